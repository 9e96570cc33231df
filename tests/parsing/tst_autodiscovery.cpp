// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestAutodiscovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsFeeds_data();
    void findsFeeds();
};

void TestAutodiscovery::findsFeeds_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("feeds");
    const auto row = [](const char *name, const QByteArray &html, const QStringList &feeds) {
        QTest::newRow(name) << html << feeds;
    };
    row("RSS and Atom in order",
        "<head><link rel=alternate type='application/rss+xml' href='/a.xml'>"
        "<LINK REL=\"Alternate\" TYPE=\"application/atom+xml; charset=utf-8\" "
        "HREF=\"https://o.example/b?x=1&amp;y=2\"></head>",
        {u"https://s.example/a.xml"_s, u"https://o.example/b?x=1&y=2"_s});
    row("JSON Feed", "<link rel='alternate' type='application/feed+json' href='feed.json'>",
        {u"https://s.example/shows/feed.json"_s});
    row("base", "<base href='/other/'><base href='/no/'><link rel=alternate type=application/rss+xml href=f>",
        {u"https://s.example/other/f"_s});
    row("each once", "<link rel=alternate type=text/xml href=/f><link rel=alternate type=text/xml href=/f#x>",
        {u"https://s.example/f"_s});
    row("not a feed",
        "<link rel=alternate hreflang=de href=/de><link rel=stylesheet type=text/xml href=/s>"
        "<link rel=alternate type=application/rss+xml href='javascript:x'><link rel=alternate type=application/rss+xml>"
        "<!--<link rel=alternate type=application/rss+xml href=/c>--><script>'<link rel=alternate type=text/xml "
        "href=/d>'</script>",
        {});
    row("last resort", "<a href='/about'>x</a><a href='podcast/feed/'>RSS</a><a href=https://o.example/show.rss>y</a>",
        {u"https://s.example/shows/podcast/feed/"_s, u"https://o.example/show.rss"_s});
    row("links stand back behind named feeds",
        "<a href=/feed>x</a><link rel=alternate type=application/rss+xml href=/real>", {u"https://s.example/real"_s});
    row("no HTML", "just words", {});
}

void TestAutodiscovery::findsFeeds()
{
    QFETCH(QByteArray, html);
    QFETCH(QStringList, feeds);
    QCOMPARE(feedsNamedBy(html, u"https://s.example/shows/index.html"_s), feeds);
}

QTEST_APPLESS_MAIN(TestAutodiscovery)
#include "tst_autodiscovery.moc"
