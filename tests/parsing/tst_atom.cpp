// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QByteArray atom(const QByteArray &inside)
{
    return "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\""
           " xml:base=\"https://a.example/blog/\">"
           + inside + "</feed>";
}

ParsedShow showOf(const QByteArray &document)
{
    const Result<ParsedSource> source = parseSource(document, {});
    if (!source || source->shows.size() != 1)
        qFatal("expected one show");
    return source->shows.first();
}

} // namespace

class TestAtom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feed();
    void entry();
    void contentTypes_data();
    void contentTypes();
    void publishedBeforeUpdated();
    void contributorsAndAuthors();
    void atom03();
    void sourceOfEntryIsIgnored();
};

void TestAtom::feed()
{
    const ParsedShow show = showOf(atom(R"(<title type="html">Fern &amp;amp; Moss</title><subtitle>On shade</subtitle>
<link href="."/><link rel="self" href="feed.atom"/><link rel="next" href="feed.atom?p=2"/><link rel="hub" href="https://hub.example/"/>
<logo>logo.png</logo><icon>icon.png</icon><author><name>Fern Gardener</name><uri>https://f.example/</uri></author>
<category term="plants" label="Plants"/>)"));
    QCOMPARE(show.title, u"Fern & Moss"_s);
    QCOMPARE(show.description, u"On shade"_s);
    QCOMPARE(show.siteUrl, u"https://a.example/blog/"_s);
    QCOMPARE(show.feedUrl, u"https://a.example/blog/feed.atom"_s);
    QCOMPARE(show.nextPageUrl, u"https://a.example/blog/feed.atom?p=2"_s);
    QCOMPARE(show.image, u"https://a.example/blog/logo.png"_s);
    QCOMPARE(show.author, u"Fern Gardener"_s);
    QCOMPARE(show.language, u"de"_s);
    QCOMPARE(show.categories, QStringList{u"Plants"_s});
}

void TestAtom::entry()
{
    const ParsedShow show = showOf(atom(R"(<entry><title>Moss</title><id>tag:a.example,2025:1</id>
<link href="1.html" type="text/html"/><link rel="enclosure" href="1.mp3" type="audio/mpeg" length="77"/>
<link rel="replies" href="1/comments"/><updated>2025-12-11T06:00:00Z</updated><summary>Soft.</summary></entry>)"));
    const ParsedEpisode &episode = show.episodes.first();
    QCOMPARE(episode.guid, u"tag:a.example,2025:1"_s);
    QCOMPARE(episode.url, u"https://a.example/blog/1.html"_s);
    QCOMPARE(episode.media, (QList<Media>{{u"https://a.example/blog/1.mp3"_s, u"audio/mpeg"_s, 77, {}}}));
    QCOMPARE(toIso(episode.date.value()), u"2025-12-11T06:00:00Z"_s);
    QCOMPARE(episode.description, u"Soft."_s);
}

void TestAtom::contentTypes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markup");
    QTest::newRow("text") << "<content type=\"text\">a &lt;b&gt; c</content>"_ba << u"a <b> c"_s << false;
    QTest::newRow("no type") << "<content>plain</content>"_ba << u"plain"_s << false;
    QTest::newRow("html") << "<content type=\"html\">a &lt;b&gt;c&lt;/b&gt; &amp;lt; d</content>"_ba << u"a c < d"_s
                          << true;
    QTest::newRow("html in CDATA") << "<content type=\"html\"><![CDATA[a <b>c</b>]]></content>"_ba << u"a c"_s << true;
    QTest::newRow("xhtml")
        << "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a <em>c</em> &lt; d<br/>e</div></content>"_ba
        << u"a c < d\ne"_s << true;
    QTest::newRow("xhtml with prefix")
        << "<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">a <x:em>c</x:em></x:div></content>"_ba
        << u"a c"_s << true;
}

void TestAtom::contentTypes()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, text);
    QFETCH(const bool, markup);
    const ParsedShow show = showOf(atom("<entry><title>t</title>" + content + "</entry>"));
    QCOMPARE(show.episodes.first().description, text);
    QCOMPARE(!show.episodes.first().notesHtml.isEmpty(), markup);
}

void TestAtom::publishedBeforeUpdated()
{
    const ParsedShow show = showOf(
        atom("<entry><updated>2025-02-02T00:00:00Z</updated><published>2025-01-01T00:00:00Z</published></entry>"));
    QCOMPARE(toIso(show.episodes.first().date.value()), u"2025-01-01T00:00:00Z"_s);
}

void TestAtom::contributorsAndAuthors()
{
    const ParsedShow show =
        showOf(atom("<entry><title>t</title><author><name>Fern</name></author>"
                    "<contributor><name>Moss Man</name><uri>https://m.example/</uri></contributor></entry>"));
    const QList<Credit> credits = show.episodes.first().credits;
    QCOMPARE(credits.size(), 1);
    QCOMPARE(credits.first().name, u"Moss Man"_s);
    QCOMPARE(credits.first().part, Part::Other);
    QCOMPARE(credits.first().evidence.field, u"atom:contributor"_s);
}

void TestAtom::atom03()
{
    const ParsedShow show =
        showOf("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Old</title><tagline>times</tagline>"
               "<entry><title>t</title><issued>2004-05-01T10:00:00+02:00</issued>"
               "<link rel=\"alternate\" type=\"text/html\" href=\"https://o.example/1\"/></entry></feed>");
    QCOMPARE(show.description, u"times"_s);
    QCOMPARE(toIso(show.episodes.first().date.value()), u"2004-05-01T10:00:00+02:00"_s);
    QCOMPARE(show.episodes.first().url, u"https://o.example/1"_s);
}

void TestAtom::sourceOfEntryIsIgnored()
{
    const ParsedShow show =
        showOf(atom("<entry><source><title>Elsewhere</title><id>x</id></source><title>t</title><id>y</id></entry>"));
    QCOMPARE(show.episodes.first().title, u"t"_s);
    QCOMPARE(show.episodes.first().guid, u"y"_s);
}

QTEST_APPLESS_MAIN(TestAtom)
#include "tst_atom.moc"
