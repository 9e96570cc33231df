// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/candidateindex.h"

namespace earmark {

class Database;
class Query;

// Of a row that begins with id, guid, media_key, title_key, date, date_offset, date_only, number, from_feed, upcoming.
[[nodiscard]] KnownEpisode identityAt(const Query &row);

// Traits of stored episodes, in the order of `episodes`; their notes only `withTexts`. On the database's thread.
[[nodiscard]] QList<ItemTraits> traitsOf(Database &database, const QList<EpisodeId> &episodes, bool withTexts);

// All episodes of one show for comparing pages with: read from the database once, and told what is written since. On
// the database's thread.
class ShowEpisodes
{
public:
    // `said`: episodes by contentHash() of what pages said of them.
    ShowEpisodes(Database &database, ShowId show, QStringList showKeys, QHash<QByteArray, EpisodeId> said);

    [[nodiscard]] const QStringList &showKeys() const { return m_index.showKeys(); }
    [[nodiscard]] bool isEmpty() const { return m_index.isEmpty(); }
    [[nodiscard]] EpisodeId said(const QByteArray &hash) const { return m_said.value(hash); }
    [[nodiscard]] QList<KnownEpisode> candidatesFor(const QList<ParsedEpisode> &items) const
    {
        return m_index.candidatesFor(items);
    }

    void noteWritten(EpisodeId episode, const QByteArray &hash);
    void catchUp(); // reads what was noted; the last page of a call is never asked about

private:
    void add(const KnownEpisode &episode);

    Database &m_database;
    CandidateIndex m_index;
    QHash<QByteArray, EpisodeId> m_said;
    QList<EpisodeId> m_written;
};

} // namespace earmark
