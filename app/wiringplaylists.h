// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/library.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace earmark {

class MainWindow;
class PlaylistItemModel;
class PlaylistModel;
class PlaylistPanel;

// Connects what the window asks for about playlists to the library, and shows its answers; counts what smart playlists
// find, again whenever that may differ. Nothing is put into a playlist twice unasked. GUI thread.
class PlaylistWiring final : public QObject
{
    Q_OBJECT

public:
    struct Models {
        PlaylistModel &playlists;
        PlaylistItemModel &items;
    };
    PlaylistWiring(Library &library, const Models &models, MainWindow &window);

    void reload(const LibraryChange &change);

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    struct Found {
        int episodes = 0;
        qint64 durationMs = 0;
    };

    void wireFolders(PlaylistPanel &panel);
    void wireLists(PlaylistPanel &panel);
    void reloadTree();
    void showTree();
    void reloadItems();
    void countNext();
    void add(PlaylistId playlist, const QList<EpisodeId> &episodes, int place = -1); // -1: at the end
    void askForRepeats(PlaylistId playlist, const QList<EpisodeId> &episodes, qsizetype present, int place);
    void put(PlaylistId playlist, const QList<EpisodeId> &episodes, Repeats repeats, int place);
    void editItem(const PlaylistItem &item, const QString &title);
    void acknowledge(QFuture<Result<void>> future, const QString &told = {});

    // Runs `done` with the value on this thread; a failure is told.
    template <class T, class Done>
    void answer(QFuture<Result<T>> future, Done done)
    {
        future.then(this, [this, done = std::move(done)](const Result<T> &result) {
            if (result)
                done(*result);
            else
                Q_EMIT failed(result.error());
        });
    }

    Library &m_library;
    PlaylistModel &m_playlists;
    PlaylistItemModel &m_items;
    MainWindow &m_window;
    QList<Playlist> m_known; // as the library has them
    QList<PlaylistFolder> m_folders;
    QHash<QString, Found> m_found; // by search
    QStringList m_toCount;
    QTimer m_changed; // runs while changes are gathered
    PlaylistId m_shown;
};

} // namespace earmark
