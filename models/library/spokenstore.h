// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/transcript.h"
#include "models/library/database.h"
#include "models/library/query.h"
#include "models/library/records.h"

namespace earmark {

// What is said in episodes, and where a search is said. Writes are inside a transaction of the caller; SQL errors stick
// to the database. On the thread of its database.
class SpokenStore
{
public:
    explicit SpokenStore(Database &database);

    [[nodiscard]] Transcript read(EpisodeId episode); // without passages where none is stored
    [[nodiscard]] Result<void> write(EpisodeId episode, const Transcript &transcript, qint64 nowMs);
    void remove(EpisodeId episode);
    qint64 indexAnew(); // the words of all transcripts; how many there are

    // The episodes in which a MATCH expression (see toMatchExpression()) is said.
    [[nodiscard]] QList<qint64> episodesSaying(const QString &match);
    // Those that say some of a query's words and have the others in their title, notes, people or topics.
    [[nodiscard]] QList<qint64> episodesPartlySaying(const SearchQuery &query);
    // The first passage with words of the query, and its moment; nothing where none has any.
    [[nodiscard]] Match match(EpisodeId episode, const SearchQuery &query);

private:
    Database &m_database;
};

} // namespace earmark
