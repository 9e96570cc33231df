// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/decoder.h"

#include "models/playback/mediacache.h"
#include "models/playback/mediaio.h"
#include "models/playback/mp3clock.h"
#include "models/playback/resampler.h"
#include "models/playback/ringbuffer.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 ProbeSize = 256 * 1024;
// An mp3 frame may lean on 511 bytes before it (the bit reservoir), which are many frames at a low bit rate; Opus needs
// 80 ms to settle (RFC 7845, 4.6).
constexpr qint64 PrerollMs = 500;
constexpr int MostBadPackets = 500; // in a row

// Containers of sound, and nothing that names other resources (HLS, concat, playlists).
constexpr auto Formats = "aac,ac3,aiff,amr,ape,asf,au,caf,eac3,flac,latm,loas,matroska,webm,mov,mp4,m4a,mp3,mpc,mpc8,"
                         "mpegts,ogg,tta,wav,w64,wv";

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T *pointer) const
    {
        Free(&pointer);
    }
};

QString sentence(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return QString::fromUtf8(text.data());
}

QString tag(const AVDictionary *metadata, const char *name)
{
    const AVDictionaryEntry *entry = av_dict_get(metadata, name, nullptr, 0);
    return entry ? QString::fromUtf8(entry->value).trimmed() : QString();
}

} // namespace

class Decoder::Libav
{
public:
    explicit Libav(MediaCache &cache)
        : m_cache(cache)
        , m_io(cache)
    {
    }

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Medium medium() const;
    [[nodiscard]] Result<std::optional<Block>> next();
    [[nodiscard]] Result<void> seek(qint64 ms);
    [[nodiscard]] bool isApproximate() const { return m_guess.has_value(); }
    [[nodiscard]] std::optional<qint64> correction();

private:
    [[nodiscard]] Result<void> openFormat();
    [[nodiscard]] Result<void> openCodec();
    [[nodiscard]] std::unexpected<Error> failed(Error::Kind kind, int code);
    // What was guessed: that the frame at that byte is that one of the episode.
    struct Guess {
        qint64 byte = -1; // not yet decoded where negative
        qint64 frame = 0;
    };

    void prepareClock();
    [[nodiscard]] bool hasBytesUpTo(qint64 ms) const;
    [[nodiscard]] int jump(qint64 ms, bool guess);
    [[nodiscard]] Result<bool> feed(); // false: no more packets
    [[nodiscard]] std::optional<Block> converted();
    [[nodiscard]] std::optional<Block> cutToTarget(Block block) const;
    [[nodiscard]] qint64 startTime() const; // in the stream's time base

    MediaCache &m_cache;
    qint64 m_size = -1;
    MediaIo m_io;
    std::unique_ptr<AVFormatContext, Freed<avformat_close_input>> m_format; // before m_io
    std::unique_ptr<AVCodecContext, Freed<avcodec_free_context>> m_codec;
    Resampler m_resampler;
    std::unique_ptr<AVPacket, Freed<av_packet_free>> m_packet{av_packet_alloc()};
    std::unique_ptr<AVFrame, Freed<av_frame_free>> m_frame{av_frame_alloc()};
    AVStream *m_stream = nullptr;

    std::optional<qint64> m_nextFrame; // of the episode; unknown right after a seek
    qint64 m_target = 0;               // what lies before it is dropped
    int m_badPackets = 0;
    bool m_anyDecoded = false;
    bool m_drained = false;
    std::optional<Mp3Clock> m_clock; // of mp3 alone, which has no index
    std::optional<Guess> m_guess;
    qint64 m_firstPts = 0;      // of the frame that the clock begins at
    qint64 m_packetByte = -1;   // of the latest packet
    bool m_packetWaits = false; // it was read, and is still to be decoded
};

std::unexpected<Error> Decoder::Libav::failed(Error::Kind kind, int code)
{
    if (m_io.error())
        return std::unexpected(*m_io.error());
    return failure(kind, sentence(code));
}

Result<void> Decoder::Libav::open()
{
    const Result<std::optional<qint64>> size = m_cache.waitForSize();
    if (!size)
        return std::unexpected(size.error());
    m_size = size->value_or(-1);
    return openFormat().and_then([this] { return openCodec(); });
}

Result<void> Decoder::Libav::openFormat()
{
    m_codec.reset();
    m_format.reset();
    AVFormatContext *format = avformat_alloc_context();
    format->pb = m_io.begin(m_size);
    format->probesize = ProbeSize;
    format->max_analyze_duration = AV_TIME_BASE;
    format->flags |= AVFMT_FLAG_CUSTOM_IO;
    // Nothing a medium names is ever opened.
    format->io_open = [](AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **) {
        return AVERROR(EPERM);
    };
    av_opt_set(format, "format_whitelist", Formats, 0);
    av_opt_set(format, "protocol_whitelist", "none", 0);
    if (const int code = avformat_open_input(&format, nullptr, nullptr, nullptr); code < 0)
        return failed(Error::Kind::NotAudio, code); // format is gone already
    m_format.reset(format);
    if (const int code = avformat_find_stream_info(format, nullptr);
        code < 0 || (m_io.error() && !m_format->nb_streams))
        return failed(Error::Kind::NotAudio, code);
    if (m_io.error())
        return std::unexpected(*m_io.error());
    return {};
}

