// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/showterms.h"
#include "models/understanding/termpool.h"
#include "models/understanding/widewords.h"

#include <QtCore/QSet>

namespace earmark {

// Finds what may be a topic in the texts of one episode, and what speaks for and against it. Any thread, one at a
// time.
class TermFinder
{
public:
    // The words of `persons` are no topics.
    TermFinder(const ShowTerms &show, const QStringList &persons, WideWords &wide, TermPool &pool);

    void addTitle(const ReadText &title);
    void addDescription(const ReadText &description, const QList<Link> &links);
    // Once the texts are added.
    void addKeywords(const QStringList &keywords);
    // Takes acronyms for their long forms, and adds the features that need all of the episode. Last.
    void finish();

private:
    struct Sentence {
        qsizetype first = 0;
        qsizetype end = 0;
        TermFeatures features; // of its place
        bool title = false;
        bool capitalsTell = false; // not where nearly every word has one
    };
    struct Piece {
        qsizetype from = 0; // UTF-16, within a word
        qsizetype end = 0;
    };

    [[nodiscard]] const Word &word(qsizetype at) const { return m_read->words[at]; }
    [[nodiscard]] const TermWord &about(qsizetype at) const { return m_show.word(m_numbers[size_t(at)]); }
    void begin(const ReadText &read, const QString &field);
    [[nodiscard]] bool capitalsTell(qsizetype first, qsizetype end) const;
    [[nodiscard]] bool isAdvertising(qsizetype first) const;
    [[nodiscard]] bool isMarkedHeading(qsizetype first) const;
    [[nodiscard]] bool isSponsorHeading(qsizetype first, qsizetype end) const;
    [[nodiscard]] bool isPerson(qsizetype at) const;
    [[nodiscard]] bool isMentionedPerson(const Sentence &sentence, qsizetype at) const;
    [[nodiscard]] bool mayBegin(const Sentence &sentence, qsizetype at) const;
    [[nodiscard]] bool mayEnd(const Sentence &sentence, qsizetype at) const;
    [[nodiscard]] bool isNounPair(const Term &term) const;
    [[nodiscard]] bool isDerived(qsizetype at) const;
    [[nodiscard]] bool isSlashPair(qsizetype first, qsizetype second) const;
    [[nodiscard]] bool isCapitalNoun(const Sentence &sentence, qsizetype at) const;
    [[nodiscard]] bool isPossessiveName(qsizetype at) const;
    [[nodiscard]] bool isName(const Sentence &sentence, qsizetype at) const;
    [[nodiscard]] bool isWorthAdding(const Sentence &sentence, qsizetype first, qsizetype last,
                                     const TermFacts &facts) const;
    [[nodiscard]] bool isPlainPair(const Sentence &sentence, qsizetype first, qsizetype last) const;
    [[nodiscard]] TermFeatures lineFeatures(qsizetype first, qsizetype end) const;
    void markLinks(const QList<Link> &links);
    void readAddresses(QStringView text);
    void readSentence(const Sentence &sentence);
    void readTermsFrom(const Sentence &sentence, qsizetype at);
    void readHyphens(const Sentence &sentence, qsizetype at);
    void addPiece(const Sentence &sentence, qsizetype at, Piece piece, const TermKey &key, const TermFacts &facts);
    void readWideWord(const Sentence &sentence, qsizetype at);
    [[nodiscard]] bool carries(QStringView word) const;
    [[nodiscard]] QList<Piece> personsIn(QStringView text) const;
    quint64 addWide(const Sentence &sentence, qsizetype at, Piece piece);
    void add(const Sentence &sentence, const TermKey &key, const TermFacts &facts, qsizetype first, qsizetype last);
    void describe(Term &term, const Sentence &sentence, const TermKey &key, const TermFacts &facts, qsizetype first,
                  qsizetype last) const;
    [[nodiscard]] static bool endsInIng(QStringView word);
    [[nodiscard]] TermFeatures featuresOfPlace(const Sentence &sentence, qsizetype first, qsizetype last) const;
    void noteAcronym(qsizetype at);
    void noteNumeronyms();
    void joinAcronyms();
    void markInside();
    void chooseWide();

    const ShowTerms &m_show;
    WordTable<char> m_persons; // words of their names
    QStringList m_widePersons;
    WideWords &m_wide;
    TermPool &m_pool;
    const ReadText *m_read = nullptr;
    const QString *m_field = nullptr;
    std::vector<quint32> m_numbers;                       // of the words that are read
    std::vector<std::pair<qsizetype, qsizetype>> m_links; // [start, end) of texts of links, in order
    WordTable<char> m_addresses;                          // TermKeys' singulars of the names in addresses
    WordTable<char> m_mentioned;                          // words of names of people who are merely mentioned
    QList<std::pair<quint64, quint64>> m_acronyms;        // with their long forms
    QList<std::array<quint64, 3>> m_widePairs;            // two words without a blank between, and both together
};

} // namespace earmark
