// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/parsing/readpage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

// Which day an episode came out, by what its lines and others say.
class TestPageDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDatesOfManyLanguages();
    void readsRelativeDatesOnlyWithNow();
    void takesYearsFromNeighbours();
    void takesYearsFromHeadings();
    void takesDaysFromMonthsAbove();
    void takesDaysFromLeavesOfACalendar_data();
    void takesDaysFromLeavesOfACalendar();
    void takesNoDayOfSavingForTheDate();
    void prefersDatesThatDiffer();
    void takesYearsFromStampsAndWeekdays();
    void cutsNoLeafOfACalendar();
};

void TestPageDays::readsDatesOfManyLanguages()
{
    const PageReading page =
        reading(u"Ropes\n3. toukokuuta 2024\nKnots.\n\nSails\n26 avril 2024\nWind.\n\nOars\n2024年4月19日\nRowing.\n\n"
                "Keels\n5 марта 2024\nDepth.\n\nMasts\n2024. február 2.\nHeight.\n"_s);
    QCOMPARE(dates(page),
             QStringList({u"2024-05-03"_s, u"2024-04-26"_s, u"2024-04-19"_s, u"2024-03-05"_s, u"2024-02-02"_s}));
}

void TestPageDays::readsRelativeDatesOnlyWithNow()
{
    const QString text =
        u"Ropes\nvor 3 Tagen\nKnoten halten.\n\nSails\n6 days ago\nWind.\n\nOars\n2 months ago\nRowing.\n"_s;
    QCOMPARE(dates(reading(text)), QStringList({u"-"_s, u"-"_s, u"-"_s}));
    QCOMPARE(dates(reading(text, QDate(2024, 5, 10))), QStringList({u"2024-05-07"_s, u"2024-05-04"_s, u"-"_s}));
    QCOMPARE(reading(text).items.last().episode.dateText, u"2 months ago"_s);
}

void TestPageDays::takesYearsFromNeighbours()
{
    const PageReading page =
        reading(u"Ropes\n3 Jan 2024\nKnots.\n\nSails\n28 Dec\nWind.\n\nOars\n19 Dec 2023\nRowing.\n\n"
                "Keels\n2 Dec\nDepth.\n"_s);
    QCOMPARE(dates(page), QStringList({u"2024-01-03"_s, u"2023-12-28"_s, u"2023-12-19"_s, u"-"_s}));
}

void TestPageDays::takesYearsFromHeadings()
{
    const PageReading page =
        reading(u"2024\n\nRopes\n3 Jan\nOn knots.\n\nSails\n2 Jan\nOn wind.\n\n2023\n\nOars\n19 Dec\n"
                "On rowing.\n\nKeels\n2 Dec\nOn depth.\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s, u"Keels"_s}));
    QCOMPARE(dates(page), QStringList({u"2024-01-03"_s, u"2024-01-02"_s, u"2023-12-19"_s, u"2023-12-02"_s}));
}

void TestPageDays::takesDaysFromMonthsAbove()
{
    const PageReading page = reading(u"January 2022 (2)\n\nSat 29  Ropes\nSat 8   12 knots\n\nDecember 2021 (2)\n\n"
                                     "Fri 31  Old year\nSat 4   Sails\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"12 knots"_s, u"Old year"_s, u"Sails"_s}));
    QCOMPARE(dates(page), QStringList({u"2022-01-29"_s, u"2022-01-08"_s, u"2021-12-31"_s, u"2021-12-04"_s}));
}

void TestPageDays::takesDaysFromLeavesOfACalendar_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("day above month, the year over all")
        << u"Loft Radio\n2024\n3\nMay\nRopes\nOn knots.\n29 min\n26\nApr.\nSails\nOn wind.\n31 min\n19\nApr.\nOars\n"
           "On rowing.\n30 min\n"_s;
    QTest::newRow("month above day above year")
        << u"Loft Radio\nMAY\n03\n2024\nRopes\nOn knots.\n29 min\nAPR\n26\n2024\nSails\nOn wind.\n31 min\nAPR\n19\n"
           "2024\nOars\nOn rowing.\n30 min\n"_s;
}

void TestPageDays::takesDaysFromLeavesOfACalendar()
{
    QFETCH(const QString, text);
    const PageReading page = reading(text);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s}));
    QCOMPARE(dates(page), QStringList({u"2024-05-03"_s, u"2024-04-26"_s, u"2024-04-19"_s}));
    QVERIFY(!page.items.first().episode.dateText.contains(u'\n'));
}

