// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>
#include <QtCore/QtTypes>

namespace earmark {

// The letters of a term as a number: "web app", "Web-App" and "webapp" are the same, "C++" and "C" are not. A term of
// several words is put together from theirs without reading the letters again. Any thread.
struct TermKey {
    quint64 letters = 0;
    quint64 power = 1;    // of the base, by the number of letters
    quint64 singular = 0; // without an s at the end, where one may stand for the plural

    [[nodiscard]] TermKey followedBy(const TermKey &next) const
    {
        return {letters * next.power + next.letters, power * next.power,
                letters * next.singularPower() + next.singular};
    }

private:
    friend TermKey termKey(QStringView text);

    static constexpr quint64 base = 0x9e3779b97f4a7c15U;
    static constexpr quint64 inverse = 0xf1de83e19937733dU; // base * inverse == 1 modulo 2^64

    [[nodiscard]] quint64 singularPower() const { return singular == letters ? power : power * inverse; }
};

// Letters, digits, + and # count; the rest and the case do not.
[[nodiscard]] inline TermKey termKey(QStringView text)
{
    TermKey key;
    quint64 beforeLast = 0;
    char16_t last = 0;
    char16_t secondLast = 0;
    int count = 0;
    for (const QChar c : text) {
        char16_t folded = c.unicode();
        if (folded < 0x80) {
            folded = folded >= u'A' && folded <= u'Z' ? char16_t(folded + 0x20) : folded;
            const bool letter = (folded >= u'a' && folded <= u'z') || (folded >= u'0' && folded <= u'9');
            if (!letter && folded != u'+' && folded != u'#')
                continue;
        } else if (c.isLetterOrNumber()) {
            folded = c.toLower().unicode();
        } else if (!c.isSurrogate() && !c.isMark()) {
            continue;
        }
        beforeLast = key.letters;
        key.letters = key.letters * TermKey::base + folded;
        key.power *= TermKey::base;
        secondLast = last;
        last = folded;
        ++count;
    }
    const bool plural = count > 3 && last == u's' && secondLast != u's';
    key.singular = plural ? beforeLast : key.letters;
    return key;
}

// A letter of the scripts that put no blanks between words: Han and Kana.
[[nodiscard]] inline bool isWideLetter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3040 && u <= 0x30FF) || (u >= 0x3400 && u <= 0x9FFF) || u == 0x3005;
}

} // namespace earmark
