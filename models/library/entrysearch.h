// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/playlist.h"
#include "models/library/database.h"

namespace earmark {

// The episode of the library that each entry means; invalid where none is, or more than one could be. By the address of
// the audio without query, which decides only between several, and fragment; else by guid, in its feed where that is
// stated; else by show and title. An entry that states no show may have it before its title: "Show - Title". On its
// database's thread.
[[nodiscard]] QList<EpisodeId> findEpisodes(Database &database, const QList<PlaylistEntry> &entries);

} // namespace earmark
