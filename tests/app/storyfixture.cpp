// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/storyfixture.h"

using namespace Qt::StringLiterals;

namespace earmark::test {

namespace {

QByteArray item(const QByteArray &title, const QByteArray &guid, const QByteArray &date, const QByteArray &duration,
                const QByteArray &notes, const QUrl &audio, const QByteArray &more = {})
{
    return "<item><title>" + title + "</title><guid isPermaLink=\"false\">" + guid + "</guid><pubDate>" + date
           + "</pubDate><itunes:duration>" + duration + "</itunes:duration><enclosure url=\"" + audio.toEncoded() + "?"
           + guid + "\" length=\"1\" type=\"audio/wav\"/><content:encoded><![CDATA[" + notes + "]]></content:encoded>"
           + more + "</item>\n";
}

QByteArray feed(const QByteArray &title, const QByteArray &items)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
     xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>)"
           + title + "</title><language>en</language><description>An invented show.</description>\n" + items
           + "</channel></rss>\n";
}

} // namespace

QByteArray boatFeed(const QUrl &audio)
{
    const QByteArray marta = R"(<podcast:person role="guest">Marta Lindqvist</podcast:person>)";
    const QByteArray oren = R"(<podcast:person role="guest">Oren Vasquez</podcast:person>)";
    return feed("The Boat Shed",
                item("Clinker planking by hand", "boat-3", "Tue, 04 Nov 2025 06:00:00 +0000", "00:58:00",
                     "<p>Larch, copper rivets and patience. <b>Steam bending</b> at 04:10.</p>"
                     "<ul><li>00:00 Hello</li><li>04:10 The steam box</li><li>31:00 Rivets</li></ul>",
                     audio, marta)
                    + item("Reading the tide tables", "boat-2", "Tue, 21 Oct 2025 06:00:00 +0000", "01:04:00",
                           "<p>Harmonics, moon and harbour.</p>", audio, oren)
                    + item("Varnish wars", "boat-1", "Tue, 07 Oct 2025 06:00:00 +0000", "00:41:00",
                           "<p>Oil or two-part? Both camps have their say.</p>", audio));
}

QByteArray lampFeed(const QUrl &audio)
{
    return feed("Lamplight Radio",
                item("Lighthouses with Marta Lindqvist", "lamp-2", "Mon, 03 Nov 2025 05:00:00 GMT", "45:00",
                     "<p>In this episode, we talk to Marta Lindqvist, keeper of drawings at the Coastal Archive, about "
                     "Fresnel lenses.</p>",
                     audio)
                    + item("The last gas lamps", "lamp-1", "Mon, 20 Oct 2025 05:00:00 GMT", "39:30",
                           "<p>A walk through a quarter that still smells of gas.</p>", audio));
}

QByteArray opml(const QUrl &boat, const QUrl &lamp)
{
    return R"(<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>)"
           R"(<outline type="rss" text="The Boat Shed" xmlUrl=")"
           + boat.toEncoded() + R"("/><outline type="rss" text="Lamplight Radio" xmlUrl=")" + lamp.toEncoded()
           + R"("/></body></opml>)";
}

ParsedShow showOfOne(const QString &title, const QString &feedUrl, const QString &episode, const QString &audio)
{
    ParsedEpisode only;
    only.guid = u"m-1"_s;
    only.title = episode;
    if (!audio.isEmpty())
        only.media = {Media{audio, u"audio/mpeg"_s, {}, {}}};
    ParsedShow show;
    show.title = title;
    show.feedUrl = feedUrl;
    show.episodes = {only};
    return show;
}

} // namespace earmark::test
