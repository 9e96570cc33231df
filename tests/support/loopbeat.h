// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>

namespace earmark::test {

// How long the event loop of its thread did not turn, at worst, and how much of that was the thread's own doing: what
// is not its own is the time that it was ready to run and no core was free. Lives on the thread it watches; the answers
// may be asked for from any.
class LoopBeat : public QObject
{
    Q_OBJECT

public:
    LoopBeat();

    void start(); // on the thread that is watched ...
    void stop();  // ... like this
    void forget() { m_longestMs = m_longestOwnMs = 0; }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] double longestOwnMs() const { return m_longestOwnMs; }

private:
    void beat();
    [[nodiscard]] double waitedMs();

    QTimer m_timer;
    QElapsedTimer m_since;
    QFile m_schedule;
    double m_waitedMs = 0; // for a core, since the thread began
    std::atomic<double> m_longestMs = 0;
    std::atomic<double> m_longestOwnMs = 0;
};

} // namespace earmark::test
