// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/parsing/readpage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

class TestPageReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheForm_data();
    void findsTheForm();
    void tellsLengthsFromTimesOfDay();
    void marksWhatIsStillToCome();
    void coversThePageWithSpans();
    void marksCreditsAndSeasons();
    void readsLengthsInBareNumbers();
    void readsLengthsThatOpenNotes();
    void cutsLongListsWithMisspellings();
    void readsTables_data();
    void readsTables();
    void leavesOutWhatStandsBetweenEpisodes();
    void skipsTheHeadsOfPrintedSheets();
    void readsWithinTheBoundsGiven();
    void cutsPeriodicListsWhole_data();
    void cutsPeriodicListsWhole();
    void survivesHugeAndCutPages();
};

void TestPageReading::findsTheForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("title, date, notes")
        << u"Ropes\n3 May 2024 | 29 min\nOn knots and splices.\n\nSails\n"
           "26 April 2024 | 31 min\nOn wind and cloth.\n\nOars\n19 April 2024 | 30 min\n"
           "On rowing at night.\n"_s;
    QTest::newRow("date, title, notes")
        << u"3 May 2024 | 29 min\nRopes\nOn knots and splices.\n\n26 April 2024 | 31 min\n"
           "Sails\nOn wind and cloth.\n\n19 April 2024 | 30 min\nOars\n"
           "On rowing at night.\n"_s;
    QTest::newRow("title, notes, date") << u"Ropes\n\nOn knots and splices.\n\n3 May 2024\n29 min\n\nSails\n\n"
                                           "On wind and cloth.\n\n26 April 2024\n31 min\n\nOars\n\n"
                                           "On rowing at night.\n\n19 April 2024\n30 min\n"_s;
    QTest::newRow("table")
        << u"3 May 2024\tRopes\t29 min\n26 April 2024\tSails\t31 min\n19 April 2024\tOars\t30 min\n"_s;
    QTest::newRow("one line") << u"- Ropes (3 May 2024, 29 min)\n- Sails (26 April 2024, 31 min)\n"
                                 "- Oars (19 April 2024, 30 min)\n"_s;
    QTest::newRow("buttons between") << u"Ropes\n3 May 2024\nOn knots and splices.\nPlay\nShare\n29 min\nSails\n"
                                        "26 April 2024\nOn wind and cloth.\nPlay\nShare\n31 min\nOars\n19 April 2024\n"
                                        "On rowing at night.\nPlay\nShare\n30 min\n"_s;
}

void TestPageReading::findsTheForm()
{
    QFETCH(QString, text);
    const PageReading page = reading(text);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s}));
    QCOMPARE(dates(page), QStringList({u"2024-05-03"_s, u"2024-04-26"_s, u"2024-04-19"_s}));
    QCOMPARE(minutes(page), QStringList({u"29"_s, u"31"_s, u"30"_s}));
}

void TestPageReading::tellsLengthsFromTimesOfDay()
{
    const PageReading times = reading(u"Ropes\n2024-05-03 14:00\nKnots.\n\nSails\n2024-04-26 09:30\nWind.\n\n"
                                      "Oars\n2024-04-19 14:00\nRowing.\n"_s);
    QCOMPARE(minutes(times), QStringList({u"-"_s, u"-"_s, u"-"_s}));
    const PageReading lengths = reading(u"Ropes\n2024-05-03 14:00\nKnots.\n\nSails\n2024-04-26 58:20\nWind.\n\n"
                                        "Oars\n2024-04-19 21:00\nRowing.\n"_s);
    QCOMPARE(minutes(lengths), QStringList({u"14"_s, u"58"_s, u"21"_s}));
}

