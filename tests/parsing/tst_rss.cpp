// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

// A feed around `channel`, with the vocabularies of podcasts declared.
QByteArray rss(const QByteArray &channel)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"\n"
           " xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n"
           " xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:psc=\"http://podlove.org/simple-chapters\"\n"
           " xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel>"
           + channel + "\n</channel></rss>";
}

ParsedShow showOf(const QByteArray &document, const QString &url = {})
{
    const Result<ParsedSource> source = parseSource(document, {url, {}, {}, {}});
    if (!source || source->shows.size() != 1)
        qFatal("expected one show");
    return source->shows.first();
}

ParsedEpisode episodeOf(const QByteArray &item, const QByteArray &channel = {})
{
    const ParsedShow show = showOf(rss(channel + "<item>" + item + "</item>"));
    if (show.episodes.size() != 1)
        qFatal("expected one episode");
    return show.episodes.first();
}

} // namespace

class TestRss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channel();
    void item();
    void persons();
    void podcastNamespace();
    void titles_data();
    void titles();
    void longestNotesWin();
    void plainNotesStayPlain();
    void xhtmlInDescription();
    void mediaRss();
    void simpleChapters();
    void chaptersInNotes();
    void liveItems();
    void trailerIsMarked();
    void relativeAddresses();
    void refusedAddressIsWarnedAbout();
    void namespacesInAnySpelling_data();
    void namespacesInAnySpelling();
    void undeclaredPrefixes();
    void namesInAnyCase();
    void rss10();
    void emptyChannel();
};

