// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"
#include "models/understanding/languagedata.h"

namespace earmark {

// A title for an episode whose source gives none, of what and whom it is about: "Looms at the Royal Society, with Ada
// Lovelace and Mary Shelley", with the small words of its language, in whole words and at most 90 characters; `show` is
// what the show is called. Empty where neither is known. Pure; any thread.
[[nodiscard]] QString derivedTitle(const ParsedEpisode &episode, const QString &show, const TitleWords &words);

} // namespace earmark
