// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/naming.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/playlisttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

QJsonObject playlistJson(const Playlist &playlist, const QList<PlaylistFolder> &folders)
{
    QJsonObject object = toJson(playlist);
    const QString path = folderPathText(folders, playlist.folder);
    object["folder"_L1] = path.isEmpty() ? QJsonValue() : QJsonValue(path);
    return object;
}

Ending listPlaylists(const Call &call, const Library &library)
{
    const auto folders = await(library.folders());
    const auto playlists = await(library.playlists());
    if (!folders || !playlists)
        return std::unexpected(folders ? playlists.error() : folders.error());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const Playlist &playlist : *playlists) {
        objects.append(playlistJson(playlist, *folders));
        rows.append({QString::number(playlist.items), durationText(playlist.durationMs),
                     folderPathText(*folders, playlist.folder), playlist.title, playlist.query});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("Episodes"), true},
                    {Cli::tr("Length"), true},
                    {Cli::tr("Folder"), false, true},
                    {Cli::tr("Playlist"), false, true},
                    {Cli::tr("Search"), false, true}},
                   rows);
    return Done;
}

Result<QList<PlaylistItem>> itemsOf(const Library &library, const Playlist &playlist)
{
    if (playlist.query.isEmpty())
        return await(library.playlistContent(playlist.id));
    return await(library.view({.search = playlist.query})).transform([](const View &view) {
        QList<PlaylistItem> items;
        for (const EpisodeId episode : view.episodes)
            items.append({.episode = episode});
        return items;
    });
}

Ending listItems(const Call &call, const Library &library, const Playlist &playlist)
{
    const auto folders = await(library.folders());
    const auto items = itemsOf(library, playlist);
    if (!folders || !items)
        return std::unexpected(folders ? items.error() : folders.error());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const PlaylistItem &item : *items) {
        const auto found = await(library.rows({item.episode}));
        if (!found)
            return std::unexpected(found.error());
        const EpisodeRow row = found->value(0);
        objects.append(QJsonObject{{u"episode_id"_s, item.episode.value},
                                   {u"show"_s, row.show},
                                   {u"title"_s, row.title},
                                   {u"start_s"_s, seconds(item.startMs)},
                                   {u"end_s"_s, seconds(item.endMs)},
                                   {u"duration_s"_s, seconds(item.durationMs())},
                                   {u"note"_s, item.note.isEmpty() ? QJsonValue() : QJsonValue(item.note)}});
        rows.append({QString::number(item.episode.value), partText(item), row.show, titleText(row), item.note});
    }
    if (call.json) {
        QJsonObject object = playlistJson(playlist, *folders);
        object["episodes"_L1] = objects;
        writeJson(QJsonArray{object});
    } else {
        writeTable({{Cli::tr("Episode"), true},
                    {Cli::tr("Part")},
                    {Cli::tr("Show"), false, true},
                    {Cli::tr("Title"), false, true},
                    {Cli::tr("Note"), false, true}},
                   rows);
    }
    return Done;
}

// What the options say of the one episode that is added.
Result<PlaylistItem> partOf(const Call &call, EpisodeId episode)
{
    PlaylistItem item{.episode = episode, .note = call.options.value(u"note"_s)};
    for (const auto &[option, moment] : {std::pair(u"start"_s, &item.startMs), std::pair(u"end"_s, &item.endMs)}) {
        if (!call.options.isSet(option))
            continue;
        const auto read = momentOf(call.options.value(option));
        if (!read)
            return std::unexpected(read.error());
        *moment = *read;
    }
    return item;
}

// The folder at the end of that path; what is missing of it is made.
Result<FolderId> makeFolder(Library &library, const QString &path)
{
    FolderId folder;
    for (const QString &step : path.split(u'/')) {
        const QString title = step.trimmed();
        const auto known = await(library.folders());
        if (!known)
            return std::unexpected(known.error());
        const auto present = std::ranges::find_if(
            *known, [&](const PlaylistFolder &one) { return one.parent == folder && one.title == title; });
        if (present != known->end()) {
            folder = present->id;
            continue;
        }
        const auto made = await(library.addFolder(title, folder));
        if (!made)
            return std::unexpected(made.error());
        folder = *made;
    }
    return folder;
}

