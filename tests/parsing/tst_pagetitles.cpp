// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/parsing/readpage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

// What of its lines is the title and the number of an episode.
class TestPageTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsGluedText();
    void infersNumbersThatCountDownToOne();
    void leavesUntitledEpisodesWithoutTitle();
    void cutsWhatAllTitlesShare_data();
    void cutsWhatAllTitlesShare();
    void leavesWhatOnlyOneTitleHasBehindTheShared();
    void takesNumbersThatCount();
    void keepsTitlesThatRecur();
    void cutsRatingsInFront();
    void readsNamesOfFiles();
    void cutsWhatTheCellsOfTitlesShare();
    void takesPlacesWithinSeasonsForNumbers();
    void countsBehindTheSignForNumbers();
    void knowsTheWordForEpisodes_data();
    void knowsTheWordForEpisodes();
};

void TestPageTitles::partsGluedText()
{
    const PageReading page = reading(u"Ropes\nJul 31, 20191h 0m\nKnots.\n\nSails\nJul 24, 201945m\nWind.\n\nOars\n"
                                     "Jul 17, 20191h 5m\nRowing.\n"_s);
    QCOMPARE(dates(page), QStringList({u"2019-07-31"_s, u"2019-07-24"_s, u"2019-07-17"_s}));
    QCOMPARE(minutes(page), QStringList({u"60"_s, u"45"_s, u"65"_s}));
    const PageReading counted = reading(u"Ep 120 Ropes\nJul 31, 2019\nKnots.\n\nEp 11957 Sails\nJul 24, 2019\nWind.\n\n"
                                        "Ep 118 Oars\nJul 17, 2019\nRowing.\n"_s);
    QCOMPARE(numbers(counted), QStringList({u"120"_s, u"119"_s, u"118"_s}));
}

void TestPageTitles::infersNumbersThatCountDownToOne()
{
    const PageReading page = reading(u"#4 Ropes\n3 May 2024\nKnots.\n\nSails\n26 April 2024\nWind.\n\n#2 Oars\n"
                                     "19 April 2024\nRowing.\n\nKeels\n12 April 2024\nDepth.\n"_s);
    QCOMPARE(numbers(page), QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QVERIFY(page.items[0].episode.numberOrigin == NumberOrigin::Stated);
    QVERIFY(page.items[1].episode.numberOrigin == NumberOrigin::Inferred);
    // A list that may go on says nothing.
    const PageReading open = reading(u"#40 Ropes\n3 May 2024\nKnots.\n\nSails\n26 April 2024\nWind.\n\nOars\n"
                                     "19 April 2024\nRowing.\n"_s);
    QCOMPARE(numbers(open), QStringList({u"40"_s, u"-"_s, u"-"_s}));
}

void TestPageTitles::leavesUntitledEpisodesWithoutTitle()
{
    const PageReading page = reading(
        u"Thirty boats went out that morning, and the wind had other plans for all of them.\nPublished 05/31/24\n"
        "A sailmaker tells how cloth is cut, and why her needles come from an old clock.\nPublished 05/24/24\n"
        "What holds a knot? We asked someone who ties them for a living and for fun.\nPublished 05/17/24\n"_s);
    QCOMPARE(dates(page), QStringList({u"2024-05-31"_s, u"2024-05-24"_s, u"2024-05-17"_s}));
    for (const PageItem &item : page.items) {
        QCOMPARE(item.episode.titleOrigin, TitleOrigin::Derived);
        QVERIFY(item.episode.title.isEmpty());
    }
}

void TestPageTitles::cutsWhatAllTitlesShare_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::newRow("words of an app") << u"I'm listening to A Day at Sea: "_s << u""_s;
    QTest::newRow("a sign that links to the title") << u""_s << u"\u00B6"_s;
    QTest::newRow("the hour of broadcast") << u"21.05 "_s << u""_s;
}

void TestPageTitles::cutsWhatAllTitlesShare()
{
    QFETCH(const QString, before);
    QFETCH(const QString, behind);
    QString text;
    for (const auto &[title, day] :
         {std::pair(u"Knots with Ada Quill"_s, u"3 May 2024"_s), std::pair(u"Sails"_s, u"19 April 2024"_s),
          std::pair(u"Oars"_s, u"5 April 2024"_s)})
        text += before + title + behind + u'\n' + day + u"\nSome words on the matter.\n\n"_s;
    QCOMPARE(titles(reading(text)), QStringList({u"Knots with Ada Quill"_s, u"Sails"_s, u"Oars"_s}));
}

