// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/playerengine.h"

#include "models/playback/mediastore.h"
#include "models/playback/timestretch.h"

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto TickInterval = 50ms;

} // namespace

Player::Engine::Engine(Player &player, MediaStore &store, AudioOutput &output)
    : m_player(player)
    , m_store(store)
    , m_output(output)
{
    m_tick.setInterval(TickInterval);
    connect(&m_tick, &QTimer::timeout, this, &Engine::tick);
    connect(&m_output, &AudioOutput::stateChanged, this, &Engine::updateState);
}

Player::Engine::~Engine()
{
    m_output.disconnect(this);
    closeMedium();
}

void Player::Engine::load(const PlayerItem &item, qint64 startMs)
{
    if (m_wantsToPlay) // or it was told when that ended
        savePosition();
    closeMedium();
    m_item = item;
    m_urlIndex = 0;
    m_wantsToPlay = false;
    m_failure.reset();
    m_chapters.clear();
    m_durationStated = false;
    m_trimmedFrames = 0;
    m_limits.leaveRange();
    m_limits.forgetPause();
    m_targetMs = std::max<qint64>(0, startMs);
    Q_EMIT m_player.itemChanged();
    Q_EMIT m_player.chaptersChanged();
    setDuration(item.durationMs.value_or(0));
    openMedium(m_targetMs);
    Q_EMIT m_player.positionChanged(m_targetMs);
}

void Player::Engine::openMedium(qint64 startMs)
{
    m_targetMs = startMs;
    if (m_urlIndex >= m_item->urls.size()) {
        failed({Error::Kind::NotFound, u"the episode has no audio address"_s, {}});
        return;
    }
    m_cache = m_store.open(m_item->urls.at(m_urlIndex));
    m_ring = std::make_shared<RingBuffer>(framesOf(startMs));
    m_feed.set(m_ring);
    const quint64 generation = ++m_generation;
    const Pipeline::Sound sound{.rate = m_rate, .shape = m_shape, .expectedLufs = m_item->loudness};
    m_pipeline = std::make_unique<Pipeline>(m_cache, startMs, m_ring, sound, [this, generation](Pipeline::Event event) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, event = std::move(event)] {
                if (generation == m_generation)
                    take(event);
            },
            Qt::QueuedConnection);
    });
    m_pipeline->setDraining(m_outputRuns);
    m_tick.start();
    updateState();
}

void Player::Engine::closeMedium()
{
    stopOutput();
    m_tick.stop();
    ++m_generation;
    m_trimmedFrames += m_pipeline ? m_pipeline->trimmedFrames() : 0;
    m_pipeline.reset();
    m_feed.set({});
    m_ring.reset();
    m_cache.reset();
    m_isOpen = false;
    m_isReady = false;
    m_hasEnded = false;
    m_approximate = false;
    m_toldShare = -1;
}

void Player::Engine::reopen()
{
    const qint64 position = positionMs();
    closeMedium();
    m_failure.reset();
    m_urlIndex = 0;
    openMedium(position);
}

void Player::Engine::play()
{
    if (!m_item || m_wantsToPlay)
        return;
    m_wantsToPlay = true;
    if (m_failure)
        reopen();
    else if (m_hasEnded && m_ring->handedOver() == m_ring->written())
        seek(0);
    else if (const qint64 rewindMs = m_limits.rewindMs(PlayLimits::Clock::now()); rewindMs > 0)
        seek(positionMs() - rewindMs);
    m_limits.forgetPause();
    m_sinceSaved.start();
    if (m_isReady)
        startOutput();
    updateState();
}

void Player::Engine::pause()
{
    if (!m_wantsToPlay)
        return;
    m_wantsToPlay = false;
    m_limits.paused(PlayLimits::Clock::now());
    stopOutput();
    updateState();
    tellPosition();
    savePosition();
}

void Player::Engine::stop()
{
    if (!m_item)
        return;
    if (m_wantsToPlay) // or it was told when that ended
        savePosition();
    closeMedium();
    m_item.reset();
    m_wantsToPlay = false;
    m_failure.reset();
    m_chapters.clear();
    m_targetMs = 0;
    setDuration(0);
    updateState();
    Q_EMIT m_player.itemChanged();
    Q_EMIT m_player.chaptersChanged();
}

void Player::Engine::seek(qint64 ms)
{
    if (!m_item)
        return;
    m_targetMs = m_durationMs > 0 ? std::clamp<qint64>(ms, 0, m_durationMs) : std::max<qint64>(0, ms);
    m_limits.seekTo(m_targetMs);
    m_limits.forgetPause(); // it goes on where the listener says
    m_isReady = false;
    m_hasEnded = false;
    if (m_pipeline) {
        m_ring = std::make_shared<RingBuffer>(framesOf(m_targetMs));
        m_feed.set(m_ring);
        m_pipeline->seek(m_targetMs, m_ring);
        m_tick.start();
    }
    updateState();
    tellPosition();
    savePosition();
}

