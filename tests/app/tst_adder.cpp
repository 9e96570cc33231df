// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languagefile.h"
#include "app/network/adder.h"
#include "app/network/networkfetcher.h"
#include "models/library/library.h"
#include "tests/app/sampleweb.h"

#include <QtTest/QtTest>

#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

class TestAdder final : public QObject
{
    Q_OBJECT

    struct World {
        World()
            : library(folder.filePath(u"library.db"_s))
            , adder(fetcher, library, BuiltInLanguage())
        {
            if (!library.open().result())
                qFatal("the library does not open");
        }

        QString write(const QString &name, const QByteArray &bytes)
        {
            QFile file(folder.filePath(name));
            if (!file.open(QFile::WriteOnly))
                qFatal("cannot write a fixture");
            file.write(bytes);
            return file.fileName();
        }

        static Result<AddOutcome> wait(QFuture<Result<AddOutcome>> future)
        {
            if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
                return failure(Error::Kind::Cancelled, u"no answer"_s);
            return future.result();
        }

        QTemporaryDir folder;
        NetworkFetcher fetcher;
        Library library;
        Adder adder;
    };

    static HttpReply page(const QByteArray &head, const QByteArray &body = "<p>Welcome.</p>")
    {
        HttpReply reply;
        reply.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        reply.body =
            "<!DOCTYPE html><html><head><title>A site</title>" + head + "</head><body>" + body + "</body></html>";
        return reply;
    }

    HttpServer m_server;
    std::unique_ptr<World> m_world;

private Q_SLOTS:
    void init()
    {
        m_server.clearRequests();
        m_world = std::make_unique<World>();
    }

    void cleanup() { m_world.reset(); }

