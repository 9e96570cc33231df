// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/limiter.h"

#include "models/playback/ringbuffer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earmark {

namespace {

constexpr qint64 Ahead = framesOf(5);
constexpr float Release = 1.0F / (OutputRate * 0.08F); // a frame's share of the way back, by some 80 ms

} // namespace

void Limiter::reset()
{
    *this = Limiter();
}

qint64 Limiter::framesInside() const
{
    return static_cast<qint64>(m_delayed.size()) / OutputChannels;
}

std::span<const float> Limiter::process(std::span<const float> samples)
{
    m_out.clear();
    for (size_t i = 0; i + OutputChannels <= samples.size(); i += OutputChannels)
        take(samples.data() + i);
    return m_out;
}

std::span<const float> Limiter::flush()
{
    m_out.clear();
    constexpr std::array<float, OutputChannels> Silence{};
    for (qint64 left = framesInside(); left > 0; --left)
        take(Silence.data());
    std::vector<float> rest = std::move(m_out);
    reset();
    m_out = std::move(rest);
    return m_out;
}

// The gain of a frame is the mean of the leasts over the frames from it to `Ahead` later, each of which has seen it: so
// it is never more than the frame needs, and never jumps.
void Limiter::take(const float *frame)
{
    float peak = 0;
    for (int channel = 0; channel < OutputChannels; ++channel) {
        peak = std::max(peak, std::abs(frame[channel]));
        m_delayed.push_back(frame[channel]);
    }
    const float need = peak > Ceiling ? Ceiling / peak : 1.0F;
    m_released = need < m_released ? need : m_released + (need - m_released) * Release;

    while (!m_needs.empty() && m_needs.back().gain >= m_released)
        m_needs.pop_back();
    m_needs.push_back({.frame = m_frame, .gain = m_released});
    if (m_needs.front().frame <= m_frame - Ahead)
        m_needs.pop_front();
    ++m_frame;

    m_smoothed.push_back(m_needs.front().gain);
    m_sum += static_cast<double>(m_smoothed.back());
    if (std::ssize(m_smoothed) < Ahead)
        return;
    const auto gain = static_cast<float>(m_sum / static_cast<double>(m_smoothed.size()));
    for (int channel = 0; channel < OutputChannels; ++channel) {
        // What is left of the sum's rounding.
        m_out.push_back(std::clamp(m_delayed.front() * gain, -Ceiling, Ceiling));
        m_delayed.pop_front();
    }
    m_sum -= static_cast<double>(m_smoothed.front());
    m_smoothed.pop_front();
}

} // namespace earmark
