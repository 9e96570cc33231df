// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediaio.h"

#include "models/playback/mediacache.h"

extern "C" {
#include <libavformat/avio.h>
#include <libavutil/error.h>
#include <libavutil/mem.h>
}

#include <span>

namespace earmark {

namespace {

constexpr int ReadSize = 32 * 1024;

} // namespace

MediaIo::MediaIo(MediaCache &cache)
    : m_cache(cache)
{
}

MediaIo::~MediaIo() = default;

void MediaIo::Freed::operator()(AVIOContext *io) const
{
    av_freep(static_cast<void *>(&io->buffer)); // libavformat may have replaced the one it was given
    avio_context_free(&io);
}

AVIOContext *MediaIo::begin(qint64 size)
{
    m_size = size;
    m_offset = 0;
    m_error.reset();
    m_io.reset(avio_alloc_context(static_cast<unsigned char *>(av_malloc(ReadSize)), ReadSize, 0, this, &readPacket,
                                  nullptr, &seekBytes));
    m_io->seekable = m_size < 0 ? 0 : AVIO_SEEKABLE_NORMAL;
    return m_io.get();
}

void MediaIo::forgetError()
{
    m_error.reset();
    m_io->error = 0;
    m_io->eof_reached = 0;
}

int MediaIo::readPacket(void *opaque, uint8_t *buffer, int size)
{
    auto *self = static_cast<MediaIo *>(opaque);
    const auto bytes = std::span(reinterpret_cast<char *>(buffer), static_cast<size_t>(size));
    const Result<qint64> read = self->m_cache.readAt(self->m_offset, bytes);
    if (!read) {
        self->m_error = read.error();
        return AVERROR_EXIT;
    }
    self->m_offset += *read;
    return *read == 0 ? AVERROR_EOF : static_cast<int>(*read);
}

int64_t MediaIo::seekBytes(void *opaque, int64_t offset, int whence)
{
    auto *self = static_cast<MediaIo *>(opaque);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return self->m_size < 0 ? AVERROR(ENOSYS) : self->m_size;
    case SEEK_CUR:
        offset += self->m_offset;
        break;
    case SEEK_END:
        offset += self->m_size;
        break;
    default:
        break;
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    return self->m_offset = offset;
}

} // namespace earmark
