// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <array>
#include <bit>

namespace earmark {

// What speaks for or against a term as a topic of its episode. The names below are those in the weights' file.
enum class TermFeature : quint8 {
    Always,
    // how it is written
    Acronym,
    Mixed,
    CapitalInside,
    CapitalAtStart,
    LowerCase,
    CapitalNoun,
    TwoWords,
    ThreeWords,
    FourWords,
    Short,
    Capitals,
    // what the lists say
    Technology,
    Ambiguous,
    Phrase,
    Collocation,
    Noun,
    Verb,
    Adjective,
    Used,
    Unheard,
    Act,
    Living,
    Artifact,
    Attribute,
    Cognition,
    Communication,
    Process,
    State,
    Matter,
    Group,
    Place,
    Person,
    Money,
    Measure,
    Frequent0,
    Frequent1,
    Frequent3,
    Frequent4,
    Frequent5,
    Technical0,
    Technical1,
    Technical4,
    Technical6,
    MoreTechnical,
    AllFrequent,
    PartUnheard,
    PartEveryday,
    Gerund,
    // where it stands
    Title,
    WholeTitle,
    TitleStart,
    Opening,
    Middle,
    Late,
    Heading,
    ListItem,
    Linked,
    WholeLink,
    InAddress,
    Quoted,
    Bracketed,
    Enumerated,
    BesideAddress,
    AfterColon,
    Repeated,
    // how often
    Twice,
    Thrice,
    Often,
    Unique,
    Rare,
    Some,
    Many,
    Most,
    OfShow,
    // people
    Role,
    GivenName,
    FamilyName,
    // languages other than English
    Foreign,
    ForeignLower,
    ForeignKnown,
    ForeignUnheard,
    // two of the above
    TitleTechnology,
    TitleName,
    TitlePhrase,
    OpeningPhrase,
    NameOnce,
    LowerOnce,
    LowerWordInTitle,
    TechnologyOften,
    PhraseOften,
    AmbiguousName,
    TechnologyMany,
    PartTechnology,
    HeadFrequent,
    Piece,  // of a word with hyphens
    Inside, // of a longer term that stands as often
    MostUnlisted,
    PairTwice,
    PairSome,
    PairOften,
    Cohesive,
    VeryCohesive, // two words that stand together in this show
    Keyword,
};
constexpr size_t termFeatureCount = size_t(TermFeature::Keyword) + 1;

[[nodiscard]] QStringView termFeatureName(TermFeature feature);

struct TermFacts;
class TermFeatures;

// What a list knows of a term, as features.
[[nodiscard]] TermFeatures featuresOf(const TermFacts &facts, bool english);
// By how many of all episodes have it.
[[nodiscard]] TermFeatures rarityFeatures(qint32 episodes, qsizetype all);

// A set of features.
class TermFeatures
{
public:
    void set(TermFeature feature) { m_bits[size_t(feature) / 64] |= quint64(1) << (size_t(feature) % 64); }
    void set(TermFeature feature, bool has)
    {
        if (has)
            set(feature);
    }
    [[nodiscard]] bool test(TermFeature feature) const
    {
        return ((m_bits[size_t(feature) / 64] >> (size_t(feature) % 64)) & 1) != 0;
    }
    void add(const TermFeatures &others)
    {
        m_bits[0] |= others.m_bits[0];
        m_bits[1] |= others.m_bits[1];
    }
    // Calls `each` with the number of every feature in the set.
    template <class Each>
    void forEach(Each each) const
    {
        for (size_t half = 0; half < m_bits.size(); ++half) {
            for (quint64 left = m_bits[half]; left != 0; left &= left - 1)
                each(half * 64 + size_t(std::countr_zero(left)));
        }
    }

private:
    static_assert(termFeatureCount <= 128);
    std::array<quint64, 2> m_bits{};
};

} // namespace earmark
