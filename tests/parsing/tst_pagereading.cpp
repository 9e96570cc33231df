// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/page.h"
#include "models/parsing/pagereading.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

PageText pageOf(const QString &text)
{
    PageText page;
    page.text = text;
    return page;
}

SourceContext contextOn(QDate now = {})
{
    SourceContext context;
    context.name = u"page.txt"_s;
    context.now = now;
    return context;
}

PageReading reading(const QString &text, QDate now = {})
{
    const Result<PageReading> read = readPage(pageOf(text), contextOn(now));
    return read ? *read : PageReading();
}

template <class Of>
QStringList each(const PageReading &page, Of of)
{
    QStringList all;
    for (const PageItem &item : page.items)
        all.append(of(item.episode));
    return all;
}

QStringList titles(const PageReading &page)
{
    return each(page, [](const ParsedEpisode &episode) { return episode.title; });
}

QStringList dates(const PageReading &page)
{
    return each(page, [](const ParsedEpisode &episode) { return episode.date ? toIso(*episode.date) : u"-"_s; });
}

QStringList minutes(const PageReading &page)
{
    return each(page, [](const ParsedEpisode &episode) {
        return episode.durationMs ? QString::number(*episode.durationMs / 60'000) : u"-"_s;
    });
}

QStringList numbers(const PageReading &page)
{
    return each(
        page, [](const ParsedEpisode &episode) { return episode.number ? QString::number(*episode.number) : u"-"_s; });
}

} // namespace

class TestPageReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheForm_data();
    void findsTheForm();
    void readsDatesOfManyLanguages();
    void readsRelativeDatesOnlyWithNow();
    void takesYearsFromNeighbours();
    void takesYearsFromHeadings();
    void tellsLengthsFromTimesOfDay();
    void partsGluedText();
    void marksWhatIsStillToCome();
    void infersNumbersThatCountDownToOne();
    void leavesUntitledEpisodesWithoutTitle();
    void namesTheShowThatRepeats();
    void namesTheShowOfItsParts_data();
    void namesTheShowOfItsParts();
    void coversThePageWithSpans();
    void marksCreditsAndSeasons();
    void takesDaysFromMonthsAbove();
    void readsLengthsInBareNumbers();
    void prefersDatesThatDiffer();
    void readsPagesOfOneEpisode_data();
    void readsPagesOfOneEpisode();
    void matchesTitlesWrittenForMachines();
    void takesNoLinkPastTheMenuForTheShow();
    void keepsListsBesideOneRecording();
    void cutsLongListsWithMisspellings();
    void readsTables_data();
    void readsTables();
    void leavesOutWhatStandsBetweenEpisodes();
    void cutsWhatAllTitlesShare_data();
    void cutsWhatAllTitlesShare();
    void takesNumbersThatCount();
    void takesYearsFromStampsAndWeekdays();
    void keepsTitlesThatRecur();
    void skipsTheHeadsOfPrintedSheets();
    void readsWithinTheBoundsGiven();
    void cutsPeriodicListsWhole_data();
    void cutsPeriodicListsWhole();
    void refusesWhatIsAlikeByChance_data();
    void refusesWhatIsAlikeByChance();
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

void TestPageReading::readsDatesOfManyLanguages()
{
    const PageReading page =
        reading(u"Ropes\n3. toukokuuta 2024\nKnots.\n\nSails\n26 avril 2024\nWind.\n\nOars\n2024年4月19日\nRowing.\n\n"
                "Keels\n5 марта 2024\nDepth.\n\nMasts\n2024. február 2.\nHeight.\n"_s);
    QCOMPARE(dates(page),
             QStringList({u"2024-05-03"_s, u"2024-04-26"_s, u"2024-04-19"_s, u"2024-03-05"_s, u"2024-02-02"_s}));
}

