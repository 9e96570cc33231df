// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/decoder.h"

#include "models/playback/mediacache.h"
#include "models/playback/mediaio.h"
#include "models/playback/ringbuffer.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <vector>

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
    [[nodiscard]] bool isApproximate() const { return m_approximate; }

private:
    [[nodiscard]] Result<void> openFormat();
    [[nodiscard]] Result<void> openCodec();
    [[nodiscard]] std::unexpected<Error> failed(Error::Kind kind, int code);
    [[nodiscard]] bool hasBytesUpTo(qint64 ms) const;
    [[nodiscard]] Result<bool> feed(); // false: no more packets
    [[nodiscard]] Result<void> configureResampler();
    [[nodiscard]] std::optional<Block> converted();
    [[nodiscard]] std::optional<Block> cutToTarget(Block block) const;
    [[nodiscard]] qint64 startTime() const; // in the stream's time base

    MediaCache &m_cache;
    qint64 m_size = -1;
    MediaIo m_io;
    std::unique_ptr<AVFormatContext, Freed<avformat_close_input>> m_format; // before m_io
    std::unique_ptr<AVCodecContext, Freed<avcodec_free_context>> m_codec;
    std::unique_ptr<SwrContext, Freed<swr_free>> m_resampler;
    std::unique_ptr<AVPacket, Freed<av_packet_free>> m_packet{av_packet_alloc()};
    std::unique_ptr<AVFrame, Freed<av_frame_free>> m_frame{av_frame_alloc()};
    AVStream *m_stream = nullptr;

    std::vector<float> m_samples;
    std::optional<qint64> m_nextFrame; // of the episode; unknown right after a seek
    qint64 m_target = 0;               // what lies before it is dropped
    int m_badPackets = 0;
    bool m_anyDecoded = false;
    bool m_drained = false;
    bool m_approximate = false;
    bool m_indexWrong = false; // a fast seek has put guesses into the demuxer's index
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
    return {};
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
            if (const Result<void> ready = configureResampler(); !ready)
                return std::unexpected(ready.error());
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
    const int code = av_read_frame(m_format.get(), m_packet.get());
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
    const int sent = code < 0 ? code : avcodec_send_packet(m_codec.get(), m_packet.get());
    av_packet_unref(m_packet.get());
    if (sent < 0 && sent != AVERROR(EAGAIN) && ++m_badPackets > MostBadPackets)
        return failed(Error::Kind::DecodingFailed, sent);
    return true;
}

// The frame decides, not the header: both rate and channels may change on the way.
Result<void> Decoder::Libav::configureResampler()
{
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext *resampler = m_resampler.get();
    if (resampler) {
        int64_t rate = 0;
        AVSampleFormat format = AV_SAMPLE_FMT_NONE;
        AVChannelLayout layout{};
        av_opt_get_int(resampler, "in_sample_rate", 0, &rate);
        av_opt_get_sample_fmt(resampler, "in_sample_fmt", 0, &format);
        av_opt_get_chlayout(resampler, "in_chlayout", 0, &layout);
        const bool same = rate == m_frame->sample_rate && format == m_frame->format
                          && av_channel_layout_compare(&layout, &m_frame->ch_layout) == 0;
        av_channel_layout_uninit(&layout);
        if (same)
            return {};
        m_resampler.reset();
        resampler = nullptr;
    }
    int code = swr_alloc_set_opts2(&resampler, &stereo, AV_SAMPLE_FMT_FLT, OutputRate, &m_frame->ch_layout,
                                   static_cast<AVSampleFormat>(m_frame->format), m_frame->sample_rate, 0, nullptr);
    m_resampler.reset(resampler);
    code = code < 0 ? code : swr_init(resampler);
    if (code < 0)
        return failed(Error::Kind::DecodingFailed, code);
    return {};
}

std::optional<Decoder::Block> Decoder::Libav::converted()
{
    const int most = swr_get_out_samples(m_resampler.get(), m_frame->nb_samples);
    m_samples.resize(static_cast<size_t>(std::max(most, 0)) * OutputChannels);
    auto *out = reinterpret_cast<uint8_t *>(m_samples.data());
    const int count = swr_convert(m_resampler.get(), &out, most, const_cast<const uint8_t **>(m_frame->extended_data),
                                  m_frame->nb_samples);
    if (count <= 0)
        return std::nullopt;
    if (!m_nextFrame) {
        const int64_t pts = m_frame->best_effort_timestamp;
        m_nextFrame = pts == AV_NOPTS_VALUE
                          ? m_target
                          : av_rescale_q(pts - startTime(), m_stream->time_base, AVRational{1, OutputRate});
    }
    const Block block{.samples = std::span(m_samples).first(static_cast<size_t>(count) * OutputChannels),
                      .frame = *m_nextFrame};
    *m_nextFrame += count;
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

Result<void> Decoder::Libav::seek(qint64 ms)
{
    // Only mp3 has to read all that lies before, and only its fast seek guesses.
    const bool guess = std::string_view(m_format->iformat->name) == "mp3" && !hasBytesUpTo(ms);
    if (m_indexWrong && !guess) {
        m_indexWrong = false;
        if (const Result<void> again = openFormat().and_then([this] { return openCodec(); }); !again)
            return again;
    }
    m_io.forgetError();
    m_format->flags = guess ? m_format->flags | AVFMT_FLAG_FAST_SEEK : m_format->flags & ~AVFMT_FLAG_FAST_SEEK;
    const qint64 from = std::max<qint64>(0, ms - PrerollMs);
    const int64_t timestamp = av_rescale_q(from, AVRational{1, 1000}, m_stream->time_base) + startTime();
    if (const int code = av_seek_frame(m_format.get(), m_stream->index, timestamp, AVSEEK_FLAG_BACKWARD); code < 0) {
        const bool forward = m_nextFrame.value_or(0) <= framesOf(ms);
        if (m_io.error() || !forward)
            return failed(Error::Kind::NotSeekable, code);
        m_target = framesOf(ms); // what can't be jumped over is decoded and dropped
        return {};
    }
    avcodec_flush_buffers(m_codec.get());
    m_resampler.reset();
    m_nextFrame.reset();
    m_target = framesOf(ms);
    m_drained = false;
    m_approximate = guess;
    m_indexWrong = m_indexWrong || guess;
    return {};
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

} // namespace earmark
