// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/showmentions.h"

#include "models/parsing/foldedword.h"

#include <algorithm>
#include <array>

namespace earmark {
namespace {

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// Calls `visit` with each word, and stops where it returns false.
template <class Visit>
void eachWord(QStringView text, Visit visit)
{
    qsizetype start = -1;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool letter = at < text.size() && isOfWord(text[at]);
        if (letter && start < 0)
            start = at;
        if (letter || start < 0)
            continue;
        if (!visit(text.sliced(start, at - start)))
            return;
        start = -1;
    }
}

// Scripts that part no words by blanks.
bool isBlankless(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
           || script == QChar::Script_Thai || script == QChar::Script_Hangul;
}

QString lettersOf(QStringView text)
{
    QString letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber(); });
    return letters;
}

} // namespace

void ShowMentions::add(QStringView text, Place place, qsizetype of)
{
    constexpr qsizetype longest = 1000;
    if (text.isEmpty())
        return;
    const int index = int(m_texts.size());
    m_texts.append({foldedText(text.first(std::min(longest, text.size()))), place, of});
    const QString &folded = m_texts.last().folded;
    eachWord(folded, [&](QStringView word) {
        Texts &holding = m_holding[qHash(word)];
        if (holding.isEmpty() || holding.last() != index)
            holding.append(index);
        return true;
    });
    addAddress(folded);
}

// The letters of "https://ring-road.example/12" and "@ringroad".
void ShowMentions::addAddress(QStringView folded)
{
    constexpr qsizetype most = 4000;
    for (qsizetype at = 0; at + 1 < folded.size() && m_addresses.size() < most;) {
        const qsizetype blank = folded.indexOf(u' ', at);
        const QStringView word = folded.sliced(at, (blank < 0 ? folded.size() : blank) - at);
        const qsizetype point = word.indexOf(u'.');
        if (word.contains(u'@') || (point > 0 && point + 2 < word.size() && word[point + 1].isLetter()))
            m_addresses += lettersOf(word) + u' ';
        at += word.size() + 1;
    }
}

// Those that hold the rarest of its words; null where none is known.
const ShowMentions::Texts *ShowMentions::textsWith(QStringView folded) const
{
    const Texts *rarest = nullptr;
    bool unknown = false;
    eachWord(folded, [&](QStringView word) {
        const auto holding = m_holding.constFind(qHash(word));
        unknown = holding == m_holding.cend();
        if (!unknown && (!rarest || holding->size() < rarest->size()))
            rarest = &*holding;
        return !unknown;
    });
    return unknown ? nullptr : rarest;
}

MentionCounts ShowMentions::of(const QString &folded) const
{
    MentionCounts counts;
    std::array<qsizetype, 4> last{-1, -1, -1, -1};
    const auto count = [&](const Text &text) {
        if (last[size_t(text.place)] == text.of || !text.folded.contains(folded))
            return;
        last[size_t(text.place)] = text.of;
        ++(text.place == Place::Above   ? counts.above
           : text.place == Place::Below ? counts.below
           : text.place == Place::Item  ? counts.items
                                        : counts.titles);
    };
    if (!folded.isEmpty() && isBlankless(folded.front())) {
        std::ranges::for_each(m_texts, count);
    } else if (const Texts *texts = textsWith(folded)) {
        for (const int index : *texts)
            count(m_texts[index]);
    }
    return counts;
}

bool ShowMentions::isInAddress(const QString &folded) const
{
    constexpr qsizetype fewest = 5;
    const QString letters = lettersOf(folded);
    return letters.size() >= fewest && m_addresses.contains(letters);
}

} // namespace earmark
