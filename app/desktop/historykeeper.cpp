// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/historykeeper.h"

#include "models/library/library.h"
#include "models/playback/player.h"

#include <QtCore/QDateTime>

namespace earmark {

namespace {

constexpr qint64 leastHeardMs = 3'000; // by the clock, from the first sound to the last

} // namespace

HistoryKeeper::HistoryKeeper(Player &player, Library &library, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_library(library)
{
    connect(&m_player, &Player::stateChanged, this, [this](Player::State state) {
        if (state == Player::State::Playing)
            begin();
    });
    connect(&m_player, &Player::positionToSave, this, &HistoryKeeper::goOn);
    connect(&m_player, &Player::reachedEnd, this, &HistoryKeeper::finish);
    connect(&m_player, &Player::itemChanged, this, [this] { m_play.reset(); });
}

void HistoryKeeper::begin()
{
    const std::optional<PlayerItem> item = m_player.item();
    if (!item || (m_play && m_play->episode == item->episode))
        return; // it goes on
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 position = m_player.positionMs();
    m_play = Play{.episode = item->episode, .startedAtMs = now, .heardAtMs = now, .fromMs = position, .toMs = position};
}

void HistoryKeeper::goOn(EpisodeId episode, qint64 ms)
{
    if (!m_play || m_play->episode != episode)
        return;
    m_play->heardAtMs = QDateTime::currentMSecsSinceEpoch();
    m_play->toMs = ms;
    note();
}

void HistoryKeeper::finish(EpisodeId episode)
{
    if (!m_play || m_play->episode != episode)
        return;
    m_play->heardAtMs = QDateTime::currentMSecsSinceEpoch();
    m_play->finished = true;
    note();
    m_play.reset();
}

void HistoryKeeper::note()
{
    if (!m_play->finished && m_play->heardAtMs - m_play->startedAtMs < leastHeardMs)
        return;
    m_library.notePlay(*m_play).then(this, [this](const Result<void> &noted) {
        if (!noted)
            Q_EMIT failed(noted.error());
    });
}

} // namespace earmark
