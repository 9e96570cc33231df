// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/arrivals.h"
#include "app/desktop/downloads.h"
#include "app/desktop/historykeeper.h"
#include "app/desktop/listeningcontrol.h"
#include "app/desktop/mpris.h"
#include "app/desktop/notifier.h"
#include "app/desktop/queuecontrol.h"
#include "app/desktop/sleeptimer.h"
#include "app/desktop/wakelock.h"
#include "app/session.h"
#include "app/wiring.h"
#include "app/wiringcompanions.h"
#include "models/items/bookmarkmodel.h"
#include "models/items/browser.h"
#include "models/items/currentportrait.h"
#include "models/items/keptmodel.h"
#include "models/items/orderedmodel.h"
#include "models/items/pagedraftmodel.h"
#include "models/items/placemodel.h"
#include "models/items/playlistitemmodel.h"
#include "models/items/playlistmodel.h"
#include "models/items/playmodel.h"
#include "models/items/transcriptmodel.h"
#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "models/playback/pulseaudiooutput.h"
#include "views/mainwindow.h"

namespace earmark {

// The window and everything behind it, built once and in order. GUI thread.
class Application
{
public:
    explicit Application(const Places &places);
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    [[nodiscard]] MainWindow &window();
    [[nodiscard]] Wiring &wiring();
    [[nodiscard]] Player &player();
    [[nodiscard]] Session &session();
    [[nodiscard]] Browser &browser();
    [[nodiscard]] const CurrentPortrait &portrait() const;
    [[nodiscard]] const PlaylistModel &playlists() const;
    [[nodiscard]] const BookmarkModel &bookmarks() const;
    [[nodiscard]] const PageDraftModel &pages() const;

private:
    Session m_session;
    MediaStore m_media;
    Downloads m_downloads;
    PulseAudioOutput m_output;
    Player m_player;
    QueueControl m_queueControl;
    ListeningControl m_listening;
    HistoryKeeper m_history;
    SleepTimer m_sleep;
    WakeLock m_wakeLock;
    Arrivals m_arrivals;
    Notifier m_notifier;
    Browser m_browser;
    CurrentPortrait m_portrait;
    PlaylistModel m_playlists;
    PlaylistItemModel m_playlistItems;
    OrderedModel m_queue;
    BookmarkModel m_bookmarks;
    KeptModel m_kept;
    PageDraftModel m_pages;
    TranscriptModel m_transcript;
    PlayModel m_plays;
    PlaceModel m_places;
    MainWindow m_window;
    Wiring m_wiring;
    CompanionWiring m_companions;
    Mpris m_mpris;
};

} // namespace earmark
