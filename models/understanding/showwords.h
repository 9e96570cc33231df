// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"
#include "models/understanding/words.h"

#include <QtCore/QHash>

#include <algorithm>
#include <vector>

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
    // The stated one, or that whose small words are the most frequent: a BCP 47 primary subtag, or empty.
    [[nodiscard]] QString mainLanguage() const { return m_mainLanguage; }
    [[nodiscard]] const LanguageData &language() const { return m_language; }
    // Words are numbered from 1 in the order in which the first episodes have them; what only later ones have is 0.
    [[nodiscard]] quint32 number(WordKey word) const { return m_counts.value(word).number; }
    [[nodiscard]] qsizetype numbers() const { return m_counts.size(); }
    // In how many episodes a word occurs.
    [[nodiscard]] int episodesWith(WordKey word) const { return m_counts.value(word).episodes; }
    // How telling a word is: the fewer episodes have it, the more.
    [[nodiscard]] double rarity(WordKey word) const { return m_rarity[size_t(std::max(episodesWith(word), 1))]; }
    // How often a word stands without a capital.
    [[nodiscard]] int lowerCase(WordKey word) const { return m_counts.value(word).lowerCase; }
    // Whether this line, without its blanks, stands under many episodes: an imprint, a call to subscribe.
    [[nodiscard]] bool isBoilerplate(QStringView line) const;

private:
    struct Counts {
        quint32 number = 0;
        qint32 episodes = 0;
        qint32 lowerCase = 0;
        qint32 lastEpisode = -1;
    };

    void count(ReadText &read, qsizetype episode);
    [[nodiscard]] ReadText readAgain(QStringView text) const;
    void countLines(QStringView text);
    void findLanguages();
    void weigh();

    const ParsedShow &m_show;
    const LanguageData &m_language;
    QList<ReadText> m_read; // title and description of the first episodes, kept to read them once
    WordTable<Counts> m_counts;
    std::vector<double> m_rarity; // by the number of episodes
    QHash<size_t, int> m_lines;
    QList<qint64> m_stopWords; // by language
    Languages m_languages = 0;
    QString m_mainLanguage;
};

} // namespace earmark
