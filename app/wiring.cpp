// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring.h"

#include "app/desktop/queuecontrol.h"
#include "app/session.h"
#include "app/wiringanswers.h"
#include "app/wiringdesktop.h"
#include "app/wiringdoctor.h"
#include "app/wiringmade.h"
#include "app/wiringmarks.h"
#include "app/wiringoffline.h"
#include "app/wiringpages.h"
#include "app/wiringplaces.h"
#include "app/wiringplaylists.h"
#include "app/wiringrebuild.h"
#include "app/wiringtransfer.h"
#include "app/wiringupkeep.h"
#include "models/items/bookmarkmodel.h"
#include "models/items/browser.h"
#include "models/items/currentportrait.h"
#include "models/items/errortext.h"
#include "models/items/orderedmodel.h"
#include "models/items/steptext.h"
#include "views/mainwindow.h"

#include <QtGui/QDesktopServices>

using namespace Qt::StringLiterals;

namespace earmark {

Wiring::Wiring(const Parts &parts)
    : m_session(parts.session)
    , m_library(parts.session.library())
    , m_player(parts.player)
    , m_output(parts.output)
    , m_queueControl(parts.queueControl)
    , m_listening(parts.listening)
    , m_sleep(parts.sleep)
    , m_browser(parts.browser)
    , m_queue(parts.queue)
    , m_bookmarks(parts.bookmarks)
    , m_window(parts.window)
    , m_pages(std::make_unique<PageWiring>(parts.session, parts.pages, parts.window))
    , m_desktop(
          std::make_unique<DesktopWiring>(parts.session.settings(), parts.player, parts.queueControl, parts.window))
    , m_doctor(std::make_unique<DoctorWiring>(parts.session.library(), parts.media, parts.player, parts.queueControl,
                                              parts.window))
    , m_offline(std::make_unique<OfflineWiring>(
          OfflineWiring::Parts{parts.session.settings(), parts.media, parts.downloads, parts.kept}, parts.queueControl,
          parts.browser, parts.window))
    , m_rebuild(std::make_unique<RebuildWiring>(parts.session, parts.window))
    , m_made(std::make_unique<MadeWiring>(parts.session.library(), parts.window))
    , m_transfer(std::make_unique<TransferWiring>(parts.session, parts.window))
    , m_upkeep(std::make_unique<UpkeepWiring>(parts.session, parts.window))
    , m_marks(std::make_unique<MarkWiring>(parts.session.library(), parts.window))
    , m_lists(std::make_unique<PlaylistWiring>(
          parts.session.library(), PlaylistWiring::Models{parts.playlists, parts.playlistItems}, parts.window))
    , m_placeRows(std::make_unique<PlaceWiring>(parts.session.library(), parts.places, parts.window))
{
    connect(m_doctor.get(), &DoctorWiring::failed, this, &Wiring::tellFailure);
    connect(m_offline.get(), &OfflineWiring::failed, this, &Wiring::tellFailure);
    connect(m_marks.get(), &MarkWiring::failed, this, &Wiring::tellFailure);
    connect(m_lists.get(), &PlaylistWiring::failed, this, &Wiring::tellFailure);
    connect(m_placeRows.get(), &PlaceWiring::failed, this, &Wiring::tellFailure);
    connect(m_rebuild.get(), &RebuildWiring::failed, this, &Wiring::tellFailure);
    connect(&parts.portrait, &CurrentPortrait::failed, this, &Wiring::tellFailure);
    wirePages();
    wireMarks();
    wireSources();
    wirePlayback();
    wireListening();
    wireSleep();
    wireExports();
    wirePreferences();
    wireArrivals(parts.arrivals, parts.notifier);
}

Wiring::~Wiring() = default;

void Wiring::start()
{
    if (const Result<void> made = makeFolders(m_session.places()); !made) {
        refuse(made.error());
        return;
    }
    m_library.open().then(this, [this](const Result<void> &opened) {
        if (!opened) {
            refuse(opened.error());
            return;
        }
        m_browser.refresh();
        m_placeRows->start();
        reload({.sources = true, .states = true, .bookmarks = true, .playlists = true, .queue = true, .episodes = {}});
        m_queueControl.restore();
        m_offline->start();
        m_rebuild->startWhereNeeded();
        m_upkeep->start();
        if (m_session.settings().refreshAtStart())
            m_session.refresher().start();
    });
}

void Wiring::refuse(const Error &error)
{
    m_window.refuse(errorText(error));
    m_filled = true;
    Q_EMIT filled();
}

bool Wiring::isFilled() const
{
    return m_filled;
}

void Wiring::wirePages()
{
    connect(&m_window, &MainWindow::episodeRequested, this, [this](EpisodeId episode) {
        m_pageEpisode = episode;
        reloadPage();
    });
    connect(&m_window, &MainWindow::linkActivated, this, [](const QUrl &url) {
        const QString scheme = url.scheme();
        if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
            QDesktopServices::openUrl(url);
    });
    connect(&m_browser, &Browser::failed, this, &Wiring::tellFailure);
    connect(&m_browser, &Browser::viewChanged, this, [this] {
        if (!m_filled) {
            m_filled = true;
            Q_EMIT filled();
        }
    });
    connect(&m_library, &Library::changed, this, &Wiring::reload);
    connect(&m_library, &Library::undoAvailable, &m_window, &MainWindow::setUndoAvailable);
    connect(&m_library, &Library::redoAvailable, &m_window, &MainWindow::setRedoAvailable);
    connect(&m_window, &MainWindow::undoRequested, this, [this] { tellStep(m_library.undo(), tr("Taken back: %1")); });
    connect(&m_window, &MainWindow::redoRequested, this, [this] { tellStep(m_library.redo(), tr("Done again: %1")); });
}

void Wiring::wireMarks()
{
    const auto window = &m_window;
    connect(window, &MainWindow::playedRequested, this, [this](const QList<EpisodeId> &episodes, bool on) {
        acknowledge(m_library.setPlayed(episodes, on),
                    on ? tr("%n episode(s) marked as heard", nullptr, int(episodes.size()))
                       : tr("%n episode(s) marked as not heard", nullptr, int(episodes.size())),
                    true);
    });
    connect(window, &MainWindow::archivedRequested, this, [this](const QList<EpisodeId> &episodes, bool on) {
        acknowledge(m_library.setArchived(episodes, on),
                    on ? tr("%n episode(s) archived", nullptr, int(episodes.size()))
                       : tr("%n episode(s) brought back", nullptr, int(episodes.size())),
                    true);
    });
    connect(window, &MainWindow::favouriteRequested, this,
            [this](const QList<EpisodeId> &episodes, bool on) { acknowledge(m_library.setFavourite(episodes, on)); });
    connect(window, &MainWindow::showFavouriteRequested, this,
            [this](ShowId show, bool on) { acknowledge(m_library.setFavourite(show, on)); });
    connect(window, &MainWindow::privateRequested, this, [this](ShowId show, bool on) {
        acknowledge(m_library.setPrivate(show, on),
                    on ? tr("Private: its addresses stay out of exports") : tr("Not private any more"), true);
    });
    connect(window, &MainWindow::personFavouriteRequested, this,
            [this](PersonId person, bool on) { acknowledge(m_library.setFavourite(person, on)); });
    connect(window, &MainWindow::topicFavouriteRequested, this,
            [this](TopicId topic, bool on) { acknowledge(m_library.setFavourite(topic, on)); });

    connect(window, &MainWindow::correctionRequested, this, [this](const Correction &correction) {
        acknowledge(m_library.correct(correction), tr("Put right, here and whenever it is read again"), true);
    });

    connect(window, &MainWindow::bookmarkRequested, this, [this](EpisodeId episode, qint64 ms, const QString &note) {
        answer(m_library.addBookmark(episode, ms, note),
               [this](BookmarkId) { m_window.tell(tr("Bookmark set"), true); });
    });
    connect(window, &MainWindow::rangeBookmarkRequested, this,
            [this](EpisodeId episode, qint64 startMs, qint64 endMs, const QString &note) {
                answer(m_library.addBookmark(episode, startMs, note, endMs),
                       [this](BookmarkId) { m_window.tell(tr("Bookmark set"), true); });
            });
    connect(window, &MainWindow::bookmarkEditRequested, this,
            [this](BookmarkId bookmark, qint64 startMs, std::optional<qint64> endMs, const QString &note) {
                acknowledge(m_library.moveBookmark(bookmark, startMs, endMs, note), tr("Bookmark changed"), true);
            });
    connect(window, &MainWindow::bookmarkRemovalRequested, this, [this](BookmarkId bookmark) {
        acknowledge(m_library.removeBookmark(bookmark), tr("Bookmark removed"), true);
    });
}

void Wiring::wirePlayback()
{
    const auto window = &m_window;
    connect(window, &MainWindow::playRequested, &m_queueControl, &QueueControl::play);
    connect(window, &MainWindow::rangeRequested, &m_queueControl, &QueueControl::playRange);
    connect(window, &MainWindow::playAllRequested, &m_queueControl, &QueueControl::playAll);
    connect(window, &MainWindow::playEntriesRequested, &m_queueControl, &QueueControl::playEntries);
    connect(window, &MainWindow::playPauseRequested, &m_queueControl, &QueueControl::playPause);
    connect(window, &MainWindow::nextRequested, &m_queueControl, &QueueControl::next);
    connect(window, &MainWindow::queueRequested, this, [this](const QList<EpisodeId> &episodes, bool next) {
        next ? m_queueControl.playNext(episodes) : m_queueControl.playLast(episodes);
        m_window.tell(tr("%n episode(s) queued", nullptr, int(episodes.size())));
    });
    connect(window, &MainWindow::queueOrderRequested, this,
            [this](const QList<QueueEntry> &entries) { acknowledge(m_library.setQueueEntries(entries)); });
    connect(window, &MainWindow::seekRequested, &m_player, &Player::seek);
    connect(window, &MainWindow::skipRequested, this, [this](bool forward) {
        const qint64 step = forward ? m_session.settings().skipForwardSeconds() * 1000LL
                                    : m_session.settings().skipBackSeconds() * -1000LL;
        m_player.seek(std::max<qint64>(0, m_player.positionMs() + step));
    });
    connect(window, &MainWindow::volumeRequested, &m_player, &Player::setVolume);
    connect(window, &MainWindow::rateRequested, &m_player, &Player::setRate);
    connect(window, &MainWindow::retryPlaybackRequested, &m_player, &Player::play);
    connect(&m_queueControl, &QueueControl::currentChanged, this, &Wiring::reloadPlaying);
    connect(&m_queueControl, &QueueControl::failed, this, &Wiring::tellFailure);
    connect(&m_player, &Player::volumeChanged, this, [this](double linear) { m_session.settings().setVolume(linear); });
}

void Wiring::reload(const LibraryChange &change)
{
    if (change.sources || change.states) // how a refresh ended is a state of the show
        reloadShows();
    if (change.bookmarks)
        reloadBookmarks();
    m_lists->reload(change);
    if (change.queue)
        reloadQueue();
    const auto touches = [&change](EpisodeId id) {
        return id.isValid() && (change.episodes.isEmpty() || change.episodes.contains(id));
    };
    if ((change.sources || change.states || change.bookmarks) && touches(m_pageEpisode))
        reloadPage();
    if ((change.sources || change.bookmarks) && touches(m_queueControl.current()))
        reloadPlaying();
}

void Wiring::reloadShows()
{
    answer(m_library.shows(), [this](const QList<Show> &shows) { m_window.setShows(shows); });
}

void Wiring::reloadPage()
{
    answer(m_library.episode(m_pageEpisode), [this](const EpisodeDetail &episode) {
        if (episode.row.id == m_pageEpisode)
            m_window.showEpisode(episode);
    });
}

void Wiring::reloadPlaying()
{
    const EpisodeId current = m_queueControl.current();
    if (!current.isValid()) {
        m_window.showPlaying({});
        return;
    }
    answer(m_library.episode(current), [this](const EpisodeDetail &episode) {
        if (episode.row.id == m_queueControl.current())
            m_window.showPlaying(episode);
    });
}

void Wiring::reloadBookmarks()
{
    answer(m_library.bookmarks(), [this](const QList<Bookmark> &bookmarks) { m_bookmarks.setBookmarks(bookmarks); });
}

void Wiring::reloadQueue()
{
    answer(m_library.queueEntries(), [this](const QList<QueueEntry> &entries) {
        m_queue.setEntries(entries);
        m_window.setQueued(int(entries.size()));
    });
}

void Wiring::tellStep(QFuture<Result<QString>> step, const QString &told)
{
    step.then(this, [this, told](const Result<QString> &made) {
        if (made)
            m_window.tell(told.arg(stepText(*made)));
        else if (made.error().kind != Error::Kind::NotFound)
            tellFailure(made.error());
        if (made == u"addShows"_s)
            refreshUnread();
    });
}

// What was added again has no episodes yet.
void Wiring::refreshUnread()
{
    answer(m_library.shows(), [this](const QList<Show> &shows) {
        QList<ShowId> unread;
        for (const Show &show : shows) {
            if (show.subscribed && show.episodes == 0 && !show.feedUrl.isEmpty())
                unread.append(show.id);
        }
        if (!unread.isEmpty())
            m_session.refresher().refresh(unread);
    });
}

void Wiring::acknowledge(QFuture<Result<void>> future, const QString &told, bool undoable)
{
    future.then(this, [this, told, undoable](const Result<void> &done) {
        if (!done)
            tellFailure(done.error());
        else if (!told.isEmpty())
            m_window.tell(told, undoable);
    });
}

void Wiring::tellFailure(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_window.tellFailure(errorText(error));
}

} // namespace earmark