void TestPageReading::marksWhatIsStillToCome()
{
    const PageReading page =
        reading(u"Upcoming\n\nKeels\n10 May 2024\nDepth.\n\nEarlier\n\nRopes\n3 May 2024\nKnots.\n\n"
                "Sails\n26 April 2024\nWind.\n\nOars\n19 April 2024\nRowing.\n\nMasts\n12 April 2024\nHeight.\n"_s);
    const QStringList upcoming =
        each(page, [](const ParsedEpisode &episode) { return episode.upcoming ? episode.title : QString(); });
    QCOMPARE(upcoming, QStringList({u"Keels"_s, QString(), QString(), QString(), QString()}));
    const PageReading dated = reading(u"Keels\n10 May 2024\nDepth.\n\nRopes\n3 May 2024\nKnots.\n\n"
                                      "Sails\n26 April 2024\nWind.\n"_s,
                                      QDate(2024, 5, 5));
    QVERIFY(dated.items[0].episode.upcoming);
    QVERIFY(!dated.items[1].episode.upcoming);
}

void TestPageReading::marksCreditsAndSeasons()
{
    const QString text = u"Season 2\n\nRopes\n12 Mar 2024\nGuest: Ada Quill\n\nSails\n5 Mar 2024\nGuest: Bo Rask, "
                         "Cy Dunn\n\nSeason 1\n\nOars\n27 Feb 2023\nGuest: Di Ash\n"_s;
    const PageReading page = reading(text);
    QStringList people;
    QStringList seasons;
    for (const PageSpan &span : page.spans) {
        const QString said = text.sliced(span.start, span.end - span.start);
        if (span.role == PageRole::Person)
            people.append(said);
        else if (span.role == PageRole::Season)
            seasons.append(said);
    }
    QCOMPARE(people, QStringList({u"Ada Quill"_s, u"Bo Rask, Cy Dunn"_s, u"Di Ash"_s}));
    QCOMPARE(seasons, QStringList({u"Season 2"_s, u"Season 1"_s}));
}

