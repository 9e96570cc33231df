// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/candidates.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr std::array<QLatin1StringView, featureCount> featureNames = {
    "always"_L1,
    "title_with"_L1,
    "title_name"_L1,
    "title_name_weak"_L1,
    "title_opening"_L1,
    "title_other"_L1,
    "title_mere"_L1,
    "notes_label"_L1,
    "notes_cue"_L1,
    "notes_opening"_L1,
    "notes_with"_L1,
    "notes_subject"_L1,
    "notes_biography"_L1,
    "notes_mere"_L1,
    "notes_none"_L1,
    "host_here"_L1,
    "staff_here"_L1,
    "given_name"_L1,
    "family_name"_L1,
    "doubtful"_L1,
    "very_doubtful"_L1,
    "single_word"_L1,
    "three_words"_L1,
    "has_role"_L1,
    "has_organisation"_L1,
    "cue_beside"_L1,
    "possessive"_L1,
    "quoted"_L1,
    "linked"_L1,
    "line_start"_L1,
    "whole_line"_L1,
    "boilerplate"_L1,
    "capital_before"_L1,
    "leads"_L1,
    "first_paragraph"_L1,
    "late_in_notes"_L1,
    "first_person"_L1,
    "several_times"_L1,
    "many_times"_L1,
    "first_name_alone"_L1,
    "last_name_alone"_L1,
    "regular"_L1,
    "often"_L1,
    "very_often"_L1,
    "once"_L1,
    "guest_elsewhere"_L1,
    "host_elsewhere"_L1,
    "others_in_title"_L1,
    "others_by_cue"_L1,
    "titles_are_names"_L1,
    "titles_name_guests"_L1,
    "notes_name_guests"_L1,
    "with_doubtful"_L1,
    "cue_doubtful"_L1,
    "cue_and_alone"_L1,
    "title_mere_given"_L1,
    "title_name_given"_L1,
    "weak_where_titles_are_names"_L1,
    "unnamed_where_titles_name_guests"_L1,
    "subject_in_first_paragraph"_L1,
    "with_in_first_paragraph"_L1,
    "weak_unknown"_L1,
    "name_where_titles_name_guests"_L1,
    "role_in_first_paragraph"_L1,
    "linked_late"_L1,
    "mere_only"_L1,
    "in_lines"_L1,
    "opens"_L1,
    "asks"_L1,
    "receives"_L1,
    "listed"_L1,
    "mentioned"_L1,
    "no_guests"_L1,
    "single_given"_L1,
    "single_opens"_L1,
    "single_cued"_L1,
    "single_mere"_L1,
    "single_receives"_L1,
    "opens_first"_L1,
    "recurs"_L1,
    "single_recurs"_L1,
    "staff_elsewhere"_L1,
    "asker_elsewhere"_L1,
    "opens_alone"_L1,
    "single_opens_alone"_L1,
    "single_beside_others"_L1,
    "regular_cued"_L1,
    "regular_mere"_L1,
};

Feature inTitle(Reason reason)
{
    switch (reason) {
    case Reason::TitleWith:
    case Reason::GuestLabel:
    case Reason::GuestCue:
        return Feature::TitleWith;
    case Reason::TitleName:
        return Feature::TitleName;
    case Reason::TitleNameWeak:
        return Feature::TitleNameWeak;
    case Reason::Opening:
        return Feature::TitleOpening;
    case Reason::Mere:
        return Feature::TitleMere;
    default:
        return Feature::TitleOther;
    }
}

Feature inNotes(Reason reason)
{
    switch (reason) {
    case Reason::GuestLabel:
        return Feature::NotesLabel;
    case Reason::GuestCue:
    case Reason::TitleWith:
        return Feature::NotesCue;
    case Reason::Opening:
        return Feature::NotesOpening;
    case Reason::With:
        return Feature::NotesWith;
    case Reason::Subject:
        return Feature::NotesSubject;
    case Reason::Biography:
        return Feature::NotesBiography;
    default:
        return Feature::NotesMere;
    }
}

constexpr std::array<std::pair<Trait, Feature>, 20> featuresOfTraits = {{
    {Trait::GivenName, Feature::GivenName},
    {Trait::FamilyName, Feature::FamilyName},
    {Trait::CueBeside, Feature::CueBeside},
    {Trait::Possessive, Feature::Possessive},
    {Trait::Quoted, Feature::Quoted},
    {Trait::Linked, Feature::Linked},
    {Trait::LineStart, Feature::LineStart},
    {Trait::WholeLine, Feature::WholeLine},
    {Trait::Boilerplate, Feature::Boilerplate},
    {Trait::CapitalBefore, Feature::CapitalBefore},
    {Trait::FirstParagraph, Feature::FirstParagraph},
    {Trait::FirstNameAlone, Feature::FirstNameAlone},
    {Trait::LastNameAlone, Feature::LastNameAlone},
    {Trait::InLines, Feature::InLines},
    {Trait::Opens, Feature::Opens},
    {Trait::Asks, Feature::Asks},
    {Trait::Receives, Feature::Receives},
    {Trait::Listed, Feature::Listed},
    {Trait::Mentioned, Feature::Mentioned},
    {Trait::NoGuests, Feature::NoGuests},
}};

