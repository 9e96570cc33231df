// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"
#include "models/understanding/words.h"

#include <QtCore/QHash>

namespace earmark {

// A text of an episode with its words. The text must outlive it.
struct ReadText {
    QStringView text;
    QList<Word> words;
};

// What a show's own texts tell about words: how many episodes have them, and whether they are written without a
// capital ("legacy code" is no person), which lines stand under many episodes, and the show's languages.
// Filled once, then only read.
class ShowWords
{
public:
    ShowWords(const ParsedShow &show, const LanguageData &language);

    // The title and the description of an episode.
    [[nodiscard]] ReadText title(qsizetype episode) const;
    [[nodiscard]] ReadText description(qsizetype episode) const;

    [[nodiscard]] Languages languages() const { return m_languages; }
    // In how many episodes a word occurs.
    [[nodiscard]] int episodesWith(WordKey word) const { return m_counts.value(word).episodes; }
    // How often a word stands without a capital.
    [[nodiscard]] int lowerCase(WordKey word) const { return m_counts.value(word).lowerCase; }
    // Whether this line, without its blanks, stands under many episodes: an imprint, a call to subscribe.
    [[nodiscard]] bool isBoilerplate(QStringView line) const;

private:
    struct Counts {
        int episodes = 0;
        int lowerCase = 0;
        qsizetype lastEpisode = -1;
    };

    void count(const ReadText &read, qsizetype episode);
    void countLines(QStringView text);
    void findLanguages();

    const ParsedShow &m_show;
    const LanguageData &m_language;
    QList<ReadText> m_read; // title and description of the first episodes, kept to read them once
    QHash<WordKey, Counts> m_counts;
    QHash<size_t, int> m_lines;
    QList<qint64> m_stopWords; // by language
    Languages m_languages = 0;
};

} // namespace earmark