void TestPageReading::readsLengthsInBareNumbers()
{
    const PageReading page = reading(u"title = Ropes\nreleased = 2024-03-12\nlength = 2915\n\ntitle = Sails\n"
                                     "released = 2024-03-05\nlength = 48\n\ntitle = Oars\nreleased = 2024-02-27\n"
                                     "length = 1800\n\ntitle = Keels\nreleased = 2024-02-20\nlength = 1801\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s, u"Keels"_s}));
    const QStringList lengths =
        each(page, [](const ParsedEpisode &episode) { return QString::number(episode.durationMs.value_or(0) / 1000); });
    QCOMPARE(lengths, QStringList({u"2915"_s, u"2880"_s, u"1800"_s, u"1801"_s}));
}

// The day of a visit is the same for all.
// A moment at the front of a sentence is a chapter.
void TestPageReading::readsLengthsThatOpenNotes()
{
    const QString list = u"May 3, 2024\nRopes\n%1On knots.\n\nApr 26, 2024\nSails\n%2On wind.\n\nApr 19, 2024\nOars\n"
                         "%3On rowing.\n"_s;
    QCOMPARE(minutes(reading(list.arg(u"29 min \u00B7 "_s, u"1 h 1 min \u00B7 "_s, u"30 min \u00B7 "_s))),
             QStringList({u"29"_s, u"61"_s, u"30"_s}));
    QCOMPARE(minutes(reading(list.arg(u"02:10 - "_s, u"03:20 - "_s, u"01:15 - "_s))),
             QStringList({u"-"_s, u"-"_s, u"-"_s}));
}

// Heads of columns above the list must not shift what belongs together, although not every number can be read.
void TestPageReading::cutsLongListsWithMisspellings()
{
    constexpr int many = 120;
    QString text = u"Radio\nAbout\nRadio\nAbout\nDate Title Duration\n"_s;
    QStringList expected;
    for (int i = 0; i < many; ++i) {
        const QString word = i % 50 == 7 ? u"Epiosde"_s : u"Episode"_s;
        expected.append(u"%1 %2: Guest %3"_s.arg(word).arg(many - i).arg(QChar(u'A' + i % 26)));
        text += u"%1 %2:30\n%3\n0:%4:12\n"_s.arg(QDate(2024, 6, 1).addDays(-7 * i).toString(Qt::ISODate))
                    .arg(i % 7 == 0 ? 22 : i % 10, 2, 10, QChar(u'0'))
                    .arg(expected.last())
                    .arg(20 + i % 30);
    }
    const PageReading page = reading(text);
    QCOMPARE(titles(page), expected);
    QCOMPARE(dates(page).first(), u"2024-06-01"_s);
    QCOMPARE(minutes(page).last(), QString::number(20 + (many - 1) % 30));
}

void TestPageReading::coversThePageWithSpans()
{
    const QString text = u"A Day at Sea\nThe show about boats.\n\n• Ropes\n05/31/2024 | 29 min\nOn knots.\n\n• Sails\n"
                         "04/05/2024 | 31 min\nOn wind.\n\n© Nobody\n"_s;
    const PageReading page = reading(text);
    QCOMPARE(page.items.size(), 2);
    QCOMPARE(page.dateOrder, DateOrder::MonthFirst);
    qsizetype at = 0;
    for (const PageSpan &span : page.spans) {
        QVERIFY(span.start >= at);
        QVERIFY(span.end > span.start);
        QVERIFY(QStringView(text).sliced(at, span.start - at).trimmed().isEmpty());
        at = span.end;
    }
    QVERIFY(QStringView(text).sliced(at).trimmed().isEmpty());
    const auto ambiguous = std::ranges::find_if(page.spans, [&](const PageSpan &span) {
        return text.sliced(span.start, span.end - span.start) == u"04/05/2024";
    });
    QVERIFY(ambiguous != page.spans.end());
    QCOMPARE(ambiguous->role, PageRole::Date);
    QCOMPARE(ambiguous->reason, PageReason::OrderOfDates);
    QCOMPARE(ambiguous->clues, QStringList({u"05/31/2024"_s}));
    QCOMPARE(ambiguous->episode, 1);
}

void TestPageReading::readsTables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("titlesRead");
    QTest::addColumn<QString>("minutesRead");
    QTest::newRow("commas, quotes and minutes without a unit, a sum behind")
        << u"no,title,aired,min\n3,\"Knots, bends and \"\"hitches\"\"\",2024-05-03,41\n2,Sails,2024-04-19,38\n"
           "1,Oars,2024-04-05,44\n,Sum,,123\n"_s
        << u"Knots, bends and \"hitches\"|Sails|Oars"_s << u"41|38|44"_s;
    QTest::newRow("tabs, the head again over each year")
        << u"Log of A Day at Sea\n2024\nNo\tName\tWith\tDay\tLength\n2\tKnots\tAda Quill\t3 May 2024\t41 min\n"
           "2023\nNo\tName\tWith\tDay\tLength\n1\tSails\tBo Reed\t9 May 2023\t1 h 2 min\n"_s
        << u"Knots|Sails"_s << u"41|62"_s;
}

void TestPageReading::readsTables()
{
    QFETCH(const QString, text);
    QFETCH(const QString, titlesRead);
    QFETCH(const QString, minutesRead);
    const PageReading page = reading(text);
    QCOMPARE(titles(page).join(u'|'), titlesRead);
    QCOMPARE(minutes(page).join(u'|'), minutesRead);
}

void TestPageReading::leavesOutWhatStandsBetweenEpisodes()
{
    const PageReading page =
        reading(u"A Day at Sea\nEpisodes\nKnots\n03.05.2024\n41 min\nOn knots and splices.\nListen\nSave\n"
                "Sails\n19.04.2024\n38 min\nOn wind and cloth.\nListen\nSave\n"
                "Advertisement\nRope, all of it, half price until 31.05.2024\n"
                "Oars\n05.04.2024\n44 min\nOn rowing at night.\nListen\nSave\n"
                "Anchors\n22.03.2024\n39 min\nOn staying.\nListen\nSave\nImprint | Privacy\n"_s);
    QCOMPARE(titles(page), QStringList({u"Knots"_s, u"Sails"_s, u"Oars"_s, u"Anchors"_s}));
    QCOMPARE(page.items.last().episode.description, u"On staying."_s);
}

