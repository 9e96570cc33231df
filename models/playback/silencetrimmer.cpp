// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/silencetrimmer.h"

#include "models/playback/ringbuffer.h"

#include <algorithm>
#include <cmath>

namespace earmark {

namespace {

constexpr qint64 Window = framesOf(10);
constexpr auto WindowSize = static_cast<size_t>(Window) * OutputChannels;
constexpr qint64 Head = framesOf(150); // of a pause, given back as it is: words fade away
constexpr qint64 Tail = framesOf(100); // breath before a word
constexpr auto TailSize = static_cast<size_t>(Tail) * OutputChannels;
constexpr qint64 Shortest = framesOf(350); // pause that is worth shortening
constexpr auto ShortestTailSize = static_cast<size_t>(Shortest - Head - Window) * OutputChannels;

// Quiet is what lies 28 dB under speech, but never what is louder than -42 dBFS, a whisper, and always what is fainter
// than -65 dBFS.
constexpr double QuietShare = 0.04;
constexpr double Loudest = 0.008;
constexpr double Faintest = 0.00056;
constexpr double Attack = 0.05;       // of a window: speech is learnt within a fifth of a second ...
constexpr double Forgetting = 0.9995; // ... and forgotten by 4 dB in ten

} // namespace

void SilenceTrimmer::reset()
{
    m_pending.clear();
    m_fade.clear();
    m_tail.clear();
    m_pause = 0;
    m_dropped = 0;
}

SilenceTrimmer::Output SilenceTrimmer::process(std::span<const float> samples)
{
    if (!m_enabled && m_pending.empty() && m_pause == 0)
        return {.samples = samples, .cuts = {}};
    m_out.clear();
    m_cuts.clear();
    if (!m_enabled) {
        release();
        emitSamples(m_pending);
        emitSamples(samples);
        reset();
        return {.samples = m_out, .cuts = m_cuts};
    }
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    size_t done = 0;
    for (; done + WindowSize <= m_pending.size(); done += WindowSize)
        take(std::span<const float>(m_pending).subspan(done, WindowSize));
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<ptrdiff_t>(done));
    return {.samples = m_out, .cuts = m_cuts};
}

SilenceTrimmer::Output SilenceTrimmer::flush()
{
    m_out.clear();
    m_cuts.clear();
    release();
    emitSamples(m_pending);
    reset();
    return {.samples = m_out, .cuts = m_cuts};
}

void SilenceTrimmer::take(std::span<const float> window)
{
    if (!isQuiet(window)) {
        release();
        emitSamples(window);
        return;
    }
    m_pause += Window;
    if (m_pause <= Head) {
        emitSamples(window);
    } else if (m_fade.empty()) {
        m_fade.assign(window.begin(), window.end());
    } else {
        m_tail.insert(m_tail.end(), window.begin(), window.end());
        if (m_tail.size() > (m_dropped > 0 ? TailSize : ShortestTailSize)) {
            const size_t surplus = m_tail.size() - TailSize;
            m_tail.erase(m_tail.begin(), m_tail.begin() + static_cast<ptrdiff_t>(surplus));
            m_dropped += static_cast<qint64>(surplus) / OutputChannels;
        }
    }
}

void SilenceTrimmer::release()
{
    if (m_dropped == 0) {
        emitSamples(m_fade);
    } else {
        for (size_t i = 0; i < WindowSize; ++i) {
            const size_t frame = i / OutputChannels;
            const auto share = static_cast<float>(frame) / static_cast<float>(Window);
            m_tail[i] = m_fade[i] * (1 - share) + m_tail[i] * share;
        }
        m_cuts.push_back({.at = static_cast<qint64>(m_out.size()) / OutputChannels, .removed = m_dropped + Window});
    }
    emitSamples(m_tail);
    m_fade.clear();
    m_tail.clear();
    m_pause = 0;
    m_dropped = 0;
}

void SilenceTrimmer::emitSamples(std::span<const float> samples)
{
    m_out.insert(m_out.end(), samples.begin(), samples.end());
}

bool SilenceTrimmer::isQuiet(std::span<const float> window)
{
    double sum = 0;
    for (const float sample : window)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    const double level = std::sqrt(sum / static_cast<double>(window.size()));
    m_speech = level > m_speech ? m_speech + Attack * (level - m_speech) : m_speech * Forgetting;
    return level < std::clamp(m_speech * QuietShare, Faintest, Loudest);
}

} // namespace earmark
