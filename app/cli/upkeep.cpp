// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/playlists.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

// What is to be written: episodes in order, under a title.
struct Selection {
    QString title;
    QList<EpisodeId> episodes;
};

Result<Selection> selectByQuery(const Library &library, const QString &title, const QString &query)
{
    EpisodeFilter filter;
    filter.search = query;
    const auto view = await(library.view(filter));
    if (!view)
        return std::unexpected(view.error());
    return Selection{title, view->episodes};
}

Result<Selection> selectPlaylist(const Library &library, const QString &name)
{
    const auto playlists = await(library.playlists());
    if (!playlists)
        return std::unexpected(playlists.error());
    const auto playlist = std::ranges::find(*playlists, name, &Playlist::title);
    if (playlist == playlists->end())
        return failure(Error::Kind::NotFound, u"no such playlist"_s, name);
    if (!playlist->query.isEmpty())
        return selectByQuery(library, name, playlist->query);
    const auto items = await(library.playlistItems(playlist->id));
    if (!items)
        return std::unexpected(items.error());
    return Selection{name, *items};
}

Result<QByteArray> opmlOf(const Library &library)
{
    const auto shows = await(library.subscriptions());
    if (!shows)
        return std::unexpected(shows.error());
    return writeOpml(Cli::tr("Podcasts of Earmark"), *shows, QDateTime::currentMSecsSinceEpoch());
}

Result<QByteArray> playlistOf(const Library &library, const Call &call, PlaylistFormat format)
{
    const QString query = call.arguments.join(u' ');
    const auto selection = call.options.isSet(u"playlist"_s)
                               ? selectPlaylist(library, call.options.value(u"playlist"_s))
                               : selectByQuery(library, query.isEmpty() ? Cli::tr("Episodes") : query, query);
    if (!selection)
        return std::unexpected(selection.error());
    const auto items = await(library.exportItems(selection->episodes));
    if (!items)
        return std::unexpected(items.error());
    return writePlaylist(format, selection->title, *items);
}

Result<QByteArray> exported(const Library &library, const Call &call, const QString &format)
{
    if (format == "opml"_L1)
        return opmlOf(library);
    if (format == "m3u8"_L1)
        return playlistOf(library, call, PlaylistFormat::M3u8);
    if (format == "xspf"_L1)
        return playlistOf(library, call, PlaylistFormat::Xspf);
    return failure(Error::Kind::InvalidArgument, u"--format has to be m3u8, xspf or opml"_s, u"--format"_s);
}

Ending exportTo(const Call &call)
{
    const QString path = call.options.value(u"output"_s);
    const QString format =
        call.options.isSet(u"format"_s) ? call.options.value(u"format"_s) : QFileInfo(path).suffix().toLower();
    if (call.options.isSet(u"playlist"_s) && !call.arguments.isEmpty())
        return failure(Error::Kind::InvalidArgument, u"a query and a playlist at once"_s, u"--playlist"_s);
    Library library(call.places.library);
    if (const auto opened = openToRead(library); !opened)
        return std::unexpected(opened.error());
    const auto bytes = exported(library, call, format);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (path.isEmpty() || path == "-"_L1) {
        writeBytes(*bytes);
        return Done;
    }
    if (const auto written = writeFile(path, *bytes); !written)
        return std::unexpected(written.error());
    return Done;
}

// The search index checks itself by a write, so reading alone is not enough.
Ending check(const Call &call)
{
    Library library(call.places.library);
    if (const auto opened = openToRepair(library); !opened)
        return std::unexpected(opened.error());
    if (const auto checked = await(library.check()); !checked)
        return std::unexpected(checked.error());
    if (call.json)
        writeJson(QJsonObject{{u"library"_s, library.file()}, {u"sound"_s, true}});
    else
        writeLine(Cli::tr("%1 is sound.").arg(library.file()));
    return Done;
}

} // namespace

QList<Command> upkeepCommands()
{
    const QCommandLineOption format(u"format"_s, Cli::tr("m3u8, xspf or opml; without it the ending of FILE decides."),
                                    Cli::tr("FORMAT"));
    const QCommandLineOption playlist(u"playlist"_s, Cli::tr("Export this playlist instead of a search."),
                                      Cli::tr("NAME"));
    const QCommandLineOption output({u"o"_s, u"output"_s},
                                    Cli::tr("Write to this file; without it, or with -, to "
                                            "standard output."),
                                    Cli::tr("FILE"));
    return {{.name = u"export"_s,
             .arguments = u"[QUERY...]"_s,
             .summary = Cli::tr("Write episodes as a playlist, or the subscriptions as OPML."),
             .options = {format, playlist, output},
             .run =
                 [](const Call &call) {
                     return ended(exportTo(call));
                 }},
            {.name = u"check"_s,
             .arguments = {},
             .summary = Cli::tr("Check that the library is sound."),
             .options = {},
             .most = 0,
             .run = [](const Call &call) {
                 return ended(check(call));
             }}};
}

} // namespace earmark::cli
