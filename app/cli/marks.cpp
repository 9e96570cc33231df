// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "models/items/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

// "90", "1:30" or "1:02:03" as ms.
Result<qint64> momentOf(const QString &text)
{
    const QStringList parts = text.split(u':');
    qint64 seconds = 0;
    bool fits = parts.size() <= 3;
    for (const QString &part : parts) {
        bool isNumber = false;
        const int value = part.toInt(&isNumber);
        fits = fits && isNumber && value >= 0 && (value < 60 || &part == &parts.constFirst());
        seconds = seconds * 60 + value;
    }
    if (!fits)
        return failure(Error::Kind::InvalidArgument, u"a time is written 1:02:03"_s, text);
    return seconds * 1000;
}

Result<EpisodeId> episodeOf(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value <= 0)
        return failure(Error::Kind::InvalidArgument, u"an episode is given by its ID"_s, text);
    return EpisodeId{value};
}

Ending bookmark(const Call &call)
{
    const auto episode = episodeOf(call.arguments[0]);
    if (!episode)
        return std::unexpected(episode.error());
    const auto moment = momentOf(call.arguments[1]);
    if (!moment)
        return std::unexpected(moment.error());
    Library library(call.places.library);
    if (const auto opened = openToWrite(library, call.places); !opened)
        return std::unexpected(opened.error());
    const auto added = await(library.addBookmark(*episode, *moment, call.arguments.sliced(2).join(u' ')));
    if (!added)
        return std::unexpected(added.error());
    if (call.json)
        writeJson(QJsonObject{{u"id"_s, added->value}});
    return Done;
}

Ending bookmarks(const Call &call)
{
    Library library(call.places.library);
    if (const auto opened = openToRead(library); !opened)
        return std::unexpected(opened.error());
    const auto all = await(library.bookmarks());
    if (!all)
        return std::unexpected(all.error());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const Bookmark &bookmark : *all) {
        objects.append(toJson(bookmark));
        rows.append({QString::number(bookmark.episode.value), clockText(bookmark.positionMs), bookmark.show,
                     bookmark.episodeTitle, bookmark.note});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("Episode"), true},
                    {Cli::tr("At"), true},
                    {Cli::tr("Show"), false, true},
                    {Cli::tr("Title"), false, true},
                    {Cli::tr("Note"), false, true}},
                   rows);
    return Done;
}

Ending listPlaylists(const Call &call, const QList<Playlist> &playlists)
{
    QJsonArray objects;
    QList<QStringList> rows;
    for (const Playlist &playlist : playlists) {
        objects.append(toJson(playlist));
        rows.append(
            {QString::number(playlist.items), durationText(playlist.durationMs), playlist.title, playlist.query});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("Episodes"), true},
                    {Cli::tr("Length"), true},
                    {Cli::tr("Playlist"), false, true},
                    {Cli::tr("Search"), false, true}},
                   rows);
    return Done;
}

// Makes the playlist where there is none of that name.
Ending append(Library &library, const QList<Playlist> &playlists, const QString &name, const QStringList &ids)
{
    QList<EpisodeId> episodes;
    for (const QString &id : ids) {
        const auto episode = episodeOf(id);
        if (!episode)
            return std::unexpected(episode.error());
        episodes.append(*episode);
    }
    const auto known = std::ranges::find(playlists, name, &Playlist::title);
    PlaylistId playlist;
    if (known != playlists.end()) {
        playlist = known->id;
    } else {
        const auto added = await(library.addPlaylist(name));
        if (!added)
            return std::unexpected(added.error());
        playlist = *added;
    }
    const auto appended = await(library.appendToPlaylist(playlist, episodes));
    if (!appended)
        return std::unexpected(appended.error());
    return Done;
}

Ending playlist(const Call &call)
{
    Library library(call.places.library);
    const bool writes = call.arguments.size() > 1;
    if (const auto opened = writes ? openToWrite(library, call.places) : openToRead(library); !opened)
        return std::unexpected(opened.error());
    const auto playlists = await(library.playlists());
    if (!playlists)
        return std::unexpected(playlists.error());
    if (call.arguments.isEmpty())
        return listPlaylists(call, *playlists);
    if (writes)
        return append(library, *playlists, call.arguments[0], call.arguments.sliced(1));
    const auto named = std::ranges::find(*playlists, call.arguments[0], &Playlist::title);
    if (named == playlists->end())
        return failure(Error::Kind::NotFound, u"no such playlist"_s, call.arguments[0]);
    return listPlaylists(call, {*named});
}

} // namespace

QList<Command> markCommands()
{
    return {{.name = u"bookmark"_s,
             .arguments = u"EPISODE TIME [NOTE...]"_s,
             .summary = Cli::tr("Set a bookmark in an episode, given by its ID, at a time such as 1:02:03."),
             .options = {},
             .fewest = 2,
             .run =
                 [](const Call &call) {
                     return ended(bookmark(call));
                 }},
            {.name = u"bookmarks"_s,
             .arguments = {},
             .summary = Cli::tr("List the bookmarks, newest first."),
             .options = {},
             .most = 0,
             .run =
                 [](const Call &call) {
                     return ended(bookmarks(call));
                 }},
            {.name = u"playlist"_s,
             .arguments = u"[NAME [EPISODE...]]"_s,
             .summary = Cli::tr("List the playlists, or add episodes, given by their IDs, to one."),
             .options = {},
             .run = [](const Call &call) {
                 return ended(playlist(call));
             }}};
}

} // namespace earmark::cli
