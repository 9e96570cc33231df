// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/decoder.h"
#include "models/playback/leveller.h"
#include "models/playback/limiter.h"
#include "models/playback/silencetrimmer.h"
#include "models/playback/soundshape.h"
#include "models/playback/timestretch.h"

#include <QtCore/QtTypes>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace earmark {

// What happens to sound between the decoder and the ring buffer: pauses are trimmed, loudness is evened out and
// limited, speed is changed; and of each frame that comes out it is known which frame of the episode it was. One
// thread.
class SoundChain
{
public:
    // Samples, interleaved, the first of which is `mediaFrame` of the episode and each of which stands for
    // `mediaPerFrame` of its frames.
    struct Piece {
        std::span<const float> samples;
        qint64 mediaFrame = 0;
        double mediaPerFrame = 1;
    };

    // All three are heard from the next block on, without a gap.
    void setRate(double rate) { m_stretch.setRate(rate); }
    void setShape(const SoundShape &shape);
    void setExpectedLoudness(std::optional<double> lufs) { m_leveller.setExpected(lufs); }

    void shift(qint64 mediaFrames); // what is inside is that much later in the episode than was said
    void reset();                   // the next block is from somewhere else in the episode
    // What is ready, valid until the next call.
    [[nodiscard]] std::span<const Piece> process(const Decoder::Block &block);
    [[nodiscard]] std::span<const Piece> flush(); // the rest, at the end

    [[nodiscard]] qint64 trimmedFrames() const { return m_removed; } // of the episode, since the chain was made
    [[nodiscard]] std::optional<double> loudness() const { return m_leveller.measured(); } // LUFS, as it was published

private:
    // From `frame` on, counted after the trimming, the episode goes on at `mediaFrame`.
    struct Anchor {
        qint64 frame = 0;
        qint64 mediaFrame = 0;
    };

    void shape(const SilenceTrimmer::Output &trimmed);
    void stretch(std::span<const float> samples);
    void addPieces(std::span<const float> samples);
    [[nodiscard]] qint64 mediaFrameAt(qint64 frame) const;

    SilenceTrimmer m_trimmer;
    Leveller m_leveller;
    Limiter m_limiter;
    TimeStretch m_stretch;

    std::vector<float> m_shaped;
    std::vector<float> m_stretched; // of the present call
    std::deque<Anchor> m_anchors;   // empty: nothing came since the reset
    qint64 m_trimmed = 0;           // frames that came out of the trimmer since the reset
    qint64 m_removed = 0;
    bool m_limits = false; // since the last reset: it holds something back
    std::vector<Piece> m_pieces;
};

} // namespace earmark
