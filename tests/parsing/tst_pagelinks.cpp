// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagelinks.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

PageText read(const QByteArray &html)
{
    const Result<PageText> page = readPageText("<html><body>" + html, {});
    return page ? *page : PageText{};
}

// The episode of one line of the page, with or without the end of the line.
ParsedEpisode episodeOf(const PageText &page, int line, const QString &title, bool wholeLine)
{
    qsizetype start = 0;
    for (int i = 0; i < line; ++i)
        start = page.text.indexOf(u'\n', start) + 1;
    const qsizetype end = page.text.indexOf(u'\n', start);
    ParsedEpisode episode;
    episode.title = title;
    assignLinks(page, start, end < 0 ? page.text.size() : end + (wholeLine ? 1 : 0), episode);
    return episode;
}

} // namespace

class TestPageLinks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWrittenAddresses_data();
    void findsWrittenAddresses();
    void tellsAudio_data();
    void tellsAudio();
    void givesAnEpisodeItsLinks();
    void givesEachEpisodeItsPlayer();
    void keepsEachAddressOnce();
};

void TestPageLinks::findsWrittenAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("end of a sentence") << u"See https://a.example/b."_s << u"https://a.example/b"_s;
    QTest::newRow("in brackets") << u"(https://a.example/b)"_s << u"https://a.example/b"_s;
    QTest::newRow("with brackets") << u"https://a.example/b_(c)"_s << u"https://a.example/b_(c)"_s;
    QTest::newRow("in quotes") << u"\"https://a.example/b\""_s << u"https://a.example/b"_s;
    QTest::newRow("query") << u"https://a.example/?b=c&d=e#f, and"_s << u"https://a.example/?b=c&d=e#f"_s;
    QTest::newRow("Chinese") << u"\u89C1https://a.example/b\u3002"_s << u"https://a.example/b"_s;
    QTest::newRow("capitals") << u"HTTPS://a.example/b"_s << u"HTTPS://a.example/b"_s;
    QTest::newRow("Markdown") << u"[here](https://a.example/b)"_s << u"https://a.example/b"_s;
    QTest::newRow("another scheme") << u"ftp://a.example file:///etc/passwd x://"_s << QString();
    QTest::newRow("no host") << u"https:// and http://"_s << QString();
}

void TestPageLinks::findsWrittenAddresses()
{
    QFETCH(const QString, text);
    const QList<PageLink> links = linksWrittenIn(text);
    QTEST(links.isEmpty() ? QString() : links.first().url, "url");
}

void TestPageLinks::tellsAudio_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("type");
    QTest::newRow("mp3") << u"https://a.example/1.MP3?x=y#z"_s << u"audio/mpeg"_s;
    QTest::newRow("m4a") << u"https://a.example/1.m4a"_s << u"audio/mp4"_s;
    QTest::newRow("in the query") << u"https://a.example/?file=1.mp3"_s << QString();
    QTest::newRow("page") << u"https://a.example/mp3"_s << QString();
}

void TestPageLinks::tellsAudio()
{
    QFETCH(const QString, url);
    QTEST(audioTypeOf(url), "type");
}

void TestPageLinks::givesAnEpisodeItsLinks()
{
    const PageText page = read("<p><a href=http://a.example/0>Before</a><p><a href=http://a.example/1>Knots</a> with "
                               "<a href=http://ann.example>Ann Bell</a>, <a href=http://a.example/1.mp3>listen</a>"
                               "<p><a href=http://a.example/2>After</a>");
    for (const bool wholeLine : {false, true}) {
        const ParsedEpisode episode = episodeOf(page, 1, u"Knots"_s, wholeLine);
        QCOMPARE(episode.url, u"http://a.example/1"_s);
        QCOMPARE(episode.links,
                 (QList<Link>{{u"http://a.example/1"_s, u"Knots"_s}, {u"http://ann.example"_s, u"Ann Bell"_s}}));
        QCOMPARE(episode.media, (QList<Media>{{u"http://a.example/1.mp3"_s, u"audio/mpeg"_s, {}, {}}}));
    }
}

void TestPageLinks::givesEachEpisodeItsPlayer()
{
    const QByteArray item("<li>Knots %1<audio src=http://a.example/%1></audio>");
    const PageText page = read("<ul>" + QByteArray(item).replace("%1", "1") + QByteArray(item).replace("%1", "2")
                               + QByteArray(item).replace("%1", "3"));
    for (const bool wholeLine : {false, true}) {
        for (int line = 0; line < 3; ++line) {
            const ParsedEpisode episode = episodeOf(page, line, {}, wholeLine);
            QCOMPARE(episode.media.size(), 1);
            QCOMPARE(episode.media.first().url, u"http://a.example/%1"_s.arg(line + 1));
            QVERIFY(episode.links.isEmpty());
        }
    }
}

void TestPageLinks::keepsEachAddressOnce()
{
    const PageText page = read("<a href=http://a.example/>One</a> <a href=http://a.example/>Two</a>");
    ParsedEpisode episode;
    assignLinks(page, 0, page.text.size(), episode);
    assignLinks(page, 0, page.text.size(), episode);
    QCOMPARE(episode.links, (QList<Link>{{u"http://a.example/"_s, u"One"_s}}));
}

QTEST_APPLESS_MAIN(TestPageLinks)
#include "tst_pagelinks.moc"
