// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/listeningcontrol.h"

#include "app/desktop/queuecontrol.h"
#include "app/settings.h"
#include "models/library/library.h"
#include "models/playback/player.h"

#include <chrono>

using namespace std::chrono_literals;

namespace earmark {

namespace {

// After a minute nobody knows how the sentence began, which is some three seconds long.
constexpr auto longPause = 1min;
constexpr qint64 rewindMs = 3'000;

constexpr int savingsPerMinute = 12;   // a player tells its position every five seconds
constexpr double shareOfEpisode = 0.3; // in what is known of the show's loudness

} // namespace

ListeningControl::ListeningControl(Player &player, QueueControl &queue, Library &library, Settings &settings,
                                   QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_library(library)
    , m_settings(settings)
{
    connect(&queue, &QueueControl::chosen, this, &ListeningControl::begin);
    connect(&m_player, &Player::rateChanged, this, &ListeningControl::keepRate);
    connect(&m_player, &Player::positionToSave, this, &ListeningControl::noteLoudness);
    applySettings();
}

void ListeningControl::begin(const Playable &playable)
{
    m_show = playable.showId;
    m_listening = playable.listening;
    m_loudnessBefore = m_listening.loudness;
    m_savings = 0;
    apply();
}

void ListeningControl::apply()
{
    m_applying = true;
    m_player.setRate(m_listening.rate.value_or(m_settings.rate()));
    m_player.setShape({.trimsSilence = m_listening.trimsSilence.value_or(m_settings.trimsSilence()),
                       .evensOut = m_settings.evensOut(),
                       .boostDb = m_listening.boostDb.value_or(0)});
    m_applying = false;
}

void ListeningControl::applySettings()
{
    m_player.setRewind(longPause, m_settings.rewindsAfterPause() ? rewindMs : 0);
    apply();
}

void ListeningControl::keepRate(double rate)
{
    if (m_applying)
        return;
    if (!m_show.isValid()) {
        m_settings.setRate(rate);
        return;
    }
    m_listening.rate = rate;
    keep();
}

void ListeningControl::setTrimsSilence(bool on)
{
    if (m_show.isValid()) {
        m_listening.trimsSilence = on;
        keep();
    } else {
        m_settings.setTrimsSilence(on);
    }
    apply();
}

void ListeningControl::setBoost(double db)
{
    m_listening.boostDb = db;
    if (m_show.isValid())
        keep();
    apply();
}

void ListeningControl::setEdges(qint64 introMs, qint64 outroMs)
{
    m_listening.introMs = introMs;
    m_listening.outroMs = outroMs;
    if (m_show.isValid())
        keep();
}

void ListeningControl::setEvensOut(bool on)
{
    m_settings.setEvensOut(on);
    apply();
}

void ListeningControl::useRateEverywhere()
{
    m_settings.setRate(m_player.rate());
    if (m_listening.rate) {
        m_listening.rate.reset();
        keep();
    }
}

// What was heard for minutes says how loud the show is; it counts for some of what is known, as episodes differ.
void ListeningControl::noteLoudness()
{
    if (++m_savings % savingsPerMinute != 0 || !m_show.isValid())
        return;
    const std::optional<double> heard = m_player.loudness();
    if (!heard)
        return;
    const double before = m_loudnessBefore.value_or(*heard);
    m_listening.loudness = before + shareOfEpisode * (*heard - before);
    keep();
}

void ListeningControl::keep()
{
    m_library.setListening(m_show, m_listening).then(this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
    });
}

} // namespace earmark