    void addsAFeedByItsAddress()
    {
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3), "\"1\""));
        const auto outcome = World::wait(m_world->adder.addAddress(m_server.url(u"/f"_s).toString()));
        QVERIFY(outcome);
        QCOMPARE(outcome->items.size(), 1);
        const AddOutcome::Item item = outcome->items.first();
        QCOMPARE(item.title, u"Harbour"_s);
        QCOMPARE(item.episodes, 3);
        QVERIFY(!item.known);
        QVERIFY(!item.error);
        const Show show = m_world->library.shows().result()->first();
        QCOMPARE(show.id, item.show);
        QVERIFY(show.subscribed);
        QCOMPARE(show.feedUrl, m_server.url(u"/f"_s).toString());
        QCOMPARE(show.fetch.etag, u"\"1\""_s); // the first refresh costs nothing
        QCOMPARE(m_world->library.view({}).result()->guests.rows.size(), 3);
    }

    void knowsWhatItHas()
    {
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3)));
        const QString address = m_server.url(u"/f"_s).toString();
        const auto first = World::wait(m_world->adder.addAddress(address));
        QVERIFY(m_world->library.setSubscribed(first->items.first().show, false).result());
        m_server.clearRequests();
        const auto second = World::wait(m_world->adder.addAddress(u"  "_s + address + u"#top"_s));
        QVERIFY(second);
        QVERIFY(second->items.first().known);
        QCOMPARE(second->items.first().episodes, 3);
        QCOMPARE(second->items.first().show, first->items.first().show);
        QVERIFY(m_server.requests().isEmpty());
        QVERIFY(m_world->library.shows().result()->first().subscribed);
    }

    void findsTheFeedOfASite()
    {
        m_server.route(u"/"_s, page("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/blog.xml\">"
                                    "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/show.xml\">"));
        QByteArray blog = sampleFeed("Blog", 2);
        while (blog.contains("<enclosure")) {
            const qsizetype start = blog.indexOf("<enclosure");
            blog.remove(start, blog.indexOf("/>", start) + 2 - start);
        }
        m_server.route(u"/blog.xml"_s, feedReply(blog));
        m_server.route(u"/show.xml"_s, feedReply(sampleFeed("Harbour", 2)));
        const auto outcome = World::wait(m_world->adder.addAddress(m_server.url(u"/"_s).toString()));
        QVERIFY(outcome);
        QCOMPARE(outcome->items.size(), 1);
        QCOMPARE(outcome->items.first().title, u"Harbour"_s); // the one with sound
    }

    void takesAFeedWithoutSoundWhereThereIsNoOther()
    {
        m_server.route(u"/"_s, page("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/missing.xml\">"
                                    "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/quiet.xml\">"));
        m_server.route(u"/quiet.xml"_s,
                       feedReply("<rss version=\"2.0\"><channel><title>Quiet</title><item><title>Words</title>"
                                 "</item></channel></rss>"));
        const auto outcome = World::wait(m_world->adder.addAddress(m_server.url(u"/"_s).toString()));
        QVERIFY(outcome);
        QCOMPARE(outcome->items.first().title, u"Quiet"_s);
    }

    void saysWhenThereIsNothing()
    {
        m_server.route(u"/"_s, page({}));
        const auto outcome = World::wait(m_world->adder.addAddress(m_server.url(u"/"_s).toString()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::NoFeedOnPage);
        QVERIFY(m_world->library.shows().result()->isEmpty());
    }

    void leavesAPageToBeLookedAt()
    {
        m_server.route(u"/"_s, {.headers = {{"Content-Type", "text/plain"}},
                                .body = "The Shed\n\nOne\n01/02/2024 | 58 min\nWood.\n\nTwo\n25/01/2024 | 41 min\n"
                                        "Varnish.\n\nThree\n18/01/2024 | 40 min\nRope.\n"});
        const QString address = m_server.url(u"/"_s).toString();
        const auto refused = World::wait(m_world->adder.addAddress(address, Adder::Pages::Refuse));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::NoFeedOnPage);
        QVERIFY(m_world->library.shows().result()->isEmpty());
        QVERIFY(World::wait(m_world->adder.addAddress(address)));
    }

    void refusesWhatIsNoAddress()
    {
        QCOMPARE(World::wait(m_world->adder.addAddress(u"two words"_s)).error().kind, Error::Kind::InvalidArgument);
        QCOMPARE(World::wait(m_world->adder.addAddress(u"file:///etc/hostname"_s)).error().kind,
                 Error::Kind::SchemeRefused);
    }

    void addsTheShowsOfAnOpmlUnread()
    {
        const QString file = m_world->write(
            u"list.opml"_s, "<opml version=\"2.0\"><body><outline text=\"Sea\"><outline text=\"Harbour\" type=\"rss\" "
                            "xmlUrl=\"https://harbour.test/f\" htmlUrl=\"https://harbour.test/\"/></outline>"
                            "<outline text=\"Lamps\" type=\"rss\" xmlUrl=\"https://lamps.test/f\"/>"
                            "<outline text=\"Local\" type=\"rss\" xmlUrl=\"file:///etc/hostname\"/>"
                            "<outline text=\"Run\" type=\"rss\" xmlUrl=\"exec:something\"/></body></opml>");
        const auto outcome = World::wait(m_world->adder.addFile(file));
        QVERIFY(outcome);
        const auto good = std::ranges::count_if(outcome->items, [](const auto &item) { return !item.error; });
        QCOMPARE(good, 2);
        const auto shows = *m_world->library.shows().result();
        QCOMPARE(shows.size(), 2);
        QCOMPARE(shows.first().title, u"Harbour"_s);
        QVERIFY(shows.first().subscribed);
        QCOMPARE(shows.first().episodes, 0);

        const auto again = World::wait(m_world->adder.addFile(file));
        QVERIFY(std::ranges::all_of(again->items, [](const auto &item) { return item.known || item.error; }));
        QCOMPARE(m_world->library.shows().result()->size(), 2);
    }

    void aLongOpmlIsAddedInOneGo()
    {
        QByteArray opml = "<opml version=\"2.0\"><body>";
        for (int i = 0; i < 500; ++i)
            opml += "<outline text=\"Show " + QByteArray::number(i) + "\" type=\"rss\" xmlUrl=\"https://h"
                    + QByteArray::number(i) + ".test/f\"/>";
        const QString file = m_world->write(u"long.opml"_s, opml + "</body></opml>");
        QElapsedTimer clock;
        clock.start();
        const auto outcome = World::wait(m_world->adder.addFile(file));
        QVERIFY(outcome);
        QCOMPARE(outcome->items.size(), 500);
        qInfo() << "500 shows in" << clock.elapsed() << "ms";
    }

    void addsAFeedFromAFile()
    {
        const QString file = m_world->write(u"f.xml"_s, sampleFeed("Harbour", 2));
        const auto outcome = World::wait(m_world->adder.addFile(file));
        QVERIFY(outcome);
        QCOMPARE(outcome->items.first().episodes, 2);
        QCOMPARE(m_world->library.view({}).result()->episodes.size(), 2);
        QVERIFY(World::wait(m_world->adder.addFile(file))->items.first().known);
        QCOMPARE(m_world->library.view({}).result()->episodes.size(), 2);
    }

    void callsAShowWithoutATitleByItsFile()
    {
        const QString file = m_world->write(u"tide tables.xml"_s, sampleFeed("", 2));
        const auto outcome = World::wait(m_world->adder.addFile(file));
        QVERIFY(outcome);
        QCOMPARE(outcome->items.first().title, u"tide tables"_s);
        QVERIFY(World::wait(m_world->adder.addFile(file))->items.first().known);
        QCOMPARE(m_world->library.shows().result()->size(), 1);
    }

    void saysWhyAFileIsOfNoUse()
    {
        QCOMPARE(World::wait(m_world->adder.addFile(m_world->folder.filePath(u"none.xml"_s))).error().kind,
                 Error::Kind::FileNotFound);
        QCOMPARE(World::wait(m_world->adder.addFile(m_world->write(u"empty.xml"_s, {}))).error().kind,
                 Error::Kind::EmptySource);
    }
};

QTEST_GUILESS_MAIN(TestAdder)
#include "tst_adder.moc"
