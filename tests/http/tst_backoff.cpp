// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/backoff.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestBackOff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void growsAndEnds()
    {
        using namespace std::chrono;
        QCOMPARE(backOff(0), milliseconds(0));
        QCOMPARE(backOff(-1), milliseconds(0));
        QCOMPARE(backOff(1), milliseconds(minutes(10)));
        QCOMPARE(backOff(2), milliseconds(minutes(20)));
        for (int failures = 1; failures < 100; ++failures)
            QVERIFY(backOff(failures) <= backOff(failures + 1));
        QCOMPARE(backOff(100), milliseconds(hours(24)));
        QCOMPARE(backOff(2'000'000'000), milliseconds(hours(24)));
    }
};

QTEST_APPLESS_MAIN(TestBackOff)
#include "tst_backoff.moc"
