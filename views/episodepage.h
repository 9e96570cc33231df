// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QStackedLayout;
class QUrl;

namespace earmark {

class ArtworkSource;
class CreditSection;
class EpisodeHeader;
struct EpisodeKeys;
class NotesView;
class PageList;
class PageTabs;
class SourceSection;
class TagSection;
class TopicSection;
class WorkSection;

// One episode in full: artwork, actions, people and topics as ways onward, notes, chapters, links and bookmarks.
// Shows what it is given; what the listener wants goes out as a request. GUI thread.
class EpisodePage final : public QWidget
{
    Q_OBJECT

public:
    explicit EpisodePage(ArtworkSource &artwork, QWidget *parent = nullptr);

    void show(const EpisodeDetail &episode);
    void update(const EpisodeDetail &episode);           // the same episode again: scroll and tab stay
    void clear();                                        // an empty state that says what to do
    void setPlaylists(const QList<Playlist> &playlists); // for "Add to playlist"
    void setPlaying(bool playing);                       // whether the shown episode is what sounds now
    void setKeys(const EpisodeKeys &keys);               // for tooltips
    // Shows where in the notes something was read.
    void showEvidence(const Evidence &evidence);
    [[nodiscard]] EpisodeId episode() const;
    [[nodiscard]] ShowId showId() const;

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void rangeRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs);
    void pauseRequested();
    void queueRequested(const QList<earmark::EpisodeId> &episodes, bool next);
    void favouriteRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void playedRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void showChosen(earmark::ShowId show);
    void whyPersonRequested(const earmark::PersonCredit &credit, const QPoint &at);
    void whyTopicsRequested(const QList<earmark::EpisodeTopic> &topics, const QPoint &at);
    void additionRequested(earmark::EpisodeId episode, earmark::Part part); // of a guest or host that is missing
    void topicAdditionRequested(earmark::EpisodeId episode);
    void personChosen(earmark::PersonId person, bool asHost);
    void topicChosen(earmark::TopicId topic);
    void keepRequested(const QList<earmark::EpisodeId> &episodes, bool on); // for when there is no network
    void tagChosen(const QString &tag);
    void playlistRequested(earmark::PlaylistId playlist, const QList<earmark::EpisodeId> &episodes);
    void newPlaylistRequested(const QList<earmark::EpisodeId> &episodes);
    void bookmarkRequested(earmark::EpisodeId episode);
    void bookmarkEditRequested(const earmark::Bookmark &bookmark);
    void bookmarkRemovalRequested(earmark::BookmarkId bookmark);
    void linkActivated(const QUrl &url); // http, https, mailto only

private:
    enum Tab { NotesTab, ChaptersTab, BookmarksTab, LinksTab };

    void arrange();
    void connectHeader();
    void connectSections();
    void addBookmarkActions();
    void fill();
    void fillTabs();
    void showTab(int tab);
    void keepVisible(const QWidget &part, const QRect &area);
    [[nodiscard]] QList<EpisodeId> episodes() const;
    [[nodiscard]] std::optional<Bookmark> currentBookmark() const;

    EpisodeDetail m_episode;
    QList<Chapter> m_listed; // of its chapters, those to go to

    QStackedLayout *m_stack;
    QScrollArea *m_scroll;
    QWidget *m_content;
    EpisodeHeader *m_header;
    CreditSection *m_guests;
    TopicSection *m_topics;
    TagSection *m_tags;
    WorkSection *m_works;
    CreditSection *m_hosts;
    CreditSection *m_others;
    PageTabs *m_tabs;
    NotesView *m_notes;
    PageList *m_chapters;
    PageList *m_bookmarks;
    PageList *m_links;
    SourceSection *m_sources;
};

} // namespace earmark
