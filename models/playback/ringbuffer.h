// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <atomic>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace earmark {

constexpr int OutputRate = 48'000; // frames a second, all the way from the decoder to the device
constexpr int OutputChannels = 2;

[[nodiscard]] constexpr qint64 framesOf(qint64 ms)
{
    return ms * OutputRate / 1000;
}
[[nodiscard]] constexpr qint64 msOf(qint64 frames)
{
    return frames * 1000 / OutputRate;
}

// Sound on its way from the decoding thread to the device: 300 ms ahead, and what each frame is in the time of the
// episode. One thread writes, one reads, neither waits; the clock may be asked from any thread.
class RingBuffer
{
public:
    static constexpr int Ahead = OutputRate * 300 / 1000; // frames

    // `startFrame`: the episode's frame that is at hand before anything was written.
    explicit RingBuffer(qint64 startFrame);

    // --- the writer
    [[nodiscard]] int room() const; // frames
    // At most room() frames of interleaved stereo, the first of which is `mediaFrame` of the episode and each of which
    // stands for `mediaPerFrame` of its frames.
    void write(std::span<const float> samples, qint64 mediaFrame, double mediaPerFrame);

    void finish();                  // nothing follows
    void shift(qint64 mediaFrames); // all that was written is that much later in the episode than was said

    // --- the reader
    int read(float *samples, int frames); // how many there were
    // Takes back what was read but not heard; only while nobody reads. Reaches back half a second.
    void rewindTo(qint64 outputFrame);

    // --- anyone
    [[nodiscard]] qint64 written() const { return m_written.load(std::memory_order_acquire); } // frames so far
    [[nodiscard]] qint64 handedOver() const { return m_read.load(std::memory_order_acquire); } // frames so far
    [[nodiscard]] qint64 mediaFrameAt(qint64 outputFrame) const;
    [[nodiscard]] int underruns() const { return m_underruns; } // reads that got less than they asked for, but the last

private:
    static constexpr int History = OutputRate / 2;
    static constexpr int Capacity = Ahead + History;

    struct Anchor {
        qint64 output = 0;
        qint64 media = 0;
        double mediaPerFrame = 1;
    };

    std::vector<float> m_samples;
    std::atomic<qint64> m_written = 0;
    std::atomic<qint64> m_read = 0;
    std::atomic<int> m_underruns = 0;
    std::atomic<bool> m_finished = false;
    // Not touched by the reader, so the device never waits for it.
    mutable std::mutex m_anchorMutex;
    std::deque<Anchor> m_anchors; // never empty
};

} // namespace earmark
