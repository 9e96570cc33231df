// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;

namespace earmark {

class OrderedModel;
class OrderedView;
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
    void arrange();
    void makeActions();
    void choosePages();
    void showCurrent();
    [[nodiscard]] Playlist currentPlaylist() const;

    PlaylistModel &m_playlists;
    QListView *m_list;
    OrderedView *m_items;
    QStackedWidget *m_listStack;
    QAction *m_add;
    QAction *m_playAll;
    QAction *m_export;
    QAction *m_rename;
    QAction *m_remove;
};

} // namespace earmark
