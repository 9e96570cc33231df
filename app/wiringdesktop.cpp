// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringdesktop.h"

#include "app/desktop/queuecontrol.h"
#include "app/settings.h"
#include "models/items/episodetext.h"
#include "models/playback/player.h"
#include "views/mainwindow.h"
#include "views/trayicon.h"

#include <utility>

namespace earmark {

DesktopWiring::DesktopWiring(Settings &settings, Player &player, QueueControl &queue, MainWindow &window)
    : m_settings(settings)
    , m_player(player)
    , m_queue(queue)
    , m_window(window)
{
    connect(&m_queue, &QueueControl::chosen, this, [this](const Playable &playable) {
        m_isTold = m_playable && m_playable->episode == playable.episode;
        m_playable = playable;
        showState();
    });
    connect(&m_player, &Player::stateChanged, this, [this] {
        showState();
        if (m_player.state() == Player::State::Playing && !std::exchange(m_isTold, true))
            tellStart();
    });
    applySettings();
}

DesktopWiring::~DesktopWiring() = default;

void DesktopWiring::applySettings()
{
    const bool wanted = m_settings.showsTrayIcon() && QSystemTrayIcon::isSystemTrayAvailable();
    if (wanted && !m_tray)
        makeTray();
    else if (!wanted)
        m_tray.reset();
    m_window.setHidesOnClose(m_tray && m_settings.closesToTray());
}

void DesktopWiring::makeTray()
{
    m_tray = std::make_unique<TrayIcon>();
    connect(m_tray.get(), &TrayIcon::playPauseRequested, &m_queue, &QueueControl::playPause);
    connect(m_tray.get(), &TrayIcon::nextRequested, &m_queue, &QueueControl::next);
    connect(m_tray.get(), &TrayIcon::quitRequested, &m_window, &MainWindow::quit);
    connect(m_tray.get(), &TrayIcon::windowRequested, this, [this] {
        if (m_window.isVisible() && !m_window.isMinimized())
            m_window.hide();
        else
            m_window.comeForward();
    });
    showState();
    m_tray->show();
}

void DesktopWiring::showState()
{
    if (!m_tray)
        return;
    m_tray->setPlaying(m_player.state() == Player::State::Playing || m_player.state() == Player::State::Buffering);
    m_tray->setEpisode(m_playable ? titleText(*m_playable) : QString(), m_playable ? m_playable->show : QString());
}

void DesktopWiring::tellStart()
{
    const bool inSight = m_window.isVisible() && !m_window.isMinimized();
    if (!inSight && m_settings.tellsStarts() && m_playable)
        m_notifier.notify(titleText(*m_playable), {m_playable->show});
}

} // namespace earmark
