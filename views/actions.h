// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/actionset.h"

class QActionGroup;
class QMenuBar;

namespace earmark {

// Every action of the main window, in the order of its menus. GUI thread.
class Actions final : public ActionSet
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *addShow;
    QAction *openFile;
    QAction *openPage;
    QAction *pastePage;
    QAction *exportOpml;
    QAction *exportList;
    QAction *exportQueue;
    QAction *exportWorks;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *findInPane;
    QAction *selectAll;
    QAction *preferences;

    QAction *back;
    QAction *forward;
    QAction *home;
    QAction *everything; // all episodes, nothing chosen
    QAction *favourites;
    QAction *clearFilter;
    QAction *focusShows;
    QAction *focusGuests;
    QAction *focusTopics;
    QAction *focusEpisodes;
    QAction *focusPage;
    QAction *focusTranscript;
    QAction *focusHistory;
    QAction *focusPlaylists;
    QAction *withArchived;
    QAction *newFromFollowed;
    QAction *openPortrait; // the page of a guest, topic or show; again: back to the list
    QAction *playUnheard;
    QAction *queueUnheard;
    QAction *followSubject;
    QAction *correctSubject;

    QAction *refreshAll;
    QAction *refreshSelected;
    QAction *cancelRefresh;
    QAction *rebuild;
    QAction *cancelRebuild;
    QAction *favourite;
    QAction *tags;
    QAction *markPlayed;
    QAction *archive;
    QAction *addToPlaylist;
    QAction *savePlaylist;
    QAction *newPlaylist;
    QAction *newFolder;   // of playlists
    QAction *privateShow; // its addresses stay out of exports
    QAction *unsubscribe;

    QAction *play;
    QAction *playPause;
    QAction *skipBack;
    QAction *skipForward;
    QAction *nextEpisode;
    QAction *playNext;
    QAction *playLast;
    QAction *bookmark;
    QAction *volumeUp;
    QAction *volumeDown;
    QAction *faster;
    QAction *slower;

    QAction *shortcuts;
    QAction *about;

    // Those that act on the library as it is browsed, which cannot be used while an opened page covers it.
    void setBrowsing(bool browsing);
    // File, Edit, View, Library, Playback, Help. `panes` are the show-or-hide actions of the docks.
    void fillMenuBar(QMenuBar &bar, const QList<QAction *> &panes) const;

private:
    QActionGroup *m_browsing;
};

} // namespace earmark
