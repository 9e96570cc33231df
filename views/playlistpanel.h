// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/playlistrecords.h"

#include <QtWidgets/QWidget>

class QLabel;
class QModelIndex;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace earmark {

class OrderedView;
class PlaylistItemModel;
class PlaylistModel;

// The playlists in their folders, and the items of the one chosen: make, rename, move, remove, reorder, sort once, note
// and part of an item, play, export. By mouse, drag and keys. GUI thread.
class PlaylistPanel final : public QWidget
{
    Q_OBJECT

public:
    PlaylistPanel(PlaylistModel &playlists, PlaylistItemModel &items, QWidget *parent = nullptr);
    [[nodiscard]] PlaylistId current() const;     // invalid where a folder is
    [[nodiscard]] FolderId currentFolder() const; // the one that is current, or that the playlist is in
    void setRate(double rate);                    // that the total length is told at

Q_SIGNALS:
    void currentChanged(earmark::PlaylistId playlist); // its items are wanted in the items model
    void additionRequested();
    void folderAdditionRequested(const QString &title, earmark::FolderId parent);
    void renameRequested(earmark::PlaylistId playlist, const QString &title);
    void folderRenameRequested(earmark::FolderId folder, const QString &title);
    void removalRequested(earmark::PlaylistId playlist);
    void folderRemovalRequested(earmark::FolderId folder);
    void moveRequested(earmark::PlaylistId playlist, earmark::FolderId folder);
    void folderMoveRequested(earmark::FolderId folder, earmark::FolderId parent);
    void sortRequested(earmark::PlaylistId playlist, earmark::PlaylistSort by, bool descending);
    void playAllRequested(earmark::PlaylistId playlist);
    void exportRequested(earmark::PlaylistId playlist);
    void itemEditRequested(const earmark::PlaylistItem &item, const QString &title);
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void rangeRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs);
    void episodeRequested(earmark::EpisodeId episode);

public Q_SLOTS:
    void askForFolder();

private:
    void arrange();
    [[nodiscard]] QWidget *makeButtons();
    void makeActions();
    void makeSortMenu();
    void choosePages();
    void showCurrent();
    void showTotal();
    void askForName();
    void remove();
    void offerFolders(); // to move what is current into
    [[nodiscard]] QModelIndex currentIndex() const;
    [[nodiscard]] Playlist currentPlaylist() const;
    [[nodiscard]] PlaylistFolder folderAt() const; // invalid where a playlist is current

    PlaylistModel &m_playlists;
    PlaylistItemModel &m_itemModel;
    QTreeView *m_list;
    OrderedView *m_items;
    QLabel *m_total;
    QWidget *m_lower;
    QStackedWidget *m_listStack;
    QToolButton *m_sort;
    QAction *m_add;
    QAction *m_addFolder;
    QAction *m_playAll;
    QAction *m_export;
    QAction *m_rename;
    QAction *m_move;
    QAction *m_remove;
    PlaylistId m_shown;
    double m_rate = 1;
};

} // namespace earmark
