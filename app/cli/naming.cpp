// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/naming.h"

#include "app/cli/command.h"
#include "models/items/playlisttext.h"
#include "models/library/library.h"

using namespace Qt::StringLiterals;

namespace earmark::cli {

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

Result<Playlist> findPlaylist(const Library &library, const QString &name)
{
    const auto folders = await(library.folders());
    if (!folders)
        return std::unexpected(folders.error());
    return await(library.playlists()).and_then([&](const QList<Playlist> &all) -> Result<Playlist> {
        for (const Playlist &playlist : all) {
            if (playlist.title == name || folderPathText(*folders, playlist.folder, playlist.title) == name)
                return playlist;
        }
        return failure(Error::Kind::NotFound, u"no such playlist"_s, name);
    });
}

} // namespace earmark::cli
