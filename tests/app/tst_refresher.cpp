// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languagefile.h"
#include "app/network/networkfetcher.h"
#include "app/network/refresher.h"
#include "models/library/library.h"
#include "tests/app/sampleweb.h"

#include <QtTest/QtTest>

#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

class TestRefresher final : public QObject
{
    Q_OBJECT

    // A library of its own for each test.
    struct World {
        World()
            : library(folder.filePath(u"library.db"_s))
            , refresher(fetcher, library, BuiltInLanguage())
        {
            if (!library.open().result())
                qFatal("the library does not open");
            connect(&refresher, &Refresher::showRefreshed, &refresher,
                    [this](const RefreshOutcome &outcome) { outcomes.insert(outcome.show, outcome); });
        }

        ShowId add(const QUrl &url) { return *library.addShow(url.toString()).result(); }

        Show show(ShowId id)
        {
            const auto all = *library.shows().result();
            return *std::ranges::find(all, id, &Show::id);
        }

        // Refreshes and waits for the end.
        RefreshOutcome refresh(ShowId id)
        {
            outcomes.clear();
            QSignalSpy finished(&refresher, &Refresher::finished);
            refresher.refresh({id});
            if (!finished.wait(20'000))
                qFatal("the refresh did not end");
            return outcomes.value(id);
        }

        QTemporaryDir folder;
        NetworkFetcher fetcher;
        Library library;
        Refresher refresher;
        QHash<ShowId, RefreshOutcome> outcomes;
    };

    HttpServer m_server;
    std::unique_ptr<World> m_world;

private Q_SLOTS:
    void init()
    {
        m_server.clearRequests();
        m_world = std::make_unique<World>();
    }

    void cleanup() { m_world.reset(); }

    void readsAFeedWithItsGuests()
    {
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3), "\"1\""));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        const RefreshOutcome outcome = m_world->refresh(id);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.added, 3);
        const Show show = m_world->show(id);
        QCOMPARE(show.title, u"Harbour"_s);
        QCOMPARE(show.episodes, 3);
        QCOMPARE(show.fetch.etag, u"\"1\""_s);
        QVERIFY(show.fetch.checkedAtMs > 0);
        const auto view = m_world->library.view({}).result();
        QStringList guests;
        for (const FacetRow &row : view->guests.rows)
            guests.append(row.name);
        guests.sort();
        QCOMPARE(guests, QStringList({u"Ada Quill"_s, u"Bruno Tarn"_s, u"Clea Marsh"_s}));
    }

    void nothingNewCostsOneConditionalRequest()
    {
        m_server.route(u"/f"_s, conditionalFeed(sampleFeed("Harbour", 3), "\"1\""));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        m_world->refresh(id);
        const RefreshOutcome second = m_world->refresh(id);
        QVERIFY(!second.error);
        QVERIFY(second.unchanged);
        QCOMPARE(m_server.requests().size(), 2);
        QCOMPARE(m_server.requests().last().header("if-none-match"), QByteArray("\"1\""));
    }

    void newEpisodesAreAddedOnce()
    {
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3)));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        m_world->refresh(id);
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 5)));
        QCOMPARE(m_world->refresh(id).added, 2);
        QVERIFY(m_world->refresh(id).unchanged);
        QCOMPARE(m_world->show(id).episodes, 5);
    }

    void aFailureLosesNothingAndIsToldOfTheShow_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<Error::Kind>("kind");
        HttpReply gone;
        gone.status = 410;
        QTest::newRow("gone") << gone << Error::Kind::HttpStatus;
        HttpReply broken;
        broken.status = 500;
        QTest::newRow("server error") << broken << Error::Kind::HttpStatus;
        HttpReply login = feedReply("<!DOCTYPE html><html><head><title>Log in</title></head>"
                                    "<body><form>Password <input></form></body></html>");
        QTest::newRow("a page instead") << login << Error::Kind::NoFeedOnPage;
        QTest::newRow("nothing") << feedReply({}) << Error::Kind::EmptySource;
        HttpReply cut = feedReply(sampleFeed("Harbour", 3));
        cut.cutAt = 100;
        QTest::newRow("cut") << cut << Error::Kind::ConnectionCut;
    }

    void aFailureLosesNothingAndIsToldOfTheShow()
    {
        QFETCH(HttpReply, reply);
        QFETCH(Error::Kind, kind);
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3), "\"1\""));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        m_world->refresh(id);

        m_server.route(u"/f"_s, reply);
        const RefreshOutcome outcome = m_world->refresh(id);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, kind);
        Show show = m_world->show(id);
        QCOMPARE(show.episodes, 3);
        QCOMPARE(show.fetch.error->kind, kind);
        QCOMPARE(show.fetch.failures, 1);
        QVERIFY(show.fetch.notBeforeMs > show.fetch.checkedAtMs);
        QCOMPARE(show.fetch.etag, u"\"1\""_s);
        QVERIFY(show.subscribed);

        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 4)));
        QVERIFY(!m_world->refresh(id).error);
        show = m_world->show(id);
        QCOMPARE(show.episodes, 4);
        QCOMPARE(show.fetch.failures, 0);
        QVERIFY(!show.fetch.error);
    }

    void anEarlyEndAddsAndMarksNothingAsGone()
    {
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3)));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        m_world->refresh(id);
        const QByteArray whole = sampleFeed("Harbour", 4);
        HttpReply early = feedReply(whole.first(whole.indexOf("Talk 2"))); // 4 and 3 are whole, 2 and 1 are not
        m_server.route(u"/f"_s, early);
        const RefreshOutcome outcome = m_world->refresh(id);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.added, 1);
        const auto view = m_world->library.view({}).result();
        const auto rows = m_world->library.rows(view->episodes).result();
        QCOMPARE(rows->size(), 4);
        QVERIFY(std::ranges::none_of(*rows, &EpisodeRow::goneFromSource));
    }

    void whatLeftTheFeedStaysMarked()
    {
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 1)));
        const QByteArray one = sampleFeed("Harbour", 1);
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3)));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        m_world->refresh(id);
        m_server.route(u"/f"_s, feedReply(one));
        m_world->refresh(id);
        const auto view = m_world->library.view({}).result();
        const auto rows = m_world->library.rows(view->episodes).result();
        QCOMPARE(rows->size(), 3);
        QCOMPARE(std::ranges::count_if(*rows, &EpisodeRow::goneFromSource), 2);
    }

    void permanentMovesAreKeptTemporaryOnesAreNot()
    {
        m_server.route(u"/old"_s, HttpReply::redirect(301, "/new"));
        m_server.route(u"/new"_s, HttpReply::redirect(302, "/today"));
        m_server.route(u"/today"_s, feedReply(sampleFeed("Harbour", 1)));
        const ShowId id = m_world->add(m_server.url(u"/old"_s));
        QVERIFY(!m_world->refresh(id).error);
        QTRY_COMPARE(m_world->show(id).feedUrl, m_server.url(u"/new"_s).toString());
    }

    void aMoveIsNotKeptWhenItLeadsNowhere()
    {
        m_server.route(u"/old"_s, HttpReply::redirect(301, "/missing"));
        const ShowId id = m_world->add(m_server.url(u"/old"_s));
        QVERIFY(m_world->refresh(id).error);
        QCOMPARE(m_world->show(id).feedUrl, m_server.url(u"/old"_s).toString());
    }

    void theFeedsOwnNewAddressIsFollowedOnceItAnswers()
    {
        const QByteArray moved =
            "<itunes:new-feed-url>" + m_server.url(u"/home"_s).toEncoded() + "</itunes:new-feed-url>";
        m_server.route(u"/old"_s, feedReply(sampleFeed("Harbour", 1, moved)));
        const ShowId id = m_world->add(m_server.url(u"/old"_s));
        QVERIFY(!m_world->refresh(id).error); // nobody there yet
        QCOMPARE(m_world->show(id).feedUrl, m_server.url(u"/old"_s).toString());

        m_server.route(u"/home"_s, feedReply(sampleFeed("Harbour", 3)));
        m_server.route(u"/old"_s, feedReply(sampleFeed("Harbour", 2, moved)));
        QVERIFY(!m_world->refresh(id).error);
        QTRY_COMPARE(m_world->show(id).feedUrl, m_server.url(u"/home"_s).toString());
        QCOMPARE(m_world->show(id).episodes, 3);
    }

    void furtherPagesAreReadTheFirstTime()
    {
        const auto next = [this](const QString &path) {
            return QByteArray("<atom:link rel=\"next\" href=\"" + m_server.url(path).toEncoded() + "\"/>");
        };
        QByteArray third = sampleFeed("Harbour", 1).replace("guid-1", "guid-old").replace("-1.mp3", "-old.mp3");
        third.replace("Talk 1", "The first talk");
        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 3, next(u"/2"_s))));
        m_server.route(u"/2"_s, feedReply(third.replace("</title><link>", "</title>" + next(u"/f"_s) + "<link>")));
        const ShowId id = m_world->add(m_server.url(u"/f"_s));
        QVERIFY(!m_world->refresh(id).error);
        QCOMPARE(m_world->show(id).episodes, 4);
        QCOMPARE(m_server.requests().size(), 2); // a circle is not walked twice

        m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 4, next(u"/2"_s))));
        QCOMPARE(m_world->refresh(id).added, 1);
        QCOMPARE(m_server.requests().size(), 3);
        const auto view = m_world->library.view({}).result();
        const auto rows = m_world->library.rows(view->episodes).result();
        QVERIFY(std::ranges::none_of(*rows, &EpisodeRow::goneFromSource)); // the old ones are on the second page
    }

    void manyAtOnceWithSomeBroken()
    {
        QList<ShowId> ids;
        for (int i = 0; i < 30; ++i) {
            const QString path = u"/many/%1"_s.arg(i);
            HttpReply reply = feedReply(sampleFeed("Show" + QByteArray::number(i), 2));
            if (i % 3 == 0)
                reply.status = 503;
            m_server.route(path, reply);
            ids.append(m_world->add(m_server.url(path)));
        }
        QSignalSpy finished(&m_world->refresher, &Refresher::finished);
        QSignalSpy progress(&m_world->refresher, &Refresher::progressChanged);
        m_world->refresher.refreshAll();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(m_world->outcomes.size(), 30);
        for (int i = 0; i < ids.size(); ++i)
            QCOMPARE(m_world->outcomes[ids[i]].error.has_value(), i % 3 == 0);
        const auto last = progress.at(progress.size() - 2).first().value<RefreshProgress>();
        QCOMPARE(last, (RefreshProgress{30, 30, 10}));
        QCOMPARE(m_world->refresher.progress(), RefreshProgress{});
        QCOMPARE(m_world->library.view({}).result()->episodes.size(), 40);
    }

    void cancelStopsWhatWaits()
    {
        HttpReply slow = feedReply(sampleFeed("Slow", 1));
        slow.delayMs = 60'000;
        m_server.route(u"/slow"_s, slow);
        const ShowId id = m_world->add(m_server.url(u"/slow"_s));
        m_world->refresher.refresh({id});
        QTRY_COMPARE(m_server.requests(u"/slow"_s).size(), 1);
        QSignalSpy finished(&m_world->refresher, &Refresher::finished);
        m_world->refresher.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_world->refresher.progress().total, 0);
        QVERIFY(!m_world->show(id).fetch.error); // the feed is not to blame
    }

    void theScheduleTakesOnlyWhatIsDue()
    {
        m_server.route(u"/due"_s, feedReply(sampleFeed("Due", 1)));
        m_server.route(u"/waits"_s, feedReply(sampleFeed("Waits", 1)));
        m_world->add(m_server.url(u"/due"_s));
        const ShowId waits = m_world->add(m_server.url(u"/waits"_s));
        FetchState state;
        state.notBeforeMs = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
        QVERIFY(m_world->library.saveFetchState(waits, state).result());

        QSignalSpy finished(&m_world->refresher, &Refresher::finished);
        m_world->refresher.setInterval(60);
        QVERIFY(!finished.wait(50)); // not before start()
        QVERIFY(m_server.requests().isEmpty());
        m_world->refresher.start();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(m_server.requests(u"/due"_s).size(), 1);
        QVERIFY(m_server.requests(u"/waits"_s).isEmpty());

        QVERIFY(!m_world->refresh(waits).error); // by hand it is asked all the same
    }
};

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
