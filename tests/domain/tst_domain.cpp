// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/ids.h"
#include "models/domain/source.h"
#include "models/domain/timestamp.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace earmark;

// Ids of two kinds never meet: this is what they are for.
static_assert(!std::is_convertible_v<ShowId, EpisodeId>);
static_assert(!std::is_convertible_v<qint64, ShowId>);

class TestDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isoDates_data();
    void isoDates();
    void timestampsSortByInstant();
    void idsAreKeys();
    void onlyTruncationMakesASourcePartial();
};

void TestDomain::isoDates_data()
{
    QTest::addColumn<Timestamp>("when");
    QTest::addColumn<QString>("iso");
    constexpr qint64 instant = 1765429200000; // 2025-12-11T05:00:00Z
    QTest::newRow("UTC") << Timestamp{instant, 0, false} << u"2025-12-11T05:00:00Z"_s;
    QTest::newRow("east") << Timestamp{instant, 3600, false} << u"2025-12-11T06:00:00+01:00"_s;
    QTest::newRow("west") << Timestamp{instant, -8 * 3600, false} << u"2025-12-10T21:00:00-08:00"_s;
    QTest::newRow("half an hour") << Timestamp{instant, 19800, false} << u"2025-12-11T10:30:00+05:30"_s;
    QTest::newRow("date") << Timestamp{1765411200000, 0, true} << u"2025-12-11"_s;
    QTest::newRow("before 1970") << Timestamp{-86400000, 0, true} << u"1969-12-31"_s;
}

// Whatever the zone of the machine is.
void TestDomain::isoDates()
{
    QFETCH(const Timestamp, when);
    QFETCH(const QString, iso);
    for (const char *zone : {"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
        qputenv("TZ", zone);
        QCOMPARE(toIso(when), iso);
    }
}

void TestDomain::timestampsSortByInstant()
{
    QVERIFY((Timestamp{1000, 3600, false} < Timestamp{2000, 0, false}));
    QVERIFY((Timestamp{1000, 0, false} == Timestamp{1000, 0, false}));
    QVERIFY((Timestamp{1000, 0, false} != Timestamp{1000, 3600, false}));
}

void TestDomain::idsAreKeys()
{
    QVERIFY(!ShowId().isValid());
    QVERIFY(ShowId{1}.isValid());
    const QSet<ShowId> ids{ShowId{1}, ShowId{2}, ShowId{1}};
    QCOMPARE(ids.size(), 2);
    QVERIFY(ids.contains(ShowId{2}));
}

void TestDomain::onlyTruncationMakesASourcePartial()
{
    ParsedSource source;
    QVERIFY(!source.isPartial());
    source.warnings = {{Warning::Kind::IllFormed, 1, {}}, {Warning::Kind::Limit, 2, {}}};
    QVERIFY(!source.isPartial());
    source.warnings.append({Warning::Kind::Truncated, 3, {}});
    QVERIFY(source.isPartial());
}

QTEST_APPLESS_MAIN(TestDomain)
#include "tst_domain.moc"
