// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

namespace earmark {

// Writes what the listener says about shows and episodes: subscribed, played, archived, favourite, and where playing
// stopped. Inside a transaction of the caller; SQL errors stick to the database. Ids that name nothing are NotFound,
// and then nothing of the call may be kept. On the library's thread.
class MarkStore
{
public:
    explicit MarkStore(Database &database);

    enum class Favourite { Episode = 1, Show = 2, Person = 3, Topic = 4 };

    [[nodiscard]] Result<void> setSubscribed(ShowId show, bool on, qint64 nowMs);
    [[nodiscard]] Result<void> setPrivate(ShowId show, bool on, qint64 nowMs);
    void moveShow(ShowId from, ShowId to); // two shows turned out to be one
    [[nodiscard]] Result<void> setPlayed(const QList<EpisodeId> &episodes, bool on, qint64 nowMs); // on: from the start
    [[nodiscard]] Result<void> setArchived(const QList<EpisodeId> &episodes, bool on, qint64 nowMs);
    struct State {
        qint64 positionMs = 0;
        bool played = false;
        bool archived = false;
    };
    // What another library says of an episode of this one: the further position and each mark that either has.
    void raiseState(EpisodeId episode, const State &state, qint64 nowMs);
    [[nodiscard]] Result<void> setFavourite(Favourite kind, const QList<qint64> &items, bool on, qint64 nowMs);
    [[nodiscard]] Result<void> savePosition(EpisodeId episode, qint64 positionMs, qint64 nowMs);

private:
    void makeState(EpisodeId episode, qint64 nowMs);
    [[nodiscard]] QList<qint64> allOf(Favourite kind, qint64 item);
    [[nodiscard]] bool exists(Favourite kind, qint64 item);

    Database &m_database;
};

} // namespace earmark
