// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

#include <memory>

class QUrl;

namespace earmark {

class ArtworkSource;

// One episode in full: artwork, actions, people and topics as ways onward, notes, chapters, links and bookmarks.
// Shows what it is given; what the listener wants goes out as a request. GUI thread.
class EpisodePage final : public QWidget
{
    Q_OBJECT

public:
    explicit EpisodePage(ArtworkSource &artwork, QWidget *parent = nullptr);
    ~EpisodePage() override;

    void show(const EpisodeDetail &episode);
    void update(const EpisodeDetail &episode); // the same episode again: scroll and tab stay
    void clear();                              // an empty state that says what to do
    void setPlaylists(const QList<Playlist> &playlists); // for "Add to playlist"
    void setPlaying(bool playing); // whether the shown episode is what sounds now
    [[nodiscard]] EpisodeId episode() const;

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void pauseRequested();
    void queueRequested(const QList<earmark::EpisodeId> &episodes, bool next);
    void favouriteRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void playedRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void showChosen(earmark::ShowId show);
    void personChosen(earmark::PersonId person);
    void topicChosen(earmark::TopicId topic);
    void playlistRequested(earmark::PlaylistId playlist, const QList<earmark::EpisodeId> &episodes);
    void newPlaylistRequested(const QList<earmark::EpisodeId> &episodes);
    void bookmarkRequested(earmark::EpisodeId episode);
    void bookmarkEditRequested(const earmark::Bookmark &bookmark);
    void bookmarkRemovalRequested(earmark::BookmarkId bookmark);
    void linkActivated(const QUrl &url); // http, https, mailto only

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace earmark
