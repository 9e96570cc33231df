// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/markstore.h"

#include "models/library/listeningstore.h"
#include "models/library/namestore.h"
#include "models/library/nosuch.h"

using namespace Qt::StringLiterals;

namespace earmark {

MarkStore::MarkStore(Database &database)
    : m_database(database)
{
}

Result<void> MarkStore::setSubscribed(ShowId show, bool on, qint64 nowMs)
{
    if (!exists(Favourite::Show, show.value))
        return noSuch(u"show"_s, show.value);
    if (on)
        m_database.run("INSERT OR IGNORE INTO subscription (show, since) VALUES (?1, ?2)", show, nowMs);
    else
        m_database.run("DELETE FROM subscription WHERE show = ?1", show);
    return {};
}

Result<void> MarkStore::setPrivate(ShowId show, bool on, qint64 nowMs)
{
    if (!exists(Favourite::Show, show.value))
        return noSuch(u"show"_s, show.value);
    if (on)
        m_database.run("INSERT OR IGNORE INTO private_show (show, since) VALUES (?1, ?2)", show, nowMs);
    else
        m_database.run("DELETE FROM private_show WHERE show = ?1", show);
    return {};
}

void MarkStore::moveShow(ShowId from, ShowId to)
{
    m_database.run("UPDATE OR IGNORE subscription SET show = ?2 WHERE show = ?1", from, to);
    m_database.run("DELETE FROM subscription WHERE show = ?1", from);
    m_database.run("UPDATE OR IGNORE favourite SET item = ?2 WHERE kind = ?3 AND item = ?1", from, to,
                   static_cast<int>(Favourite::Show));
    m_database.run("DELETE FROM favourite WHERE kind = ?2 AND item = ?1", from, static_cast<int>(Favourite::Show));
    m_database.run("UPDATE correction SET show = ?2 WHERE show = ?1", from, to);
    m_database.run("UPDATE OR IGNORE private_show SET show = ?2 WHERE show = ?1", from, to);
    m_database.run("DELETE FROM private_show WHERE show = ?1", from);
    ListeningStore(m_database).moveShow(from, to);
}

Result<void> MarkStore::setPlayed(const QList<EpisodeId> &episodes, bool on, qint64 nowMs)
{
    for (const EpisodeId episode : episodes) {
        if (!exists(Favourite::Episode, episode.value))
            return noSuch(u"episode"_s, episode.value);
        makeState(episode, nowMs);
        m_database.run("UPDATE episode_state SET played = ?2, position = iif(?2, 0, position), changed_at = ?3 "
                       "WHERE episode = ?1 AND (played <> ?2 OR (?2 AND position > 0))",
                       episode, on, nowMs);
    }
    return {};
}

Result<void> MarkStore::setArchived(const QList<EpisodeId> &episodes, bool on, qint64 nowMs)
{
    for (const EpisodeId episode : episodes) {
        if (!exists(Favourite::Episode, episode.value))
            return noSuch(u"episode"_s, episode.value);
        makeState(episode, nowMs);
        m_database.run("UPDATE episode_state SET archived = ?2, changed_at = ?3 WHERE episode = ?1 AND archived <> ?2",
                       episode, on, nowMs);
    }
    return {};
}

void MarkStore::raiseState(EpisodeId episode, const State &state, qint64 nowMs)
{
    makeState(episode, nowMs);
    m_database.run("UPDATE episode_state SET position = iif(played, position, max(position, ?2)), "
                   "played = max(played, ?3), archived = max(archived, ?4), changed_at = ?5 WHERE episode = ?1 "
                   "AND ((position < ?2 AND NOT played) OR played < ?3 OR archived < ?4)",
                   episode, state.positionMs, state.played, state.archived, nowMs);
}

// A row that says nothing; see the undo log for why it is there before it says something.
void MarkStore::makeState(EpisodeId episode, qint64 nowMs)
{
    m_database.run("INSERT OR IGNORE INTO episode_state (episode, changed_at) VALUES (?1, ?2)", episode, nowMs);
}

Result<void> MarkStore::savePosition(EpisodeId episode, qint64 positionMs, qint64 nowMs)
{
    if (positionMs < 0)
        return failure(Error::Kind::InvalidArgument, u"a position before the start"_s, QString::number(positionMs));
    if (!exists(Favourite::Episode, episode.value))
        return noSuch(u"episode"_s, episode.value);
    m_database.run("INSERT INTO episode_state (episode, position, changed_at) VALUES (?1, ?2, ?3) "
                   "ON CONFLICT (episode) DO UPDATE SET position = ?2, changed_at = ?3",
                   episode, positionMs, nowMs);
    return {};
}

Result<void> MarkStore::setFavourite(Favourite kind, const QList<qint64> &items, bool on, qint64 nowMs)
{
    for (const qint64 item : items) {
        if (!exists(kind, item))
            return noSuch(u"item"_s, item);
        if (on) {
            m_database.run("INSERT OR IGNORE INTO favourite (kind, item, since) VALUES (?1, ?2, ?3)",
                           static_cast<int>(kind), item, nowMs);
            continue;
        }
        for (const qint64 one : allOf(kind, item))
            m_database.run("DELETE FROM favourite WHERE kind = ?1 AND item = ?2", static_cast<int>(kind), one);
    }
    return {};
}

// A person or topic may have been joined with others that were favourites, too.
QList<qint64> MarkStore::allOf(Favourite kind, qint64 item)
{
    if (kind == Favourite::Person)
        return NameStore(m_database, NameStore::Of::Persons).allRowsOf(item);
    if (kind == Favourite::Topic)
        return NameStore(m_database, NameStore::Of::Topics).allRowsOf(item);
    return {item};
}

bool MarkStore::exists(Favourite kind, qint64 item)
{
    switch (kind) {
    case Favourite::Episode:
        return m_database.query("SELECT 1 FROM episode WHERE id = ?1", item).next();
    case Favourite::Show:
        return m_database.query("SELECT 1 FROM show WHERE id = ?1", item).next();
    case Favourite::Person:
        return m_database.query("SELECT 1 FROM person WHERE id = ?1", item).next();
    case Favourite::Topic:
        return m_database.query("SELECT 1 FROM topic WHERE id = ?1", item).next();
    }
    return false;
}

} // namespace earmark
