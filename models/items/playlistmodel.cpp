// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playlistmodel.h"

#include "models/items/format.h"

namespace earmark {

void PlaylistModel::setPlaylists(const QList<Playlist> &playlists)
{
    changeRows(m_playlists, playlists, [](const Playlist &playlist) { return playlist.id; });
}

const QList<Playlist> &PlaylistModel::playlists() const
{
    return m_playlists;
}

int PlaylistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_playlists.size());
}

QVariant PlaylistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Playlist &playlist = m_playlists.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return playlist.title;
    case Qt::ToolTipRole:
        return plainToolTip(playlist.query.isEmpty() ? playlist.title : playlist.query);
    case Qt::AccessibleTextRole:
        return playlist.query.isEmpty()
                   ? tr("%1, %n episode(s)", nullptr, playlist.items).arg(playlist.title)
                   : tr("%1, smart playlist, %n episode(s)", nullptr, playlist.items).arg(playlist.title);
    case PlaylistRole:
        return QVariant::fromValue(playlist);
    default:
        return {};
    }
}

} // namespace earmark
