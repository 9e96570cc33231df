// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playerstatus.h"

namespace earmark {

PlayerStatus statusOf(const Player &player)
{
    return {.state = player.state(),
            .loaded = player.item().has_value(),
            .positionMs = player.positionMs(),
            .durationMs = player.durationMs(),
            .volume = player.volume(),
            .rate = player.rate(),
            .trimmedMs = player.trimmedMs(),
            .error = player.error(),
            .chapters = player.chapters()};
}

} // namespace earmark
