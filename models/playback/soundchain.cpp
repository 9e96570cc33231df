// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/soundchain.h"

#include "models/playback/ringbuffer.h"

#include <algorithm>
#include <cmath>

namespace earmark {

namespace {

// Above this a decoder is broken or a medium malicious; the meter and the gains count on numbers.
constexpr float MostSane = 8;

qint64 framesIn(std::span<const float> samples)
{
    return static_cast<qint64>(samples.size()) / OutputChannels;
}

float sane(float sample)
{
    return std::isfinite(sample) ? std::clamp(sample, -MostSane, MostSane) : 0;
}

} // namespace

void SoundChain::setShape(const SoundShape &shape)
{
    m_trimmer.setEnabled(shape.trimsSilence);
    m_leveller.setEnabled(shape.evensOut);
    m_leveller.setBoost(std::clamp(shape.boostDb, 0.0, SoundShape::MaxBoostDb));
}

void SoundChain::shift(qint64 mediaFrames)
{
    for (Anchor &anchor : m_anchors)
        anchor.mediaFrame += mediaFrames;
}

void SoundChain::reset()
{
    m_trimmer.reset();
    m_leveller.startOver();
    m_limiter.reset();
    m_stretch.reset();
    m_anchors.clear();
    m_trimmed = 0;
    m_limits = false;
}

std::span<const SoundChain::Piece> SoundChain::process(const Decoder::Block &block)
{
    if (m_anchors.empty())
        m_anchors.push_back({.frame = 0, .mediaFrame = block.frame});
    m_pieces.clear();
    shape(m_trimmer.process(block.samples));
    return m_pieces;
}

std::span<const SoundChain::Piece> SoundChain::flush()
{
    m_pieces.clear();
    if (m_anchors.empty())
        return m_pieces;
    shape(m_trimmer.flush());
    // What was ready before is still to be given back: the pieces are made anew, over all of it.
    std::vector<float> all = std::move(m_stretched);
    const auto add = [&all](std::span<const float> more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    if (m_limits)
        add(m_stretch.process(m_limiter.flush()));
    add(m_stretch.flush());
    m_stretched = std::move(all);
    m_pieces.clear();
    addPieces(m_stretched);
    return m_pieces;
}

void SoundChain::shape(const SilenceTrimmer::Output &trimmed)
{
    for (const SilenceTrimmer::Cut &cut : trimmed.cuts) {
        const qint64 frame = m_trimmed + cut.at;
        m_anchors.push_back({.frame = frame, .mediaFrame = mediaFrameAt(frame) + cut.removed});
        m_removed += cut.removed;
    }
    m_trimmed += framesIn(trimmed.samples);
    m_shaped.resize(trimmed.samples.size());
    std::ranges::transform(trimmed.samples, m_shaped.begin(), sane);
    m_leveller.process(m_shaped);
    m_limits = m_limits || !m_leveller.isIdle();
    stretch(m_limits ? m_limiter.process(m_shaped) : m_shaped);
}

void SoundChain::stretch(std::span<const float> samples)
{
    const std::span<const float> out = m_stretch.process(samples);
    m_stretched.assign(out.begin(), out.end());
    addPieces(m_stretched);
}

// All that was taken and is not inside any more has come out, the newest of it at the end of `samples`.
void SoundChain::addPieces(std::span<const float> samples)
{
    const double rate = m_stretch.rate();
    const qint64 end = m_trimmed - m_stretch.framesInside() - m_limiter.framesInside();
    qint64 done = 0;
    while (done < framesIn(samples)) {
        const qint64 left = framesIn(samples) - done;
        const qint64 frame = std::max<qint64>(0, end - std::llround(static_cast<double>(left) * rate));
        while (m_anchors.size() > 1 && m_anchors[1].frame <= frame)
            m_anchors.pop_front();
        qint64 count = left;
        if (m_anchors.size() > 1) // up to the next cut
            count = std::clamp<qint64>(std::llround(static_cast<double>(m_anchors[1].frame - frame) / rate), 1, left);
        m_pieces.push_back({.samples = samples.subspan(static_cast<size_t>(done) * OutputChannels,
                                                       static_cast<size_t>(count) * OutputChannels),
                            .mediaFrame = mediaFrameAt(frame),
                            .mediaPerFrame = rate});
        done += count;
    }
}

qint64 SoundChain::mediaFrameAt(qint64 frame) const
{
    const auto next = std::ranges::upper_bound(m_anchors, frame, {}, &Anchor::frame);
    const Anchor &anchor = next == m_anchors.begin() ? *next : *std::prev(next);
    return anchor.mediaFrame + frame - anchor.frame;
}

} // namespace earmark
