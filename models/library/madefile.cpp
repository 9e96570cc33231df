// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/madefile.h"

#include "models/library/listeningstore.h"
#include "models/library/liststore.h"
#include "models/library/madekinds.h"
#include "models/library/playliststore.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString madeTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

// "feed", "show" and, of episodes, "guid", "title" and "date", as models/library/correctionfile.h names them.
QJsonObject showNamed(Database &database, qint64 id)
{
    Query row = database.query("SELECT feed_url, title, site_url FROM show WHERE id = ?1", id);
    if (!row.next())
        return {};
    const QString feed = row.text(0).isEmpty() ? QString() : QUrl(row.text(0)).toString(QUrl::RemoveUserInfo);
    return {{u"feed"_s, feed}, {u"show"_s, row.text(1)}};
}

QJsonObject episodeNamed(Database &database, qint64 id)
{
    Query row = database.query("SELECT show, guid, title, date FROM episode WHERE id = ?1", id);
    if (!row.next())
        return {};
    QJsonObject named = showNamed(database, row.integer(0));
    named["guid"_L1] = row.text(1);
    named["title"_L1] = row.text(2);
    named["date"_L1] = row.isNull(3) ? QString() : madeTime(row.integer(3));
    return named;
}

void putLine(QByteArray &text, QJsonObject object, QLatin1StringView kind)
{
    object["kind"_L1] = QString(kind);
    text += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void exportShows(Database &database, QByteArray &text)
{
    Query row = database.query("SELECT show, since FROM subscription ORDER BY show");
    while (row.next()) {
        QJsonObject line = showNamed(database, row.integer(0));
        line["since"_L1] = madeTime(row.integer(1));
        putLine(text, line, "subscription"_L1);
    }
    Query hidden = database.query("SELECT show, since FROM private_show ORDER BY show");
    while (hidden.next()) {
        QJsonObject line = showNamed(database, hidden.integer(0));
        line["since"_L1] = madeTime(hidden.integer(1));
        putLine(text, line, "private_show"_L1);
    }
}

void exportStates(Database &database, QByteArray &text)
{
    Query row = database.query("SELECT episode, position, played, archived, changed_at FROM episode_state "
                               "WHERE position > 0 OR played OR archived ORDER BY episode");
    while (row.next())
        putLine(text,
                {{u"episode"_s, episodeNamed(database, row.integer(0))},
                 {u"position_ms"_s, row.integer(1)},
                 {u"played"_s, row.flag(2)},
                 {u"archived"_s, row.flag(3)},
                 {u"since"_s, madeTime(row.integer(4))}},
                "listened"_L1);
}

void exportFavourites(Database &database, QByteArray &text)
{
    Query row =
        database.query("SELECT kind, item, since FROM favourite WHERE kind BETWEEN 1 AND 4 ORDER BY kind, item");
    while (row.next()) {
        const qint64 kind = row.integer(0);
        QJsonObject line{{u"what"_s, QString(favouriteKinds.at(static_cast<size_t>(kind) - 1))},
                         {u"since"_s, madeTime(row.integer(2))}};
        if (kind == 1)
            line["episode"_L1] = episodeNamed(database, row.integer(1));
        else if (kind == 2)
            line["of_show"_L1] = showNamed(database, row.integer(1));
        else if (Query name = kind == 3 ? database.query("SELECT name FROM person WHERE id = ?1", row.integer(1))
                                        : database.query("SELECT label FROM topic WHERE id = ?1", row.integer(1));
                 name.next())
            line["name"_L1] = name.text(0);
        putLine(text, line, "favourite"_L1);
    }
}

void exportBookmarks(Database &database, QByteArray &text)
{
    Query row = database.query("SELECT episode, position, \"end\", note, anchor, created_at FROM bookmark ORDER BY id");
    while (row.next()) {
        QJsonObject line{{u"episode"_s, episodeNamed(database, row.integer(0))},
                         {u"start_ms"_s, row.integer(1)},
                         {u"note"_s, row.text(3)},
                         {u"anchor"_s, row.text(4)},
                         {u"since"_s, madeTime(row.integer(5))}};
        if (const auto end = row.optionalInteger(2))
            line["end_ms"_L1] = *end;
        putLine(text, line, "bookmark"_L1);
    }
}

void exportTags(Database &database, QByteArray &text)
{
    Query row = database.query("SELECT name, episode, since FROM episode_tag ORDER BY key, episode");
    while (row.next())
        putLine(text,
                {{u"tag"_s, row.text(0)},
                 {u"episode"_s, episodeNamed(database, row.integer(1))},
                 {u"since"_s, madeTime(row.integer(2))}},
                "tag"_L1);
}

void exportPlays(Database &database, QByteArray &text)
{
    Query row = database.query(
        "SELECT episode, started_at, heard_at, \"from\", \"to\", finished FROM play ORDER BY started_at");
    while (row.next())
        putLine(text,
                {{u"episode"_s, episodeNamed(database, row.integer(0))},
                 {u"started"_s, madeTime(row.integer(1))},
                 {u"heard"_s, madeTime(row.integer(2))},
                 {u"from_ms"_s, row.integer(3)},
                 {u"to_ms"_s, row.integer(4)},
                 {u"finished"_s, row.flag(5)}},
                "play"_L1);
}

void exportKept(Database &database, QByteArray &text)
{
    Query row = database.query("SELECT episode, since FROM kept_audio ORDER BY since, episode");
    while (row.next())
        putLine(text, {{u"episode"_s, episodeNamed(database, row.integer(0))}, {u"since"_s, madeTime(row.integer(1))}},
                "offline"_L1);
}

// How loud a show is was measured, not made.
void exportHearing(Database &database, QByteArray &text)
{
    Query row = database.query("SELECT show FROM listening ORDER BY show");
    while (row.next()) {
        const ShowListening hearing = ListeningStore(database).read(ShowId{row.integer(0)});
        QJsonObject line = showNamed(database, row.integer(0));
        if (hearing.rate)
            line["rate"_L1] = *hearing.rate;
        if (hearing.trimsSilence)
            line["trims_silence"_L1] = *hearing.trimsSilence;
        if (hearing.boostDb)
            line["boost_db"_L1] = *hearing.boostDb;
        if (hearing.introMs > 0)
            line["intro_ms"_L1] = hearing.introMs;
        if (hearing.outroMs > 0)
            line["outro_ms"_L1] = hearing.outroMs;
        if (line.size() > 2) // more than the show
            putLine(text, line, "hearing"_L1);
    }
}

QJsonArray folderPath(const QList<PlaylistFolder> &folders, FolderId folder)
{
    QJsonArray path;
    for (auto at = std::ranges::find(folders, folder, &PlaylistFolder::id); at != folders.end();
         at = std::ranges::find(folders, at->parent, &PlaylistFolder::id))
        path.prepend(at->title);
    return path;
}

QJsonObject madeItem(Database &database, const PlaylistItem &item)
{
    QJsonObject made = episodeNamed(database, item.episode.value);
    if (!item.note.isEmpty())
        made["note"_L1] = item.note;
    if (item.startMs)
        made["start_ms"_L1] = *item.startMs;
    if (item.endMs)
        made["end_ms"_L1] = *item.endMs;
    return made;
}

void exportPlaylists(Database &database, QByteArray &text)
{
    PlaylistStore playlists(database);
    const QList<PlaylistFolder> folders = playlists.folders();
    for (const PlaylistFolder &folder : folders)
        putLine(text, {{u"folder"_s, folderPath(folders, folder.id)}}, "playlist_folder"_L1);
    for (const Playlist &playlist : playlists.all()) {
        QJsonArray items;
        for (const PlaylistItem &item : playlists.items(playlist.id).value_or(QList<PlaylistItem>()))
            items.append(madeItem(database, item));
        QJsonObject line{{u"title"_s, playlist.title}, {u"query"_s, playlist.query}, {u"episodes"_s, items}};
        if (playlist.folder.isValid())
            line["folder"_L1] = folderPath(folders, playlist.folder);
        putLine(text, line, "playlist"_L1);
    }
}

void exportQueue(Database &database, QByteArray &text)
{
    QJsonArray episodes;
    for (const QueueEntry &entry : ListStore(database).queue())
        episodes.append(madeItem(database, {.episode = entry.episode, .startMs = entry.startMs, .endMs = entry.endMs}));
    if (!episodes.isEmpty())
        putLine(text, {{u"episodes"_s, episodes}}, "queue"_L1);
}

} // namespace

bool looksLikeMade(QByteArrayView head)
{
    const QByteArray line = head.first(std::max<qsizetype>(0, head.indexOf('\n'))).toByteArray();
    return QJsonDocument::fromJson(line).object()["kind"_L1].isString();
}

QByteArray exportMade(Database &database)
{
    QByteArray text;
    exportShows(database, text);
    exportStates(database, text);
    exportFavourites(database, text);
    exportBookmarks(database, text);
    exportTags(database, text);
    exportPlaylists(database, text);
    exportQueue(database, text);
    exportPlays(database, text);
    exportKept(database, text);
    exportHearing(database, text);
    return text;
}

} // namespace earmark
