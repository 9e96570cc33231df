// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace earmark {

// The window's keys for what the page's buttons do, for their tooltips.
struct EpisodeKeys {
    QKeySequence play;
    QKeySequence queue;
    QKeySequence favourite;
    QKeySequence playlist;
};

class ArtworkSource;
class ArtworkView;
class ElidedLabel;
class LinkButton;
class PrimaryButton;

// The head of an episode's page: picture, title, where and when, and what can be done with it. GUI thread.
class EpisodeHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit EpisodeHeader(ArtworkSource &artwork, QWidget *parent = nullptr);
    void setEpisode(const EpisodeDetail &episode);
    void setPlaylists(const QList<Playlist> &playlists);
    void setPlaying(bool playing);
    void setKeys(const EpisodeKeys &keys);

Q_SIGNALS:
    void playRequested();
    void pauseRequested();
    void queueRequested(bool next);
    void favouriteRequested(bool on);
    void playedRequested(bool on);
    void showChosen(earmark::ShowId show);
    void playlistRequested(earmark::PlaylistId playlist);
    void newPlaylistRequested();
    void bookmarkRequested();
    void keepRequested(bool on);                // for when there is no network
    void additionRequested(earmark::Part part); // of somebody who is missing
    void topicAdditionRequested();
    void linkActivated(const QUrl &url);

private:
    void arrange();
    void makeMoreMenu();
    [[nodiscard]] QLayout *actionLine();
    void showTitle();
    void showMeta();
    void showBadges();
    void showActions();

    EpisodeDetail m_episode;
    EpisodeKeys m_keys;
    bool m_playing = false;

    ArtworkView *m_artwork;
    QLabel *m_title;
    LinkButton *m_show;
    ElidedLabel *m_meta;
    QWidget *m_badges;
    PrimaryButton *m_play;
    QPushButton *m_queue;
    QPushButton *m_star;
    QPushButton *m_playlist;
    QMenu *m_playlistMenu;
    QPushButton *m_more;
    QAction *m_playNext = nullptr;
    QAction *m_markPlayed = nullptr;
    QAction *m_bookmark = nullptr;
    QAction *m_keep = nullptr;
    QAction *m_copyLink = nullptr;
    QAction *m_openPage = nullptr;
};

} // namespace earmark
