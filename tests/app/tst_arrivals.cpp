// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/arrivals.h"
#include "app/desktop/notifier.h"
#include "app/languagefile.h"
#include "app/network/networkfetcher.h"
#include "app/network/refresher.h"
#include "models/library/library.h"
#include "tests/app/desktopservices.h"
#include "tests/app/mprisclient.h"
#include "tests/app/sampleweb.h"

#include <QtTest/QtTest>

#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// That new episodes of what the listener follows are told, and nothing else; over real HTTP and a real bus.
class TestArrivals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_arrivals.reset(); }
    void aFollowedGuestArrives();
    void whatWasThereIsNoArrival();
    void nothingFollowedNothingTold();
    void searchFindsWhatIsFollowed();
    void theDesktopIsTold();

private:
    void publish(int episodes);
    void refresh();
    void follow(const QString &guest);
    [[nodiscard]] QList<EpisodeId> found(const QString &search);

    HttpServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkFetcher> m_fetcher;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<Arrivals> m_arrivals;
    ShowId m_show;
};

void TestArrivals::init()
{
    m_arrivals.reset();
    m_refresher.reset();
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_fetcher = std::make_unique<NetworkFetcher>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(m_library->open().result());
    m_refresher = std::make_unique<Refresher>(*m_fetcher, *m_library, BuiltInLanguage());
    m_arrivals = std::make_unique<Arrivals>(*m_refresher, *m_library);
    m_show = *m_library->addShow(m_server.url(u"/f"_s).toString()).result();
    publish(5); // with a guest each: the sixth has the first one again
    refresh();
}

void TestArrivals::publish(int episodes)
{
    m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", episodes)));
}

void TestArrivals::refresh()
{
    QSignalSpy finished(m_refresher.get(), &Refresher::finished);
    m_refresher->refresh({m_show});
    QVERIFY(finished.wait(20'000));
}

void TestArrivals::follow(const QString &guest)
{
    const Result<View> view = m_library->view({}).result();
    QVERIFY(view);
    const auto row = std::ranges::find(view->guests.rows, guest, &FacetRow::name);
    QVERIFY(row != view->guests.rows.end());
    QVERIFY(m_library->setFavourite(PersonId{row->id}, true).result());
}

QList<EpisodeId> TestArrivals::found(const QString &search)
{
    return m_library->view({.search = search}).result().value_or(View()).episodes;
}

void TestArrivals::aFollowedGuestArrives()
{
    follow(u"Ada Quill"_s);
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    publish(7); // six has Ada Quill, seven somebody else
    refresh();
    QTRY_COMPARE(arrived.size(), 1);
    const auto rows = arrived.at(0).at(0).value<QList<EpisodeRow>>();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().title, u"Talk 6 of Harbour"_s);
    QVERIFY(rows.constFirst().newFromFollowed);
    refresh(); // nothing came
    QVERIFY(m_library->view({}).result());
    QCOMPARE(arrived.size(), 1);
}

void TestArrivals::whatWasThereIsNoArrival()
{
    follow(u"Bruno Tarn"_s);
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    publish(6); // with Ada Quill
    refresh();
    QVERIFY(m_library->view({}).result());
    QCOMPARE(arrived.size(), 0);
    // What came before one began to follow is not new either.
    const QList<EpisodeRow> rows = *m_library->rows(found(u"is:followed"_s)).result();
    QCOMPARE(rows.size(), 1);
    QVERIFY(!rows.constFirst().newFromFollowed);
}

void TestArrivals::nothingFollowedNothingTold()
{
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    publish(7);
    refresh();
    QVERIFY(m_library->view({}).result());
    QCOMPARE(arrived.size(), 0);
}

void TestArrivals::searchFindsWhatIsFollowed()
{
    QCOMPARE(found(u"is:followed"_s).size(), 0);
    follow(u"Clea Marsh"_s);
    QCOMPARE(found(u"is:followed"_s).size(), 1);
    QCOMPARE(found(u"-is:followed"_s).size(), 4);
    QVERIFY(m_library->setPlayed(found(u"is:followed"_s), true).result());
    QCOMPARE(found(u"is:followed is:unplayed"_s).size(), 0);
    QVERIFY(m_library->setFavourite(m_show, true).result());
    QCOMPARE(found(u"is:followed"_s).size(), 5);
}

void TestArrivals::theDesktopIsTold()
{
    if (const QString missing = Desktop::whyUnavailable(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    Desktop desktop;
    QVERIFY(desktop.start());
    NotificationServer server;
    QDBusConnection bus = desktop.bus();
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &server, QDBusConnection::ExportAllSlots));
    Notifier notifier;
    notifier.notify(u"2 new episodes"_s, {u"Harbour: Ropes & <b>knots</b>"_s});
    QTRY_COMPARE(server.shown.size(), 1);
    QCOMPARE(server.shown.at(0).summary, u"2 new episodes"_s);
    QCOMPARE(server.shown.at(0).body, u"Harbour: Ropes &amp; &lt;b&gt;knots&lt;/b&gt;"_s); // the body may be markup
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many.append(QString::number(i));
    notifier.notify(u"40 new episodes"_s, many);
    QTRY_COMPARE(server.shown.size(), 2);
    QVERIFY(server.shown.at(1).body.count(u'\n') < 10);
}

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
