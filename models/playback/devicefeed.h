// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <atomic>
#include <deque>
#include <mutex>

namespace earmark {

class SampleSource;

// What a device is given: the source's frames at the volume asked for, silence where it has none, and an account of
// which frames are which. Any thread; the account is kept by the one that fills.
class DeviceFeed
{
public:
    void setSource(SampleSource *source); // returns when no read is running; null: silence
    void setVolume(double linear) { m_volume.store(static_cast<float>(linear)); }

    // Always fills all of `frames`, interleaved stereo.
    void fill(float *samples, qint64 frames);
    void deviceOpened(); // the device begins to count at 0
    // Frames of the source, not of silence, among those that the device has not played yet, where it has played
    // `played` frames of all it was given.
    [[nodiscard]] qint64 framesWaiting(qint64 played) const;

private:
    struct Chunk {
        qint64 begin = 0; // in frames the device was given
        qint64 real = 0;  // frames of the source; silence follows
    };

    void applyVolume(float *samples, qint64 frames);

    std::atomic<float> m_volume = 1;
    mutable std::mutex m_mutex;
    SampleSource *m_source = nullptr;
    std::deque<Chunk> m_chunks; // the latest; no device holds more
    qint64 m_given = 0;
    float m_gain = 1;
};

} // namespace earmark