// What was gathered while the mentions were walked.
struct Gathered {
    Candidate candidate;
    Reason title = Reason::Mere;
    Reason notes = Reason::Mere;
    bool inTitle = false;
    bool inNotes = false;
    bool early = false; // stands in the first two thirds of the notes
    Reason reason = Reason::Mere;
    int times = 0;
    double strength = -1;
};

void gather(Gathered &into, const Mention &mention, WordKey person)
{
    Candidate &candidate = into.candidate;
    // The name it goes by, and not what stands before it or two given names alone.
    const auto rank = [person](const Mention &of) {
        return std::tuple(of.person != person, of.words, of.reason);
    };
    if (!candidate.best || rank(mention) < rank(*candidate.best))
        candidate.best = &mention;
    into.reason = std::min(into.reason, mention.reason);
    candidate.saidHost = candidate.saidHost || mention.reason == Reason::HostCue;
    candidate.saidStaff = candidate.saidStaff || mention.reason == Reason::Staff;
    if (mention.field == Field::Title) {
        into.inTitle = true;
        into.title = std::min(into.title, mention.reason);
    } else {
        into.inNotes = true;
        into.notes = std::min(into.notes, mention.reason);
        into.early = into.early || !mention.traits.testFlag(Trait::Late);
        if (mention.start == 0)
            candidate.features.set(size_t(Feature::Leads));
    }
    into.times += mention.reason == Reason::Mere;
    into.strength = std::max(into.strength, mention.strength);
    for (const auto &[trait, feature] : featuresOfTraits) {
        if (mention.traits.testFlag(trait))
            candidate.features.set(size_t(feature));
    }
    if (!mention.role.isEmpty() || !mention.organisation.isEmpty())
        candidate.said.append({mention.role, mention.organisation});
    if (mention.roleCounts && candidate.role.isEmpty()
        && (!mention.role.isEmpty() || candidate.organisation.isEmpty())) {
        candidate.role = mention.role;
        if (!mention.organisation.isEmpty())
            candidate.organisation = mention.organisation;
    }
}

void conclude(Gathered &from)
{
    Candidate &candidate = from.candidate;
    Features &features = candidate.features;
    const auto set = [&features](Feature feature, bool on = true) {
        if (on)
            features.set(size_t(feature));
    };
    const auto has = [&features](Feature feature) {
        return features.test(size_t(feature));
    };
    set(Feature::Always);
    set(inTitle(from.title), from.inTitle);
    set(from.inNotes ? inNotes(from.notes) : Feature::NotesNone);
    set(Feature::HostHere, candidate.saidHost);
    set(Feature::StaffHere, candidate.saidStaff);
    // A single word counts only where the text says where that person is from.
    const bool several = candidate.best->words > 1;
    set(Feature::Doubtful, several && from.strength < 0.5);
    set(Feature::VeryDoubtful, several && from.strength < 0.2);
    set(Feature::SingleWord, !several);
    set(Feature::ThreeWords, candidate.best->words >= 3);
    set(Feature::HasRole, !candidate.role.isEmpty());
    set(Feature::HasOrganisation, !candidate.organisation.isEmpty());
    set(Feature::LateInNotes,
        from.inNotes && !from.early && from.notes != Reason::GuestCue && from.notes != Reason::GuestLabel);
    set(Feature::SeveralTimes, from.times >= 2);
    set(Feature::ManyTimes, from.times >= 4);
    const bool alone = has(Feature::FirstNameAlone) || has(Feature::LastNameAlone);
    set(Feature::WithDoubtful, has(Feature::TitleWith) && from.strength < 0.9);
    set(Feature::CueDoubtful, has(Feature::NotesCue) && from.strength < 0.9);
    set(Feature::CueAndAlone, has(Feature::NotesCue) && alone);
    set(Feature::TitleMereGiven, has(Feature::TitleMere) && has(Feature::GivenName));
    set(Feature::TitleNameGiven, (has(Feature::TitleName) || has(Feature::TitleOpening)) && has(Feature::GivenName));
    set(Feature::SubjectInFirstParagraph,
        (has(Feature::NotesSubject) || has(Feature::NotesBiography)) && has(Feature::FirstParagraph));
    set(Feature::WithInFirstParagraph, has(Feature::NotesWith) && has(Feature::FirstParagraph));
    set(Feature::WeakUnknown, has(Feature::TitleNameWeak) && !has(Feature::GivenName) && !has(Feature::FamilyName));
    set(Feature::RoleInFirstParagraph,
        has(Feature::FirstParagraph) && (has(Feature::HasRole) || has(Feature::HasOrganisation)));
    set(Feature::LinkedLate, has(Feature::Linked) && has(Feature::LateInNotes));
    set(Feature::MereOnly, from.reason == Reason::Mere);
    const bool cued = has(Feature::TitleWith) || has(Feature::NotesCue) || has(Feature::NotesLabel);
    set(Feature::SingleGiven, !several && has(Feature::GivenName));
    set(Feature::SingleOpens, !several && has(Feature::Opens));
    set(Feature::SingleCued, !several && cued);
    set(Feature::SingleMere, !several && has(Feature::MereOnly));
    set(Feature::SingleReceives, !several && (has(Feature::Receives) || has(Feature::Asks)));
    set(Feature::OpensFirst, several && has(Feature::Opens) && has(Feature::FirstParagraph));
}

