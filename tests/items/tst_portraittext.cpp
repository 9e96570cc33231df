// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/portraittext.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

// The words on the pages of guests, topics and shows.
class TestPortraitText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void rolesHaveTheirYears();
    void rhythms_data();
    void rhythms();
    void whatIsNotKnownIsNotSaid();
    void rowsSayWhatThePageDoesNot();
    void certaintyIsInWords();
};

void TestPortraitText::rolesHaveTheirYears()
{
    const Timestamp may2015{.utcMs = 1'430'438'400'000, .offsetS = 0, .dateOnly = true};
    const Timestamp may2024{.utcMs = 1'714'694'400'000, .offsetS = 0, .dateOnly = true};
    QCOMPARE(roleText({u"engineer"_s, u"Northhaven"_s, 2, may2015, may2024}), u"engineer, Northhaven (2015–2024)"_s);
    QCOMPARE(roleText({{}, u"Northhaven"_s, 1, may2024, may2024}), u"Northhaven (2024)"_s);
    QCOMPARE(roleText({u"engineer"_s, {}, 1, {}, {}}), u"engineer"_s);
}

void TestPortraitText::rhythms_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("several a day") << 0 << u"every day"_s;
    QTest::newRow("day") << 1 << u"every day"_s;
    QTest::newRow("days") << 3 << u"every 3 day(s)"_s;
    QTest::newRow("week") << 7 << u"every week"_s;
    QTest::newRow("two weeks") << 14 << u"every other week"_s;
    QTest::newRow("month") << 30 << u"every month"_s;
    QTest::newRow("season") << 90 << u"every 90 day(s)"_s;
}

void TestPortraitText::rhythms()
{
    QFETCH(int, days);
    QFETCH(QString, words);
    ShowHabits habits;
    habits.daysBetween = days;
    const QStringList lines = habitLines(habits);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.constFirst().endsWith(words), qPrintable(lines.constFirst()));
}

void TestPortraitText::whatIsNotKnownIsNotSaid()
{
    QCOMPARE(habitLines({}), QStringList());
    QCOMPARE(evidenceLines({}), QStringList());
    QCOMPARE(yearsSpoken({}), QString());
    QVERIFY(!countsText(PortraitSubject::Kind::Topic, 3, 2, 0).contains(u'·')); // no length is known
}

void TestPortraitText::rowsSayWhatThePageDoesNot()
{
    using Kind = PortraitSubject::Kind;
    EpisodeRow row;
    row.show = u"Packet Hours"_s;
    row.number = 12;
    row.guests = {u"Ann Field"_s};
    QCOMPARE(originText(row, Kind::None), u"Packet Hours 12 · Ann Field"_s);
    row.appearance =
        Appearance{.role = u"engineer"_s, .organisation = {}, .topics = {u"QUIC"_s, u"TLS"_s}, .moment = {}};
    QCOMPARE(originText(row, Kind::Person), u"Packet Hours 12 · “engineer” · QUIC, TLS"_s);
    row.appearance->role.clear();
    QCOMPARE(originText(row, Kind::Show), u"12 · Ann Field · QUIC, TLS"_s);
    row.appearance->moment = Chapter{.startMs = 1'120'000, .endMs = {}, .title = u"Loss"_s, .url = {}, .image = {}};
    row.match.snippet = u"All of QUIC."_s;
    QCOMPARE(originText(row, Kind::Topic), u"Packet Hours 12 · Ann Field · 18:40 Loss"_s);
    row.appearance->part = Part::Host;
    QCOMPARE(originText(row, Kind::Person), u"Packet Hours 12 · host · 18:40 Loss"_s);
}

void TestPortraitText::certaintyIsInWords()
{
    QStringList words;
    for (const double confidence : {1.0, 0.8, 0.6, 0.2})
        words.append(confidenceText(confidence));
    words.removeDuplicates();
    QCOMPARE(words.size(), 4);
}

QTEST_GUILESS_MAIN(TestPortraitText)
#include "tst_portraittext.moc"
