// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QtTypes>

#include <vector>

namespace earmark {

class MediaCache;

// Where in a stream of mp3 frames a share of its time lies, by the table its encoder may have left, and how much time
// lies before a byte, by counting. Keeps a reference to the cache. One thread; waits for bytes like its cache.
class Mp3Clock
{
public:
    // The frames are the bytes [begin, end).
    Mp3Clock(MediaCache &cache, qint64 begin, qint64 end);

    [[nodiscard]] qint64 begin() const { return m_begin; }
    // Every frame is as long as the next, so that a share of the time is a share of the bytes.
    [[nodiscard]] bool isConstant() const { return m_constant; }
    // A guess: where a share (0..1) of the time has passed.
    [[nodiscard]] qint64 byteAt(double share) const;
    // A guess, where there is no table: the samples of one channel in all frames, if the rest is like what is at hand
    // from begin() on; 0 where that is too little to tell.
    [[nodiscard]] double likelySamples();
    // Samples of one channel in the frames of [begin(), end), whose bytes should be at hand. Cancelled, or the errors
    // of the cache.
    [[nodiscard]] Result<qint64> samplesBefore(qint64 end);

private:
    void readTable();

    MediaCache &m_cache;
    const qint64 m_begin;
    const qint64 m_end;
    bool m_constant = false;
    std::vector<double> m_table; // the share of the bytes at each hundredth of the time; empty where it is not told
};

} // namespace earmark