// The first two words of a name of more: "José María" of "José María Echeverría". 0 where it has no more.
WordKey firstPair(const QString &name)
{
    const qsizetype second = name.indexOf(u' ') + 1;
    const qsizetype end = second > 0 ? name.indexOf(u' ', second) : -1;
    return end > 0 ? wordKey(QStringView(name).first(end)) : 0;
}

// "Game designer NAME" written with capitals is NAME, where the episode has the name by itself, too; and two given
// names are the person of whom the episode has the full name.
WordKey personOf(const Mention &mention, const QHash<WordKey, qsizetype> &pairs,
                 const QHash<WordKey, WordKey> &fullNames)
{
    if (mention.words == 2 && !mention.traits.testFlag(Trait::FamilyName))
        return fullNames.value(mention.person, mention.person);
    // "Ann De Marsh" is no De Marsh, whatever "De Marsh" stands alone for.
    const bool particle = mention.traits.testFlag(Trait::GivenName) && mention.traits.testFlag(Trait::ParticleSecond);
    if (mention.words < 3 || particle)
        return mention.person;
    const qsizetype blank = mention.name.indexOf(u' ');
    const WordKey rest = blank > 0 ? wordKey(QStringView(mention.name).sliced(blank + 1)) : 0;
    return pairs.contains(rest) ? rest : mention.person;
}

} // namespace

QLatin1StringView featureName(Feature feature)
{
    return featureNames[size_t(feature)];
}

double Candidate::confidence(const std::vector<float> &weights) const
{
    if (weights.empty())
        return 0.0;
    constexpr size_t half = 64;
    static const Features lower(~quint64(0));
    double sum = 0;
    for (quint64 left = (features & lower).to_ullong(); left != 0; left &= left - 1)
        sum += double(weights[size_t(std::countr_zero(left))]);
    for (quint64 left = (features >> half).to_ullong(); left != 0; left &= left - 1)
        sum += double(weights[half + size_t(std::countr_zero(left))]);
    return 1.0 / (1.0 + std::exp(-sum));
}

std::vector<Candidate> candidatesAmong(const QList<Mention> &mentions)
{
    QHash<WordKey, qsizetype> pairs; // names of several words
    QHash<WordKey, WordKey> fullNames;
    for (const Mention &mention : mentions) {
        if (mention.words > 1)
            pairs.insert(mention.person, mention.words);
        const bool given = mention.words > 2 && mention.traits.testFlags(Traits(Trait::GivenName) | Trait::FamilyName);
        if (const WordKey first = given ? firstPair(mention.name) : 0; first != 0)
            fullNames.insert(first, mention.person);
    }
    std::vector<Gathered> gathered;
    QHash<WordKey, size_t> places;
    QSet<WordKey> firstWords;
    for (const Mention &mention : mentions) {
        const WordKey person = personOf(mention, pairs, fullNames);
        const auto known = places.constFind(person);
        const size_t place = known == places.cend() ? gathered.size() : *known;
        if (place == gathered.size()) {
            gathered.emplace_back();
            places.insert(person, place);
            // Two words may stand without a blank between them, as around a slash; then neither is a first name.
            if (const qsizetype blank = mention.name.indexOf(u' '); mention.words > 1 && blank > 0)
                firstWords.insert(wordKey(QStringView(mention.name).first(blank)));
        }
        gather(gathered[place], mention, person);
    }
    QSet<WordKey> organisations;
    for (const Gathered &one : gathered) {
        for (const RoleText &said : one.candidate.said)
            organisations.insert(wordKey(said.organisation));
    }
    std::vector<Candidate> candidates;
    candidates.reserve(gathered.size());
    for (Gathered &one : gathered) {
        // "Fjell Works", at which another is said to be
        if (organisations.contains(one.candidate.best->person) && one.reason > Reason::GuestCue
            && !one.candidate.features.test(size_t(Feature::GivenName)))
            continue;
        // "Joe", who is Joseph Dye's first name further up
        if (one.candidate.best->words == 1 && firstWords.contains(one.candidate.best->person))
            continue;
        conclude(one);
        candidates.push_back(std::move(one.candidate));
    }
    return candidates;
}

} // namespace earmark