void TestPageReading::readsRelativeDatesOnlyWithNow()
{
    const QString text =
        u"Ropes\nvor 3 Tagen\nKnoten halten.\n\nSails\n6 days ago\nWind.\n\nOars\n2 months ago\nRowing.\n"_s;
    QCOMPARE(dates(reading(text)), QStringList({u"-"_s, u"-"_s, u"-"_s}));
    QCOMPARE(dates(reading(text, QDate(2024, 5, 10))), QStringList({u"2024-05-07"_s, u"2024-05-04"_s, u"-"_s}));
    QCOMPARE(reading(text).items.last().episode.dateText, u"2 months ago"_s);
}

void TestPageReading::takesYearsFromNeighbours()
{
    const PageReading page =
        reading(u"Ropes\n3 Jan 2024\nKnots.\n\nSails\n28 Dec\nWind.\n\nOars\n19 Dec 2023\nRowing.\n\n"
                "Keels\n2 Dec\nDepth.\n"_s);
    QCOMPARE(dates(page), QStringList({u"2024-01-03"_s, u"2023-12-28"_s, u"2023-12-19"_s, u"-"_s}));
}

void TestPageReading::takesYearsFromHeadings()
{
    const PageReading page =
        reading(u"2024\n\nRopes\n3 Jan\nOn knots.\n\nSails\n2 Jan\nOn wind.\n\n2023\n\nOars\n19 Dec\n"
                "On rowing.\n\nKeels\n2 Dec\nOn depth.\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s, u"Keels"_s}));
    QCOMPARE(dates(page), QStringList({u"2024-01-03"_s, u"2024-01-02"_s, u"2023-12-19"_s, u"2023-12-02"_s}));
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

void TestPageReading::partsGluedText()
{
    const PageReading page = reading(u"Ropes\nJul 31, 20191h 0m\nKnots.\n\nSails\nJul 24, 201945m\nWind.\n\nOars\n"
                                     "Jul 17, 20191h 5m\nRowing.\n"_s);
    QCOMPARE(dates(page), QStringList({u"2019-07-31"_s, u"2019-07-24"_s, u"2019-07-17"_s}));
    QCOMPARE(minutes(page), QStringList({u"60"_s, u"45"_s, u"65"_s}));
    const PageReading counted = reading(u"Ep 120 Ropes\nJul 31, 2019\nKnots.\n\nEp 11957 Sails\nJul 24, 2019\nWind.\n\n"
                                        "Ep 118 Oars\nJul 17, 2019\nRowing.\n"_s);
    QCOMPARE(numbers(counted), QStringList({u"120"_s, u"119"_s, u"118"_s}));
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

void TestPageReading::infersNumbersThatCountDownToOne()
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

void TestPageReading::leavesUntitledEpisodesWithoutTitle()
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

void TestPageReading::namesTheShowThatRepeats()
{
    const PageReading page =
        reading(u"A Day at Sea\nRopes\nOn knots and splices.\n3 days ago\n29 min\n\nA Day at Sea\nSails\n"
                "On wind and cloth.\n5 days ago\n31 min\n\nA Day at Sea\nOars\n"
                "On rowing at night.\n6 days ago\n30 min\n"_s);
    QCOMPARE(page.show.title, u"A Day at Sea"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s}));
}

void TestPageReading::namesTheShowOfItsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("show");
    const QString list = u"\n\nRopes\n12 Mar 2024 · %1 · 29 min\n\nSails\n5 Mar 2024 · %1 · 31 min\n\nOars\n"
                         "27 Feb 2024 · %1 · 30 min\n\nMoorings\n20 Feb 2024 · %1 · 33 min\n"_s;
    QTest::newRow("beside dates") << u"Library"_s + list.arg(u"A Day at Sea"_s) << u"A Day at Sea"_s;
    QTest::newRow("labelled") << u"Saved on 3 May 2024\nSeries: A Day at Sea\nItems: 4"_s + list.arg(u"read"_s)
                              << u"A Day at Sea"_s;
    QTest::newRow("between signs") << u"*** A Day at Sea ***\nThe show about boats and who rows them."_s
                                          + list.arg(u"read"_s)
                                   << u"A Day at Sea"_s;
}

