// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/library/library.h"
#include "models/playback/player.h"
#include "views/preferences.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace earmark {

class Arrivals;
class AudioOutput;
class Browser;
class BookmarkModel;
class CurrentPortrait;
class DesktopWiring;
class DoctorWiring;
class Downloads;
class KeptModel;
class ListeningControl;
class MainWindow;
class MediaStore;
class MarkWiring;
class Notifier;
class OfflineWiring;
class OrderedModel;
class PageDraftModel;
class PageWiring;
class PlaceModel;
class PlaceWiring;
class PlaylistItemModel;
class PlaylistModel;
class PlaylistWiring;
class QueueControl;
class RebuildWiring;
class Session;
class SleepTimer;
class MadeWiring;
class TransferWiring;
class UpkeepWiring;
struct AddOutcome;
struct StarterShow;

// Connects every request of the window to the service that answers it, and every change of a service to the models
// that show it. GUI thread.
class Wiring final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Session &session;
        MediaStore &media;
        Downloads &downloads;
        Player &player;
        AudioOutput &output;
        QueueControl &queueControl;
        ListeningControl &listening;
        SleepTimer &sleep;
        Arrivals &arrivals;
        Notifier &notifier;
        Browser &browser;
        CurrentPortrait &portrait;
        PlaylistModel &playlists;
        PlaylistItemModel &playlistItems;
        OrderedModel &queue;
        BookmarkModel &bookmarks;
        KeptModel &kept;
        PageDraftModel &pages;
        PlaceModel &places;
        MainWindow &window;
    };

    explicit Wiring(const Parts &parts);
    ~Wiring() override;

    // Opens the library and fills the window; what follows needs nothing from outside.
    void start();
    void openFiles(const QStringList &paths);
    void openAddress(const QString &address);
    [[nodiscard]] bool isFilled() const; // the window shows its first answer
    [[nodiscard]] const UpkeepWiring &upkeep() const { return *m_upkeep; }
    void tellFailure(const Error &error);

Q_SIGNALS:
    void filled();

private:
    void wirePages();
    void wireMarks();
    void wireSources();
    void wirePlayback();
    void wireListening();
    void wireSleep();
    void wireExports();
    void wirePreferences();
    void wireArrivals(Arrivals &arrivals, Notifier &notifier);

    void reload(const LibraryChange &change);
    void reloadShows();
    void reloadPage();
    void reloadPlaying();
    void reloadBookmarks();
    void reloadQueue();

    void addFile(const QString &path);
    void showOutcome(const Result<AddOutcome> &outcome);
    void addStarters(const QList<StarterShow> &shows);
    void fillFromCatalogue();
    void refreshUnread();
    // What undo() or redo() answers.
    void tellStep(QFuture<Result<QString>> step, const QString &told);
    void applyPreferences(const Preferences &preferences);
    [[nodiscard]] Preferences keptPreferences() const;

    // Runs `done` with the value on this thread; a failure is told in the window.
    template <class T, class Done>
    void answer(QFuture<Result<T>> future, Done done);
    // A write of the listener's: says so when it is on disk, where there is something to say.
    void acknowledge(QFuture<Result<void>> future, const QString &told = {}, bool undoable = false);
    void refuse(const Error &error); // the library cannot be used: the window says so and nothing else

    Session &m_session;
    Library &m_library;
    Player &m_player;
    AudioOutput &m_output;
    QueueControl &m_queueControl;
    ListeningControl &m_listening;
    SleepTimer &m_sleep;
    Browser &m_browser;
    OrderedModel &m_queue;
    BookmarkModel &m_bookmarks;
    MainWindow &m_window;
    std::unique_ptr<PageWiring> m_pages;
    std::unique_ptr<DesktopWiring> m_desktop;
    std::unique_ptr<DoctorWiring> m_doctor;
    std::unique_ptr<OfflineWiring> m_offline;
    std::unique_ptr<RebuildWiring> m_rebuild;
    std::unique_ptr<MadeWiring> m_made;
    std::unique_ptr<TransferWiring> m_transfer;
    std::unique_ptr<UpkeepWiring> m_upkeep;
    std::unique_ptr<MarkWiring> m_marks;
    std::unique_ptr<PlaylistWiring> m_lists;
    std::unique_ptr<PlaceWiring> m_placeRows;
    EpisodeId m_pageEpisode; // the newest that was asked for; answers for others come too late
    int m_adding = 0;
    bool m_filled = false;
};

} // namespace earmark
