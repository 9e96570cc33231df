// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedraft.h"
#include "models/library/records.h"

namespace earmark {

// What accepting one page, or several, comes to.
struct PageCounts {
    int episodes = 0; // that will be in the library then
    int fresh = 0;    // of them, those it does not have yet
    int changing = 0; // of them, those that add to what it has
    int known = 0;    // of them, those it has in some form
    int upcoming = 0;
    int guests = 0; // different names of a page
    int lines = 0;  // left out

    PageCounts &operator+=(const PageCounts &other);
    bool operator==(const PageCounts &) const = default;
};

// Whether the library has the episode, if only as an announcement.
[[nodiscard]] bool isKnown(const EpisodeComparison &comparison);
// `comparison` is empty until the library has answered: then all episodes count as new. Pure; any thread.
[[nodiscard]] PageCounts countsOf(const PageDraft &draft, const QList<EpisodeComparison> &comparison);

} // namespace earmark
