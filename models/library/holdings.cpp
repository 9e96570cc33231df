// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/holdings.h"

#include "models/library/database.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QtEndian>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// SQL of one text a thing. What an older library has no table for, it has none of; where it lacks a column, the thing
// is what a newer one says of it that never used the column, so that old and new are compared alike. A macro, as an Sql
// is made of one literal.
#define EPISODE_KEY                                                                                                    \
    "(SELECT coalesce(nullif(show.feed_url, ''), show.title_key) FROM show WHERE show.id = episode.show) || char(10) " \
    "|| coalesce(nullif(episode.guid, ''), nullif(episode.media_key, ''), "                                            \
    "episode.title_key || char(10) || coalesce(episode.date, ''))"

struct Kept {
    Holding kind;
    QLatin1StringView table;
    Sql things;
    QLatin1StringView column = {}; // of the table: where it has it,
    Sql more = "";                 // in place of `things`
};

const std::array<Kept, allHoldings.size()> &keptThings()
{
    static const std::array<Kept, allHoldings.size()> all{
        {{Holding::Shows, "show"_L1, "SELECT coalesce(nullif(feed_url, ''), title_key) FROM show"},
         {Holding::Episodes, "episode"_L1, "SELECT " EPISODE_KEY " FROM episode"},
         {Holding::Listened, "episode_state"_L1,
          "SELECT " EPISODE_KEY " || char(10) || position || char(10) || played || char(10) || archived "
          "FROM episode_state JOIN episode ON episode.id = episode_state.episode WHERE position > 0 OR played OR "
          "archived"},
         {Holding::Favourites, "favourite"_L1,
          "SELECT kind || char(10) || CASE kind WHEN 1 THEN (SELECT " EPISODE_KEY " FROM episode WHERE id = item) "
          "WHEN 2 THEN (SELECT coalesce(nullif(feed_url, ''), title_key) FROM show WHERE id = item) "
          "WHEN 3 THEN (SELECT key FROM person WHERE id = item) "
          "ELSE (SELECT key FROM topic WHERE id = item) END FROM favourite"},
         {Holding::Bookmarks, "bookmark"_L1,
          "SELECT " EPISODE_KEY " || char(10) || position || char(10) || coalesce(\"end\", '') || char(10) || note "
          "FROM bookmark JOIN episode ON episode.id = bookmark.episode"},
         {Holding::Playlists, "playlist"_L1, "SELECT title || char(10) || query FROM playlist", "folder"_L1,
          "SELECT title || char(10) || query || coalesce(char(10) || "
          "(SELECT title FROM playlist_folder WHERE id = folder), '') FROM playlist"},
         {Holding::PlaylistItems, "playlist_item"_L1,
          "SELECT playlist.title || char(10) || " EPISODE_KEY " FROM playlist_item "
          "JOIN playlist ON playlist.id = playlist_item.playlist JOIN episode ON episode.id = playlist_item.episode",
          "note"_L1,
          "SELECT playlist.title || char(10) || " EPISODE_KEY
          " || iif(note = '' AND start IS NULL AND \"end\" IS NULL, "
          "'', char(10) || note || char(10) || coalesce(start, '') || char(10) || coalesce(\"end\", '')) "
          "FROM playlist_item "
          "JOIN playlist ON playlist.id = playlist_item.playlist JOIN episode ON episode.id = playlist_item.episode"},
         {Holding::Queue, "queue_item"_L1,
          "SELECT " EPISODE_KEY " FROM queue_item JOIN episode ON episode.id = queue_item.episode", "start"_L1,
          "SELECT " EPISODE_KEY " || iif(start IS NULL AND \"end\" IS NULL, '', char(10) || coalesce(start, '') "
          "|| char(10) || coalesce(\"end\", '')) FROM queue_item JOIN episode ON episode.id = queue_item.episode"},
         {Holding::Corrections, "correction"_L1,
          "SELECT kind || char(10) || subject || char(10) || value || char(10) || created_at FROM correction"},
         {Holding::Tags, "episode_tag"_L1,
          "SELECT episode_tag.key || char(10) || " EPISODE_KEY " FROM episode_tag "
          "JOIN episode ON episode.id = episode_tag.episode"},
         {Holding::Plays, "play"_L1,
          "SELECT " EPISODE_KEY " || char(10) || started_at || char(10) || \"to\" || char(10) || finished "
          "FROM play JOIN episode ON episode.id = play.episode"},
         {Holding::Kept, "kept_audio"_L1,
          "SELECT " EPISODE_KEY " FROM kept_audio JOIN episode ON episode.id = kept_audio.episode"},
         {Holding::Hearing, "listening"_L1,
          "SELECT coalesce(nullif(show.feed_url, ''), show.title_key) || char(10) || coalesce(rate, '') || char(10) "
          "|| coalesce(trims_silence, '') || char(10) || coalesce(boost, '') || char(10) || intro || char(10) || outro "
          "FROM listening JOIN show ON show.id = listening.show"},
         {Holding::Folders, "playlist_folder"_L1,
          "SELECT title || coalesce(char(10) || (SELECT above.title FROM playlist_folder above "
          "WHERE above.id = playlist_folder.parent), '') FROM playlist_folder"},
         {Holding::PrivateShows, "private_show"_L1,
          "SELECT coalesce(nullif(feed_url, ''), title_key) FROM show JOIN private_show ON private_show.show = id"}}};
    return all;
}

