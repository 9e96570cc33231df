// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/lane.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QTest>

using namespace earmark;

// The order in which a lane does its work.
class TestLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsGoInTheOrderGiven_data()
    {
        QTest::addColumn<int>("urgency");
        for (const int urgency : {-1, 0, 1, Lane::mostUrgent})
            QTest::addRow("%d", urgency) << urgency;
    }

    // Rounds find the lane at rest, where the first of the two has to wake it.
    void equalsGoInTheOrderGiven()
    {
        QFETCH(const int, urgency);
        QList<int> done;
        QList<int> given;
        Lane lane;
        QSemaphore rests;
        for (int round = 0; round < 2000; ++round) {
            lane.post([&, round] { done.append(2 * round); }, urgency);
            lane.post(
                [&, round] {
                    done.append(2 * round + 1);
                    rests.release();
                },
                urgency);
            given << 2 * round << 2 * round + 1;
            rests.acquire();
            for (int i = 0; i < 50; ++i)
                QThread::yieldCurrentThread(); // it goes to rest
        }
        QCOMPARE(done, given);
    }

    void theMoreUrgentOvertakesWhatWaits()
    {
        QString done;
        Lane lane;
        QSemaphore begun;
        QSemaphore allPosted;
        lane.post([&] {
            begun.release();
            allPosted.acquire();
        });
        begun.acquire();
        lane.post([&] { done += u'c'; }, -1);
        lane.post([&] { done += u'b'; });
        lane.post([&] { done += u'a'; }, 1);
        allPosted.release();
        lane.finish();
        QCOMPARE(done, QStringLiteral("abc"));
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
