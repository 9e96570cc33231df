// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/timestretch.h"

#include "models/playback/ringbuffer.h"

#include <sonic.h>

#include <algorithm>
#include <cmath>

namespace earmark {

namespace {

// sonic looks at up to two periods of the deepest voice it knows, and keeps no more than that and what it was given.
constexpr qint64 MostInside = 4 * OutputRate / SONIC_MIN_PITCH;

} // namespace

void TimeStretch::StreamDeleter::operator()(sonicStreamStruct *stream) const
{
    sonicDestroyStream(stream);
}

TimeStretch::TimeStretch()
    : m_stream(sonicCreateStream(OutputRate, OutputChannels))
{
}

void TimeStretch::setRate(double rate)
{
    m_rate = std::clamp(rate, MinRate, MaxRate);
    sonicSetSpeed(m_stream.get(), static_cast<float>(m_rate));
}

void TimeStretch::reset()
{
    m_stream.reset(sonicCreateStream(OutputRate, OutputChannels));
    sonicSetSpeed(m_stream.get(), static_cast<float>(m_rate));
    m_isUsed = false;
    m_inside = 0;
}

std::span<const float> TimeStretch::process(std::span<const float> samples)
{
    if (m_rate == 1.0 && !m_isUsed)
        return samples;
    m_in.resize(samples.size());
    // sonic counts in 16 bits and wraps around.
    std::ranges::transform(samples, m_in.begin(), [](float sample) { return std::clamp(sample, -1.0F, 1.0F); });
    const int frames = static_cast<int>(samples.size()) / OutputChannels;
    sonicWriteFloatToStream(m_stream.get(), m_in.data(), frames);
    m_isUsed = true;
    const std::span<const float> out = drain();
    count(frames, static_cast<qint64>(out.size()) / OutputChannels);
    if (m_rate == 1.0) // it passes all on and keeps nothing
        reset();
    return out;
}

std::span<const float> TimeStretch::flush()
{
    if (!m_isUsed)
        return {};
    sonicFlushStream(m_stream.get());
    const std::span<const float> rest = drain();
    m_isUsed = false;
    m_inside = 0;
    return rest;
}

qint64 TimeStretch::framesInside() const
{
    return std::llround(m_inside);
}

// The estimate is bounded, so a speed that is not quite the one asked for can't add up over an episode.
void TimeStretch::count(qint64 taken, qint64 given)
{
    m_inside += static_cast<double>(taken) - static_cast<double>(given) * m_rate;
    m_inside = std::clamp<double>(m_inside, 0, MostInside);
}

std::span<const float> TimeStretch::drain()
{
    const int frames = sonicSamplesAvailable(m_stream.get());
    m_out.resize(static_cast<size_t>(frames) * OutputChannels);
    if (frames > 0)
        sonicReadFloatFromStream(m_stream.get(), m_out.data(), frames);
    return m_out;
}

} // namespace earmark
