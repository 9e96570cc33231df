// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playlistlines.h"

#include "models/items/format.h"
#include "models/items/playlistmodel.h"

namespace earmark {

TwoLines PlaylistLines::linesOf(const QModelIndex &index) const
{
    if (const QVariant folder = index.data(PlaylistModel::FolderRole); folder.canConvert<PlaylistFolder>())
        return {.title = folder.value<PlaylistFolder>().title,
                .trailing = {},
                .second = tr("%n playlist(s)", nullptr, index.data(PlaylistModel::CountRole).toInt())};
    const auto playlist = index.data(PlaylistModel::PlaylistRole).value<Playlist>();
    QString second = tr("%n episode(s)", nullptr, playlist.items);
    if (const QString length = durationText(playlist.durationMs); playlist.durationMs > 0)
        second = tr("%1 · %2", "episodes, length").arg(second, length);
    if (!playlist.query.isEmpty())
        second = tr("%1 · search: %2", "episodes, query").arg(second, playlist.query);
    return {.title = playlist.title, .trailing = {}, .second = second};
}

} // namespace earmark
