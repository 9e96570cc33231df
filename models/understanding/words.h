// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/languagedata.h"

#include <QtCore/QFlags>
#include <QtCore/QList>
#include <QtCore/QStringView>

namespace earmark {

// What stands between a word and the one before it, beside blanks.
enum class GapPart : quint16 {
    Comma = 1 << 0,
    Sentence = 1 << 1, // . ! ? ; …
    Line = 1 << 2,
    Paragraph = 1 << 3,
    Colon = 1 << 4,
    Dash = 1 << 5,
    Open = 1 << 6, // bracket
    Close = 1 << 7,
    Ampersand = 1 << 8,
    Slash = 1 << 9,
    Quote = 1 << 10,
    Other = 1 << 11,
    Possessive = 1 << 12, // the word before ended in 's
    Url = 1 << 13,        // a URL or an address was passed over
};
Q_DECLARE_FLAGS(Gap, GapPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(Gap)

// The gaps that end what a sentence says.
constexpr Gap sentenceEnd = Gap(GapPart::Sentence) | GapPart::Line | GapPart::Paragraph;

// A word of a text: a view of it, what it is written like and what the languages know of it.
struct Word {
    WordKey key = 0;
    const WordFacts *facts = nullptr;
    quint32 start = 0;  // UTF-16 offset in the text
    quint32 number = 0; // in its show, see ShowWords; 0 for none
    quint16 length = 0;
    Gap before;
    bool capital = false;   // begins with a capital
    bool mixed = false;     // a capital, digit or sign beyond the first letter: GitHub, HTTP, HTTP/3, C++
    bool initial = false;   // one letter, as in "J."
    bool lowerCase = false; // has a lower-case letter

    [[nodiscard]] qsizetype end() const { return qsizetype(start) + length; }
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(start, length); }
};

// The words of a text in one pass. URLs and addresses are passed over, and so is the markup of Markdown links.
// `language` may be null. Pure; any thread.
[[nodiscard]] QList<Word> wordsOf(QStringView text, const LanguageData *language);

} // namespace earmark