void TestPageTitles::leavesWhatOnlyOneTitleHasBehindTheShared()
{
    const PageReading page =
        reading(u"海边：绳结\n2024年5月3日\n说说绳结。\n\n海边风帆\n2024年4月19日\n说说风。\n\n海边船桨\n"
                "2024年4月5日\n说说划船。\n"_s);
    QCOMPARE(titles(page), QStringList({u"海边：绳结"_s, u"海边风帆"_s, u"海边船桨"_s}));
}

void TestPageTitles::takesNumbersThatCount()
{
    const PageReading page =
        reading(u"Knots\nF12 | 03.05.2024 | 41 min\nOn knots.\n\nSails\nF11 | 19.04.2024 | 38 min\n"
                "On wind.\n\nOars\nF10 | 05.04.2024 | 44 min\nOn rowing.\n"_s);
    QCOMPARE(numbers(page), QStringList({u"12"_s, u"11"_s, u"10"_s}));
    const PageReading glued = reading(u"S02E0412 Knots to KnowMay 3, 202441 minPlay\nOn knots.\n"
                                      "S02E03SailsApr 19, 202438 minPlay\nOn wind.\n"
                                      "S02E02OarsApr 5, 20241h 4mPlay\nOn rowing.\n"_s);
    QCOMPARE(titles(glued), QStringList({u"12 Knots to Know"_s, u"Sails"_s, u"Oars"_s}));
    QCOMPARE(numbers(glued), QStringList({u"4"_s, u"3"_s, u"2"_s}));
    QCOMPARE(minutes(glued), QStringList({u"41"_s, u"38"_s, u"64"_s}));
    // What stands between the episodes is counted by nothing, and takes nothing from those that are.
    QString plan;
    for (int week = 1; week <= 5; ++week)
        plan += u"Lecture %1. Of %2\n%1 May 2024 | 46 min\n\nExercise in room %3\n1%1 May 2024\n\n"_s.arg(week)
                    .arg(QStringView(u"knots sails oars keels masts").split(u' ')[week - 1])
                    .arg(7 * week % 10);
    const PageReading course = reading(plan);
    QStringList lectures = numbers(course);
    lectures.removeAll(u"-"_s);
    QCOMPARE(lectures, QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
}

void TestPageTitles::keepsTitlesThatRecur()
{
    const PageReading page = reading(u"Tide tables, read aloud\n\nEvening tide\n3 May 2024, 18:30\n5 min\nPlay\n\n"
                                     "Morning tide\n3 May 2024, 06:30\n4 min\nPlay\n\nEvening tide\n2 May 2024, 18:30\n"
                                     "5 min\nPlay\n\nMorning tide\n2 May 2024, 06:30\n4 min\nPlay\n"_s);
    QCOMPARE(titles(page), QStringList({u"Evening tide"_s, u"Morning tide"_s, u"Evening tide"_s, u"Morning tide"_s}));
    QCOMPARE(minutes(page), QStringList({u"5"_s, u"4"_s, u"5"_s, u"4"_s}));
}

// Stars of one kind, but never as many.
void TestPageTitles::cutsRatingsInFront()
{
    const PageReading page = reading(
        u"Log of a listener\n\n\u2605\u2605\u2605\u2605\u2606 Ropes\n3 May 2024, 29 min\nKnots and more.\n\n"
        "\u2605\u2605\u2606\u2606\u2606 Sails\n26 April 2024, 31 min\nToo much wind.\n\n\u2605\u2605\u2605\u2605\u2605 "
        "Oars\n19 April 2024, 30 min\nThe best of all.\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s}));
}

// As a folder shows them: neither the ending nor the place is of the title, and a picture is no episode.
void TestPageTitles::readsNamesOfFiles()
{
    const PageReading page = reading(u"Name\tSize\tModified\n001 - Ropes.mp3\t28 MB\t2024-05-03\n"
                                     "002 - 12 Sails.mp3\t30 MB\t2024-05-10\n003 - Oars.MP3\t29 MB\t2024-05-17\n"
                                     "004 - The end.ogg\t31 MB\t2024-05-24\ncover.jpg\t1 MB\t2024-05-25\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"12 Sails"_s, u"Oars"_s, u"The end"_s}));

    constexpr int many = 20'000;
    QString folder;
    for (int i = 0; i < many; ++i)
        folder += (i % 3 == 0 ? u"cover%1.jpg\t1 MB\t2024-05-03\n"_s : u"Talk%1.mp3\t28 MB\t2024-05-03\n"_s).arg(i);
    QCOMPARE(reading(folder).items.size(), many - (many + 2) / 3);
}

void TestPageTitles::cutsWhatTheCellsOfTitlesShare()
{
    const PageReading page = reading(u"The Loft | New episode: Ropes | Knots and splices. | 03/05/2024\n"
                                     "The Loft | New episode: Sails | Wind and cloth. | 26/04/2024\n"
                                     "The Loft | New episode: Oars | Rowing at night. | 19/04/2024\n"
                                     "The Loft | New episode: Tides | Moon and mud. | 12/04/2024\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s, u"Tides"_s}));
}

// Where no season is named, a place in a list is none of the show's numbers.
void TestPageTitles::takesPlacesWithinSeasonsForNumbers()
{
    const QString second = u"2. Ropes\n52m\nOn knots.\n1. Sails\n49m\nOn wind.\n"_s;
    const QString first = u"2. Oars\n55m\nOn rowing.\n1. Tides\n46m\nOn mud.\n"_s;
    const PageReading seasons = reading(u"SEASON 2\n"_s + second + u"SEASON 1\n"_s + first);
    QCOMPARE(titles(seasons), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s, u"Tides"_s}));
    QCOMPARE(numbers(seasons), QStringList({u"2"_s, u"1"_s, u"2"_s, u"1"_s}));
    for (const PageItem &item : seasons.items)
        QVERIFY(item.episode.season);
    const PageReading places =
        reading(u"1. Ropes\n52m\nOn knots.\n2. Sails\n49m\nOn wind.\n3. Oars\n55m\nOn rowing.\n"_s);
    QCOMPARE(numbers(places), QStringList({u"-"_s, u"-"_s, u"-"_s}));
}

// "54 A" is a length in some languages.
void TestPageTitles::countsBehindTheSignForNumbers()
{
    const PageReading page =
        reading(u"#54 A Short Tunnel\n3 May 2024\nHaunted.\n\n#53 Stoppages\n26 April 2024\nAll of "
                "them.\n\n#52 Winter Moorings\n19 April 2024\nIce.\n"_s);
    QCOMPARE(titles(page).first(), u"#54 A Short Tunnel"_s);
    QCOMPARE(numbers(page), QStringList({u"54"_s, u"53"_s, u"52"_s}));
    QCOMPARE(minutes(page), QStringList({u"-"_s, u"-"_s, u"-"_s}));
}

void TestPageTitles::knowsTheWordForEpisodes_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("Arabic") << u"\u0627\u0644\u062D\u0644\u0642\u0629"_s;
    QTest::newRow("Bulgarian") << u"\u0415\u043F\u0438\u0437\u043E\u0434"_s;
    QTest::newRow("Dutch, short") << u"Afl."_s;
    QTest::newRow("Hebrew") << u"\u05E4\u05E8\u05E7"_s;
    QTest::newRow("Hindi") << u"\u090F\u092A\u093F\u0938\u094B\u0921"_s;
    QTest::newRow("Vietnamese") << u"T\u1EADp"_s;
}

void TestPageTitles::knowsTheWordForEpisodes()
{
    QFETCH(const QString, word);
    const PageReading page =
        reading(u"%1 42: Ropes\n2024-05-03\n\n%1 41: Sails\n2024-04-26\n\n%1 39: Oars\n2024-04-12\n"_s.arg(word));
    QCOMPARE(numbers(page), QStringList({u"42"_s, u"41"_s, u"39"_s}));
}

QTEST_APPLESS_MAIN(TestPageTitles)
#include "tst_pagetitles.moc"
