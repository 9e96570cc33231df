// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopbeat.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <chrono>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark::test {

namespace {

constexpr auto Interval = 5ms;

} // namespace

LoopBeat::LoopBeat()
    : m_timer(this)
{
    m_timer.setInterval(Interval);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LoopBeat::beat);
}

void LoopBeat::start()
{
    m_schedule.setFileName(u"/proc/self/task/%1/schedstat"_s.arg(gettid()));
    if (!m_schedule.open(QFile::ReadOnly | QFile::Unbuffered))
        qWarning("what the thread waited for a core is not known");
    m_waitedMs = waitedMs();
    m_since.start();
    m_timer.start();
}

void LoopBeat::stop()
{
    m_timer.stop();
}

void LoopBeat::beat()
{
    const double gap = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
    m_since.start();
    const double waited = waitedMs();
    const double own = gap - (waited - m_waitedMs);
    m_waitedMs = waited;
    m_longestMs = std::max(m_longestMs.load(), gap);
    m_longestOwnMs = std::max(m_longestOwnMs.load(), own);
}

// The kernel's scheduler statistics: nanoseconds on a core, nanoseconds ready without one, times it got one.
double LoopBeat::waitedMs()
{
    std::array<char, 64> text{};
    const auto size = pread(m_schedule.handle(), text.data(), text.size(), 0);
    const QByteArray line(text.data(), std::max<qsizetype>(size, 0));
    return line.split(' ').value(1).toDouble() / 1e6;
}

} // namespace earmark::test
