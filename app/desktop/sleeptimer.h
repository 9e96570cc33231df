// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <optional>

namespace earmark {

class Player;
class QueueControl;

// Lets the player fall silent when the listener wanted to sleep: in some minutes, at the end of a chapter or of the
// episode, fading out over the last seconds. Nothing but cancel() puts it off. GUI thread.
class SleepTimer final : public QObject
{
    Q_OBJECT

public:
    enum class Until { Off, Time, ChapterEnd, EpisodeEnd };

    SleepTimer(Player &player, QueueControl &queue, QObject *parent = nullptr);

    void sleepIn(std::chrono::milliseconds time);
    void sleepAtChapterEnd(); // at the episode's where there are no chapters, or it is the last one
    void sleepAtEpisodeEnd();
    void cancel();

    [[nodiscard]] Until until() const { return m_until; }
    [[nodiscard]] std::optional<qint64> remainingMs() const; // of the listener's time; nothing where it is not known

Q_SIGNALS:
    void changed(); // also each second while it runs
    void fellAsleep();

private:
    void begin(Until until);
    void tick();
    void end();
    [[nodiscard]] std::optional<qint64> chapterEndMs() const;

    using Clock = std::chrono::steady_clock;

    Player &m_player;
    QueueControl &m_queue;
    QTimer m_tick;
    Until m_until = Until::Off;
    Clock::time_point m_deadline;
    qint64 m_endMs = 0; // of the chapter
    qint64 m_toldS = -1;
};

} // namespace earmark
