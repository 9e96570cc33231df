// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/calendar.h"

#include "models/parsing/datewords.h"

#include <QtCore/QLocale>

namespace earmark {

const Calendar &Calendar::names()
{
    static const Calendar shared;
    return shared;
}

Calendar::Calendar()
{
    // Behind all of monthOfName() the first language of the alphabet wins.
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
        add(locale);
    }
    // Short forms that feeds have and locales lack.
    for (const QStringView word : {QStringView(u"sept"), QStringView(u"mrz"), QStringView(u"maerz")})
        addMonth(word.toString(), monthOfName(word));
}

void Calendar::addNamesTo(WordSet &words) const
{
    for (const auto &[month, number] : m_months.asKeyValueRange())
        words.insert(month, {});
    for (const auto &[day, number] : m_days.asKeyValueRange())
        words.insert(day, {});
}

void Calendar::add(const QLocale &locale)
{
    for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (int month = 1; month <= 12; ++month) {
            addMonth(locale.monthName(month, format), month);
            addMonth(locale.standaloneMonthName(month, format), month);
        }
        for (int day = 1; day <= 7; ++day) {
            addDay(locale.dayName(day, format), day);
            addDay(locale.standaloneDayName(day, format), day);
        }
    }
}

void Calendar::addDay(const QString &name, int day)
{
    if (const QString key = foldedWord(name); !m_days.contains(key))
        m_days.insert(key, day);
}

void Calendar::addMonth(const QString &name, int month)
{
    const QString key = foldedWord(name);
    if (key.isEmpty())
        return;
    const bool numbered = std::ranges::any_of(key, [](QChar c) { return c.isDigit(); });
    if (numbered)
        m_marks.insert(foldedWord(withoutDigits(key)), {});
    else if (key.size() >= (key.front().script() == QChar::Script_Latin ? 3 : 2) && !m_months.contains(key))
        m_months.insert(key, monthOfName(key) > 0 ? monthOfName(key) : month);
}

} // namespace earmark