void TestPageReading::skipsTheHeadsOfPrintedSheets()
{
    const PageReading page =
        reading(u"A Day at Sea, all shows\n12/05/2024, 14:07 Page 1 of 2\nKnots\nAired 3 May 2024, 41 min\n"
                "On knots, and on\nA Day at Sea, all shows\n12/05/2024, 14:07 Page 2 of 2\nsplices.\n"
                "Sails\nAired 19 April 2024, 38 min\nOn wind.\nOars\nAired 5 April 2024, 44 min\nOn rowing.\n"_s);
    QCOMPARE(titles(page), QStringList({u"Knots"_s, u"Sails"_s, u"Oars"_s}));
    QCOMPARE(page.items.first().episode.description, u"On knots, and on\nsplices."_s);
}

void TestPageReading::readsWithinTheBoundsGiven()
{
    const QString text = u"Ropes\n3 May 2024\nKnots.\n\nSails\n26 April 2024\nWind.\n"_s;
    const qsizetype sails = text.indexOf(u"Sails");
    const PageReading one = readPageWithin(pageOf(text), {{0, text.size()}}, contextOn());
    QCOMPARE(one.items.size(), 1);
    QCOMPARE(one.items.first().episode.title, u"Ropes"_s);
    const PageReading two = readPageWithin(pageOf(text), {{0, sails - 1}, {sails, text.size()}}, contextOn());
    QCOMPARE(titles(two), QStringList({u"Ropes"_s, u"Sails"_s}));
    QCOMPARE(readPageWithin(pageOf(text), {}, contextOn()).items.size(), 0);
}

void TestPageReading::cutsPeriodicListsWhole_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("item"); // %1: number, %2: title, %3: day
    QTest::newRow("cells of a table, date above the title")
        << u"The Rope Walk\nNo.\nDate\nTitle\nLength\nSound\n"_s << u"%1\n%3\n%2\n58 min\nload\n"_s;
    QTest::newRow("length above the title") << u"The Rope Walk\nA channel\nPlay all\nShuffle\n"_s
                                            << u"%1\n51:08\nNow playing\n%2\nThe Rope Walk\n\u2022\n%3\n"_s;
    QTest::newRow("title between date and length")
        << u"About\nDate\nTitle\nDuration\n"_s << u"%3\nEpisode %1: %2\n0:51:59\n"_s;
}

void TestPageReading::cutsPeriodicListsWhole()
{
    QFETCH(const QString, head);
    QFETCH(const QString, item);
    const QStringList words{u"Ropes"_s, u"Sails"_s, u"Oars"_s, u"Keels and frames"_s, u"Masts"_s, u"A dry dock"_s};
    QString text = head;
    QStringList days;
    for (qsizetype i = 0; i < words.size(); ++i) {
        days.append(QDate(2024, 5, 3).addDays(-7 * i).toString(Qt::ISODate));
        text += item.arg(QString::number(words.size() - i), words[i], days.last());
    }
    const PageReading page = reading(text);
    QCOMPARE(dates(page), days);
    QCOMPARE(page.items.size(), words.size());
    for (qsizetype i = 0; i < words.size(); ++i)
        QVERIFY2(page.items[i].episode.title.endsWith(words[i]), qPrintable(page.items[i].episode.title));
}

void TestPageReading::survivesHugeAndCutPages()
{
    const QString item = u"Ropes with Ada Lovelace\n03/05/2024 | 1 h 2 min\nOn knots, vor 3 Tagen. Play\n\n"_s;
    for (qsizetype cut = 0; cut <= 2 * item.size(); ++cut)
        (void)readPage(pageOf((item + item).first(cut)), contextOn());
    (void)readPage(pageOf(QString(2'000'000, u'a')), contextOn());
    (void)readPage(pageOf(QString(2'000'000, u'7')), contextOn());
    QString text;
    for (int i = 5000; i > 0; --i)
        text += u"#%1 Ropes of kind %1\n2024-05-03 | 29 min\nOn knot %1.\n\n"_s.arg(i);
    const PageReading many = reading(text);
    QCOMPARE(many.items.size(), 5000);
}

QTEST_APPLESS_MAIN(TestPageReading)
#include "tst_pagereading.moc"
