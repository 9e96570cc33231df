// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/query.h"
#include "models/library/records.h"

namespace earmark {

// Where the text terms of `query` stand in an episode, regardless of case and accents: every hit in the title, and
// the run of the notes with the most different ones, cut between words and marked with an ellipsis where it is cut.
// Negated terms and fields other than text mark nothing. Pure; any thread.
[[nodiscard]] Match matchIn(const QString &title, const QString &notes, const SearchQuery &query);

} // namespace earmark