// Makes the playlist where there is none of that name, and puts it where it is wanted.
Result<PlaylistId> playlistFor(const Call &call, Library &library, const QString &name)
{
    const QString path = call.options.value(u"folder"_s);
    const Result<FolderId> folder = path.isEmpty() ? FolderId{} : makeFolder(library, path);
    if (!folder)
        return std::unexpected(folder.error());
    const auto known = findPlaylist(library, name);
    if (!known)
        return known.error().kind == Error::Kind::NotFound ? await(library.addPlaylist(name, {}, *folder))
                                                           : std::unexpected(known.error());
    if (path.isEmpty() || known->folder == *folder)
        return known->id;
    return await(library.movePlaylist(known->id, *folder)).transform([&known] { return known->id; });
}

Ending addTo(const Call &call, Library &library, const QString &name, const QStringList &ids)
{
    const bool isPart = std::ranges::any_of(QStringList{u"note"_s, u"start"_s, u"end"_s},
                                            [&call](const QString &option) { return call.options.isSet(option); });
    if (isPart && ids.size() != 1)
        return failure(Error::Kind::InvalidArgument, u"a note and a part are of one episode"_s, ids.join(u' '));
    QList<EpisodeId> episodes;
    for (const QString &id : ids) {
        const auto episode = episodeOf(id);
        if (!episode)
            return std::unexpected(episode.error());
        episodes.append(*episode);
    }
    const auto playlist = playlistFor(call, library, name);
    if (!playlist)
        return std::unexpected(playlist.error());
    const auto done = [](const auto &) {
        return Done;
    };
    if (!isPart)
        return await(library.appendToPlaylist(*playlist, episodes)).transform(done);
    return partOf(call, episodes.constFirst()).and_then([&](const PlaylistItem &item) {
        return await(library.playlistContent(*playlist)).and_then([&](QList<PlaylistItem> items) {
            items.append(item);
            return await(library.setPlaylistContent(*playlist, items)).transform([] { return Done; });
        });
    });
}

Ending playlist(const Call &call)
{
    Library library(call.places.library);
    const QString name = call.arguments.value(0);
    const bool writes = call.arguments.size() > 1 || call.options.isSet(u"folder"_s);
    if (const auto opened = writes ? openToWrite(library, call.places) : openToRead(library); !opened)
        return std::unexpected(opened.error());
    if (writes && name.isEmpty())
        return failure(Error::Kind::InvalidArgument, u"a playlist is wanted"_s, u"--folder"_s);
    if (writes)
        return addTo(call, library, name, call.arguments.sliced(1));
    if (call.arguments.isEmpty())
        return listPlaylists(call, library);
    return findPlaylist(library, name).and_then([&](const Playlist &found) { return listItems(call, library, found); });
}

} // namespace

QList<Command> playlistCommands()
{
    return {
        {.name = u"playlist"_s,
         .arguments = u"[NAME [EPISODE...]]"_s,
         .summary = Cli::tr("List the playlists, or what is in one, or add episodes, given by their IDs, to one."),
         .options = {{u"folder"_s, Cli::tr("Put the playlist into this folder, such as Learning/Boats."),
                      Cli::tr("PATH")},
                     {u"note"_s, Cli::tr("Note on the episode that is added."), Cli::tr("TEXT")},
                     {u"start"_s, Cli::tr("Only the part of it from this time on, such as 1:02:03."), Cli::tr("TIME")},
                     {u"end"_s, Cli::tr("Only the part of it up to this time."), Cli::tr("TIME")}},
         .run = [](const Call &call) {
             return ended(playlist(call));
         }}};
}

} // namespace earmark::cli
