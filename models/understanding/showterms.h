// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/showwords.h"
#include "models/understanding/termfeatures.h"
#include "models/understanding/termlist.h"

#include <vector>

namespace earmark {

// What a show and its languages tell about one word as a part of a topic.
struct TermWord {
    TermKey key;
    TermFeatures features; // as a term of its own
    TermFacts facts;
    qint32 episodes = 0; // that have it
    qint32 lower = 0;    // times it stands without a capital
    qint32 inside = 0;   // times it has a capital where no sentence begins
    qint32 starts = 0;   // times it has one where one begins
    quint8 elided = 0;   // letters before it that belong to another word: l'Europe
    bool stop = false;
    bool everyday = false; // says nothing about a subject
    bool role = false;
    bool given = false;
    bool family = false;
    bool ofShow = false;  // in the title of the show
    bool inTitle = false; // of an episode
    bool begins = false;  // known terms of more words
};

// The words of a show's texts as parts of topics, and the sentences that it says again and again. Filled once, then
// only read.
class ShowTerms
{
public:
    ShowTerms(const ParsedShow &show, const ShowWords &words, const LanguageData &language);

    // The number of a word; 0 for one that the show's texts do not have.
    [[nodiscard]] quint32 number(const Word &word) const { return word.number < m_words.size() ? word.number : 0; }
    [[nodiscard]] const TermWord &word(quint32 number) const { return m_words[number]; }
    [[nodiscard]] const TermList &terms() const { return m_terms; }
    [[nodiscard]] qsizetype episodes() const { return m_episodes; }
    // In most of the show's text words are English.
    [[nodiscard]] bool isEnglish() const { return m_english; }
    [[nodiscard]] bool hasCapitalNouns() const { return m_capitalNouns; }
    // Whether the words [first, end), a sentence, stand so under many episodes.
    [[nodiscard]] bool isRepeated(const ReadText &read, qsizetype first, qsizetype end) const;
    // Whether titles count by this word: "E12", where others have "E11" and "E13".
    [[nodiscard]] bool isNumbering(QStringView written) const;
    // Where the subject of a title begins: behind the name of a series that many titles begin with.
    [[nodiscard]] qsizetype behindSeries(const ReadText &title) const;
    // Whether a word of a text without blanks only says who is named behind it.
    [[nodiscard]] bool isWideLabel(QStringView word) const;
    // In how many of the first episodes two words stand beside each other.
    [[nodiscard]] int episodesWithPair(const TermKey &pair) const { return m_pairs.value(pair.singular).episodes; }
    // In how many episodes a keyword of the feed stands.
    [[nodiscard]] int episodesWithKeyword(const TermKey &keyword) const { return m_keywords.value(keyword.singular); }

private:
    struct Counted {
        qint32 episodes = 0;
        qint32 lastEpisode = -1;
    };

    void count(const ReadText &read, qsizetype episode);
    void countTitle(const ReadText &read);
    void countPair(const ReadText &read, qsizetype second, qint32 episode);
    void findEnglish();
    void silenceFrequent();
    void describe(TermWord &made, const Word &word, QStringView written) const;
    void describeAlone(TermWord &word) const;

    const TermList &m_terms;
    const UncutWords &m_uncut;
    Languages m_languages;
    qsizetype m_episodes;
    bool m_capitalNouns;
    bool m_english = false;
    std::vector<TermWord> m_words; // by the words' numbers
    WordTable<qint32> m_sentences;
    WordTable<Counted> m_pairs;
    WordTable<qint32> m_numberings; // by the letters before the digits
    WordTable<qint32> m_series;     // by what titles begin with, up to a colon or a dash
    WordTable<qint32> m_keywords;
    const ShowWords &m_show;
};

// The first word behind the sentence that begins at `first`.
[[nodiscard]] qsizetype sentenceEndBehind(const ReadText &read, qsizetype first);

} // namespace earmark
