// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

namespace earmark {

// A show, person or topic that the listener marked.
struct FavouriteName {
    enum class Kind { Show, Person, Topic };
    Kind kind = Kind::Show;
    qint64 id = 0; // of a ShowId, PersonId or TopicId
    QString name;
    int episodes = 0; // of it in the library

    bool operator==(const FavouriteName &) const = default;
};

// What the listener comes back to, read for a page of it. Errors stick to the database. On its thread.

// Favourite shows, persons and topics, each kind by name. Counted are the episodes of a show, those that credit a
// person and those on a topic.
[[nodiscard]] QList<FavouriteName> readFavouriteNames(Database &database);
// Begun and not heard to the end, without archived ones, the one heard last first.
[[nodiscard]] QList<EpisodeId> readStartedEpisodes(Database &database, int most);

} // namespace earmark
