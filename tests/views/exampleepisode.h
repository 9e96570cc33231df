// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark::test {

// An invented episode with something of everything.
[[nodiscard]] EpisodeDetail exampleEpisode();

} // namespace earmark::test