// A reader's own days are none of the show's.
void TestPageDays::takesNoDayOfSavingForTheDate()
{
    const PageReading page = reading(
        u"Bookmarks\n\nEp. 12 - Ropes\nhttps://loft.example/12\nSaved 9/14/2024 \u00B7 #knots\n\nEp. 11 - Sails\n"
        "https://loft.example/11\nSaved 9/2/2024 \u00B7 #wind\n\nEp. 10 - Oars\nhttps://loft.example/10\nSaved "
        "8/30/2024 "
        "\u00B7 #later\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ep. 12 - Ropes"_s, u"Ep. 11 - Sails"_s, u"Ep. 10 - Oars"_s}));
    QCOMPARE(dates(page), QStringList({u"-"_s, u"-"_s, u"-"_s}));
}

void TestPageDays::prefersDatesThatDiffer()
{
    QString text;
    for (const auto &[title, day] :
         {std::pair(u"Ropes"_s, 12), std::pair(u"Sails"_s, 5), std::pair(u"Oars"_s, 3), std::pair(u"Keels"_s, 1)})
        text +=
            u"Visited 3 May 2024, published %2 Mar 2024\n%1\nA sentence that tells of it.\n\n"_s.arg(title).arg(day);
    QCOMPARE(dates(reading(text)), QStringList({u"2024-03-12"_s, u"2024-03-05"_s, u"2024-03-03"_s, u"2024-03-01"_s}));
}

void TestPageDays::takesYearsFromStampsAndWeekdays()
{
    const PageReading chat =
        reading(u"[09.01.2024, 10:03] Ada: #45 Knots\nout on 4 January, 41 min\nhttps://sea.example/45\n"
                "[09.01.2024, 10:05] Bo: nice\n[09.01.2024, 10:06] Ada: #44 Sails\nout on 21 December, 38 min\n"
                "https://sea.example/44\n[09.01.2024, 10:07] Ada: #43 Oars\nout on 7 December, 44 min\n"
                "https://sea.example/43\n[09.01.2024, 10:09] Bo: thanks!\n"_s);
    QCOMPARE(titles(chat), QStringList({u"#45 Knots"_s, u"#44 Sails"_s, u"#43 Oars"_s}));
    QCOMPARE(dates(chat), QStringList({u"2024-01-04"_s, u"2023-12-21"_s, u"2023-12-07"_s}));
    const QString list = u"\n\nKnots\nTue, 25 June\n41 min\nOn knots.\n\nSails\nTue, 18 June\n38 min\nOn wind.\n\n"
                         "Oars\nTue, 11 June\n44 min\nOn rowing.\n"_s;
    QCOMPARE(dates(reading(u"Sent on Fri, 28 June 2024"_s + list)),
             QStringList({u"2024-06-25"_s, u"2024-06-18"_s, u"2024-06-11"_s}));
    QCOMPARE(dates(reading(u"Sent on Wed, 28 June 2023"_s + list)), QStringList({u"-"_s, u"-"_s, u"-"_s}));
}

// The day and the month below it are one line to the reader, wherever the listener cuts.
void TestPageDays::cutsNoLeafOfACalendar()
{
    const QString text = u"Ropes\nOn knots.\n3\nMay\nSails\nOn wind.\n26\nApr\nOars\nOn rowing.\n19\nApr\n"_s;
    const qsizetype end = text.size() - 1;
    const qsizetype month = text.lastIndexOf(u"Apr");
    const PageReading page = readPageWithin(pageOf(text), {{0, month}, {month, end}}, contextOn());
    QCOMPARE(page.items.size(), 2);
    QVERIFY(page.items.first().end <= page.items.last().start);
    QVERIFY(page.items.last().end <= text.size());
}

QTEST_APPLESS_MAIN(TestPageDays)
#include "tst_pagedays.moc"