Result<void> Decoder::Libav::openCodec()
{
    const AVCodec *codec = nullptr;
    const int index = av_find_best_stream(m_format.get(), AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    if (index < 0 || !codec)
        return failed(index == AVERROR_DECODER_NOT_FOUND ? Error::Kind::DecodingFailed : Error::Kind::NotAudio, index);
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        m_format->streams[i]->discard = static_cast<int>(i) == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    m_stream = m_format->streams[index];
    m_codec.reset(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(m_codec.get(), m_stream->codecpar);
    m_codec->pkt_timebase = m_stream->time_base;
    m_codec->thread_count = 1;
    if (const int code = avcodec_open2(m_codec.get(), codec, nullptr); code < 0)
        return failed(Error::Kind::DecodingFailed, code);
    m_resampler.reset();
    m_nextFrame.reset();
    m_drained = false;
    prepareClock();
    return {};
}

// Where the first frame is only its packet tells.
void Decoder::Libav::prepareClock()
{
    if (std::string_view(m_format->iformat->name) != "mp3" || m_size <= 0)
        return;
    m_packetWaits = av_read_frame(m_format.get(), m_packet.get()) >= 0;
    if (!m_packetWaits || m_packet->stream_index != m_stream->index || m_packet->pos < 0)
        return;
    m_clock.emplace(m_cache, m_packet->pos, m_size);
    m_firstPts = m_packet->pts == AV_NOPTS_VALUE ? 0 : m_packet->pts;
}

Decoder::Medium Decoder::Libav::medium() const
{
    Medium medium;
    if (m_format->duration != AV_NOPTS_VALUE && m_format->duration > 0) {
        medium.durationMs = m_format->duration / (AV_TIME_BASE / 1000);
        medium.durationStated = m_format->duration_estimation_method != AVFMT_DURATION_FROM_BITRATE;
    }
    for (unsigned i = 0; i < m_format->nb_chapters; ++i) {
        const AVChapter *chapter = m_format->chapters[i];
        const AVRational ms{1, 1000};
        Chapter found;
        found.startMs = std::max<qint64>(0, av_rescale_q(chapter->start, chapter->time_base, ms));
        if (chapter->end != AV_NOPTS_VALUE && chapter->end > chapter->start)
            found.endMs = av_rescale_q(chapter->end, chapter->time_base, ms);
        found.title = tag(chapter->metadata, "title");
        medium.chapters.append(found);
    }
    std::ranges::stable_sort(medium.chapters, {}, &Chapter::startMs);
    return medium;
}

Result<std::optional<Decoder::Block>> Decoder::Libav::next()
{
    while (true) {
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code == 0) {
            m_badPackets = 0;
            m_anyDecoded = true;
            if (const int unfit = m_resampler.prepare(*m_frame); unfit < 0)
                return failed(Error::Kind::DecodingFailed, unfit);
            if (const std::optional<Block> block = converted())
                return block;
        } else if (code == AVERROR_EOF) {
            if (!m_anyDecoded)
                return failure(Error::Kind::DecodingFailed, u"not one frame could be decoded"_s);
            return std::nullopt;
        } else if (m_drained) {
            return failed(Error::Kind::DecodingFailed, code);
        } else {
            const Result<bool> fed = feed();
            if (!fed)
                return std::unexpected(fed.error());
            if (!*fed) {
                m_drained = true;
                avcodec_send_packet(m_codec.get(), nullptr);
            }
        }
    }
}

Result<bool> Decoder::Libav::feed()
{
    const int code = std::exchange(m_packetWaits, false) ? 0 : av_read_frame(m_format.get(), m_packet.get());
    if (m_io.error()) {
        av_packet_unref(m_packet.get());
        return std::unexpected(*m_io.error());
    }
    if (code == AVERROR_EOF)
        return false;
    if (code >= 0 && m_packet->stream_index != m_stream->index) {
        av_packet_unref(m_packet.get());
        return true;
    }
    m_packetByte = m_packet->pos;
    const int sent = code < 0 ? code : avcodec_send_packet(m_codec.get(), m_packet.get());
    av_packet_unref(m_packet.get());
    if (sent < 0 && sent != AVERROR(EAGAIN) && ++m_badPackets > MostBadPackets)
        return failed(Error::Kind::DecodingFailed, sent);
    return true;
}

std::optional<Decoder::Block> Decoder::Libav::converted()
{
    const std::span<const float> samples = m_resampler.convert(*m_frame);
    if (samples.empty())
        return std::nullopt;
    if (!m_nextFrame) {
        const int64_t pts = m_frame->best_effort_timestamp;
        m_nextFrame = pts == AV_NOPTS_VALUE
                          ? m_target
                          : av_rescale_q(pts - startTime(), m_stream->time_base, AVRational{1, OutputRate});
    }
    if (m_guess && m_guess->byte < 0)
        m_guess = Guess{.byte = m_packetByte, .frame = *m_nextFrame};
    const Block block{.samples = samples, .frame = *m_nextFrame};
    *m_nextFrame += static_cast<qint64>(samples.size()) / OutputChannels;
    return cutToTarget(block);
}

std::optional<Decoder::Block> Decoder::Libav::cutToTarget(Block block) const
{
    const qint64 count = static_cast<qint64>(block.samples.size()) / OutputChannels;
    const qint64 before = std::clamp<qint64>(m_target - block.frame, 0, count);
    if (before == count)
        return std::nullopt;
    return Block{.samples = block.samples.subspan(static_cast<size_t>(before) * OutputChannels),
                 .frame = block.frame + before};
}

qint64 Decoder::Libav::startTime() const
{
    return m_stream->start_time == AV_NOPTS_VALUE ? 0 : m_stream->start_time;
}

bool Decoder::Libav::hasBytesUpTo(qint64 ms) const
{
    const qint64 duration = medium().durationMs;
    if (m_size < 0 || duration <= 0)
        return true;
    const double share = std::min(1.0, static_cast<double>(ms) / static_cast<double>(duration) + 0.02);
    return m_cache.has(0, static_cast<qint64>(static_cast<double>(m_size) * share));
}

// Below zero where the format can't.
int Decoder::Libav::jump(qint64 ms, bool guess)
{
    if (guess && !m_clock->isConstant()) {
        // libavformat goes by the first frames. Of the two the longer one: no guess may lie behind the end.
        const double counted = m_clock->likelySamples() * 1000 / m_codec->sample_rate;
        const double share = static_cast<double>(ms) / std::max(static_cast<double>(medium().durationMs), counted);
        return av_seek_frame(m_format.get(), m_stream->index, m_clock->byteAt(share), AVSEEK_FLAG_BYTE);
    }
    m_format->flags = guess ? m_format->flags | AVFMT_FLAG_FAST_SEEK : m_format->flags & ~AVFMT_FLAG_FAST_SEEK;
    const int64_t timestamp = av_rescale_q(ms, AVRational{1, 1000}, m_stream->time_base) + startTime();
    return av_seek_frame(m_format.get(), m_stream->index, timestamp, AVSEEK_FLAG_BACKWARD);
}

Result<void> Decoder::Libav::seek(qint64 ms)
{
    // Only mp3 has to read all that lies before; where its bit rate changes, what does not is a guess.
    const bool guess = m_clock && !hasBytesUpTo(ms);
    m_io.forgetError();
    if (std::exchange(m_packetWaits, false))
        av_packet_unref(m_packet.get());
    const qint64 from = std::max<qint64>(0, ms - PrerollMs);
    if (const int code = jump(from, guess); code < 0) {
        const bool forward = m_nextFrame.value_or(0) <= framesOf(ms);
        if (m_io.error() || !forward)
            return failed(Error::Kind::NotSeekable, code);
        m_target = framesOf(ms); // what can't be jumped over is decoded and dropped
        return {};
    }
    avcodec_flush_buffers(m_codec.get());
    m_resampler.reset();
    m_nextFrame.reset();
    m_guess.reset();
    if (guess && !m_clock->isConstant()) {
        m_nextFrame = framesOf(from);
        m_guess = Guess{};
    }
    m_cache.fetchBefore(m_guess.has_value());
    m_target = framesOf(ms);
    m_drained = false;
    return {};
}

std::optional<qint64> Decoder::Libav::correction()
{
    if (!m_guess || m_guess->byte < 0 || !m_cache.has(m_clock->begin(), m_guess->byte))
        return std::nullopt;
    const Result<qint64> samples = m_clock->samplesBefore(m_guess->byte);
    if (!samples) // aborted: a seek makes another guess
        return std::nullopt;
    const qint64 frame = av_rescale_q(m_firstPts - startTime(), m_stream->time_base, AVRational{1, OutputRate})
                         + *samples * OutputRate / m_codec->sample_rate;
    const qint64 shift = frame - m_guess->frame;
    m_nextFrame = *m_nextFrame + shift;
    m_guess.reset();
    m_cache.fetchBefore(false);
    return shift;
}

Decoder::Decoder(MediaCache &cache)
    : m_libav(std::make_unique<Libav>(cache))
{
    av_log_set_level(AV_LOG_QUIET); // what matters comes back as an Error; a damaged medium would fill the log
}

Decoder::~Decoder() = default;

Result<Decoder::Medium> Decoder::open()
{
    return m_libav->open().transform([this] { return m_libav->medium(); });
}

Result<std::optional<Decoder::Block>> Decoder::next()
{
    return m_libav->next();
}

Result<void> Decoder::seek(qint64 ms)
{
    return m_libav->seek(ms);
}

bool Decoder::isPositionApproximate() const
{
    return m_libav->isApproximate();
}

std::optional<qint64> Decoder::correction()
{
    return m_libav->correction();
}

} // namespace earmark
