// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <cstdint>

namespace earmark {

// What the listener put right about people and topics. Names a person or topic as the library shows it at that time,
// not by its row, so that it outlives every refresh and rebuild and can be carried to another library.
struct Correction {
    enum class Kind : std::uint8_t {
        SamePerson,   // `subject` is the person `value`
        OtherPerson,  // in `episodes`, `subject` is somebody else: called `value`, which may be the same name
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
    QString subject; // a name or label
    QString value;
    QList<EpisodeId> episodes;
    ShowId show;
    Part part = Part::Guest;
    QString role;
    QString organisation;

    bool operator==(const Correction &) const = default;
};

} // namespace earmark