void TestRss::channel()
{
    const ParsedShow show = showOf(rss(R"(
<title>Orchard Talk</title><link>https://orchard.example/</link>
<description>Trees &amp;amp; those who grow them</description><language>en-GB</language>
<itunes:author>Pomona Press</itunes:author>
<itunes:image href="https://orchard.example/cover.jpg"/>
<image><url>https://orchard.example/small.png</url><title>ignored</title><link>https://other.example/</link></image>
<itunes:category text="Science"><itunes:category text="Nature"/></itunes:category>
<itunes:owner><itunes:name>Someone Else</itunes:name><itunes:email>a@b.example</itunes:email></itunes:owner>
<itunes:new-feed-url>https://orchard.example/new.xml</itunes:new-feed-url>
<itunes:complete>Yes</itunes:complete>
<atom:link rel="self" href="https://orchard.example/feed.xml" type="application/rss+xml"/>
<atom:link rel="next" href="https://orchard.example/feed.xml?page=2"/>
<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
<podcast:medium>podcast</podcast:medium>
<podcast:location geo="geo:1,2">Lower Saxony</podcast:location>
<podcast:funding url="https://orchard.example/give">Give a tree</podcast:funding>)"));
    QCOMPARE(show.title, u"Orchard Talk"_s);
    QCOMPARE(show.siteUrl, u"https://orchard.example/"_s);
    QCOMPARE(show.description, u"Trees & those who grow them"_s);
    QCOMPARE(show.language, u"en-GB"_s);
    QCOMPARE(show.author, u"Pomona Press"_s);
    QCOMPARE(show.image, u"https://orchard.example/cover.jpg"_s);
    QCOMPARE(show.categories, (QStringList{u"Science"_s, u"Nature"_s}));
    QCOMPARE(show.newFeedUrl, u"https://orchard.example/new.xml"_s);
    QVERIFY(show.complete);
    QCOMPARE(show.feedUrl, u"https://orchard.example/feed.xml"_s);
    QCOMPARE(show.nextPageUrl, u"https://orchard.example/feed.xml?page=2"_s);
    QCOMPARE(show.podcastGuid, u"917393e3-1b1e-5cef-ace4-edaa54e1f810"_s);
    QCOMPARE(show.medium, u"podcast"_s);
    QCOMPARE(show.location, u"Lower Saxony"_s);
    QCOMPARE(show.funding, (QList<Link>{{u"https://orchard.example/give"_s, u"Give a tree"_s}}));
}

void TestRss::item()
{
    const ParsedEpisode episode = episodeOf(R"(
<title>On grafting</title><guid isPermaLink="false">orchard-7</guid><link>https://orchard.example/7</link>
<pubDate>Thu, 11 Dec 2025 06:00:00 +0100</pubDate>
<enclosure url="https://cdn.example/7.mp3?a=1&amp;b=2" length="1234567" type="audio/mpeg"/>
<itunes:duration>1:02:03</itunes:duration><itunes:episode>7</itunes:episode><itunes:season>2</itunes:season>
<itunes:episodeType>bonus</itunes:episodeType><itunes:image href="https://orchard.example/7.jpg"/>
<itunes:keywords>grafting, apples,  , apples</itunes:keywords><category>Gardens</category>)");
    QCOMPARE(episode.title, u"On grafting"_s);
    QCOMPARE(episode.titleOrigin, TitleOrigin::Stated);
    QCOMPARE(episode.guid, u"orchard-7"_s);
    QCOMPARE(episode.url, u"https://orchard.example/7"_s);
    QCOMPARE(toIso(episode.date.value()), u"2025-12-11T06:00:00+01:00"_s);
    QCOMPARE(episode.dateText, u"Thu, 11 Dec 2025 06:00:00 +0100"_s);
    QCOMPARE(episode.media,
             (QList<Media>{{u"https://cdn.example/7.mp3?a=1&b=2"_s, u"audio/mpeg"_s, 1234567, std::nullopt}}));
    QCOMPARE(episode.durationMs, 3723000);
    QCOMPARE(episode.number, 7.0);
    QCOMPARE(episode.numberOrigin, NumberOrigin::Stated);
    QCOMPARE(episode.season, 2);
    QCOMPARE(episode.type, EpisodeType::Bonus);
    QCOMPARE(episode.image, u"https://orchard.example/7.jpg"_s);
    QCOMPARE(episode.keywords, (QStringList{u"grafting"_s, u"apples"_s, u"Gardens"_s}));
    QCOMPARE(episode.line, 5);
}

void TestRss::persons()
{
    const ParsedShow show = showOf(rss(R"(
<podcast:person>Ann Host</podcast:person>
<item><title>one</title>
<podcast:person role="GUEST" href="https://g.example/" img="https://g.example/p.jpg">Gus Gast</podcast:person>
<podcast:person group="Audio Post-Production" role="editor">Ed Itor</podcast:person></item>
<item><title>two</title></item>)"));
    QCOMPARE(show.hosts, QStringList{u"Ann Host"_s});
    const ParsedEpisode &one = show.episodes.at(0);
    QCOMPARE(one.credits.size(), 2);
    QCOMPARE(one.credits.at(0).name, u"Gus Gast"_s);
    QCOMPARE(one.credits.at(0).part, Part::Guest);
    QCOMPARE(one.credits.at(0).role, QString()); // the part has said it
    QCOMPARE(one.credits.at(0).url, u"https://g.example/"_s);
    QCOMPARE(one.credits.at(0).image, u"https://g.example/p.jpg"_s);
    QCOMPARE(one.credits.at(0).evidence, (Evidence{u"podcast:person"_s, 0, 8, u"Gus Gast"_s}));
    QCOMPARE(one.credits.at(1).part, Part::Other);
    QCOMPARE(one.credits.at(1).role, u"editor"_s);
    QVERIFY(show.episodes.at(1).credits.isEmpty());
}

void TestRss::podcastNamespace()
{
    const ParsedEpisode episode = episodeOf(R"(<title>t</title>
<podcast:season name="Blossom">3</podcast:season><podcast:episode display="Ch. 4">100.5</podcast:episode>
<itunes:episode>100</itunes:episode>
<podcast:chapters url="https://c.example/1.json" type="application/json+chapters"/>
<podcast:transcript url="https://c.example/1.vtt" type="text/vtt" language="de"/>
<podcast:transcript url="https://c.example/1.srt" type="application/srt"/>
<podcast:soundbite startTime="73.0" duration="60.5">Why trees</podcast:soundbite>
<podcast:soundbite startTime="x" duration="1">broken</podcast:soundbite>
<podcast:location>Kew</podcast:location><podcast:value type="lightning"><podcast:valueRecipient name="x"/></podcast:value>)");
    QCOMPARE(episode.number, 100.5);
    QCOMPARE(episode.season, 3);
    QCOMPARE(episode.chaptersUrl, u"https://c.example/1.json"_s);
    QCOMPARE(episode.transcripts, (QList<TranscriptLink>{{u"https://c.example/1.vtt"_s, u"text/vtt"_s, u"de"_s},
                                                         {u"https://c.example/1.srt"_s, u"application/srt"_s, {}}}));
    QCOMPARE(episode.soundbites, (QList<Soundbite>{{73000, 60500, u"Why trees"_s}}));
    QCOMPARE(episode.location, u"Kew"_s);
}

void TestRss::titles_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("title");
    QTest::addColumn<double>("number");

    QTest::newRow("plain") << "<title>Apples</title>"_ba << u"Apples"_s << -1.0;
    QTest::newRow("blanks") << "<title>\n  Apples\n  and pears </title>"_ba << u"Apples and pears"_s << -1.0;
    QTest::newRow("escaped twice") << "<title>R&amp;amp;D</title>"_ba << u"R&D"_s << -1.0;
    QTest::newRow("escaped three times") << "<title>R&amp;amp;amp;D</title>"_ba << u"R&D"_s << -1.0;
    QTest::newRow("markup") << "<title><![CDATA[<b>Apples</b> now]]></title>"_ba << u"Apples now"_s << -1.0;
    QTest::newRow("markup escaped twice")
        << "<title>&amp;lt;i&amp;gt;Malus&amp;lt;/i&amp;gt;</title>"_ba << u"Malus"_s << -1.0;
    QTest::newRow("no markup") << "<title>std::vector&lt;int&gt; and a &lt; b</title>"_ba
                               << u"std::vector<int> and a < b"_s << -1.0;
    QTest::newRow("number in front") << "<title>12: Apples</title><itunes:title>Apples</itunes:title>"_ba << u"Apples"_s
                                     << 12.0;
    QTest::newRow("number with a word") << "<title>Ep. 12 - Apples</title><itunes:title>Apples</itunes:title>"_ba
                                        << u"Apples"_s << 12.0;
    QTest::newRow("stated number wins")
        << "<title>12: Apples</title><itunes:title>Apples</itunes:title><itunes:episode>13</itunes:episode>"_ba
        << u"Apples"_s << 13.0;
    QTest::newRow("more than a number") << "<title>Best of: Apples</title><itunes:title>Apples</itunes:title>"_ba
                                        << u"Best of: Apples"_s << -1.0;
    QTest::newRow("other title") << "<title>Apples</title><itunes:title>Pears</itunes:title>"_ba << u"Apples"_s << -1.0;
    QTest::newRow("only itunes") << "<itunes:title>Pears</itunes:title>"_ba << u"Pears"_s << -1.0;
    QTest::newRow("reversing characters") << "<title>exe.\xE2\x80\xAEgpj</title>"_ba << u"exe.gpj"_s << -1.0;
}

void TestRss::titles()
{
    QFETCH(const QByteArray, item);
    QFETCH(const QString, title);
    QFETCH(const double, number);
    const ParsedEpisode episode = episodeOf(item);
    QCOMPARE(episode.title, title);
    QCOMPARE(episode.number.value_or(-1.0), number);
}

void TestRss::longestNotesWin()
{
    const ParsedEpisode episode = episodeOf(R"(<title>t</title>
<description>Short.</description><itunes:summary>A bit longer than short.</itunes:summary>
<content:encoded><![CDATA[<p>All about <a href="https://tree.example/">trees</a>.</p><script>alert(1)</script>]]></content:encoded>)");
    QCOMPARE(episode.description, u"All about trees."_s);
    QVERIFY(episode.notesHtml.contains(u"href=\"https://tree.example/\""_s));
    QVERIFY(!episode.notesHtml.contains(u"script"_s));
    QCOMPARE(episode.links, (QList<Link>{{u"https://tree.example/"_s, u"trees"_s}}));
}

void TestRss::plainNotesStayPlain()
{
    const ParsedEpisode episode = episodeOf("<title>t</title><description>if a &lt; b, see "
                                            "https://tree.example/x.\nSecond line &amp;amp; more</description>");
    QCOMPARE(episode.description, u"if a < b, see https://tree.example/x.\nSecond line & more"_s);
    QVERIFY(episode.notesHtml.isEmpty());
    QCOMPARE(episode.links.size(), 1);
    QCOMPARE(episode.links.first().url, u"https://tree.example/x"_s);
}

void TestRss::xhtmlInDescription()
{
    const ParsedEpisode episode = episodeOf("<title>t</title><description>Hear <b>this</b> &amp; <a "
                                            "href=\"https://e.example/?a=1&amp;b=2\">that</a>.</description>");
    QCOMPARE(episode.description, u"Hear this & that."_s);
    QCOMPARE(episode.links.first().url, u"https://e.example/?a=1&b=2"_s);
}

void TestRss::mediaRss()
{
    const ParsedEpisode episode = episodeOf(R"(<title>t</title>
<enclosure url="https://m.example/a.mp3" type="audio/mpeg"/>
<media:group><media:content url="https://m.example/a.mp3" fileSize="99" duration="60" type="audio/mpeg"/>
<media:content url="https://m.example/a.ogg" type="audio/ogg"><media:title>ignored</media:title></media:content>
<media:content url="https://m.example/a.jpg" medium="image"/></media:group>
<media:thumbnail url="https://m.example/t.jpg"/><media:credit role="guest">Gus Gast</media:credit>)");
    QCOMPARE(episode.media, (QList<Media>{{u"https://m.example/a.mp3"_s, u"audio/mpeg"_s, 99, 60000},
                                          {u"https://m.example/a.ogg"_s, u"audio/ogg"_s, {}, {}}}));
    QCOMPARE(episode.durationMs, 60000);
    QCOMPARE(episode.image, u"https://m.example/t.jpg"_s);
    QCOMPARE(episode.title, u"t"_s);
    QCOMPARE(episode.credits.first().part, Part::Guest);
}

void TestRss::simpleChapters()
{
    const ParsedEpisode episode = episodeOf(R"(<title>t</title><psc:chapters version="1.2">
<psc:chapter start="0" title="Hello"/><psc:chapter start="00:03:07.250" title="Roots &amp; soil" href="https://r.example/"/>
<psc:chapter title="no start"/></psc:chapters>)");
    QCOMPARE(episode.chapters.size(), 2);
    QCOMPARE(episode.chapters.at(0), (Chapter{0, {}, u"Hello"_s, {}, {}}));
    QCOMPARE(episode.chapters.at(1), (Chapter{187250, {}, u"Roots & soil"_s, u"https://r.example/"_s, {}}));
}

void TestRss::chaptersInNotes()
{
    const QByteArray list = "<description>Talk.\n00:00 Hello\n04:10 The box\n31:00 Bye</description>";
    const ParsedEpisode noted = episodeOf("<title>t</title>" + list);
    QCOMPARE(noted.chapters.size(), 3);
    QCOMPARE(noted.chapters.at(1).title, u"The box"_s);
    QCOMPARE(noted.chapters.at(1).startMs, 250'000);
    const ParsedEpisode stated = episodeOf(R"(<title>t</title>
<psc:chapters version="1.2"><psc:chapter start="00:00:05" title="Stated"/></psc:chapters>)"
                                           + list);
    QCOMPARE(stated.chapters.size(), 1);
    QCOMPARE(stated.chapters.at(0).title, u"Stated"_s);
}

void TestRss::liveItems()
{
    const ParsedShow show = showOf(rss(R"(
<podcast:liveItem status="pending" start="2026-09-26T07:30:00Z"><title>soon</title><guid>l1</guid></podcast:liveItem>
<podcast:liveItem status="ended" start="2025-09-26T07:30:00Z"><title>over</title><guid>l0</guid></podcast:liveItem>
<item><title>done</title></item>)"));
    QCOMPARE(show.episodes.size(), 2);
    QVERIFY(show.episodes.at(0).upcoming);
    QCOMPARE(toIso(show.episodes.at(0).date.value()), u"2026-09-26T07:30:00Z"_s);
    QVERIFY(!show.episodes.at(1).upcoming);
}

void TestRss::trailerIsMarked()
{
    const ParsedShow show = showOf(rss(R"(
<podcast:trailer url="https://m.example/t.mp3" pubdate="Thu, 01 Apr 2021 08:00:00 EST">Coming</podcast:trailer>
<item><title>Coming</title><enclosure url="https://m.example/t.mp3"/></item><item><title>one</title></item>)"));
    QCOMPARE(show.episodes.at(0).type, EpisodeType::Trailer);
    QCOMPARE(show.episodes.at(1).type, EpisodeType::Full);
}

void TestRss::relativeAddresses()
{
    const QByteArray document =
        rss("<link>/</link><item><title>t</title><link>e/1</link>"
            "<enclosure url=\"//cdn.example/a b.mp3\"/></item>"
            "<item xml:base=\"https://base.example/x/\"><title>t</title><link>e/2</link></item>");
    const ParsedShow show = showOf(document, u"https://feeds.example/dir/feed.xml"_s);
    QCOMPARE(show.siteUrl, u"https://feeds.example/"_s);
    QCOMPARE(show.episodes.at(0).url, u"https://feeds.example/dir/e/1"_s);
    QCOMPARE(show.episodes.at(0).media.first().url, u"https://cdn.example/a%20b.mp3"_s);
    QCOMPARE(show.episodes.at(1).url, u"https://base.example/x/e/2"_s);
}

void TestRss::refusedAddressIsWarnedAbout()
{
    for (const QByteArray &address : {"file:///etc/passwd"_ba, "javascript:alert(1)"_ba, "data:audio/mpeg;base64,AA"_ba,
                                      "ftp://m.example/a.mp3"_ba, "exec:ls"_ba, "http://"_ba}) {
        const Result<ParsedSource> source =
            parseSource(rss("<item><title>t</title><enclosure url=\"" + address + "\"/></item>"), {});
        QVERIFY(source.has_value());
        QVERIFY2(source->shows.first().episodes.first().media.isEmpty(), address.constData());
        QCOMPARE(source->warnings.first().kind, Warning::Kind::BadUrl);
        QCOMPARE(source->warnings.first().line, 5);
    }
}

void TestRss::namespacesInAnySpelling_data()
{
    QTest::addColumn<QByteArray>("uri");
    for (const char *uri : {"http://www.itunes.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
                            "https://www.itunes.com/dtds/podcast-1.0.dtd", "http://itunes.com/dtds/podcast-1.0.dtd/"})
        QTest::newRow(uri) << QByteArray(uri);
}

void TestRss::namespacesInAnySpelling()
{
    QFETCH(const QByteArray, uri);
    const ParsedShow show =
        showOf("<rss xmlns:x=\"" + uri
               + "\"><channel><item><title>t</title><x:duration>5</x:duration></item></channel></rss>");
    QCOMPARE(show.episodes.first().durationMs, 5000);
}

void TestRss::undeclaredPrefixes()
{
    const ParsedShow show = showOf("<rss><channel><item><title>t</title><itunes:duration>5</itunes:duration>"
                                   "<podcast:person role=\"guest\">Gus</podcast:person></item></channel></rss>");
    QCOMPARE(show.episodes.first().durationMs, 5000);
    QCOMPARE(show.episodes.first().credits.first().name, u"Gus"_s);
}

void TestRss::namesInAnyCase()
{
    const ParsedShow show = showOf("<RSS><Channel><Title>s</Title><ITEM><TITLE>t</TITLE><pubdate>2024-05-01</pubdate>"
                                   "<GUID>g</GUID></ITEM></Channel></RSS>");
    QCOMPARE(show.title, u"s"_s);
    QCOMPARE(show.episodes.first().title, u"t"_s);
    QCOMPARE(show.episodes.first().guid, u"g"_s);
    QCOMPARE(toIso(show.episodes.first().date.value()), u"2024-05-01"_s);
}

void TestRss::rss10()
{
    const ParsedShow show = showOf(R"(<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://r.example/"><title>Old style</title><link>https://r.example/</link>
<items><rdf:Seq><rdf:li rdf:resource="https://r.example/1"/></rdf:Seq></items></channel>
<image><url>https://r.example/i.png</url></image>
<item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link>
<dc:date>2003-05-01T10:00:00+02:00</dc:date><dc:subject>trees</dc:subject></item>
</rdf:RDF>)");
    QCOMPARE(show.title, u"Old style"_s);
    QCOMPARE(show.image, u"https://r.example/i.png"_s);
    QCOMPARE(show.episodes.size(), 1);
    QCOMPARE(toIso(show.episodes.first().date.value()), u"2003-05-01T10:00:00+02:00"_s);
    QCOMPARE(show.episodes.first().keywords, QStringList{u"trees"_s});
}

void TestRss::emptyChannel()
{
    const ParsedShow show = showOf(rss("<title>Nothing yet</title>"));
    QCOMPARE(show.title, u"Nothing yet"_s);
    QVERIFY(show.episodes.isEmpty());
}

QTEST_APPLESS_MAIN(TestRss)
#include "tst_rss.moc"
