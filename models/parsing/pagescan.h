// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace earmark {

// A place in a line from which numbers, words and marks are read one by one. Copies look ahead. Digits of every script
// count. Any thread, one at a time.
class PageScan
{
public:
    PageScan(QStringView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    [[nodiscard]] bool isDigit() const { return peek().isDigit(); }
    [[nodiscard]] bool isLetter() const { return peek().isLetter(); }

    // How many digits stand here.
    [[nodiscard]] int digits() const;
    // Reads at most so many digits; 0 where there is none.
    int number(int most);
    // Reads letters; empty where there are none.
    QStringView word();
    // Reads letters up to a capital that is glued to a small one: "min" of "minPlay".
    QStringView part();
    // Reads one character, if it is one of these; null where it is not.
    QChar take(QStringView any);
    // Reads all of these characters there are, and says how many.
    qsizetype skip(QStringView any);
    qsizetype skipBlanks();
    // "6:00", "06:00:30.5"; nothing is read where it is none.
    bool skipClock();
    // "am", "+0100", "UTC", "Uhr", behind a clock; nothing is read where it is none.
    bool skipZone();
    // Whether the text ends with an offset or the name of a zone behind a clock.
    [[nodiscard]] bool endsWithZone() const;
    // Whether a number with a unit of time stands here.
    [[nodiscard]] bool beginsDuration() const;

private:
    QStringView m_text;
    qsizetype m_at;
};

} // namespace earmark
