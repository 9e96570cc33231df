// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/byteranges.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <vector>

using namespace earmark;

class ByteRangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatTouches()
    {
        ByteRanges ranges;
        ranges.add(10, 20);
        ranges.add(30, 40);
        QCOMPARE(ranges.runs().size(), 2U);
        ranges.add(20, 30);
        QCOMPARE(ranges.runs(), (ByteRanges::Runs{{10, 40}}));
        ranges.add(5, 5);
        QCOMPARE(ranges.count(), 30);
    }

    void saysWhatIsThere()
    {
        ByteRanges ranges;
        ranges.add(10, 20);
        ranges.add(30, 40);
        QVERIFY(ranges.contains(10, 20));
        QVERIFY(!ranges.contains(10, 21));
        QVERIFY(!ranges.contains(20, 30));
        QCOMPARE(ranges.endOfRun(15), 20);
        QCOMPARE(ranges.endOfRun(20), 20);
        QCOMPARE(ranges.nextPresent(20), 30);
        QCOMPARE(ranges.nextPresent(35), 35);
        QCOMPARE(ranges.nextPresent(40), std::nullopt);
    }

    // The same as a plain list of bits, whatever is added in whatever order.
    void agreesWithBits()
    {
        constexpr int Size = 200;
        QRandomGenerator random(1);
        for (int round = 0; round < 200; ++round) {
            ByteRanges ranges;
            std::vector<bool> bits(Size);
            for (int add = 0; add < 12; ++add) {
                const int begin = random.bounded(Size);
                const int end = std::min(Size, begin + random.bounded(40));
                ranges.add(begin, end);
                for (int i = begin; i < end; ++i)
                    bits.at(static_cast<size_t>(i)) = true;
            }
            qint64 count = 0;
            for (int i = 0; i < Size; ++i) {
                count += bits.at(static_cast<size_t>(i)) ? 1 : 0;
                QCOMPARE(ranges.contains(i, i + 1), bits.at(static_cast<size_t>(i)));
            }
            QCOMPARE(ranges.count(), count);
            qint64 last = -1;
            for (const auto &[begin, end] : ranges.runs()) {
                QCOMPARE_GT(begin, last);
                last = end;
            }
        }
    }
};

QTEST_APPLESS_MAIN(ByteRangesTest)

#include "tst_byteranges.moc"
