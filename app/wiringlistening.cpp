// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/listeningcontrol.h"
#include "app/desktop/queuecontrol.h"
#include "app/desktop/sleeptimer.h"
#include "app/session.h"
#include "app/wiring.h"
#include "models/playback/audiooutput.h"
#include "models/playback/player.h"
#include "views/mainwindow.h"

#include <chrono>

namespace earmark {

void Wiring::wireListening()
{
    const auto window = &m_window;
    connect(window, &MainWindow::rateEverywhereRequested, this, [this] {
        m_listening.useRateEverywhere();
        m_window.tell(tr("This speed is that of all shows that have none of their own"));
    });
    connect(window, &MainWindow::trimRequested, &m_listening, &ListeningControl::setTrimsSilence);
    connect(window, &MainWindow::boostRequested, &m_listening, &ListeningControl::setBoost);
    connect(window, &MainWindow::evenOutRequested, this, [this](bool on) {
        m_listening.setEvensOut(on);
        m_window.setPreferences(keptPreferences());
    });
    connect(window, &MainWindow::edgesRequested, this, [this](qint64 introMs, qint64 outroMs) {
        m_listening.setEdges(introMs, outroMs);
        m_window.setEdges(introMs, outroMs);
        m_window.tell(tr("Left out from the next episode of this show on"));
    });
    connect(&m_listening, &ListeningControl::failed, this, &Wiring::tellFailure);
    connect(&m_queueControl, &QueueControl::currentChanged, this,
            [this] { m_window.setEdges(m_listening.listening().introMs, m_listening.listening().outroMs); });
    m_output.setDevice(m_session.settings().outputDevice());
    connect(&m_queueControl, &QueueControl::chosen, this, [this] { m_window.setDevices(m_output.devices()); });
    connect(&m_output, &AudioOutput::devicesChanged, this, [this] { m_window.setDevices(m_output.devices()); });
}

void Wiring::wireSleep()
{
    const auto window = &m_window;
    connect(window, &MainWindow::sleepRequested, this,
            [this](int minutes) { m_sleep.sleepIn(std::chrono::minutes(minutes)); });
    connect(window, &MainWindow::sleepAtChapterEndRequested, &m_sleep, &SleepTimer::sleepAtChapterEnd);
    connect(window, &MainWindow::sleepAtEpisodeEndRequested, &m_sleep, &SleepTimer::sleepAtEpisodeEnd);
    connect(window, &MainWindow::sleepCancelRequested, &m_sleep, &SleepTimer::cancel);
    connect(&m_sleep, &SleepTimer::changed, this,
            [this] { m_window.setSleep(m_sleep.until() != SleepTimer::Until::Off, m_sleep.remainingMs()); });
    connect(&m_sleep, &SleepTimer::fellAsleep, this, [this] { m_window.tell(tr("Paused by the sleep timer")); });
}

} // namespace earmark
