// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/historystore.h"

#include "models/library/episodeparts.h"
#include "models/library/nosuch.h"

using namespace Qt::StringLiterals;

namespace earmark {

HistoryStore::HistoryStore(Database &database)
    : m_database(database)
{
}

QList<Play> HistoryStore::plays()
{
    QList<Play> plays;
    Query row =
        m_database.query("SELECT started_at, episode, heard_at, \"from\", \"to\", finished, e.title, show.title, "
                         "e.number, e.date, e.date_offset, e.date_only "
                         "FROM play JOIN episode e ON e.id = episode JOIN show ON show.id = e.show "
                         "ORDER BY started_at DESC LIMIT 2000");
    while (row.next()) {
        Play play;
        play.startedAtMs = row.integer(0);
        play.episode = EpisodeId{row.integer(1)};
        play.heardAtMs = row.integer(2);
        play.fromMs = row.integer(3);
        play.toMs = row.integer(4);
        play.finished = row.flag(5);
        play.episodeTitle = row.text(6);
        play.show = row.text(7);
        if (!row.isNull(8))
            play.episodeNumber = row.real(8);
        play.episodeDate = timestampAt(row, 9);
        plays.append(std::move(play));
    }
    return plays;
}

Result<void> HistoryStore::note(const Play &play)
{
    if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", play.episode).next())
        return noSuch(u"episode"_s, play.episode.value);
    m_database.run("INSERT INTO play VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (started_at) DO UPDATE "
                   "SET heard_at = ?3, \"to\" = ?5, finished = ?6 WHERE episode = ?2",
                   play.startedAtMs, play.episode, play.heardAtMs, play.fromMs, play.toMs, play.finished);
    return {};
}

void HistoryStore::remove(const QList<qint64> &startedAtMs)
{
    for (const qint64 started : startedAtMs)
        m_database.run("DELETE FROM play WHERE started_at = ?1", started);
}

void HistoryStore::clear()
{
    m_database.run("DELETE FROM play");
}

} // namespace earmark
