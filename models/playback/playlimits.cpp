// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/playlimits.h"

namespace earmark {

namespace {

// A seek lands near, not on, the millisecond it was for.
constexpr qint64 EdgeMs = 500;

} // namespace

void PlayLimits::setRange(qint64 startMs, qint64 endMs)
{
    m_range = Range{.startMs = startMs, .endMs = endMs};
}

bool PlayLimits::isRangeOver(qint64 positionMs) const
{
    return m_range && positionMs >= m_range->endMs;
}

std::optional<qint64> PlayLimits::rangeEndMs() const
{
    return m_range ? std::optional(m_range->endMs) : std::nullopt;
}

void PlayLimits::seekTo(qint64 positionMs)
{
    if (m_range && (positionMs < m_range->startMs - EdgeMs || positionMs >= m_range->endMs))
        m_range.reset();
}

bool PlayLimits::isInOutro(qint64 positionMs, qint64 durationMs, qint64 outroMs)
{
    return outroMs > 0 && durationMs > outroMs && positionMs >= durationMs - outroMs;
}

void PlayLimits::setRewind(std::chrono::milliseconds afterPause, qint64 byMs)
{
    m_rewindAfter = afterPause;
    m_rewindMs = byMs;
}

qint64 PlayLimits::rewindMs(Clock::time_point now) const
{
    return m_pausedAt && m_rewindMs > 0 && now - *m_pausedAt >= m_rewindAfter ? m_rewindMs : 0;
}

} // namespace earmark
