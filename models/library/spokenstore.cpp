// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/spokenstore.h"

#include "models/library/match.h"
#include "models/library/nosuch.h"

using namespace Qt::StringLiterals;

namespace earmark {

SpokenStore::SpokenStore(Database &database)
    : m_database(database)
{
}

Transcript SpokenStore::read(EpisodeId episode)
{
    Transcript transcript;
    Query spoken = m_database.query("SELECT url, language FROM spoken WHERE episode = ?1", episode);
    if (!spoken.next())
        return transcript;
    transcript.url = spoken.text(0);
    transcript.language = spoken.text(1);
    Query row = m_database.query(
        "SELECT start, \"end\", speaker, text FROM passage WHERE episode = ?1 ORDER BY position", episode);
    while (row.next())
        transcript.passages.append({row.optionalInteger(0), row.optionalInteger(1), row.text(2), row.text(3)});
    return transcript;
}

Result<void> SpokenStore::write(EpisodeId episode, const Transcript &transcript, qint64 nowMs)
{
    if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next())
        return noSuch(u"episode"_s, episode.value);
    remove(episode);
    m_database.run("INSERT INTO spoken VALUES (?1, ?2, ?3, ?4)", episode, transcript.url, transcript.language, nowMs);
    QString words;
    int position = 0;
    for (const Passage &passage : transcript.passages) {
        m_database.run("INSERT INTO passage VALUES (?1, ?2, ?3, ?4, ?5, ?6)", episode, position++, passage.startMs,
                       passage.endMs, passage.speaker, passage.text);
        words += passage.text + u'\n';
    }
    m_database.run("INSERT INTO spoken_fts (rowid, words) VALUES (?1, ?2)", episode, words);
    return {};
}

void SpokenStore::remove(EpisodeId episode)
{
    m_database.run("DELETE FROM spoken_fts WHERE rowid = ?1", episode);
    m_database.run("DELETE FROM passage WHERE episode = ?1", episode);
    m_database.run("DELETE FROM spoken WHERE episode = ?1", episode);
}

qint64 SpokenStore::indexAnew()
{
    m_database.run("INSERT INTO spoken_fts (spoken_fts) VALUES ('delete-all')");
    m_database.run(
        "INSERT INTO spoken_fts (rowid, words) SELECT episode, coalesce((SELECT group_concat(text, char(10)) "
        "FROM passage WHERE passage.episode = spoken.episode), '') FROM spoken");
    return m_database.changes();
}

QList<qint64> SpokenStore::episodesSaying(const QString &match)
{
    QList<qint64> ids;
    Query row = m_database.query("SELECT rowid FROM spoken_fts WHERE spoken_fts MATCH ?1", match);
    while (row.next())
        ids.append(row.integer(0));
    return ids;
}

Match SpokenStore::match(EpisodeId episode, const SearchQuery &query)
{
    Query row = m_database.query("SELECT text, start FROM passage WHERE episode = ?1 ORDER BY position", episode);
    while (row.next()) {
        Match found = matchIn({}, row.text(0), query);
        if (found.snippet.isEmpty())
            continue;
        found.momentMs = row.optionalInteger(1);
        return found;
    }
    return {};
}

} // namespace earmark
