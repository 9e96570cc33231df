// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/playback/player.h"

#include <optional>

namespace earmark {

// What a Player says of itself at one moment. Times in ms of the episode.
struct PlayerStatus {
    Player::State state = Player::State::Stopped;
    bool loaded = false;
    qint64 positionMs = 0;
    qint64 durationMs = 0; // 0: unknown
    double volume = 1.0;   // 0..1
    double rate = 1.0;
    qint64 trimmedMs = 0; // of pauses that nobody had to hear
    std::optional<Error> error;
    QList<Chapter> chapters;  // that the medium itself carries
    bool approximate = false; // the position is a guess so far

    bool operator==(const PlayerStatus &) const = default;
};

[[nodiscard]] PlayerStatus statusOf(const Player &player);

// What there is to say instead of the time that is left; empty while all is well. GUI thread.
[[nodiscard]] QString stateText(const PlayerStatus &status);
// "12:34 left", at the speed it is heard at, too; empty where the duration in ms is not known. GUI thread.
[[nodiscard]] QString remainingText(const PlayerStatus &status, qint64 durationMs, qint64 positionMs);

} // namespace earmark