void Player::Engine::setVolume(double linear)
{
    m_volume = std::clamp(linear, 0.0, 1.0);
    m_output.setVolume(m_volume * m_fade);
    Q_EMIT m_player.volumeChanged(m_volume);
}

void Player::Engine::setRate(double rate)
{
    m_rate = std::clamp(rate, TimeStretch::MinRate, TimeStretch::MaxRate);
    if (m_pipeline)
        m_pipeline->setRate(m_rate);
    Q_EMIT m_player.rateChanged(m_rate);
}

void Player::Engine::setShape(const SoundShape &shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    if (m_pipeline)
        m_pipeline->setShape(m_shape);
    Q_EMIT m_player.shapeChanged();
}

void Player::Engine::playRange(qint64 startMs, qint64 endMs)
{
    if (!m_item || endMs <= startMs)
        return;
    m_limits.leaveRange();
    seek(startMs);
    m_limits.setRange(startMs, endMs);
    play();
}

void Player::Engine::setRange(qint64 startMs, qint64 endMs)
{
    if (m_item && startMs < endMs)
        m_limits.setRange(startMs, endMs);
}

void Player::Engine::setFade(double linear)
{
    m_fade = std::clamp(linear, 0.0, 1.0);
    m_output.setVolume(m_volume * m_fade);
}

qint64 Player::Engine::trimmedMs() const
{
    return msOf(m_trimmedFrames + (m_pipeline ? m_pipeline->trimmedFrames() : 0));
}

std::optional<double> Player::Engine::loudness() const
{
    return m_pipeline ? m_pipeline->loudness() : std::nullopt;
}

qint64 Player::Engine::heardFrames() const
{
    const qint64 inDevice = m_outputRuns ? m_output.framesInDevice() : 0;
    return std::max<qint64>(0, m_ring->handedOver() - inDevice);
}

qint64 Player::Engine::positionMs() const
{
    if (!m_ring || !m_isReady)
        return m_targetMs;
    return msOf(m_ring->mediaFrameAt(heardFrames()));
}

bool Player::Engine::isSeekable() const
{
    return m_isOpen && m_cache->status().size.has_value();
}

std::optional<Error> Player::Engine::error() const
{
    if (m_failure)
        return m_failure;
    return m_state == State::Reconnecting && m_cache ? m_cache->status().trouble : std::nullopt;
}

void Player::Engine::take(const Pipeline::Event &event)
{
    if (const auto *medium = std::get_if<Pipeline::Opened>(&event)) {
        opened(medium->medium);
    } else if (const auto *error = std::get_if<Error>(&event)) {
        failed(*error);
    } else if (const auto *ready = std::get_if<Pipeline::Ready>(&event)) {
        if (ready->ring != m_ring)
            return;
        m_isReady = true;
        m_approximate = ready->approximate;
        if (m_wantsToPlay)
            startOutput();
    } else if (const auto *corrected = std::get_if<Pipeline::Corrected>(&event)) {
        if (corrected->ring == m_ring) {
            m_approximate = false;
            tellPosition();
        }
    } else if (const auto *ended = std::get_if<Pipeline::Ended>(&event)) {
        m_hasEnded = ended->ring == m_ring;
    }
    updateState();
}

void Player::Engine::opened(const Decoder::Medium &medium)
{
    m_isOpen = true;
    m_durationStated = medium.durationStated;
    if (medium.durationMs > 0)
        setDuration(medium.durationMs);
    m_chapters = medium.chapters;
    Q_EMIT m_player.chaptersChanged();
}

void Player::Engine::failed(const Error &error)
{
    const qint64 position = positionMs();
    const bool played = m_wantsToPlay;
    closeMedium();
    m_targetMs = position;
    if (m_urlIndex + 1 < m_item->urls.size()) {
        ++m_urlIndex;
        openMedium(position);
        return;
    }
    m_failure = error;
    m_wantsToPlay = false;
    updateState();
    if (played)
        savePosition();
}

void Player::Engine::startOutput()
{
    if (m_outputRuns)
        return;
    m_outputRuns = true;
    m_pipeline->setDraining(true);
    m_output.start(m_feed);
    m_tick.start();
}

void Player::Engine::stopOutput()
{
    if (!m_outputRuns)
        return;
    const qint64 heard = m_ring ? heardFrames() : 0;
    m_output.stop();
    m_outputRuns = false;
    if (m_pipeline)
        m_pipeline->setDraining(false);
    if (m_ring)
        m_ring->rewindTo(heard); // what was in the device is heard when it goes on
}

void Player::Engine::setDuration(qint64 ms)
{
    if (ms == m_durationMs)
        return;
    m_durationMs = ms;
    Q_EMIT m_player.durationChanged(ms);
}

} // namespace earmark
