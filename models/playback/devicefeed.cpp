// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/devicefeed.h"

#include "models/playback/audiooutput.h"
#include "models/playback/ringbuffer.h"

#include <algorithm>

namespace earmark {

namespace {

constexpr qint64 LongestDeviceBuffer = framesOf(2000);
constexpr float GainStep = 100.0F / OutputRate; // from silence to full in 10 ms, so that it does not crackle

} // namespace

void DeviceFeed::setSource(SampleSource *source)
{
    const std::scoped_lock lock(m_mutex);
    m_source = source;
    m_chunks.clear();
}

void DeviceFeed::fill(float *samples, qint64 frames)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 real = m_source ? m_source->read(samples, static_cast<int>(frames)) : 0;
    std::fill(samples + real * OutputChannels, samples + frames * OutputChannels, 0.0F);
    applyVolume(samples, real);
    if (real > 0)
        m_chunks.push_back({.begin = m_given, .real = real});
    m_given += frames;
    while (!m_chunks.empty() && m_chunks.front().begin < m_given - LongestDeviceBuffer)
        m_chunks.pop_front();
}

void DeviceFeed::deviceOpened()
{
    const std::scoped_lock lock(m_mutex);
    m_given = 0;
    m_chunks.clear();
}

qint64 DeviceFeed::framesWaiting(qint64 played) const
{
    const std::scoped_lock lock(m_mutex);
    qint64 waiting = 0;
    for (const Chunk &chunk : m_chunks)
        waiting += std::clamp<qint64>(chunk.begin + chunk.real - played, 0, chunk.real);
    return waiting;
}

void DeviceFeed::applyVolume(float *samples, qint64 frames)
{
    const float target = m_volume.load();
    if (m_gain == 1.0F && target == 1.0F)
        return;
    for (qint64 frame = 0; frame < frames; ++frame) {
        m_gain += std::clamp(target - m_gain, -GainStep, GainStep);
        for (int channel = 0; channel < OutputChannels; ++channel)
            *samples++ *= m_gain;
    }
}

} // namespace earmark
