// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mp3clock.h"

#include "models/playback/mediacache.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

#include <QtCore/QByteArray>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <span>

namespace earmark {

namespace {

constexpr qint64 LongestFrame = 2881; // bytes; MPEG 2.5, layer III, 160 kbit/s at 8 kHz
constexpr qsizetype TableSize = 100;
constexpr size_t Neighbours = 4; // on either side
constexpr qint64 BlockSize = 64 * 1024;
constexpr qint64 LeastCounted = 64 * 1024; // bytes that stand for all
constexpr qint64 MostCounted = 4 * 1024 * 1024;

struct ParserCloser {
    void operator()(AVCodecParserContext *parser) const { av_parser_close(parser); }
};
struct ContextFreer {
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
};

// Encoders cut each entry down to a whole 256th of the bytes, which are 20 s of a medium of 90 minutes. The bit rate
// changes more slowly than that: the mean of an entry's neighbours is nearer, within what the entry itself leaves open.
std::vector<double> smoothed(const QByteArray &table)
{
    constexpr int Steps = 256;
    std::vector<double> middles{0};
    for (qsizetype i = 1; i < table.size(); ++i)
        middles.push_back(static_cast<quint8>(table.at(i)) + 0.5);
    middles.push_back(Steps);
    std::vector<double> smooth = middles;
    for (size_t i = 1; i + 1 < middles.size(); ++i) {
        const size_t reach = std::min({Neighbours, i, middles.size() - 1 - i});
        const std::span<const double> around = std::span(middles).subspan(i - reach, 2 * reach + 1);
        const double mean = std::accumulate(around.begin(), around.end(), 0.0) / static_cast<double>(around.size());
        smooth[i] = std::clamp(mean, middles[i] - 0.5, middles[i] + 0.5);
    }
    for (size_t i = 1; i < smooth.size(); ++i) // a damaged table may run backwards
        smooth[i] = std::max(smooth[i], smooth[i - 1]);
    for (double &part : smooth)
        part = std::min(part / Steps, 1.0);
    return smooth;
}

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
        m_table = smoothed(head.sliced(table, TableSize));
}

qint64 Mp3Clock::byteAt(double share) const
{
    share = std::clamp(share, 0.0, 1.0);
    double part = share;
    if (!m_table.empty()) {
        const double place = share * TableSize;
        const auto index = std::min(static_cast<size_t>(place), m_table.size() - 2);
        part = m_table[index] + (m_table[index + 1] - m_table[index]) * (place - static_cast<double>(index));
    }
    return m_begin + std::llround(part * static_cast<double>(m_end - m_begin));
}

double Mp3Clock::likelySamples()
{
    const qint64 known = std::min(m_cache.present().endOfRun(m_begin), m_begin + MostCounted);
    if (!m_table.empty() || known - m_begin < LeastCounted)
        return 0;
    const Result<qint64> samples = samplesBefore(known);
    return samples ? static_cast<double>(*samples) / static_cast<double>(known - m_begin)
                         * static_cast<double>(m_end - m_begin)
                   : 0;
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
