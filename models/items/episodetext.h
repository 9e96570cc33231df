// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark {

// Where the listener stands with an episode: "heard", "started", "upcoming", or empty for a new one. GUI thread.
[[nodiscard]] QString stateText(const EpisodeRow &row);

// One row read aloud: title, show, guests, date, duration, state and favourite, without what is unknown. GUI thread.
[[nodiscard]] QString spokenText(const EpisodeRow &row);

} // namespace earmark
