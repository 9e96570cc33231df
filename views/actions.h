// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

class QAction;
class QActionGroup;
class QMenuBar;

namespace earmark {

// Every action of the main window with its words, icon and keys, made once; menus, buttons and the list of keys use
// the same ones. Owned by the window. GUI thread.
class Actions final : public QObject
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
    QAction *quit;

    QAction *undo;
    QAction *find;
    QAction *findInPane;
    QAction *selectAll;
    QAction *preferences;

    QAction *back;
    QAction *forward;
    QAction *home;
    QAction *clearFilter;
    QAction *focusShows;
    QAction *focusGuests;
    QAction *focusTopics;
    QAction *focusEpisodes;
    QAction *focusPage;
    QAction *withArchived;

    QAction *refreshAll;
    QAction *refreshSelected;
    QAction *cancelRefresh;
    QAction *favourite;
    QAction *markPlayed;
    QAction *archive;
    QAction *addToPlaylist;
    QAction *savePlaylist;
    QAction *newPlaylist;
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

    // All of them, in the order of the menus.
    [[nodiscard]] const QList<QAction *> &all() const;
    // Those that act on the library as it is browsed, which cannot be used while an opened page covers it.
    void setBrowsing(bool browsing);
    // File, Edit, View, Library, Playback, Help. `panes` are the show-or-hide actions of the docks.
    void fillMenuBar(QMenuBar &bar, const QList<QAction *> &panes) const;

private:
    QAction *make(const char *name, const QString &text, const QString &iconName = {});

    QList<QAction *> m_all;
    QActionGroup *m_browsing;
};

} // namespace earmark