void TestPageReading::namesTheShowOfItsParts()
{
    QFETCH(const QString, text);
    QTEST(reading(text).show.title, "show");
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

void TestPageReading::takesDaysFromMonthsAbove()
{
    const PageReading page = reading(u"January 2022 (2)\n\nSat 29  Ropes\nSat 8   12 knots\n\nDecember 2021 (2)\n\n"
                                     "Fri 31  Old year\nSat 4   Sails\n"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"12 knots"_s, u"Old year"_s, u"Sails"_s}));
    QCOMPARE(dates(page), QStringList({u"2022-01-29"_s, u"2022-01-08"_s, u"2021-12-31"_s, u"2021-12-04"_s}));
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
void TestPageReading::prefersDatesThatDiffer()
{
    QString text;
    for (const auto &[title, day] :
         {std::pair(u"Ropes"_s, 12), std::pair(u"Sails"_s, 5), std::pair(u"Oars"_s, 3), std::pair(u"Keels"_s, 1)})
        text +=
            u"Visited 3 May 2024, published %2 Mar 2024\n%1\nA sentence that tells of it.\n\n"_s.arg(title).arg(day);
    QCOMPARE(dates(reading(text)), QStringList({u"2024-03-12"_s, u"2024-03-05"_s, u"2024-03-03"_s, u"2024-03-01"_s}));
}

void TestPageReading::readsPagesOfOneEpisode_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("show");
    QTest::addColumn<QString>("date");
    const QByteArray body =
        "<body><nav><a href='/'>Home</a></nav><article><h1>The wet ladder</h1><p>With Ada Quill we climb. It rains, "
        "and "
        "nobody falls.</p><audio src='https://loft.example/12.mp3'></audio></article><aside><h2>Related</h2><ul><li><a "
        "href='/11'>The dry ladder</a></li><li><a href='/10'>A rope</a></li><li><a href='/9'>Attic weather</a></li>"
        "</ul></aside></body></html>";
    const QByteArray head = "<!DOCTYPE html><html><head><title>The wet ladder - Loft Radio</title><link "
                            "rel='canonical' href='https://loft.example/12'>";
    QTest::newRow("JSON-LD")
        << head
               + "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":"
                 "\"PodcastEpisode\",\"name\":\"The wet ladder\",\"datePublished\":\"2024-03-04\",\"partOfSeries\":"
                 "{\"name\":\"Loft Radio\"}}]}</script></head>"
               + body
        << u"Loft Radio"_s << u"2024-03-04"_s;
    QTest::newRow("og:audio")
        << head
               + "<meta property='og:title' content='The wet ladder'><meta property='og:audio' "
                 "content='https://loft.example/12.mp3'><meta property='og:site_name' content='Loft Radio'></head>"
               + body
        << u"Loft Radio"_s << QString();
    QTest::newRow("one recording") << head + "</head>" + body << u"Loft Radio"_s << QString();
    QTest::newRow("text") << QByteArray(
        "Home\nAbout\nEpisode 12: The wet ladder\n4 March 2024\n45 min\nWith Ada Quill we climb. It rains, and nobody "
        "falls.\nMore episodes\nThe dry ladder\nA rope\n")
                          << QString() << u"2024-03-04"_s;
}

void TestPageReading::readsPagesOfOneEpisode()
{
    QFETCH(const QByteArray, page);
    const Result<ParsedSource> source = parsePage(page, contextOn());
    QVERIFY(source);
    const ParsedShow &show = source->shows.first();
    QCOMPARE(show.episodes.size(), 1);
    const ParsedEpisode &episode = show.episodes.first();
    QVERIFY2(episode.title.endsWith(u"The wet ladder"), qPrintable(episode.title));
    QTEST(show.title, "show");
    QTEST(episode.date ? toIso(*episode.date) : QString(), "date");
    QVERIFY(episode.description.contains(u"nobody falls"));
    QVERIFY(!episode.description.contains(u"The dry ladder"));
}

