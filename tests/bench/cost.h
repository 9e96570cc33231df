// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/peakmemory.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sys/resource.h>
#include <utility>
#include <vector>

// What the benches of whole processes measure with: beside the time on the clock stands the processor time of all
// threads, which a busy machine leaves nearly alone.
namespace earmark {

using test::residentMb;

inline double processorMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

// What a piece of work takes, from its making on.
class Cost
{
public:
    Cost() { m_clock.start(); }
    void print(const char *what) const
    {
        std::printf("%-34s %9.1f ms, processor %9.1f ms\n", what, double(m_clock.nsecsElapsed()) / 1e6,
                    processorMs() - m_processorBefore);
        std::fflush(stdout);
    }

private:
    QElapsedTimer m_clock;
    double m_processorBefore = processorMs();
};

inline void printMemory()
{
    std::printf("%-34s %9.1f MB\n", "memory of this process", residentMb());
}

inline void printSpread(const char *what, std::vector<double> ms)
{
    std::ranges::sort(ms);
    const auto at = [&ms](double share) {
        return ms.at(std::min(ms.size() - 1, size_t(share * double(ms.size()))));
    };
    std::printf("%-34s p50 %7.2f  p99 %7.2f  max %7.2f ms  (n = %zu)\n", what, at(0.5), at(0.99), ms.back(), ms.size());
    std::fflush(stdout);
}

// Calls back when nothing in this process has worked for a second and a half: some work waits until nothing else is
// going on.
inline void whenIdle(QObject *context, std::function<void()> done)
{
    auto *poll = new QTimer(context);
    QObject::connect(poll, &QTimer::timeout, context, [poll, done, before = processorMs()]() mutable {
        const double now = processorMs();
        if (now - std::exchange(before, now) > 10)
            return;
        poll->deleteLater();
        done();
    });
    poll->start(1500);
}

} // namespace earmark
