// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <cstdint>
#include <memory>
#include <optional>

struct AVIOContext;

namespace earmark {

class MediaCache;

// What libavformat reads a medium by, instead of opening anything itself. Keeps a reference to the cache, whose errors
// it holds, as libavformat has only numbers for them. On the thread of its decoder; reading may wait for bytes.
class MediaIo
{
public:
    explicit MediaIo(MediaCache &cache);
    ~MediaIo();
    MediaIo(const MediaIo &) = delete;
    MediaIo &operator=(const MediaIo &) = delete;

    // Anew from the first byte of `size`; negative: it is not known, and nobody can jump. What was there before may not
    // be in use any more. Stays the owner.
    [[nodiscard]] AVIOContext *begin(qint64 size);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the cache
    void forgetError();

private:
    static int readPacket(void *opaque, uint8_t *buffer, int size);
    static int64_t seekBytes(void *opaque, int64_t offset, int whence);

    struct Freed {
        void operator()(AVIOContext *io) const;
    };

    MediaCache &m_cache;
    qint64 m_size = -1;
    qint64 m_offset = 0;
    std::optional<Error> m_error;
    std::unique_ptr<AVIOContext, Freed> m_io;
};

} // namespace earmark
