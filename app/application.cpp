// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/starters.h"

namespace earmark {

Application::Application(const Places &places)
    : m_session(places)
    , m_media(places.media)
    , m_downloads(m_session.library(), m_media, places.audio)
    , m_player(m_media, m_output)
    , m_queueControl(m_player, m_session.library(), m_session.settings())
    , m_listening(m_player, m_queueControl, m_session.library(), m_session.settings())
    , m_history(m_player, m_session.library())
    , m_sleep(m_player, m_queueControl)
    , m_wakeLock(m_player)
    , m_arrivals(m_session.refresher(), m_session.library())
    , m_browser(m_session.library())
    , m_portrait(m_session.library(), m_browser)
    , m_playlistItems(m_session.library())
    , m_queue(m_session.library())
    , m_window({.browser = m_browser,
                .portrait = m_portrait,
                .playlists = m_playlists,
                .playlistItems = m_playlistItems,
                .queue = m_queue,
                .bookmarks = m_bookmarks,
                .kept = m_kept,
                .pages = m_pages,
                .transcript = m_transcript,
                .plays = m_plays,
                .places = m_places,
                .player = m_player,
                .artwork = m_session.artwork(),
                .starters = starterShows()})
    , m_wiring({.session = m_session,
                .media = m_media,
                .downloads = m_downloads,
                .player = m_player,
                .output = m_output,
                .queueControl = m_queueControl,
                .listening = m_listening,
                .sleep = m_sleep,
                .arrivals = m_arrivals,
                .notifier = m_notifier,
                .browser = m_browser,
                .portrait = m_portrait,
                .playlists = m_playlists,
                .playlistItems = m_playlistItems,
                .queue = m_queue,
                .bookmarks = m_bookmarks,
                .kept = m_kept,
                .pages = m_pages,
                .places = m_places,
                .window = m_window})
    , m_companions(m_session, m_player, m_queueControl, m_transcript, m_plays, m_window)
    , m_mpris(m_player, m_queueControl, m_session.library(), m_session.artwork(), places.artwork)
{
    QObject::connect(&m_wiring, &Wiring::filled, &m_companions, &CompanionWiring::start);
    QObject::connect(&m_companions, &CompanionWiring::failed, &m_wiring, &Wiring::tellFailure);
    QObject::connect(&m_history, &HistoryKeeper::failed, &m_wiring, &Wiring::tellFailure);
    QObject::connect(&m_mpris, &Mpris::raiseRequested, &m_window, &MainWindow::comeForward);
    QObject::connect(&m_mpris, &Mpris::quitRequested, &m_window, &MainWindow::quit);
}

Application::~Application() = default;

MainWindow &Application::window()
{
    return m_window;
}

Wiring &Application::wiring()
{
    return m_wiring;
}

Player &Application::player()
{
    return m_player;
}

Session &Application::session()
{
    return m_session;
}

Browser &Application::browser()
{
    return m_browser;
}

const CurrentPortrait &Application::portrait() const
{
    return m_portrait;
}

const PlaylistModel &Application::playlists() const
{
    return m_playlists;
}

const BookmarkModel &Application::bookmarks() const
{
    return m_bookmarks;
}

const PageDraftModel &Application::pages() const
{
    return m_pages;
}

} // namespace earmark
