// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/inspectjson.h"
#include "models/parsing/parse.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestJsonAndOpml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonFeed();
    void jsonFeed10();
    void brokenJsonNamesTheLine();
    void opml();
    void opmlAttributesInAnyCase();
    void opmlRefusesOtherSchemes();
    void opmlMergesDuplicates();
    void brokenOpml();
    void inspectHasEveryKey();
    void inspectValues();
};

void TestJsonAndOpml::jsonFeed()
{
    const Result<ParsedSource> source = parseSource(R"({
  "version": "https://jsonfeed.org/version/1.1", "title": "Pond Radio", "home_page_url": "https://pond.example/",
  "feed_url": "https://pond.example/feed.json", "next_url": "https://pond.example/feed.json?p=2", "icon": "icon.png",
  "language": "en", "authors": [{"name": "Ann"}, {"name": "Bob"}], "expired": true, "description": "Still water",
  "items": [{"id": 7, "title": "Frogs &amp; toads", "url": "e/7", "date_published": "2025-12-11T06:00:00+01:00",
     "content_html": "<p>About <a href=\"https://frog.example/\">frogs</a></p>", "content_text": "About frogs", "tags": ["frogs"],
     "attachments": [{"url": "https://m.example/7.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12, "duration_in_seconds": 61.5}]},
    {"id": "8", "content_text": "no <b>markup</b>"}]})",
                                                    {});
    QVERIFY(source.has_value());
    QCOMPARE(source->format, SourceFormat::JsonFeed);
    const ParsedShow &show = source->shows.first();
    QCOMPARE(show.title, u"Pond Radio"_s);
    QCOMPARE(show.author, u"Ann, Bob"_s);
    QCOMPARE(show.image, u"https://pond.example/icon.png"_s);
    QCOMPARE(show.nextPageUrl, u"https://pond.example/feed.json?p=2"_s);
    QVERIFY(show.complete);
    const ParsedEpisode &episode = show.episodes.at(0);
    QCOMPARE(episode.guid, u"7"_s);
    QCOMPARE(episode.title, u"Frogs & toads"_s);
    QCOMPARE(episode.url, u"https://pond.example/e/7"_s);
    QCOMPARE(toIso(episode.date.value()), u"2025-12-11T06:00:00+01:00"_s);
    QCOMPARE(episode.durationMs, 61500);
    QCOMPARE(episode.media, (QList<Media>{{u"https://m.example/7.mp3"_s, u"audio/mpeg"_s, 12, 61500}}));
    QCOMPARE(episode.description, u"About frogs"_s);
    QCOMPARE(episode.links, (QList<Link>{{u"https://frog.example/"_s, u"frogs"_s}}));
    QCOMPARE(episode.keywords, QStringList{u"frogs"_s});
    QCOMPARE(show.episodes.at(1).description, u"no <b>markup</b>"_s);
}

void TestJsonAndOpml::jsonFeed10()
{
    const Result<ParsedSource> source =
        parseSource("\xEF\xBB\xBF{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"t\", "
                    "\"author\": {\"name\": \"Ann\"}, \"items\": []}",
                    {});
    QVERIFY(source.has_value());
    QCOMPARE(source->shows.first().author, u"Ann"_s);
}

void TestJsonAndOpml::brokenJsonNamesTheLine()
{
    const Result<ParsedSource> cut =
        parseSource("{\n\"version\": \"https://jsonfeed.org/version/1.1\",\n\"items\": [{\"id\": \"1\"", {});
    QVERIFY(!cut);
    QCOMPARE(cut.error().kind, Error::Kind::DamagedSource);
    QCOMPARE(cut.error().code, 3);
    QVERIFY(!cut.error().detail.isEmpty());
    const Result<ParsedSource> deep = parseSource(QByteArray("{\"a\":").repeated(100'000), {});
    QVERIFY(!deep);
}

void TestJsonAndOpml::opml()
{
    const Result<ParsedSource> source =
        parseSource(R"(<?xml version="1.0"?><opml version="2.0"><head><title>mine</title></head><body>
<outline text="Science"><outline text="Trees &amp; co" type="rss" xmlUrl="https://t.example/feed" htmlUrl="https://t.example/"/>
<outline title="Deep"><outline xmlUrl="feed://d.example/feed"/></outline></outline>
<outline text="Top" type="rss" xmlUrl="http://top.example/feed?a=1&amp;b=2"/>
<outline text="an empty folder"/><outline text="a page" type="link" url="https://page.example/"/></body></opml>)",
                    {});
    QVERIFY(source.has_value());
    QCOMPARE(source->format, SourceFormat::Opml);
    QCOMPARE(source->shows.size(), 3);
    QCOMPARE(source->shows.at(0).title, u"Trees & co"_s);
    QCOMPARE(source->shows.at(0).folder, u"Science"_s);
    QCOMPARE(source->shows.at(0).siteUrl, u"https://t.example/"_s);
    QCOMPARE(source->shows.at(1).feedUrl, u"http://d.example/feed"_s);
    QCOMPARE(source->shows.at(1).folder, u"Science/Deep"_s);
    QCOMPARE(source->shows.at(2).feedUrl, u"http://top.example/feed?a=1&b=2"_s);
    QVERIFY(source->shows.at(2).folder.isEmpty());
    QVERIFY(source->warnings.isEmpty());
}

void TestJsonAndOpml::opmlAttributesInAnyCase()
{
    const Result<ParsedSource> source = parseSource("<OPML><Body><Outline TITLE='a' XMLURL='https://a.example/'/>"
                                                    "<outline Text='b' xmlurl='https://b.example/'/></Body></OPML>",
                                                    {});
    QVERIFY(source.has_value());
    QCOMPARE(source->shows.size(), 2);
    QCOMPARE(source->shows.at(0).title, u"a"_s);
    QCOMPARE(source->shows.at(1).title, u"b"_s);
}

void TestJsonAndOpml::opmlRefusesOtherSchemes()
{
    for (const QByteArray &address : {"file:///etc/passwd"_ba, "exec:rm"_ba, "filter:x:https://a.example/"_ba,
                                      "javascript:1"_ba, "data:text/xml,x"_ba, "ftp://a.example/"_ba, "a.xml"_ba}) {
        const Result<ParsedSource> source =
            parseSource("<opml><body>\n<outline text='bad' xmlUrl='" + address + "'/></body></opml>", {});
        QVERIFY(source.has_value());
        QVERIFY2(source->shows.isEmpty(), address.constData());
        QCOMPARE(source->warnings.size(), 1);
        QCOMPARE(source->warnings.first().kind, Warning::Kind::BadUrl);
        QCOMPARE(source->warnings.first().line, 2);
        QVERIFY(source->warnings.first().message.contains(u"bad"_s));
    }
}

void TestJsonAndOpml::opmlMergesDuplicates()
{
    const Result<ParsedSource> source = parseSource("<opml><body>\n<outline text='a' xmlUrl='https://a.example/'/>\n"
                                                    "<outline text='again' xmlUrl='https://a.example/'/></body></opml>",
                                                    {});
    QCOMPARE(source.value().shows.size(), 1);
    QCOMPARE(source->warnings.first().kind, Warning::Kind::Duplicate);
    QCOMPARE(source->warnings.first().line, 3);
}

void TestJsonAndOpml::brokenOpml()
{
    const Result<ParsedSource> source =
        parseSource("<opml><body><outline text='Q & A' xmlUrl='https://a.example/?x=1&y=2'/>"
                    "<outline text='b' xmlUrl='https://b.example/'/><outline text='cut' xmlU",
                    {});
    QCOMPARE(source.value().shows.size(), 2);
    QCOMPARE(source->shows.at(0).title, u"Q & A"_s);
    QCOMPARE(source->shows.at(0).feedUrl, u"https://a.example/?x=1&y=2"_s);
    QVERIFY(source->isPartial());
}

// The document is a contract: whoever reads it finds every key, with null for what is missing.
void TestJsonAndOpml::inspectHasEveryKey()
{
    ParsedSource source;
    ParsedEpisode episode;
    episode.credits = {{u"Gus"_s, Part::Guest, {}, {}, {}, {}, 1.0, {}},
                       {u"Ann"_s, Part::Host, {}, {}, {}, {}, 1.0, {}},
                       {u"Ed"_s, Part::Other, {}, {}, {}, {}, 1.0, {}}};
    episode.topics = {{u"frogs"_s, 1.0, {}}};
    episode.media = {{u"https://m.example/"_s, {}, {}, {}}};
    episode.chapters = {Chapter()};
    episode.transcripts = {TranscriptLink()};
    episode.links = {Link()};
    ParsedShow show;
    show.episodes = {episode};
    source.shows = {show};
    source.warnings = {{Warning::Kind::BadDate, 0, u"m"_s}};
    const QJsonObject document = toInspectJson(source);
    const auto keys = [](const QJsonValue &object) {
        return object.toObject().keys().join(u' ');
    };
    QCOMPARE(keys(document), u"shows warnings"_s);
    const QJsonObject first = document["shows"_L1][0].toObject();
    QCOMPARE(keys(first), u"author description episodes feed_url hosts image language site_url title"_s);
    const QJsonObject entry = first["episodes"_L1][0].toObject();
    QCOMPARE(keys(entry),
             u"chapters date date_text description duration_s guests guid hosts image links media number number_origin "
             "season title title_origin topics transcripts type upcoming url"_s);
    QCOMPARE(keys(entry["guests"_L1][0]), u"confidence evidence name organisation role"_s);
    QCOMPARE(keys(entry["guests"_L1][0]["evidence"_L1]), u"end field start text"_s);
    QCOMPARE(keys(entry["topics"_L1][0]), u"evidence label weight"_s);
    QCOMPARE(keys(entry["media"_L1][0]), u"bytes duration_s type url"_s);
    QCOMPARE(keys(entry["chapters"_L1][0]), u"start_s title"_s);
    QCOMPARE(keys(entry["transcripts"_L1][0]), u"type url"_s);
    QCOMPARE(keys(entry["links"_L1][0]), u"text url"_s);
    QCOMPARE(keys(document["warnings"_L1][0]), u"kind line message"_s);
    QCOMPARE(entry["guests"_L1].toArray().size(), 1);
    QCOMPARE(entry["hosts"_L1].toArray().size(), 1);
    for (const QString &key : {u"title"_s, u"guid"_s, u"url"_s, u"image"_s, u"date"_s, u"date_text"_s, u"duration_s"_s,
                               u"number"_s, u"season"_s, u"number_origin"_s, u"description"_s})
        QVERIFY2(entry[key].isNull(), qPrintable(key));
}

void TestJsonAndOpml::inspectValues()
{
    ParsedEpisode episode;
    episode.title = u"Frogs"_s;
    episode.titleOrigin = TitleOrigin::Derived;
    episode.date = Timestamp{1765429200000, 3600, false};
    episode.durationMs = 61500;
    episode.number = 100.5;
    episode.numberOrigin = NumberOrigin::Inferred;
    episode.type = EpisodeType::Trailer;
    episode.upcoming = true;
    const QJsonObject json = toJson(episode);
    QCOMPARE(json["title_origin"_L1], u"derived"_s);
    QCOMPARE(json["date"_L1], u"2025-12-11T06:00:00+01:00"_s);
    QCOMPARE(json["duration_s"_L1].toDouble(), 61.5);
    QCOMPARE(json["number"_L1].toDouble(), 100.5);
    QCOMPARE(json["number_origin"_L1], u"inferred"_s);
    QCOMPARE(json["type"_L1], u"trailer"_s);
    QCOMPARE(json["upcoming"_L1], true);
}

QTEST_APPLESS_MAIN(TestJsonAndOpml)
#include "tst_jsonandopml.moc"
