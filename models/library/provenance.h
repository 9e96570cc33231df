// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

#include <QtCore/QHash>

namespace earmark {

// What of an episode came from where: its feed first, then pages in the order in which they count.
struct Provenance {
    QList<EpisodeSource> sources;
    QList<int> ofCredits; // of each credit of the episode, in order: its place in `sources`
};

// Reads only; errors stick to the database.
[[nodiscard]] Provenance readProvenance(Database &database, EpisodeId episode);

// The sources of each show, by ShowId: its feed first, then pages as they were first read.
[[nodiscard]] QHash<qint64, QList<EpisodeSource>> readShowSources(Database &database);

} // namespace earmark
