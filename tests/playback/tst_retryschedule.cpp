// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/retryschedule.h"

#include <QtTest/QTest>

#include <numeric>
#include <vector>

using namespace earmark;
using namespace std::chrono_literals;

namespace {

std::vector<std::chrono::milliseconds> waits(RetrySchedule &schedule, Error::Kind kind)
{
    std::vector<std::chrono::milliseconds> all;
    while (const auto wait = schedule.next({kind, {}, {}}))
        all.push_back(*wait);
    return all;
}

} // namespace

class RetryScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAServerThatSaysNoEverMoreTime()
    {
        RetrySchedule schedule;
        const std::vector<std::chrono::milliseconds> expected{50ms, 500ms, 1s, 2s, 4s, 8s, 16s};
        QVERIFY(waits(schedule, Error::Kind::HttpStatus) == expected);
    }

    void triesWhatCannotBeReachedEveryTwoSecondsForAsLong()
    {
        RetrySchedule schedule;
        const auto all = waits(schedule, Error::Kind::ConnectionFailed);
        QVERIFY(std::ranges::max(all) == 2s);
        const auto sum = std::accumulate(all.begin(), all.end(), 0ms);
        QVERIFY(sum >= 31s && sum <= 34s);
    }

    void beginsAnewAfterProgress()
    {
        RetrySchedule schedule;
        QVERIFY(!waits(schedule, Error::Kind::TimedOut).empty());
        QVERIFY(!schedule.next({Error::Kind::TimedOut, {}, {}}));
        schedule.progress();
        QVERIFY(schedule.next({Error::Kind::TimedOut, {}, {}}) == 50ms);
    }
};

QTEST_APPLESS_MAIN(RetryScheduleTest)

#include "tst_retryschedule.moc"
