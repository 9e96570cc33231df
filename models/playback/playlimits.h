// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <chrono>
#include <optional>

namespace earmark {

// Where playing stops before the end of the medium, and from where it goes on after a pause. A plain value; times in ms
// of the episode.
class PlayLimits
{
public:
    using Clock = std::chrono::system_clock; // goes on while the machine sleeps, as the listener's pause does

    void setRange(qint64 startMs, qint64 endMs);
    void leaveRange() { m_range.reset(); }
    [[nodiscard]] bool isRangeOver(qint64 positionMs) const;
    [[nodiscard]] std::optional<qint64> rangeEndMs() const;
    // A seek to there leaves the range.
    void seekTo(qint64 positionMs);

    // What follows the last `outroMs` before the end is not played; durationMs 0: unknown, so it is.
    [[nodiscard]] static bool isInOutro(qint64 positionMs, qint64 durationMs, qint64 outroMs);

    // After a pause of that long it goes on that much earlier; 0: never.
    void setRewind(std::chrono::milliseconds afterPause, qint64 byMs);
    void paused(Clock::time_point now) { m_pausedAt = now; }
    void forgetPause() { m_pausedAt.reset(); }
    [[nodiscard]] qint64 rewindMs(Clock::time_point now) const;

private:
    struct Range {
        qint64 startMs = 0;
        qint64 endMs = 0;
    };

    std::optional<Range> m_range;
    std::chrono::milliseconds m_rewindAfter{0};
    qint64 m_rewindMs = 0;
    std::optional<Clock::time_point> m_pausedAt;
};

} // namespace earmark
