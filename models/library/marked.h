// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

namespace earmark {

// Whether the listener has done anything with it that taking an import back may not lose: marked, heard, listed,
// bookmarked or put right. A subscription is none. On the database's thread.
[[nodiscard]] bool isMarked(Database &database, EpisodeId episode);
[[nodiscard]] bool isMarked(Database &database, ShowId show);

} // namespace earmark
