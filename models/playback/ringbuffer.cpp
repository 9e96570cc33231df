// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/ringbuffer.h"

#include <algorithm>
#include <cmath>

namespace earmark {

RingBuffer::RingBuffer(qint64 startFrame)
    : m_samples(static_cast<size_t>(Capacity) * OutputChannels)
    , m_anchors{{.output = 0, .media = startFrame}}
{
}

int RingBuffer::room() const
{
    return static_cast<int>(std::max<qint64>(0, Ahead - (m_written.load(std::memory_order_relaxed) - handedOver())));
}

void RingBuffer::write(std::span<const float> samples, qint64 mediaFrame, double mediaPerFrame)
{
    const qint64 at = m_written.load(std::memory_order_relaxed);
    const qint64 frames = static_cast<qint64>(samples.size()) / OutputChannels;
    {
        const std::scoped_lock lock(m_anchorMutex);
        while (m_anchors.size() > 1 && m_anchors[1].output < handedOver() - History)
            m_anchors.pop_front();
        if (m_anchors.back().output == at)
            m_anchors.pop_back();
        m_anchors.push_back({.output = at, .media = mediaFrame, .mediaPerFrame = mediaPerFrame});
    }
    const auto begin = static_cast<size_t>(at % Capacity) * OutputChannels;
    const size_t untilWrap = std::min(samples.size(), m_samples.size() - begin);
    std::ranges::copy(samples.first(untilWrap), m_samples.begin() + static_cast<ptrdiff_t>(begin));
    std::ranges::copy(samples.subspan(untilWrap), m_samples.begin());
    m_written.store(at + frames, std::memory_order_release);
}

void RingBuffer::finish()
{
    m_finished = true;
}

void RingBuffer::shift(qint64 mediaFrames)
{
    const std::scoped_lock lock(m_anchorMutex);
    for (Anchor &anchor : m_anchors)
        anchor.media += mediaFrames;
}

int RingBuffer::read(float *samples, int frames)
{
    const qint64 at = m_read.load(std::memory_order_relaxed);
    const int count = static_cast<int>(std::min<qint64>(frames, written() - at));
    const auto begin = static_cast<size_t>(at % Capacity) * OutputChannels;
    const size_t size = static_cast<size_t>(count) * OutputChannels;
    const size_t untilWrap = std::min(size, m_samples.size() - begin);
    std::copy_n(m_samples.begin() + static_cast<ptrdiff_t>(begin), untilWrap, samples);
    std::copy_n(m_samples.begin(), size - untilWrap, samples + untilWrap);
    m_read.store(at + count, std::memory_order_release);
    if (count < frames && !m_finished)
        ++m_underruns;
    return count;
}

void RingBuffer::rewindTo(qint64 outputFrame)
{
    const qint64 at = handedOver();
    m_read.store(std::clamp(outputFrame, std::max<qint64>(0, at - History), at), std::memory_order_release);
}

qint64 RingBuffer::mediaFrameAt(qint64 outputFrame) const
{
    const std::scoped_lock lock(m_anchorMutex);
    const auto next = std::ranges::upper_bound(m_anchors, outputFrame, {}, &Anchor::output);
    const Anchor &anchor = next == m_anchors.begin() ? *next : *std::prev(next);
    const qint64 since = std::clamp(outputFrame, qint64(0), written()) - anchor.output;
    return anchor.media + std::llround(static_cast<double>(std::max<qint64>(0, since)) * anchor.mediaPerFrame);
}

} // namespace earmark
