// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedraft.h"
#include "models/library/records.h"

namespace earmark {

// What is said about the reading of a page, in the current language. GUI thread.

[[nodiscard]] QString roleText(PageRole role); // "Date"
// What the characters were taken for and why, in a sentence: "Date: 11 December 2025, not 12 November 2025, because
// 25/12 and 27/11 on this page can only be day before month."
[[nodiscard]] QString explanation(const PageSpan &span, const PageDraft &draft);
// How the page was read as a whole: "24 lines · read as one show, 5 episodes, day before month (25/12 decides)".
[[nodiscard]] QString readingText(const PageDraft &draft);
// Why a line is part of no episode: "the name of the show".
[[nodiscard]] QString leftOutReason(PageRole role);
// What accepting the page does with an episode: "new", "in the library already", "adds guests, notes".
[[nodiscard]] QString fateText(const EpisodeComparison &comparison);

} // namespace earmark
