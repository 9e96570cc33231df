// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/format.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qputenv("TZ", "America/New_York");
    }
    void durations_data();
    void durations();
    void clocks_data();
    void clocks();
    void dates();
    void numbers();
    void toolTips();
};

void TestFormat::durations_data()
{
    QTest::addColumn<std::optional<qint64>>("ms");
    QTest::addColumn<QString>("text");
    constexpr qint64 minute = 60'000;
    QTest::newRow("unknown") << std::optional<qint64>() << QString();
    QTest::newRow("nonsense") << std::optional<qint64>(-1) << QString();
    QTest::newRow("seconds") << std::optional<qint64>(42'000) << u"42 s"_s;
    QTest::newRow("rounds to a minute") << std::optional<qint64>(59'800) << u"1 min"_s;
    QTest::newRow("minutes") << std::optional<qint64>(58 * minute) << u"58 min"_s;
    QTest::newRow("rounds to an hour") << std::optional<qint64>(60 * minute - 1) << u"1 h 00 min"_s;
    QTest::newRow("hours") << std::optional<qint64>(64 * minute) << u"1 h 04 min"_s;
    QTest::newRow("a day and more") << std::optional<qint64>(25 * 60 * minute + 30'000) << u"25 h 01 min"_s;
}

void TestFormat::durations()
{
    QFETCH(std::optional<qint64>, ms);
    QTEST(durationText(ms), "text");
}

void TestFormat::clocks_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("start") << qint64(0) << u"0:00"_s;
    QTest::newRow("before the start") << qint64(-5) << u"0:00"_s;
    QTest::newRow("does not round up") << qint64(999) << u"0:00"_s;
    QTest::newRow("minutes") << qint64(24 * 60'000 + 58'000) << u"24:58"_s;
    QTest::newRow("hours") << qint64(3'849'000) << u"1:04:09"_s;
}

void TestFormat::clocks()
{
    QFETCH(qint64, ms);
    QTEST(clockText(ms), "text");
}

void TestFormat::dates()
{
    QCOMPARE(dateText(std::nullopt), QString());
    constexpr qint64 midnight = 1'735'689'600'000; // 2025-01-01T00:00Z
    QVERIFY(dateText(Timestamp{.utcMs = midnight, .offsetS = 0, .dateOnly = true}).contains(u"2025"_s));
    // The same instant with a time of day was still the evening before where the listener is.
    QVERIFY(dateText(Timestamp{.utcMs = midnight, .offsetS = 0, .dateOnly = false}).contains(u"2024"_s));
}

void TestFormat::numbers()
{
    QCOMPARE(numberText(std::nullopt), QString());
    QCOMPARE(numberText(11.0), u"11"_s);
    QCOMPARE(numberText(100.5), u"100.5"_s);
}

void TestFormat::toolTips()
{
    QCOMPARE(plainToolTip(u"a < b & c"_s), u"a < b & c"_s);
    QCOMPARE(plainToolTip(u"<b>x</b>"_s), u"<qt>&lt;b&gt;x&lt;/b&gt;</qt>"_s);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
