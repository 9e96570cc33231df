// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"
#include "models/understanding/roles.h"

#include <QtCore/QLatin1StringView>

#include <bitset>
#include <vector>

namespace earmark {

// What may speak for or against that a person is a guest of an episode, or its host. None of it names a word, so that
// what one show teaches holds for others in other languages. The weights are in the language data, by these names.
enum class Feature : quint8 {
    Always,
    // Why the title, why the notes make us think so; the strongest reason of each.
    TitleWith,
    TitleName,
    TitleNameWeak,
    TitleOpening,
    TitleOther,
    TitleMere,
    NotesLabel,
    NotesCue,
    NotesOpening,
    NotesWith,
    NotesSubject,
    NotesBiography,
    NotesMere,
    NotesNone,
    HostHere,
    StaffHere,
    // What the name looks like.
    GivenName,
    FamilyName,
    Doubtful,     // strength below 0.5
    VeryDoubtful, // below 0.2
    SingleWord,
    ThreeWords,
    // What stands around it.
    HasRole,
    HasOrganisation,
    CueBeside,
    Possessive,
    Quoted,
    Linked,
    LineStart,
    WholeLine,
    Boilerplate,
    CapitalBefore,
    // Where and how often.
    Leads,
    FirstParagraph,
    LateInNotes,
    FirstPerson,
    SeveralTimes,
    ManyTimes,
    FirstNameAlone,
    LastNameAlone,
    // What the show does.
    Regular,
    Often,
    VeryOften,
    Once,
    GuestElsewhere,
    HostElsewhere,
    OthersInTitle,
    OthersByCue,
    TitlesAreNames,
    TitlesNameGuests,
    NotesNameGuests,
    // Two at once.
    WithDoubtful,
    CueDoubtful,
    CueAndAlone,
    TitleMereGiven,
    TitleNameGiven,
    WeakWhereTitlesAreNames,
    UnnamedWhereTitlesNameGuests,
    SubjectInFirstParagraph,
    WithInFirstParagraph,
    WeakUnknown,
    NameWhereTitlesNameGuests,
    RoleInFirstParagraph,
    LinkedLate,
    MereOnly,
    // Acts and company, and names of a single word.
    InLines,
    Opens,
    Asks,
    Receives,
    Listed,
    Mentioned,
    NoGuests,
    SingleGiven,
    SingleOpens,
    SingleCued,
    SingleMere,
    SingleReceives,
    OpensFirst,
    Recurs,
    SingleRecurs,
    StaffElsewhere,
    AskerElsewhere,
    OpensAlone,
    SingleOpensAlone,
    SingleBesideOthers,
    RegularCued,
    RegularMere,
};
constexpr size_t featureCount = size_t(Feature::RegularMere) + 1;
using Features = std::bitset<featureCount>;

[[nodiscard]] QLatin1StringView featureName(Feature feature);

// All that an episode says of one person. The mentions must outlive it.
struct Candidate {
    const Mention *best = nullptr; // the one with the strongest reason
    Features features;
    QString role;
    QString organisation;
    QList<RoleText> said; // by each mention that says something of them
    bool saidHost = false;
    bool saidStaff = false;

    // How likely this is a guest, or a host, by its weights: 0 to 1.
    [[nodiscard]] double confidence(const std::vector<float> &weights) const;
};

// The persons of an episode in the order of their first mention, with the features that the episode alone decides.
// Pure; any thread.
[[nodiscard]] std::vector<Candidate> candidatesAmong(const QList<Mention> &mentions);

} // namespace earmark
