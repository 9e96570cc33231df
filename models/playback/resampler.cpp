// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/resampler.h"

#include "models/playback/ringbuffer.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <algorithm>

namespace earmark {

void Resampler::Freed::operator()(SwrContext *context) const
{
    swr_free(&context);
}

void Resampler::reset()
{
    m_context.reset();
}

bool Resampler::fits(const AVFrame &frame) const
{
    int64_t rate = 0;
    AVSampleFormat format = AV_SAMPLE_FMT_NONE;
    AVChannelLayout layout{};
    av_opt_get_int(m_context.get(), "in_sample_rate", 0, &rate);
    av_opt_get_sample_fmt(m_context.get(), "in_sample_fmt", 0, &format);
    av_opt_get_chlayout(m_context.get(), "in_chlayout", 0, &layout);
    const bool same = rate == frame.sample_rate && format == frame.format
                      && av_channel_layout_compare(&layout, &frame.ch_layout) == 0;
    av_channel_layout_uninit(&layout);
    return same;
}

int Resampler::prepare(const AVFrame &frame)
{
    if (m_context && fits(frame))
        return 0;
    m_context.reset();
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext *context = nullptr;
    const int code = swr_alloc_set_opts2(&context, &stereo, AV_SAMPLE_FMT_FLT, OutputRate, &frame.ch_layout,
                                         static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    m_context.reset(context);
    return code < 0 ? code : swr_init(context);
}

std::span<const float> Resampler::convert(const AVFrame &frame)
{
    const int most = swr_get_out_samples(m_context.get(), frame.nb_samples);
    m_samples.resize(static_cast<size_t>(std::max(most, 0)) * OutputChannels);
    auto *out = reinterpret_cast<uint8_t *>(m_samples.data());
    const int count =
        swr_convert(m_context.get(), &out, most, const_cast<const uint8_t **>(frame.extended_data), frame.nb_samples);
    return std::span(m_samples).first(static_cast<size_t>(std::max(count, 0)) * OutputChannels);
}

} // namespace earmark
