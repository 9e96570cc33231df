// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/spokenstore.h"

#include "models/library/match.h"
#include "models/library/nosuch.h"

#include <QtCore/QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// A MATCH expression for each of the words and phrases that are wanted, without what is not.
QStringList expressionsOf(const SearchQuery &query)
{
    QStringList all;
    for (const QueryTerm &term : query.terms) {
        SearchQuery single;
        single.terms = {term};
        if (const QString expression = toMatchExpression(single); !expression.isEmpty())
            all.append(expression);
    }
    return all;
}

// A MATCH expression of the words and phrases that are not wanted; empty where there are none.
QString unwantedOf(const SearchQuery &query)
{
    SearchQuery negated;
    std::ranges::copy_if(query.terms, std::back_inserter(negated.terms), &QueryTerm::negated);
    return toExclusionExpression(negated);
}

} // namespace

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

QList<qint64> SpokenStore::episodesPartlySaying(const SearchQuery &query)
{
    const QStringList words = expressionsOf(query);
    if (words.size() < 2)
        return {};
    QList<QSet<qint64>> saying;
    QSet<qint64> found;
    for (const QString &word : words) {
        const QList<qint64> episodes = episodesSaying(word);
        saying.append(QSet(episodes.cbegin(), episodes.cend()));
        found += saying.constLast();
    }
    for (qsizetype i = 0; i < words.size() && !found.isEmpty(); ++i) {
        Query row = m_database.query("SELECT rowid FROM episode_fts WHERE episode_fts MATCH ?1", words.at(i));
        while (row.next()) {
            if (found.contains(row.integer(0)))
                saying[i].insert(row.integer(0));
        }
        found.intersect(saying.at(i));
    }
    if (const QString unwanted = unwantedOf(query); !found.isEmpty() && !unwanted.isEmpty()) {
        for (const qint64 episode : episodesSaying(unwanted))
            found.remove(episode);
        Query row = m_database.query("SELECT rowid FROM episode_fts WHERE episode_fts MATCH ?1", unwanted);
        while (row.next())
            found.remove(row.integer(0));
    }
    return found.values();
}

Match SpokenStore::match(EpisodeId episode, const SearchQuery &query)
{
    const QString any = expressionsOf(query).join(" OR "_L1);
    if (any.isEmpty()
        || !m_database.query("SELECT 1 FROM spoken_fts WHERE spoken_fts MATCH ?1 AND rowid = ?2", any, episode).next())
        return {};
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
