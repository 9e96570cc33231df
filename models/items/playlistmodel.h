// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// The listener's playlists by title. Shows what it is given; diffs. GUI thread.
class PlaylistModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role { PlaylistRole = Qt::UserRole + 1 /* Playlist */ };

    using RowDiff::RowDiff;

    void setPlaylists(const QList<Playlist> &playlists);
    [[nodiscard]] const QList<Playlist> &playlists() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Playlist> m_playlists;
};

} // namespace earmark
