// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/termkey.h"
#include "models/understanding/wordtable.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace earmark {

enum class TermKind : quint8 {
    Unknown,
    Noun,
    Verb,
    Adjective,   // and adverbs
    Word,        // in no dictionary, yet in use
    Phrase,      // of a dictionary: "supply chain"
    Collocation, // words that stand together more often than by chance
    Technology,  // the name of a project, a product or a company
    Ambiguous,   // such a name that is an everyday word, too
};

// What is known of a term before any show is read; resources/language/README.md says where from.
struct TermFacts {
    TermKind kind = TermKind::Unknown;
    quint8 general = 0;   // how frequent in plain English: 0 not at all .. 7, each four times the one before
    quint8 technical = 0; // and in writing about software
    char nature = '-';    // of what a noun names, a letter; see TermFeature
};

// The terms, the words that are never a topic, and the weights of features, from resources/language. Immutable once
// read; any thread.
class TermList
{
public:
    // Reads one file; `languages` gives the bits of languages. What is in no known form is passed over.
    void read(QByteArrayView text, const QStringList &languages);

    [[nodiscard]] TermFacts facts(const TermKey &term) const
    {
        const TermFacts *exact = m_facts.find(term.letters);
        return exact ? *exact : m_facts.value(term.singular);
    }
    // Whether a term may begin with this word and have more.
    [[nodiscard]] bool beginsTerm(const TermKey &word) const { return m_begins.find(word.letters) != nullptr; }
    // The languages in which a term says nothing about the subject.
    [[nodiscard]] quint32 everyday(const TermKey &term) const
    {
        return m_everyday.value(term.letters) | m_everyday.value(term.singular);
    }
    // How frequent a word is in the most talkative of these languages, by the steps of TermFacts::general; 0 where it
    // is in none of their lists, and of English, whose words have facts.
    [[nodiscard]] quint8 frequency(const TermKey &word, quint32 languages) const;
    // The languages that write all nouns with a capital.
    [[nodiscard]] quint32 capitalNouns() const { return m_capitalNouns; }
    // By TermFeature; empty where the files have none.
    [[nodiscard]] const std::vector<float> &weights() const { return m_weights; }

private:
    // The languages in which a word is this frequent, the most frequent step first.
    using Frequency = std::array<quint32, 3>;
    static constexpr std::array<quint8, 3> frequencySteps = {7, 5, 4};

    void readFrequent(QStringView step, QStringView words, quint32 languages);
    void readTerms(QStringView code, QStringView terms);
    void readWeight(QStringView name, QStringView value);

    WordTable<TermFacts> m_facts; // by a TermKey's letters
    WordTable<char> m_begins;
    WordTable<quint32> m_everyday;
    WordTable<Frequency> m_frequent;
    std::vector<float> m_weights;
    quint32 m_capitalNouns = 0;
};

} // namespace earmark
