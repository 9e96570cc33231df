// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/networkfetcher.h"
#include "tests/support/httpserver.h"

#include <QtTest/QtTest>

#include <atomic>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNetworkFetcher final : public QObject
{
    Q_OBJECT

    static FetchResult wait(QFuture<FetchResult> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
            return std::unexpected(FetchFailure(Error{Error::Kind::Cancelled, u"no answer"_s, {}, 0}));
        return future.result();
    }

    static FetchRequest request(const QUrl &url)
    {
        FetchRequest request;
        request.url = url;
        return request;
    }

    HttpServer m_server;
    NetworkFetcher m_fetcher;

private Q_SLOTS:
    void init() { m_server.clearRequests(); }

    void fetchesWithItsOwnName()
    {
        HttpReply reply;
        reply.headers = {{"Content-Type", "text/xml; charset=utf-8"},
                         {"ETag", "W/\"x y\""},
                         {"Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"},
                         {"Set-Cookie", "id=1"}};
        reply.body = "<rss/>";
        m_server.route(u"/feed"_s, reply);
        FetchRequest wanted = request(m_server.url(u"/feed"_s));
        wanted.accept = "text/xml";

        const FetchResult answer = wait(m_fetcher.fetch(wanted));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, "<rss/>"_ba);
        QCOMPARE(answer->contentType, u"text/xml; charset=utf-8"_s);
        QCOMPARE(answer->etag, "W/\"x y\""_ba);
        QCOMPARE(answer->lastModified, "Sun, 06 Nov 1994 08:49:37 GMT"_ba);
        QCOMPARE(answer->permanentUrl, wanted.url);

        QVERIFY(wait(m_fetcher.fetch(wanted)));
        const HttpRequest sent = m_server.requests(u"/feed"_s).last();
        QCOMPARE(sent.header("user-agent"), "Earmark/0.1.0"_ba);
        QCOMPARE(sent.header("accept"), "text/xml"_ba);
        QVERIFY(sent.header("accept-encoding").contains("gzip"));
        QVERIFY(!sent.headers.contains("cookie"));
        QVERIFY(!sent.headers.contains("referer"));
        QVERIFY(!sent.headers.contains("if-none-match"));
        QVERIFY(!sent.headers.contains("if-modified-since"));
    }

    void echoesValidatorsByteForByte()
    {
        m_server.route(u"/feed"_s, [](const HttpRequest &sent) {
            HttpReply reply;
            reply.status = sent.header("if-none-match") == "W/\"a, b\"" ? 304 : 200;
            return reply;
        });
        FetchRequest wanted = request(m_server.url(u"/feed"_s));
        wanted.etag = "W/\"a, b\"";
        wanted.lastModified = "yesterday, more or less";
        const FetchResult answer = wait(m_fetcher.fetch(wanted));
        QVERIFY(answer);
        QCOMPARE(answer->status, 304);
        QVERIFY(answer->body.isEmpty());
        QCOMPARE(m_server.requests().last().header("if-modified-since"), "yesterday, more or less"_ba);
    }

    void unpacksGzip()
    {
        HttpReply reply;
        reply.body = QByteArray(200'000, 'x');
        reply.gzip = true;
        m_server.route(u"/feed"_s, reply);
        const FetchResult answer = wait(m_fetcher.fetch(request(m_server.url(u"/feed"_s))));
        QVERIFY(answer);
        QCOMPARE(answer->body.size(), 200'000);
    }

    void failures_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("code");
        HttpReply base;
        base.body = QByteArray(100'000, 'x');
        const auto with = [&base](auto change) {
            HttpReply reply = base;
            change(reply);
            return reply;
        };
        const auto status = [&](int code) {
            return with([code](HttpReply &r) { r.status = code; });
        };
        QTest::newRow("404") << status(404) << Error::Kind::HttpStatus << 404;
        QTest::newRow("401") << status(401) << Error::Kind::HttpStatus << 401;
        QTest::newRow("410") << status(410) << Error::Kind::HttpStatus << 410;
        QTest::newRow("500") << status(500) << Error::Kind::HttpStatus << 500;
        QTest::newRow("204") << with([](HttpReply &r) { r.status = 204, r.body.clear(); }) << Error::Kind::HttpStatus
                             << 204;
        QTest::newRow("304 unasked") << with([](HttpReply &r) { r.status = 304, r.body.clear(); })
                                     << Error::Kind::HttpStatus << 304;
        QTest::newRow("cut") << with([](HttpReply &r) { r.cutAt = 50'000; }) << Error::Kind::ConnectionCut << 200;
        QTest::newRow("reset") << with([](HttpReply &r) { r.resetAt = 50'000; }) << Error::Kind::ConnectionCut << 200;
        QTest::newRow("stalled") << with([](HttpReply &r) { r.stallAt = 50'000; }) << Error::Kind::TimedOut << 200;
        QTest::newRow("silent") << with([](HttpReply &r) { r.delayMs = 10'000; }) << Error::Kind::TimedOut << 0;
        QTest::newRow("announced too large")
            << with([](HttpReply &r) { r.body = QByteArray(200'001, 'x'); }) << Error::Kind::TooLarge << 0;
        QTest::newRow("too large without length")
            << with([](HttpReply &r) { r.body = QByteArray(200'001, 'x'), r.chunked = true; }) << Error::Kind::TooLarge
            << 0;
        QTest::newRow("too large unpacked")
            << with([](HttpReply &r) { r.body = QByteArray(200'001, 'x'), r.gzip = true; }) << Error::Kind::TooLarge
            << 0;
        QTest::newRow("bomb") << with([](HttpReply &r) { r.body = QByteArray(20'000'000, '\0'), r.gzip = true; })
                              << Error::Kind::TooLarge << 0;
        QTest::newRow("not gzip") << with([](HttpReply &r) { r.headers = {{"Content-Encoding", "gzip"}}; })
                                  << Error::Kind::DamagedSource << 200;
        QTest::newRow("headers without measure") << with([](HttpReply &r) {
            for (int i = 0; i < 60; ++i)
                r.headers.append({"X-Long-" + QByteArray::number(i), QByteArray(3'000, 'x')});
        }) << Error::Kind::TooLarge << 0;
    }

    void failures()
    {
        QFETCH(HttpReply, reply);
        QFETCH(Error::Kind, kind);
        QFETCH(int, code);
        m_server.route(u"/feed"_s, reply);
        FetchRequest wanted = request(m_server.url(u"/feed"_s));
        wanted.url.setQuery(u"token=canary"_s);
        wanted.maxBytes = 200'000;
        wanted.inactivity = 2'000ms;
        const FetchResult answer = wait(m_fetcher.fetch(wanted));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QVERIFY(code == 0 || answer.error().code == code);
        QVERIFY(answer.error().subject.contains("/feed"_L1));
        QVERIFY(!(answer.error().subject + answer.error().detail).contains("canary"_L1));
    }

    void aTrickleEndsAtTheDeadline()
    {
        HttpReply reply;
        reply.body = QByteArray(100'000, 'x');
        reply.bytesPerSecond = 1'000; // never idle, never done
        m_server.route(u"/feed"_s, reply);
        FetchRequest wanted = request(m_server.url(u"/feed"_s));
        wanted.deadline = 700ms;
        QElapsedTimer clock;
        clock.start();
        const FetchResult answer = wait(m_fetcher.fetch(wanted));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::TimedOut);
        QVERIFY(clock.elapsed() < 5'000);
    }

    void nobodyListens()
    {
        HttpServer gone;
        const QUrl url = gone.url(u"/feed"_s);
        gone.goDown();
        const FetchResult answer = wait(m_fetcher.fetch(request(url)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::ConnectionFailed);
    }

    void noSuchHost()
    {
        const FetchResult answer = wait(m_fetcher.fetch(request(QUrl(u"http://no-such-host.invalid/"_s))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::HostNotFound);
    }

    void onlyWebSchemes_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"file:///etc/hostname", "qrc:/x", "data:text/plain,x", "unix+http://x/", "ftp://a.test/"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void onlyWebSchemes()
    {
        QFETCH(QString, url);
        const FetchResult answer = wait(m_fetcher.fetch(request(QUrl(url))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::SchemeRefused);
    }

    void retryAfterComesWithTheFailure()
    {
        HttpReply reply;
        reply.status = 429;
        reply.headers = {{"Retry-After", "120"}};
        m_server.route(u"/feed"_s, reply);
        const FetchResult answer = wait(m_fetcher.fetch(request(m_server.url(u"/feed"_s))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, 429);
        QCOMPARE(answer.error().retryAfter, 120s);
    }

    void followsRedirects()
    {
        HttpReply reply;
        reply.body = "here";
        m_server.route(u"/old"_s, HttpReply::redirect(301, "/new"));
        m_server.route(u"/new"_s, HttpReply::redirect(302, "/today"));
        m_server.route(u"/today"_s, reply);
        const FetchResult answer = wait(m_fetcher.fetch(request(m_server.url(u"/old"_s))));
        QVERIFY(answer);
        QCOMPARE(answer->body, "here"_ba);
        QCOMPARE(answer->url, m_server.url(u"/today"_s));
        QCOMPARE(answer->permanentUrl, m_server.url(u"/new"_s));
    }

    void refusesBadRedirects()
    {
        m_server.route(u"/circle"_s, HttpReply::redirect(302, "/circle"));
        m_server.route(u"/file"_s, HttpReply::redirect(302, "file:///etc/hostname"));
        QCOMPARE(wait(m_fetcher.fetch(request(m_server.url(u"/circle"_s)))).error().kind, Error::Kind::RedirectRefused);
        QCOMPARE(wait(m_fetcher.fetch(request(m_server.url(u"/file"_s)))).error().kind, Error::Kind::SchemeRefused);
    }

    void loginsStayAtTheirOrigin()
    {
        HttpReply reply;
        m_server.route(u"/there"_s, reply);
        m_server.route(u"/here"_s, HttpReply::redirect(302, m_server.url(u"/there"_s, u"localhost"_s).toEncoded()));
        QUrl url = m_server.url(u"/here"_s);
        url.setUserName(u"me"_s);
        url.setPassword(u"p w:\u00e4"_s);
        QVERIFY(wait(m_fetcher.fetch(request(url))));
        QCOMPARE(m_server.requests(u"/here"_s).last().header("authorization"),
                 "Basic " + u"me:p w:\u00e4"_s.toUtf8().toBase64());
        QVERIFY(!m_server.requests(u"/there"_s).last().headers.contains("authorization"));
    }

    void feedsMayNotReachIntoTheHouse()
    {
        HttpReply reply;
        reply.body = "picture";
        m_server.route(u"/art"_s, reply);
        FetchRequest wanted = request(m_server.url(u"/art"_s));
        wanted.chosenByFeed = true;
        wanted.onBehalfOf = QUrl(u"https://8.8.8.8/feed"_s); // a public address
        const FetchResult refused = wait(m_fetcher.fetch(wanted));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::AddressRefused);
        wanted.url = m_server.url(u"/art"_s, u"localhost"_s); // a name is looked up
        QCOMPARE(wait(m_fetcher.fetch(wanted)).error().kind, Error::Kind::AddressRefused);
        QVERIFY(m_server.requests().isEmpty());

        wanted.onBehalfOf = m_server.url(u"/feed"_s); // the feed itself lives on loopback
        QVERIFY(wait(m_fetcher.fetch(wanted)));
    }

    void atMostTwoPerHostAndAllAreServed()
    {
        HttpReply reply;
        reply.delayMs = 30;
        m_server.route(u"/slow"_s, reply);
        QList<QFuture<FetchResult>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(m_fetcher.fetch(request(m_server.url(u"/slow"_s))));
        int atOnce = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                atOnce = std::max(atOnce, m_server.openConnections());
                return std::ranges::all_of(answers, [](const auto &answer) { return answer.isFinished(); });
            },
            20'000));
        QVERIFY(std::ranges::all_of(answers, [](const auto &answer) { return answer.result().has_value(); }));
        QVERIFY2(atOnce <= NetworkFetcher::maxPerHost + 1, qPrintable(QString::number(atOnce)));
    }

    void cancellingEndsTheRequestAndFreesItsPlace()
    {
        HttpReply stalled;
        stalled.delayMs = 60'000;
        m_server.route(u"/stalled"_s, stalled);
        m_server.route(u"/quick"_s, HttpReply{});
        QList<QFuture<FetchResult>> stuck;
        for (int i = 0; i < 3; ++i) // two run, one waits
            stuck.append(m_fetcher.fetch(request(m_server.url(u"/stalled"_s))));
        QTRY_COMPARE(m_server.requests(u"/stalled"_s).size(), 2);
        const auto after = m_fetcher.fetch(request(m_server.url(u"/quick"_s)));
        for (auto &future : stuck)
            future.cancel();
        QVERIFY(wait(after));
        QTRY_VERIFY(std::ranges::all_of(stuck, [](const auto &future) { return future.isFinished(); }));
        QCOMPARE(m_server.requests(u"/stalled"_s).size(), 2);
    }

    void goingAwayAnswersWhatIsRunning()
    {
        HttpReply stalled;
        stalled.delayMs = 60'000;
        m_server.route(u"/stalled"_s, stalled);
        QFuture<FetchResult> left;
        {
            NetworkFetcher fetcher;
            left = fetcher.fetch(request(m_server.url(u"/stalled"_s)));
            QTRY_COMPARE(m_server.requests(u"/stalled"_s).size(), 1);
        }
        QVERIFY(left.isFinished());
        QCOMPARE(left.result().error().kind, Error::Kind::Cancelled);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
    TestNetworkFetcher test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_networkfetcher.moc"
