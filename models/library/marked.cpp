// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/marked.h"

namespace earmark {

bool isMarked(Database &database, EpisodeId episode)
{
    return database
        .query("SELECT 1 FROM bookmark WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM favourite WHERE kind = 1 AND item = ?1 "
               "UNION ALL SELECT 1 FROM playlist_item WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM queue_item WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM play WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM kept_audio WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM episode_tag WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM correction_episode WHERE episode = ?1 "
               "UNION ALL SELECT 1 FROM episode_state WHERE episode = ?1 AND (position > 0 OR played OR archived)",
               episode)
        .next();
}

bool isMarked(Database &database, ShowId show)
{
    return database
        .query("SELECT 1 FROM favourite WHERE kind = 2 AND item = ?1 "
               "UNION ALL SELECT 1 FROM correction WHERE show = ?1 "
               "UNION ALL SELECT 1 FROM listening WHERE show = ?1 "
               "UNION ALL SELECT 1 FROM private_show WHERE show = ?1",
               show)
        .next();
}

} // namespace earmark
