// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;

namespace earmark {

class BookmarkModel;
class OrderedModel;
class PlaylistModel;

// What plays next, to look at and to reorder by drag or keys. GUI thread.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(OrderedModel &queue, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void episodeRequested(earmark::EpisodeId episode);

private:
    QListView *m_list;
    QStackedWidget *m_stack; // list, or the words of an empty queue
};

// All bookmarks, newest first: search, jump, edit, remove. GUI thread.
class BookmarkPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BookmarkPanel(BookmarkModel &bookmarks, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void episodeRequested(earmark::EpisodeId episode);
    void editRequested(const earmark::Bookmark &bookmark);
    void removalRequested(earmark::BookmarkId bookmark);

private:
    QListView *m_list;
    QStackedWidget *m_stack;
};

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
