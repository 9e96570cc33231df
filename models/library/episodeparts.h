// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

namespace earmark {

// The lists that belong to one episode, read in the order its source gave them. Errors stick to the database.
[[nodiscard]] QList<Media> readMedia(Database &database, EpisodeId episode);
// As shown: after the listener's word. otherEpisodes is left 0.
[[nodiscard]] QList<PersonCredit> readCredits(Database &database, EpisodeId episode);
[[nodiscard]] QList<EpisodeTopic> readTopics(Database &database, EpisodeId episode);
[[nodiscard]] QList<Chapter> readChapters(Database &database, EpisodeId episode);
[[nodiscard]] QList<TranscriptLink> readTranscripts(Database &database, EpisodeId episode);
[[nodiscard]] QList<Link> readLinks(Database &database, EpisodeId episode);
[[nodiscard]] QList<Soundbite> readSoundbites(Database &database, EpisodeId episode);

// Three columns from `column` on: instant, offset, whether it is a mere date; none where the first is null.
[[nodiscard]] std::optional<Timestamp> timestampAt(const Query &query, int column);

} // namespace earmark
