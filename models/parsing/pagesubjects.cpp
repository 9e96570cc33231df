// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagesubjects.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype linesAround = 40; // lines that are looked at above and below

// Words that tell whom a line is about: longer ones with a capital.
TellingWords tellingWords(QStringView text)
{
    constexpr qsizetype longest = 4000;
    text = text.first(std::min(longest, text.size()));
    constexpr qsizetype shortest = 4;
    TellingWords words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool letter = i < text.size() && text[i].isLetterOrNumber();
        if (letter && start < 0)
            start = i;
        if (letter || start < 0)
            continue;
        const size_t word = i - start >= shortest && text[start].isUpper() ? qHash(text.sliced(start, i - start)) : 0;
        if (word != 0 && !words.contains(word))
            words.append(word);
        start = -1;
    }
    return words;
}

} // namespace

const TellingWords &SubjectLines::wordsOf(qsizetype line)
{
    const auto known = m_words.constFind(line);
    return known == m_words.cend() ? *m_words.insert(line, tellingWords(m_lines[line].text)) : *known;
}

qsizetype SubjectLines::first(qsizetype from, qsizetype to)
{
    const std::pair bounds(std::max(from, to - linesAround), to);
    const auto known = m_first.constFind(bounds);
    return known == m_first.cend() ? *m_first.insert(bounds, find(bounds.first, to)) : *known;
}

qsizetype SubjectLines::find(qsizetype from, qsizetype to)
{
    const qsizetype end = std::min(m_lines.size(), to + linesAround);
    QHash<size_t, int> frequency;
    QHash<size_t, qsizetype> last; // the lowest line above `to` that holds the word
    for (qsizetype line = from; line < end; ++line) {
        for (const size_t word : wordsOf(line)) {
            ++frequency[word];
            if (line < to)
                last.insert(word, line);
        }
    }
    // Names that are all over the page bind nothing.
    const int common = int(std::max<qsizetype>(3, (end - from) / 5));
    for (qsizetype line = from; line < to; ++line) {
        const bool shared = std::ranges::any_of(
            wordsOf(line), [&](size_t word) { return last.value(word) > line && frequency.value(word) <= common; });
        if (shared)
            return line;
    }
    return -1;
}

} // namespace earmark
