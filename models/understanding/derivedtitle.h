// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

namespace earmark {

// A title for an episode whose source gives none, of whom and what it is about: "Ada Lovelace & Mary Shelley, Royal
// Society", in no language, whole words and at most 90 characters. Empty where neither is known. Pure; any thread.
[[nodiscard]] QString derivedTitle(const ParsedEpisode &episode);

} // namespace earmark