void TestPageReading::takesNoLinkPastTheMenuForTheShow()
{
    QString text =
        u"Skip to content\nHome\nSearch\nYour Library\nPodcast\nSalt in the Rope\nTidewrack Audio\nFollow\n\nAbout\n"
        "Boats that float and boats that do not, and who is called for both.\n... Show more\n\nAll Episodes\n\n"_s;
    const QStringList titled{u"4: Knots at night"_s, u"3: A wet splice"_s, u"2: Oars"_s, u"1: The first tide"_s};
    for (const QString &title : titled)
        text += title
                + u"\nSalt in the Rope\nNobody wants to hear it, so we say it twice.\nFeb 2%1 \u00B7 41 min\n\n"_s.arg(
                    titled.indexOf(title));
    QCOMPARE(titles(reading(text)), titled);
    QCOMPARE(reading(text).show.title, u"Salt in the Rope"_s);
}

// The head has a plain dash and the site's name, the words have a dash of print.
void TestPageReading::matchesTitlesWrittenForMachines()
{
    const QByteArray page =
        "<!DOCTYPE html><html><head><meta property='og:title' content='Ladders - a talk ~ Loft Radio'><meta "
        "property='og:audio' content='https://loft.example/12.mp3'></head><body><h1>Ladders \xE2\x80\x93 a talk</h1>"
        "<p>Posted on March 4, 2024 by Ada Quill</p><p>We climb. It rains, and nobody falls.</p></body></html>";
    const Result<ParsedSource> source = parsePage(page, contextOn());
    QVERIFY(source);
    const ParsedEpisode episode = source->shows.first().episodes.value(0);
    QCOMPARE(episode.title, u"Ladders \u2013 a talk"_s);
    QVERIFY(episode.date);
    QCOMPARE(toIso(*episode.date), u"2024-03-04"_s);
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

void TestPageReading::keepsListsBesideOneRecording()
{
    const QByteArray page =
        "<!DOCTYPE html><html><body><h1>Loft Radio</h1><p>Latest: <audio src='https://loft.example/3.mp3'></audio></p>"
        "<ul><li>Ladders <time>12 Mar 2024</time> 29 min</li><li>Beams <time>5 Mar 2024</time> 31 min</li><li>Slates "
        "<time>27 Feb 2024</time> 30 min</li></ul></body></html>";
    const Result<ParsedSource> source = parsePage(page, contextOn());
    QVERIFY(source);
    QCOMPARE(source->shows.first().episodes.size(), 3);
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

void TestPageReading::cutsWhatAllTitlesShare_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::newRow("words of an app") << u"I'm listening to A Day at Sea: "_s << u""_s;
    QTest::newRow("a sign that links to the title") << u""_s << u"\u00B6"_s;
    QTest::newRow("the hour of broadcast") << u"21.05 "_s << u""_s;
}

void TestPageReading::cutsWhatAllTitlesShare()
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

void TestPageReading::takesNumbersThatCount()
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

void TestPageReading::takesYearsFromStampsAndWeekdays()
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

void TestPageReading::keepsTitlesThatRecur()
{
    const PageReading page = reading(u"Tide tables, read aloud\n\nEvening tide\n3 May 2024, 18:30\n5 min\nPlay\n\n"
                                     "Morning tide\n3 May 2024, 06:30\n4 min\nPlay\n\nEvening tide\n2 May 2024, 18:30\n"
                                     "5 min\nPlay\n\nMorning tide\n2 May 2024, 06:30\n4 min\nPlay\n"_s);
    QCOMPARE(titles(page), QStringList({u"Evening tide"_s, u"Morning tide"_s, u"Evening tide"_s, u"Morning tide"_s}));
    QCOMPARE(minutes(page), QStringList({u"5"_s, u"4"_s, u"5"_s, u"4"_s}));
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

void TestPageReading::refusesWhatIsAlikeByChance_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a heading again below the text")
        << u"Skip to content\nA podcast about books\nThe Wet Ladder\nNobody has come down from it since the spring, "
           "and the neighbours have begun to ask.\nThe publisher is silent.\nThe Wet Ladder\nShare this:\nMail\n"
           "Publisher: The Dry Press\n"_s;
}

void TestPageReading::refusesWhatIsAlikeByChance()
{
    QFETCH(const QString, text);
    const Result<PageReading> page = readPage(pageOf(text), contextOn());
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::NoFeedOnPage);
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
