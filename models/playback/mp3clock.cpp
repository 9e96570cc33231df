// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mp3clock.h"

#include "models/playback/mediacache.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

#include <QtCore/QtEndian>

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

namespace earmark {

namespace {

constexpr qint64 LongestFrame = 2881; // bytes; MPEG 2.5, layer III, 160 kbit/s at 8 kHz
constexpr qsizetype TableSize = 100;
constexpr qint64 BlockSize = 64 * 1024;

struct ParserCloser {
    void operator()(AVCodecParserContext *parser) const { av_parser_close(parser); }
};
struct ContextFreer {
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
};

} // namespace

Mp3Clock::Mp3Clock(MediaCache &cache, qint64 begin, qint64 end)
    : m_cache(cache)
    , m_begin(begin)
    , m_end(end)
{
    readTable();
}

// A frame of silence before the others holds "Xing", or "Info" where the bit rate is constant, then flags and what they
// say is there: the count of frames (1), of bytes (2) and the table (4), numbers as 4 bytes, big end first.
void Mp3Clock::readTable()
{
    const qint64 from = std::max<qint64>(0, m_begin - LongestFrame);
    QByteArray head(m_begin - from, '\0');
    if (head.isEmpty() || !m_cache.has(from, m_begin)
        || m_cache.readAt(from, std::span(head.data(), static_cast<size_t>(head.size()))).value_or(0) != head.size())
        return;
    const qsizetype info = head.lastIndexOf("Info");
    m_constant = info >= 0;
    const qsizetype tag = head.lastIndexOf("Xing");
    if (m_constant || tag < 0 || tag + 8 > head.size())
        return;
    const auto flags = qFromBigEndian<quint32>(head.constData() + tag + 4);
    const qsizetype table = tag + 8 + ((flags & 1U) ? 4 : 0) + ((flags & 2U) ? 4 : 0);
    if ((flags & 4U) && table + TableSize <= head.size())
        m_table = head.sliced(table, TableSize);
}

qint64 Mp3Clock::byteAt(double share) const
{
    share = std::clamp(share, 0.0, 1.0);
    double part = share;
    if (!m_table.isEmpty()) {
        const double place = share * TableSize;
        const auto index = std::min(static_cast<qsizetype>(place), TableSize - 1);
        const auto entry = [this](qsizetype i) {
            return i < TableSize ? static_cast<double>(static_cast<quint8>(m_table.at(i))) : 256.0;
        };
        const double here = entry(index);
        part = (here + (std::max(entry(index + 1), here) - here) * (place - static_cast<double>(index))) / 256;
    }
    return m_begin + std::llround(part * static_cast<double>(m_end - m_begin));
}

Result<qint64> Mp3Clock::samplesBefore(qint64 end)
{
    const std::unique_ptr<AVCodecParserContext, ParserCloser> parser(av_parser_init(AV_CODEC_ID_MP3));
    const std::unique_ptr<AVCodecContext, ContextFreer> context(avcodec_alloc_context3(nullptr));
    context->codec_id = AV_CODEC_ID_MP3;
    std::vector<char> block(BlockSize + AV_INPUT_BUFFER_PADDING_SIZE);
    qint64 samples = 0;
    for (qint64 at = m_begin; at < end;) {
        const auto size = static_cast<size_t>(std::min(BlockSize, end - at));
        const Result<qint64> read = m_cache.readAt(at, std::span(block.data(), size));
        if (!read)
            return std::unexpected(read.error());
        if (*read == 0)
            break;
        at += *read;
        auto left = std::span(reinterpret_cast<const uint8_t *>(block.data()), static_cast<size_t>(*read));
        while (!left.empty()) {
            uint8_t *frame = nullptr;
            int frameSize = 0;
            const int used =
                av_parser_parse2(parser.get(), context.get(), &frame, &frameSize, left.data(),
                                 static_cast<int>(left.size()), AV_NOPTS_VALUE, AV_NOPTS_VALUE, AV_NOPTS_VALUE);
            if (used <= 0 && frameSize == 0)
                break;
            left = left.subspan(static_cast<size_t>(std::max(used, 0)));
            samples += frameSize > 0 ? parser->duration : 0;
        }
    }
    return samples;
}

} // namespace earmark
