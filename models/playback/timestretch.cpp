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
    reset();
}

void TimeStretch::reset()
{
    m_stream.reset(sonicCreateStream(OutputRate, OutputChannels));
    sonicSetSpeed(m_stream.get(), static_cast<float>(m_rate));
    m_taken = 0;
    m_given = 0;
}

std::span<const float> TimeStretch::process(std::span<const float> samples)
{
    if (m_rate == 1.0)
        return samples;
    m_in.assign(samples.begin(), samples.end()); // sonic's interface is not const
    const int frames = static_cast<int>(samples.size()) / OutputChannels;
    sonicWriteFloatToStream(m_stream.get(), m_in.data(), frames);
    m_taken += frames;
    return drain();
}

std::span<const float> TimeStretch::flush()
{
    if (m_rate == 1.0)
        return {};
    sonicFlushStream(m_stream.get());
    const std::span<const float> rest = drain();
    m_taken = 0;
    m_given = 0;
    return rest;
}

qint64 TimeStretch::framesInside() const
{
    // The estimate is bounded, so a speed that is not quite the one asked for can't add up over an episode.
    const qint64 inside = m_taken - std::llround(static_cast<double>(m_given) * m_rate);
    return std::clamp<qint64>(inside, 0, MostInside);
}

std::span<const float> TimeStretch::drain()
{
    const int frames = sonicSamplesAvailable(m_stream.get());
    m_out.resize(static_cast<size_t>(frames) * OutputChannels);
    if (frames > 0)
        sonicReadFloatFromStream(m_stream.get(), m_out.data(), frames);
    m_given += frames;
    return m_out;
}

} // namespace earmark
