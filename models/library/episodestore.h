// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/identity.h"
#include "models/library/peoplestore.h"

namespace earmark {

// Writes items of sources into the library's tables and its text index, always both. Inside a transaction of the
// caller; errors stick to the database. On the library's thread.
class EpisodeStore
{
public:
    explicit EpisodeStore(Database &database);

    // How an item stands in the library beside what it says.
    struct Standing {
        bool fromFeed = true;
        Gaps filled;            // what was copied from another source
        QByteArray contentHash; // of the item as its own source gave it
        // Of the credits, in order: the page each is from; 0, or none where the list ends before: the feed.
        QList<qint64> creditSources{};
    };

    EpisodeId add(ShowId show, const ParsedEpisode &episode, const Standing &standing, qint64 nowMs);
    void replace(EpisodeId id, const ParsedEpisode &episode, const Standing &standing);
    void setGone(EpisodeId id, bool gone);
    [[nodiscard]] bool isGone(EpisodeId id);
    void remove(EpisodeId id); // nothing else may speak of it any more
    // As sources say it, but for its line, which no library keeps.
    [[nodiscard]] ParsedEpisode read(EpisodeId id);
    [[nodiscard]] Standing standing(EpisodeId id);
    [[nodiscard]] QByteArray contentHash(EpisodeId id); // as it stands in the library; empty where there is none

    // What is said of its people and topics is this now, or the same: shown as the listener has it now.
    void setPeople(EpisodeId id, const PeopleStore::Said &said);
    void showAgain(EpisodeId id);
    [[nodiscard]] PeopleStore &people() { return m_people; }
    // After a transaction was rolled back: the rows it made are gone.
    void forgetRows();

private:
    void writeParts(EpisodeId id, const ParsedEpisode &episode);
    void removeParts(EpisodeId id);

    Database &m_database;
    PeopleStore m_people{m_database};
};

} // namespace earmark
