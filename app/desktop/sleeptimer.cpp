// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/sleeptimer.h"

#include "app/desktop/queuecontrol.h"
#include "models/playback/player.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto tickInterval = 100ms;
constexpr double fadeMs = 15'000;
constexpr qint64 nearMs = 1'000; // to the end of the episode, or past the end of a chapter

} // namespace

SleepTimer::SleepTimer(Player &player, QueueControl &queue, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_queue(queue)
    , m_tick(this)
{
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &SleepTimer::tick);
    connect(&m_player, &Player::reachedEnd, this, [this] {
        if (m_until == Until::EpisodeEnd || m_until == Until::ChapterEnd)
            end();
    });
}

void SleepTimer::sleepIn(std::chrono::milliseconds time)
{
    m_deadline = Clock::now() + time;
    begin(Until::Time);
}

void SleepTimer::sleepAtChapterEnd()
{
    const std::optional<qint64> endMs = chapterEndMs();
    if (!endMs) {
        sleepAtEpisodeEnd();
        return;
    }
    m_endMs = *endMs;
    begin(Until::ChapterEnd);
}

void SleepTimer::sleepAtEpisodeEnd()
{
    begin(Until::EpisodeEnd);
    m_queue.setStopsAfterThis(true);
}

void SleepTimer::cancel()
{
    m_tick.stop();
    m_until = Until::Off;
    m_queue.setStopsAfterThis(false);
    m_player.setFade(1);
    Q_EMIT changed();
}

std::optional<qint64> SleepTimer::remainingMs() const
{
    const auto untilPosition = [this](qint64 endMs) {
        return static_cast<qint64>(static_cast<double>(endMs - m_player.positionMs()) / m_player.rate());
    };
    switch (m_until) {
    case Until::Time:
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_deadline - Clock::now()).count();
    case Until::ChapterEnd:
        return untilPosition(m_endMs);
    case Until::EpisodeEnd:
        return m_player.durationMs() > 0 ? std::optional(std::max<qint64>(1, untilPosition(m_player.durationMs())))
                                         : std::nullopt;
    case Until::Off:
        break;
    }
    return std::nullopt;
}

void SleepTimer::begin(Until until)
{
    m_queue.setStopsAfterThis(false);
    m_until = until;
    m_toldS = -1;
    m_tick.start();
    tick();
}

void SleepTimer::tick()
{
    if (m_until == Until::ChapterEnd && m_player.positionMs() > m_endMs + nearMs) {
        sleepAtChapterEnd(); // the listener went to another chapter: it is to end with that one
        return;
    }
    const std::optional<qint64> left = remainingMs();
    if (left && *left <= 0) {
        m_player.pause();
        end();
        return;
    }
    m_player.setFade(left ? std::min(1.0, static_cast<double>(*left) / fadeMs) : 1);
    if (const qint64 seconds = left.value_or(0) / 1000; std::exchange(m_toldS, seconds) != seconds)
        Q_EMIT changed();
}

void SleepTimer::end()
{
    cancel();
    Q_EMIT fellAsleep();
}

std::optional<qint64> SleepTimer::chapterEndMs() const
{
    QList<Chapter> chapters = m_player.chapters();
    if (chapters.isEmpty() && m_queue.playable())
        chapters = m_queue.playable()->chapters;
    chapters.removeIf([](const Chapter &chapter) { return !chapter.listed; });
    const auto next = std::ranges::find_if(
        chapters, [ms = m_player.positionMs()](const Chapter &chapter) { return chapter.startMs > ms; });
    if (next == chapters.cend() || (m_player.durationMs() > 0 && next->startMs > m_player.durationMs() - nearMs))
        return std::nullopt;
    return next->startMs;
}

} // namespace earmark
