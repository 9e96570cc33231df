// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/languagedata.h"

#include <QtCore/QStringView>

namespace earmark {

// A place in a text without blanks: [start, end), UTF-16; empty where nothing stands.
struct UncutSpan {
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= start; }
};

// Reads names in Han, Kana and Hangul by what stands around them, for there are no blanks. Cheap to make; any thread.
class UncutText
{
public:
    // All must outlive it. `known` are names that the show is known to use.
    UncutText(QStringView text, const UncutWords &words, const QStringList &known)
        : m_text(text)
        , m_words(words)
        , m_known(known)
    {
    }

    [[nodiscard]] QStringView text() const { return m_text; }
    // The length of the longest of the phrases that stands here; 0 where none does.
    [[nodiscard]] qsizetype startsWithAny(const UncutPhrases &phrases, qsizetype at) const
    {
        return phrases.startOf(m_text.sliced(at));
    }
    // The end of a name that begins here; `at` where none does.
    [[nodiscard]] qsizetype nameEnd(qsizetype at) const;
    // The same, of a known name or one such as 小林, which is more than a nickname only in a show that uses it.
    [[nodiscard]] qsizetype knownEnd(qsizetype at) const;
    [[nodiscard]] qsizetype nicknameEnd(qsizetype at) const;
    // The end of what stands in a list behind a label, up to the next sign.
    [[nodiscard]] qsizetype labelledEnd(qsizetype at) const;
    // The name that ends here, before an honorific.
    [[nodiscard]] UncutSpan nameBefore(qsizetype end) const;
    // The length of an honorific here, with the blank before it; 0 where none stands.
    [[nodiscard]] qsizetype honorific(qsizetype at) const;

    // Nothing of a sentence stands right before: a sign, a line, or the beginning.
    [[nodiscard]] bool isOpening(qsizetype at) const;

    static bool isHan(QChar c);
    static bool isKatakana(QChar c);
    static bool isHangul(QChar c);
    static bool isUncut(QChar c);
    static bool endsSentence(QChar c);
    static bool joinsNames(QChar c);
    static bool isComma(QChar c);

private:
    [[nodiscard]] bool isBoundary(qsizetype at) const;
    [[nodiscard]] UncutSpan plainNameBefore(qsizetype end) const;
    [[nodiscard]] qsizetype dottedEnd(qsizetype at) const;

    const QStringView m_text;
    const UncutWords &m_words;
    const QStringList &m_known;
};

} // namespace earmark
