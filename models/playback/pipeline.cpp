// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/pipeline.h"

#include "models/playback/mediacache.h"
#include "models/playback/ringbuffer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr qint64 EnoughToBegin = OutputRate / 10;
constexpr auto LookForRoom = 20ms; // the device tells nobody that it took something

} // namespace

Pipeline::Pipeline(std::shared_ptr<MediaCache> cache, qint64 startMs, std::shared_ptr<RingBuffer> ring,
                   const Sound &sound, Listener listener)
    : m_cache(std::move(cache))
    , m_listener(std::move(listener))
    , m_seek(Seek{startMs, std::move(ring)})
    , m_rate(sound.rate)
    , m_shape(sound.shape)
    , m_decoder(*m_cache)
    , m_loudness(std::numeric_limits<double>::quiet_NaN())
    , m_thread([this, expected = sound.expectedLufs] {
        m_chain.setExpectedLoudness(expected);
        run();
    })
{
}

Pipeline::~Pipeline()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
        m_cache->abort();
    }
    m_changed.notify_all();
    m_thread.join();
}

void Pipeline::seek(qint64 ms, std::shared_ptr<RingBuffer> ring)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_seek = Seek{ms, std::move(ring)};
        if (m_opened)
            m_cache->abort(); // out of a wait for bytes that nobody wants any more
    }
    m_changed.notify_all();
}

void Pipeline::setRate(double rate)
{
    const std::scoped_lock lock(m_mutex);
    m_rate = rate;
}

void Pipeline::setShape(const SoundShape &shape)
{
    const std::scoped_lock lock(m_mutex);
    m_shape = shape;
}

std::optional<double> Pipeline::loudness() const
{
    const double lufs = m_loudness;
    return std::isfinite(lufs) ? std::optional(lufs) : std::nullopt;
}

void Pipeline::setDraining(bool draining)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_draining = draining;
    }
    m_changed.notify_all();
}

void Pipeline::run()
{
    if (!open())
        return;
    while (takeCommands()) {
        if (m_done)
            idle();
        else
            decodeOnce();
    }
}

bool Pipeline::open()
{
    const Result<Decoder::Medium> medium = m_decoder.open();
    if (!medium) {
        fail(medium.error());
        return false;
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_opened = true;
    }
    m_listener(Opened{*medium});
    return true;
}

bool Pipeline::takeCommands()
{
    std::optional<Seek> seek;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_quit)
            return false;
        if (m_rate)
            m_chain.setRate(*std::exchange(m_rate, {}));
        if (m_shape)
            m_chain.setShape(*std::exchange(m_shape, {}));
        seek = std::exchange(m_seek, {});
        if (seek)
            m_cache->resume();
    }
    if (seek)
        startAt(*seek);
    return true;
}

void Pipeline::startAt(const Seek &seek)
{
    m_ring = seek.ring;
    m_announced = false;
    m_done = false;
    m_chain.reset();
    if (const Result<void> sought = m_decoder.seek(seek.ms); !sought)
        fail(sought.error());
}

void Pipeline::correctPosition()
{
    const std::optional<qint64> frames = m_decoder.correction();
    if (!frames)
        return;
    m_chain.shift(*frames);
    m_ring->shift(*frames);
    m_listener(Corrected{m_ring});
}

void Pipeline::decodeOnce()
{
    correctPosition();
    const Result<std::optional<Decoder::Block>> block = m_decoder.next();
    if (!block) {
        fail(block.error());
    } else if (*block) {
        push(m_chain.process(**block));
    } else {
        push(m_chain.flush());
        if (isInterrupted())
            return;
        m_done = true;
        m_ring->finish();
        announceReady();
        m_listener(Ended{m_ring});
    }
}

void Pipeline::push(std::span<const SoundChain::Piece> pieces)
{
    m_trimmed = m_chain.trimmedFrames();
    m_loudness = m_chain.loudness().value_or(std::numeric_limits<double>::quiet_NaN());
    for (const SoundChain::Piece &piece : pieces)
        push(piece);
    if (m_ring->written() >= EnoughToBegin)
        announceReady();
}

void Pipeline::push(const SoundChain::Piece &piece)
{
    const qint64 frames = static_cast<qint64>(piece.samples.size()) / OutputChannels;
    qint64 done = 0;
    while (done < frames && !isInterrupted()) {
        const qint64 room = std::min<qint64>(m_ring->room(), frames - done);
        if (room == 0) {
            announceReady();
            idle();
            continue;
        }
        const auto part = piece.samples.subspan(static_cast<size_t>(done) * OutputChannels,
                                                static_cast<size_t>(room) * OutputChannels);
        m_ring->write(part, piece.mediaFrame + std::llround(static_cast<double>(done) * piece.mediaPerFrame),
                      piece.mediaPerFrame);
        done += room;
    }
}

void Pipeline::announceReady()
{
    if (!std::exchange(m_announced, true))
        m_listener(Ready{m_ring, m_decoder.isPositionApproximate()});
}

void Pipeline::idle()
{
    std::unique_lock lock(m_mutex);
    const auto commanded = [this] {
        return m_quit || m_seek;
    };
    if (m_done || !m_draining)
        m_changed.wait(lock, [&] { return commanded() || (!m_done && m_draining); });
    else
        m_changed.wait_for(lock, LookForRoom, commanded);
}

bool Pipeline::isInterrupted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_quit || m_seek;
}

void Pipeline::fail(const Error &error)
{
    // A reading that is cancelled without our wish means that the store has gone.
    m_done = error.kind != Error::Kind::Cancelled || !isInterrupted();
    if (m_done)
        m_listener(error);
}

} // namespace earmark
