// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediacache.h"
#include "models/playback/mediastore.h"
#include "tests/support/httpserver.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace earmark;
using namespace earmark::test;

namespace {

// Bytes that say where they are from.
QByteArray numbered(qsizetype size, quint32 salt = 0)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(((static_cast<quint32>(i) + salt) * 2654435761U) >> 24);
    return bytes;
}

HttpReply served(const QByteArray &body, const QByteArray &etag = "\"one\""_ba)
{
    return {.headers = {{"ETag"_ba, etag}}, .body = body, .ranges = true};
}

// All of size bytes from there, or as many as come before the end.
Result<QByteArray> readFrom(MediaCache &cache, qint64 position, qint64 size)
{
    QByteArray bytes;
    QByteArray part(64 * 1024, Qt::Uninitialized);
    while (bytes.size() < size) {
        const auto room = std::min<size_t>(static_cast<size_t>(size - bytes.size()), 64 * 1024);
        const Result<qint64> read = cache.readAt(position + bytes.size(), std::span(part.data(), room));
        if (!read)
            return std::unexpected(read.error());
        if (*read == 0)
            break;
        bytes += part.first(*read);
    }
    return bytes;
}

} // namespace

// Reading blocks, as it does on the decoding thread; the server and the media network thread go on meanwhile.
class MediaStoreTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] Error errorOf(const QString &path, const QString &host = u"127.0.0.1"_s)
    {
        const auto cache = m_store->open(m_web.url(path, host));
        const Result<QByteArray> all = readFrom(*cache, 0, 1'000'000);
        return all ? Error{} : all.error();
    }

    // A medium of `slow`, which takes its time, with its first bytes there.
    std::shared_ptr<MediaCache> begun(HttpReply slow, qint64 bytesPerSecond)
    {
        slow.bytesPerSecond = bytesPerSecond;
        m_web.route(u"/slow"_s, slow);
        auto cache = m_store->open(m_web.url(u"/slow"_s));
        return readFrom(*cache, 0, 1000) ? cache : nullptr;
    }

    HttpServer m_web;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaStore> m_store;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(); // what was streamed stays
        m_store = std::make_unique<MediaStore>(m_folder->path());
        m_web.clearRequests();
    }

    void cleanup() { m_store.reset(); }

    void readsAnyPartOfAMedium()
    {
        const QByteArray body = numbered(5'000'000);
        m_web.route(u"/m"_s, served(body));
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        for (const qint64 at : {0LL, 4'999'990LL, 2'500'000LL, 100LL, 2'400'000LL}) {
            const Result<QByteArray> part = readFrom(*cache, at, 50'000);
            QVERIFY(part);
            QCOMPARE(*part, body.sliced(at, std::min<qint64>(50'000, body.size() - at)));
        }
        QCOMPARE(*readFrom(*cache, 0, 6'000'000), body);
        QVERIFY(cache->status().isComplete());
        const qsizetype before = m_web.requests().size();
        QCOMPARE(*readFrom(*cache, 0, 6'000'000), body);
        QCOMPARE(m_web.requests().size(), before);
        QCOMPARE(m_web.requests().first().header("accept-encoding"_ba), "identity"_ba);
        QVERIFY(!m_web.requests().first().headers.contains("cookie"_ba));
    }

    void jumpsAheadWithoutTheBytesBetween()
    {
        const HttpReply slow = served(numbered(10'000'000));
        const auto cache = begun(slow, 200'000);
        QVERIFY(cache);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(*readFrom(*cache, 8'000'000, 1000), slow.body.sliced(8'000'000, 1000));
        QCOMPARE_LT(clock.elapsed(), 2000);
        QCOMPARE_LT(cache->status().present, 2'000'000);
    }

    void readsWhatHasNoLengthAndNoRanges()
    {
        HttpReply reply = served(numbered(300'000));
        reply.ranges = false;
        reply.withoutLength = true;
        m_web.route(u"/m"_s, reply);
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QCOMPARE(*readFrom(*cache, 0, 1'000'000), reply.body);
        QVERIFY(!cache->status().sizeStated);
        QCOMPARE(cache->status().size, 300'000);
    }

    void goesOnWithoutRangesAfterACut()
    {
        const QByteArray body = numbered(600'000);
        int tries = 0;
        m_web.route(u"/m"_s, [&](const HttpRequest &) {
            HttpReply reply = served(body);
            reply.ranges = false;
            reply.resetAt = ++tries <= 2 ? tries * 200'000 : -1;
            return reply;
        });
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QCOMPARE(*readFrom(*cache, 0, 1'000'000), body);
    }

    void triesAgainAndTellsSo()
    {
        int tries = 0;
        const QByteArray body = numbered(1000);
        m_web.route(u"/m"_s, [&](const HttpRequest &) {
            constexpr std::array Statuses{503, 429, 408};
            return tries < 3 ? HttpReply{.status = Statuses.at(static_cast<size_t>(tries++))} : served(body);
        });
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().trouble);
        QCOMPARE(cache->status().trouble->kind, Error::Kind::HttpStatus);
        QCOMPARE(*readFrom(*cache, 0, 5000), body);
        QVERIFY(!cache->status().trouble);
        QCOMPARE(m_web.requests().size(), 4);
    }

    void beginsAnewWhereTheMediumChanged()
    {
        const QByteArray was = numbered(400'000);
        const QByteArray is = numbered(500'000, 7);
        int answers = 0;
        m_web.route(u"/m"_s, [&](const HttpRequest &) {
            HttpReply reply = answers == 0 ? served(was) : served(is, "\"two\""_ba);
            reply.cutAt = answers++ == 0 ? 100'000 : -1;
            return reply;
        });
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QCOMPARE(*readFrom(*cache, 0, 50'000), was.first(50'000));
        QTRY_COMPARE(cache->status().size, 500'000);
        QCOMPARE(*readFrom(*cache, 0, 1'000'000), is);
    }

    void goesOnAtItsReaderWhereTheMediumChanged()
    {
        const QByteArray medium = numbered(400'000);
        int answers = 0;
        m_web.route(u"/m"_s,
                    [&](const HttpRequest &) { // as from a row of servers that name the same medium differently
                        HttpReply reply = served(medium, '"' + QByteArray::number(answers) + '"');
                        reply.cutAt = answers++ == 0 ? 100'000 : -1;
                        return reply;
                    });
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QCOMPARE(*readFrom(*cache, 0, 100'000), medium.first(100'000));
        QCOMPARE(*readFrom(*cache, 100'000, 1'000'000), medium.sliced(100'000));
        QCOMPARE(m_web.requests(u"/m"_s).constLast().header("range"_ba), "bytes=100000-"_ba);
        QCOMPARE(m_web.requests(u"/m"_s).constLast().header("if-range"_ba), QByteArray());
    }

    void endsWhereTheMediumHasBecomeShorter()
    {
        const QByteArray was = numbered(400'000);
        const QByteArray is = numbered(80'000, 7);
        int answers = 0;
        m_web.route(u"/m"_s, [&](const HttpRequest &) {
            HttpReply reply = answers == 0 ? served(was) : served(is, "\"two\""_ba);
            reply.cutAt = answers++ == 0 ? 100'000 : -1;
            return reply;
        });
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QCOMPARE(*readFrom(*cache, 0, 100'000), was.first(100'000));
        QCOMPARE(*readFrom(*cache, 100'000, 1'000'000), QByteArray());
        QCOMPARE(cache->status().size, 80'000);
        QCOMPARE(*readFrom(*cache, 0, 1'000'000), is);
    }

    void followsRedirectsOnce()
    {
        const QByteArray body = numbered(3'000'000);
        m_web.route(u"/a"_s, HttpReply::redirect(302, "/b"_ba));
        m_web.route(u"/b"_s, HttpReply::redirect(307, m_web.url(u"/c"_s, u"localhost"_s).toEncoded()));
        m_web.route(u"/c"_s, served(body));
        QUrl url = m_web.url(u"/a"_s);
        url.setUserInfo(u"ann:secret"_s);
        const auto cache = m_store->open(url);
        QCOMPARE(*readFrom(*cache, 0, 1000), body.first(1000));
        QCOMPARE(*readFrom(*cache, 2'900'000, 1000), body.sliced(2'900'000, 1000));
        QCOMPARE(m_web.requests(u"/a"_s).size(), 1);
        for (const HttpRequest &request : m_web.requests(u"/c"_s))
            QVERIFY(!request.headers.contains("authorization"_ba));
    }

    void asksTheOriginAgainWhereARedirectExpired()
    {
        const QByteArray body = numbered(3'000'000);
        int given = 0;
        m_web.route(u"/a"_s, [&](const HttpRequest &) {
            return HttpReply::redirect(302, ++given == 1 ? "/old"_ba : "/new"_ba);
        });
        m_web.route(u"/old"_s, [&](const HttpRequest &request) {
            return request.header("range"_ba) == "bytes=0-" ? served(body) : HttpReply{.status = 403};
        });
        m_web.route(u"/new"_s, served(body));
        const auto cache = m_store->open(m_web.url(u"/a"_s));
        QVERIFY(readFrom(*cache, 0, 1000));
        m_web.goDown();
        m_web.comeBack();
        QCOMPARE(*readFrom(*cache, 2'000'000, 1'000'000), body.sliced(2'000'000));
    }

    void failsForGood_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("a circle") << "/loop"_ba << Error::Kind::RedirectRefused;
        QTest::newRow("a file") << "file:///etc/hostname"_ba << Error::Kind::SchemeRefused;
        QTest::newRow("nowhere") << ""_ba << Error::Kind::RedirectRefused;
    }

    void failsForGood()
    {
        QFETCH(const QByteArray, location);
        QFETCH(const Error::Kind, kind);
        m_web.route(u"/loop"_s, HttpReply::redirect(302, location));
        QCOMPARE(errorOf(u"/loop"_s).kind, kind);
        QCOMPARE(m_web.requests().size(), 1);
    }

    void givesUpAfterTooManyHops()
    {
        for (int hop = 0; hop < 20; ++hop)
            m_web.route(u"/%1"_s.arg(hop), HttpReply::redirect(302, "/" + QByteArray::number(hop + 1)));
        QCOMPARE(errorOf(u"/0"_s).kind, Error::Kind::RedirectRefused);
        QCOMPARE_LT(m_web.requests().size(), 13);
    }

    void tellsNoSecrets()
    {
        QUrl url = m_web.url(u"/none"_s);
        url.setUserInfo(u"ann:secret"_s);
        url.setQuery(u"token=secret"_s);
        const auto cache = m_store->open(url);
        const Result<QByteArray> read = readFrom(*cache, 0, 10);
        QVERIFY(!read);
        QCOMPARE(read.error().code, 404);
        QVERIFY(!read.error().subject.contains("secret"_L1));
        QVERIFY(!read.error().detail.contains("secret"_L1));
    }

    void anEmptyMediumIsAskedForOnce()
    {
        m_web.route(u"/m"_s, HttpReply{});
        QCOMPARE(errorOf(u"/m"_s).kind, Error::Kind::EmptySource);
        QCOMPARE(m_web.requests().size(), 1);
    }

    void doesNotFetchFarAheadOfItsReader()
    {
        m_web.route(u"/big"_s, served(QByteArray(80'000'000, 'x')));
        const auto cache = m_store->open(m_web.url(u"/big"_s));
        QVERIFY(readFrom(*cache, 0, 1000));
        QTRY_COMPARE_GT(cache->status().present, 30'000'000);
        const qint64 present = cache->status().present;
        QCOMPARE_LT(present, 36'000'000);
        QVERIFY(readFrom(*cache, 30'000'000, 1000));
        QTRY_COMPARE_GT(cache->status().present, present + 10'000'000);
    }

    void fetchesWhatIsBeforeTheReaderOnceEnoughIsAhead()
    {
        const HttpReply slow = served(numbered(12'000'000));
        const auto cache = begun(slow, 4'000'000);
        QVERIFY(cache);
        QVERIFY(readFrom(*cache, 6'000'000, 1000));
        QVERIFY(!cache->has(0, 6'000'000));
        cache->fetchBefore(true);
        QTRY_VERIFY(cache->has(0, 6'000'000));
        QVERIFY(cache->has(6'000'000, 7'000'000)); // what is ahead came first
        QVERIFY(!cache->lacksBefore());
        QTRY_VERIFY(cache->status().isComplete());
        QCOMPARE(*readFrom(*cache, 0, 12'000'000), slow.body);
    }

    void anAbortEndsAWaitingRead()
    {
        HttpReply hanging = served(numbered(1000));
        hanging.stallAt = 500;
        m_web.route(u"/hang"_s, hanging);
        const auto cache = m_store->open(m_web.url(u"/hang"_s));
        QVERIFY(readFrom(*cache, 0, 500));
        auto waiting = std::async(std::launch::async, [&] { return readFrom(*cache, 500, 10); });
        QCOMPARE(waiting.wait_for(50ms), std::future_status::timeout);
        cache->abort();
        QCOMPARE(waiting.get().error().kind, Error::Kind::Cancelled);
        cache->resume();
        QVERIFY(readFrom(*cache, 0, 500));
    }

    void theLastPointerEndsTheTransfer()
    {
        const HttpReply slow = served(numbered(10'000'000));
        auto cache = begun(slow, 100'000);
        QVERIFY(cache);
        QCOMPARE(m_web.openConnections(), 1);
        cache.reset();
        QTRY_COMPARE(m_web.openConnections(), 0);
    }

    void theStoreMayGoFirst()
    {
        HttpReply hanging = served(numbered(1000));
        hanging.stallAt = 500;
        m_web.route(u"/hang"_s, hanging);
        const auto cache = m_store->open(m_web.url(u"/hang"_s));
        QVERIFY(readFrom(*cache, 0, 500));
        auto waiting = std::async(std::launch::async, [&] { return readFrom(*cache, 500, 10); });
        m_store.reset();
        QVERIFY(!waiting.get());
        QCOMPARE(readFrom(*cache, 0, 500)->size(), 500);
    }
};

QTEST_GUILESS_MAIN(MediaStoreTest)

#include "tst_mediastore.moc"
