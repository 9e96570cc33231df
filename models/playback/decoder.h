// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"

#include <QtCore/QList>

#include <memory>
#include <optional>
#include <span>

namespace earmark {

class MediaCache;

// Turns the bytes of one medium into 48,000 frames of stereo float a second. Every function may wait for bytes and ends
// with Cancelled when the cache is aborted; one thread. Errors: the cache's own; NotAudio where the bytes are something
// else; DecodingFailed; NotSeekable.
class Decoder
{
public:
    struct Medium {
        qint64 durationMs = 0;       // 0: unknown
        bool durationStated = false; // by the medium; else estimated from its size
        QList<Chapter> chapters;
    };

    struct Block {
        std::span<const float> samples; // interleaved; valid until the next call
        qint64 frame = 0;               // of the episode, the first of them
    };

    explicit Decoder(MediaCache &cache);
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    [[nodiscard]] Result<Medium> open();               // first of all, once
    [[nodiscard]] Result<std::optional<Block>> next(); // nothing at the end of the medium
    // The next block begins at that time: exactly where the bytes before it are at hand or the format has an index,
    // else near it, see isPositionApproximate().
    [[nodiscard]] Result<void> seek(qint64 ms);
    [[nodiscard]] bool isPositionApproximate() const;
    // Once all before the place that was guessed is at hand, so that it is known: the frames that the blocks since the
    // seek were told too early by. From then on the position is exact. Cheap to ask until then.
    [[nodiscard]] std::optional<qint64> correction();

private:
    class Libav;
    std::unique_ptr<Libav> m_libav;
};

} // namespace earmark
