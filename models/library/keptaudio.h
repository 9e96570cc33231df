// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QtCore/QString>

#include <optional>

namespace earmark {

// Whether the listener keeps the audio of an episode for when there is no network. Stored by number.
enum class Offline {
    No = 0,
    Waiting = 1, // to be fetched, or being fetched
    Paused = 2,
    Failed = 3,
    Kept = 4, // all of it is there
};

// How far keeping the audio of an episode is.
struct KeptProgress {
    Offline state = Offline::Waiting;
    QString url{};  // of the enclosure that is fetched; empty: not chosen yet
    QString file{}; // name in the folder of kept audio, once all of it is there
    qint64 bytes = 0;
    std::optional<Error> error{}; // why it failed

    bool operator==(const KeptProgress &) const = default;
};

struct KeptAudio {
    EpisodeId episode;
    KeptProgress progress;
    qint64 sinceMs = 0; // ms UTC; also the order of fetching
    QString title;      // this and the rest for lists
    QString show;
    QString image;
    std::optional<Timestamp> date;
    std::optional<double> number;

    bool operator==(const KeptAudio &) const = default;
};

} // namespace earmark