#undef EPISODE_KEY

quint64 hashOf(const QString &thing)
{
    // Not qHash(), whose seed and form differ between runs and versions.
    const QByteArray digest = QCryptographicHash::hash(thing.toUtf8(), QCryptographicHash::Blake2b_160);
    return qFromLittleEndian<quint64>(digest.constData());
}

qint64 missing(const std::vector<quint64> &from, const std::vector<quint64> &in)
{
    std::vector<quint64> left;
    std::ranges::set_difference(from, in, std::back_inserter(left));
    return std::ssize(left);
}

} // namespace

QString holdingName(Holding kind)
{
    switch (kind) {
    case Holding::Shows:
        return u"shows"_s;
    case Holding::Episodes:
        return u"episodes"_s;
    case Holding::Listened:
        return u"listened"_s;
    case Holding::Favourites:
        return u"favourites"_s;
    case Holding::Bookmarks:
        return u"bookmarks"_s;
    case Holding::Playlists:
        return u"playlists"_s;
    case Holding::PlaylistItems:
        return u"playlist_items"_s;
    case Holding::Queue:
        return u"queue"_s;
    case Holding::Corrections:
        return u"corrections"_s;
    case Holding::Tags:
        return u"tags"_s;
    case Holding::Plays:
        return u"plays"_s;
    case Holding::Kept:
        return u"kept_audio"_s;
    case Holding::Hearing:
        return u"listening_settings"_s;
    case Holding::Folders:
        return u"playlist_folders"_s;
    case Holding::PrivateShows:
        return u"private_shows"_s;
    }
    return {};
}

Holdings::Holdings(Database &database)
{
    for (const Kept &kept : keptThings()) {
        if (!database.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", QString(kept.table))
                 .next())
            continue;
        std::vector<quint64> &things = m_things.at(static_cast<size_t>(kept.kind));
        const bool knowsMore = !kept.column.isEmpty()
                               && database
                                      .query("SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2", QString(kept.table),
                                             QString(kept.column))
                                      .next();
        Query row = database.query(knowsMore ? kept.more : kept.things);
        while (row.next())
            things.push_back(hashOf(row.text(0)));
        std::ranges::sort(things);
    }
}

qint64 Holdings::count(Holding kind) const
{
    return std::ssize(m_things.at(static_cast<size_t>(kind)));
}

QList<HoldingChange> Holdings::changesTo(const Holdings &other) const
{
    QList<HoldingChange> changes;
    for (const Holding kind : allHoldings) {
        const std::vector<quint64> &mine = m_things.at(static_cast<size_t>(kind));
        const std::vector<quint64> &theirs = other.m_things.at(static_cast<size_t>(kind));
        changes.append({kind, std::ssize(mine), std::ssize(theirs), missing(theirs, mine), missing(mine, theirs)});
    }
    return changes;
}

} // namespace earmark
