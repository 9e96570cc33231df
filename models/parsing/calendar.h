// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/timekeys.h"

#include <QtCore/QHash>
#include <QtCore/QStringView>

class QLocale;

namespace earmark {

// The names of months and weekdays in all languages of QLocale. Keys are as foldedWord() makes them. Where languages
// disagree about a word the more widely spoken one counts, and of the others the first by name. Any thread.
class Calendar
{
public:
    // Built at the first call, then shared.
    [[nodiscard]] static const Calendar &names();

    // 1..12; 0 for any other word.
    [[nodiscard]] int monthOf(QStringView key) const { return m_months.value(key); }
    // 1..7 from Monday; 0 for any other word.
    [[nodiscard]] int dayOf(QStringView key) const { return m_days.value(key); }
    // Whether the word beside a number makes a month of it.
    [[nodiscard]] bool isMark(QStringView key) const { return m_marks.contains(key); }
    void addNamesTo(WordSet &words) const;

private:
    Calendar();
    void add(const QLocale &locale);
    void addDay(const QString &name, int day);
    void addMonth(const QString &name, int month);

    QHash<QString, int> m_months;
    QHash<QString, int> m_days;
    WordSet m_marks;
};

} // namespace earmark
