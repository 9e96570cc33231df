// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace earmark {

// What the listener put right about people and topics. Names a person or topic as the library shows it at that time,
// not by its row, so that it outlives every refresh and rebuild and can be carried to another library.
struct Correction {
    // The numbers are on disk: new ones stand last.
    enum class Kind : std::uint8_t {
        SamePerson,   // `subject` is the person `value`
        OtherPerson,  // in `episodes`, `subject` is somebody else: called `value`, which may be the same name and is
                      // then told apart by an organisation or show. No episodes: the two are not one person
        RenamePerson, // `subject` is shown as `value`
        NotAPerson,   // `subject` is nobody: gone from every episode
        NotOnEpisode, // `subject` has no part in `episodes`; none: is nobody's guest, and stays a host
        MovePart,     // in `episodes` (none: in all of `show`) the part of `subject` is `part`
        AddPerson,    // `subject` is on `episodes` as `part`, with `role` and `organisation`
        RenameTopic,  // `subject` is shown as `value`
        SameTopic,    // `subject` is the topic `value`
        HideTopic,    // `subject` is no topic of `episodes`; none: of no episode
        AddTopic,     // `subject` is a topic of `episodes`
    };
    Kind kind = Kind::SamePerson;
    QString subject{}; // a name or label
    QString value{};
    QList<EpisodeId> episodes{};
    ShowId show{};
    Part part = Part::Guest;
    QString role{};
    QString organisation{};

    bool operator==(const Correction &) const = default;
};

// True for what is about persons, false for what is about topics.
[[nodiscard]] inline bool isAboutPersons(Correction::Kind kind)
{
    return kind < Correction::Kind::RenameTopic;
}

// Stable English words for files and shells: "samePerson", "guest". Read without regard to case and hyphens:
// "same-person". Pure.
[[nodiscard]] QString correctionName(Correction::Kind kind);
[[nodiscard]] QString correctionName(Part part);
[[nodiscard]] std::optional<Correction::Kind> correctionKind(const QString &name);
[[nodiscard]] std::optional<Part> correctionPart(const QString &name);

[[nodiscard]] bool needsValue(Correction::Kind kind);
[[nodiscard]] bool addsSubject(Correction::Kind kind); // which may be new to the library

// InvalidArgument for what lacks a name or place that its kind needs. Pure.
[[nodiscard]] Result<void> checkWhole(const Correction &correction, bool hasEpisodes, bool hasShow);

// A correction in the library.
struct KeptCorrection {
    CorrectionId id;
    Correction correction;
    qint64 madeAtMs = 0; // ms UTC

    bool operator==(const KeptCorrection &) const = default;
};

// What importing corrections did.
struct CorrectionImport {
    int added = 0;
    int known = 0;   // were in the library already
    int waiting = 0; // are about episodes or shows the library does not have, and count once it has them

    bool operator==(const CorrectionImport &) const = default;
};

// Somebody who may be the same person as another, for the listener to decide.
struct SamePersonSuggestion {
    enum class Reason : std::uint8_t {
        ShortName,    // "Bob" for "Robert"
        Initial,      // "R. Smith", or a middle name that only one of them has
        Spelling,     // a letter of difference in the first name
        OneName,      // a first name alone, in the same show
        Organisation, // the first name, the organisation and the show
    };
    PersonId person;
    QString name;
    Reason reason = Reason::ShortName;
    int episodes = 0; // of that person
    QString shared{}; // the organisation or show they have in common; empty where there is none

    bool operator==(const SamePersonSuggestion &) const = default;
};

} // namespace earmark
