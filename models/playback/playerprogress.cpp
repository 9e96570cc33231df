// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/playerengine.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// What an engine does by itself while time passes.
namespace earmark {

namespace {

constexpr qint64 TellEveryMs = 200;
constexpr qint64 SaveEveryMs = 5000;
constexpr double SmallestShare = 0.005; // of the medium that is worth telling
// What an end may fall short of the medium's own word: encoders round, headers of cut media lie.
constexpr qint64 EndToleranceMs = 3000;

} // namespace

// Where the server states the length and all of it came, the medium's word has to be far off to be believed:
// advertisements put in or taken out later make it lie. Where it does not, its breaking off can't be told from the end,
// and the medium's word counts, or at least the feed's.
bool Player::Engine::isRealEnd(const MediaCache::Status &status) const
{
    if (m_approximate)
        return true;
    const qint64 heard = msOf(m_ring->mediaFrameAt(m_ring->written()));
    const auto isWithin = [heard](qint64 duration, qint64 share) {
        return duration - heard <= std::max(EndToleranceMs, duration / share);
    };
    if (status.sizeStated)
        return !m_durationStated || isWithin(m_durationMs, 2);
    return m_durationStated ? isWithin(m_durationMs, 100) : isWithin(m_item->durationMs.value_or(0), 10);
}

void Player::Engine::endReached()
{
    const MediaCache::Status status = m_cache->status();
    if (!isRealEnd(status)) {
        failed({Error::Kind::ConnectionCut, u"the medium ends before its end"_s, {}});
        return;
    }
    finish();
}

void Player::Engine::finish()
{
    const EpisodeId episode = m_item->episode;
    m_wantsToPlay = false;
    stopOutput();
    m_tick.stop();
    updateState();
    tellPosition();
    savePosition();
    Q_EMIT m_player.reachedEnd(episode);
}

void Player::Engine::tick()
{
    const MediaCache::Status status = m_cache->status();
    tellBuffered(status);
    updateState();
    if (m_state == State::Playing) {
        if (!m_sinceTold.isValid() || m_sinceTold.hasExpired(TellEveryMs))
            tellPosition();
        if (m_sinceSaved.hasExpired(SaveEveryMs))
            savePosition();
        if (m_hasEnded && heardFrames() >= m_ring->written())
            endReached();
        else
            stopAtLimits();
    } else if (m_state == State::Paused && status.isComplete()) {
        m_tick.stop();
    }
}

void Player::Engine::stopAtLimits()
{
    const qint64 position = positionMs();
    if (m_limits.isRangeOver(position)) {
        m_limits.leaveRange();
        pause();
        Q_EMIT m_player.rangeEnded();
    } else if (PlayLimits::isInOutro(position, m_durationStated ? m_durationMs : 0, m_item->outroMs)) {
        finish();
    }
}

void Player::Engine::tellPosition()
{
    m_sinceTold.start();
    Q_EMIT m_player.positionChanged(positionMs());
}

void Player::Engine::tellBuffered(const MediaCache::Status &status)
{
    if (!status.size || *status.size <= 0)
        return;
    const double share = static_cast<double>(status.present) / static_cast<double>(*status.size);
    if (std::abs(share - m_toldShare) < SmallestShare && (share < 1 || m_toldShare >= 1))
        return;
    m_toldShare = share;
    Q_EMIT m_player.bufferedChanged(share);
}

void Player::Engine::savePosition()
{
    if (!m_item)
        return;
    m_sinceSaved.start();
    Q_EMIT m_player.positionToSave(m_item->episode, positionMs());
}

Player::State Player::Engine::stateNow() const
{
    if (!m_item)
        return State::Stopped;
    if (m_failure)
        return State::Failed;
    const bool dry = m_outputRuns && m_isReady && !m_hasEnded && m_ring->handedOver() == m_ring->written();
    const bool waits = m_wantsToPlay ? !m_isReady || dry : !m_isOpen;
    if (waits)
        return m_cache->status().trouble ? State::Reconnecting : State::Buffering;
    if (!m_wantsToPlay)
        return State::Paused;
    const AudioOutput::State output = m_output.state();
    return output == AudioOutput::State::NoDevice || output == AudioOutput::State::Failed ? State::NoDevice
                                                                                          : State::Playing;
}

void Player::Engine::updateState()
{
    const State state = stateNow();
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT m_player.stateChanged(state);
}

} // namespace earmark
