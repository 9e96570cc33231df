// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/parsing/readpage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

// Pages of one episode, pages that only look like lists, and lists beside which one is told of.
class TestPageSingle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPagesOfOneEpisode_data();
    void readsPagesOfOneEpisode();
    void matchesTitlesWrittenForMachines();
    void keepsListsBesideOneRecording();
    void refusesWhatIsAlikeByChance_data();
    void refusesWhatIsAlikeByChance();
};

void TestPageSingle::readsPagesOfOneEpisode_data()
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

void TestPageSingle::readsPagesOfOneEpisode()
{
    QFETCH(const QByteArray, page);
    const ParsedShow show = showOn(page);
    QCOMPARE(show.episodes.size(), 1);
    const ParsedEpisode &episode = show.episodes.first();
    QVERIFY2(episode.title.endsWith(u"The wet ladder"), qPrintable(episode.title));
    QTEST(show.title, "show");
    QTEST(episode.date ? toIso(*episode.date) : QString(), "date");
    QVERIFY(episode.description.contains(u"nobody falls"));
    QVERIFY(!episode.description.contains(u"The dry ladder"));
}

// The head has a plain dash and the site's name, the words have a dash of print.
void TestPageSingle::matchesTitlesWrittenForMachines()
{
    const QByteArray page =
        "<!DOCTYPE html><html><head><meta property='og:title' content='Ladders - a talk ~ Loft Radio'><meta "
        "property='og:audio' content='https://loft.example/12.mp3'></head><body><h1>Ladders \xE2\x80\x93 a talk</h1>"
        "<p>Posted on March 4, 2024 by Ada Quill</p><p>We climb. It rains, and nobody falls.</p></body></html>";
    const ParsedEpisode episode = showOn(page).episodes.value(0);
    QCOMPARE(episode.title, u"Ladders \u2013 a talk"_s);
    QVERIFY(episode.date);
    QCOMPARE(toIso(*episode.date), u"2024-03-04"_s);
}

void TestPageSingle::keepsListsBesideOneRecording()
{
    const QByteArray page =
        "<!DOCTYPE html><html><body><h1>Loft Radio</h1><p>Latest: <audio src='https://loft.example/3.mp3'></audio></p>"
        "<ul><li>Ladders <time>12 Mar 2024</time> 29 min</li><li>Beams <time>5 Mar 2024</time> 31 min</li><li>Slates "
        "<time>27 Feb 2024</time> 30 min</li></ul></body></html>";
    QCOMPARE(showOn(page).episodes.size(), 3);
}

void TestPageSingle::refusesWhatIsAlikeByChance_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a heading again below the text")
        << u"Skip to content\nA podcast about books\nThe Wet Ladder\nNobody has come down from it since the spring, "
           "and the neighbours have begun to ask.\nThe publisher is silent.\nThe Wet Ladder\nShare this:\nMail\n"
           "Publisher: The Dry Press\n"_s;
}

void TestPageSingle::refusesWhatIsAlikeByChance()
{
    QFETCH(const QString, text);
    const Result<PageReading> page = readPage(pageOf(text), contextOn());
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::NoFeedOnPage);
}

QTEST_APPLESS_MAIN(TestPageSingle)
#include "tst_pagesingle.moc"
