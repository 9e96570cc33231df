// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

namespace earmark {

class OrderedModel;
class PlaylistModel;

// The playlists, and the items of the one chosen: make, rename, remove, reorder, play, export. GUI thread.
class PlaylistPanel final : public QWidget
{
    Q_OBJECT

public:
    PlaylistPanel(PlaylistModel &playlists, OrderedModel &items, QWidget *parent = nullptr);
    [[nodiscard]] PlaylistId current() const;

Q_SIGNALS:
    void currentChanged(earmark::PlaylistId playlist); // its items are wanted in the items model
    void additionRequested();
    void renameRequested(const earmark::Playlist &playlist);
    void removalRequested(earmark::PlaylistId playlist);
    void playAllRequested(earmark::PlaylistId playlist);
    void exportRequested(earmark::PlaylistId playlist);
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void episodeRequested(earmark::EpisodeId episode);

private:
    class Parts;
    Parts *m_parts; // owned by Qt's parent
};

} // namespace earmark
