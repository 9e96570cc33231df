// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/termfeatures.h"

#include "models/understanding/termlist.h"

#include <algorithm>

namespace earmark {
namespace {

// By the letter of TermFacts::nature: what WordNet files a noun under.
void addNature(TermFeatures &features, char nature)
{
    using enum TermFeature;
    switch (nature) {
    case 'a':
        return features.set(Act);
    case 'l':
    case 'b':
    case 'o':
        return features.set(Living);
    case 'f':
        return features.set(Artifact);
    case 'q':
        return features.set(Attribute);
    case 'c':
        return features.set(Cognition);
    case 'm':
        return features.set(Communication);
    case 'e':
        return features.set(Process);
    case 's':
    case 'v':
        return features.set(State);
    case 'd':
        return features.set(Matter);
    case 'g':
        return features.set(Group);
    case 'p':
    case 'L':
        return features.set(Place);
    case 'h':
    case 'P':
        return features.set(Person);
    case 'w':
        return features.set(Money);
    case 'n':
    case 't':
        return features.set(Measure);
    default:
        return;
    }
}

void addKind(TermFeatures &features, TermKind kind)
{
    using enum TermFeature;
    constexpr std::array kinds = {Unheard,
                                  Noun,
                                  Verb,
                                  Adjective,
                                  Used,
                                  TermFeature::Phrase,
                                  TermFeature::Collocation,
                                  TermFeature::Technology,
                                  TermFeature::Ambiguous};
    features.set(kinds[size_t(kind)]);
}

void addFrequency(TermFeatures &features, const TermFacts &facts)
{
    using enum TermFeature;
    features.set(facts.general == 0  ? Frequent0
                 : facts.general < 3 ? Frequent1
                 : facts.general < 4 ? Frequent3
                 : facts.general < 5 ? Frequent4
                                     : Frequent5);
    features.set(facts.technical == 0  ? Technical0
                 : facts.technical < 4 ? Technical1
                 : facts.technical < 6 ? Technical4
                                       : Technical6);
    features.set(MoreTechnical, facts.technical > facts.general + 1);
}

} // namespace

TermFeatures featuresOf(const TermFacts &facts, bool english)
{
    TermFeatures features;
    features.set(TermFeature::Always);
    features.set(TermFeature::Foreign, !english);
    addKind(features, facts.kind);
    addNature(features, facts.nature);
    addFrequency(features, facts);
    return features;
}

TermFeatures rarityFeatures(qint32 episodes, qsizetype all)
{
    using enum TermFeature;
    const double share = double(episodes) / double(std::max<qsizetype>(all, 1));
    TermFeatures features;
    features.set(episodes <= 1 ? Unique : share < 0.04 ? Rare : share < 0.12 ? Some : share < 0.4 ? Many : Most);
    return features;
}

QStringView termFeatureName(TermFeature feature)
{
    static constexpr std::array<QStringView, termFeatureCount> names = {u"always",
                                                                        u"acronym",
                                                                        u"mixed",
                                                                        u"capital_inside",
                                                                        u"capital_at_start",
                                                                        u"lower_case",
                                                                        u"capital_noun",
                                                                        u"two_words",
                                                                        u"three_words",
                                                                        u"four_words",
                                                                        u"short",
                                                                        u"capitals",
                                                                        u"technology",
                                                                        u"ambiguous",
                                                                        u"phrase",
                                                                        u"collocation",
                                                                        u"noun",
                                                                        u"verb",
                                                                        u"adjective",
                                                                        u"used",
                                                                        u"unheard",
                                                                        u"act",
                                                                        u"living",
                                                                        u"artifact",
                                                                        u"attribute",
                                                                        u"cognition",
                                                                        u"communication",
                                                                        u"process",
                                                                        u"state",
                                                                        u"matter",
                                                                        u"group",
                                                                        u"place",
                                                                        u"person",
                                                                        u"money",
                                                                        u"measure",
                                                                        u"frequent0",
                                                                        u"frequent1",
                                                                        u"frequent3",
                                                                        u"frequent4",
                                                                        u"frequent5",
                                                                        u"technical0",
                                                                        u"technical1",
                                                                        u"technical4",
                                                                        u"technical6",
                                                                        u"more_technical",
                                                                        u"all_frequent",
                                                                        u"part_unheard",
                                                                        u"part_everyday",
                                                                        u"gerund",
                                                                        u"title",
                                                                        u"whole_title",
                                                                        u"title_start",
                                                                        u"opening",
                                                                        u"middle",
                                                                        u"late",
                                                                        u"heading",
                                                                        u"list_item",
                                                                        u"linked",
                                                                        u"whole_link",
                                                                        u"in_address",
                                                                        u"quoted",
                                                                        u"bracketed",
                                                                        u"enumerated",
                                                                        u"beside_address",
                                                                        u"after_colon",
                                                                        u"repeated",
                                                                        u"twice",
                                                                        u"thrice",
                                                                        u"often",
                                                                        u"unique",
                                                                        u"rare",
                                                                        u"some",
                                                                        u"many",
                                                                        u"most",
                                                                        u"of_show",
                                                                        u"role",
                                                                        u"given_name",
                                                                        u"family_name",
                                                                        u"foreign",
                                                                        u"foreign_lower",
                                                                        u"foreign_known",
                                                                        u"foreign_unheard",
                                                                        u"title_technology",
                                                                        u"title_name",
                                                                        u"title_phrase",
                                                                        u"opening_phrase",
                                                                        u"name_once",
                                                                        u"lower_once",
                                                                        u"lower_word_in_title",
                                                                        u"technology_often",
                                                                        u"phrase_often",
                                                                        u"ambiguous_name",
                                                                        u"technology_many",
                                                                        u"part_technology",
                                                                        u"head_frequent",
                                                                        u"piece",
                                                                        u"inside",
                                                                        u"most_unlisted",
                                                                        u"pair_twice",
                                                                        u"pair_some",
                                                                        u"pair_often",
                                                                        u"cohesive",
                                                                        u"very_cohesive",
                                                                        u"keyword"};
    return names.at(size_t(feature));
}

} // namespace earmark
