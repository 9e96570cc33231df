// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediacache.h"
#include "models/playback/mediastore.h"
#include "tests/support/filecontent.h"
#include "tests/support/httpserver.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
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

Result<qint64> readOnce(MediaCache &cache, qint64 position)
{
    char byte = 0;
    return cache.readAt(position, std::span(&byte, 1));
}

} // namespace

// What streaming leaves for another time, and what is fetched on purpose.
class MediaKeepingTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString kept(const QString &name) const { return m_folder->filePath(u"audio/"_s + name); }

    HttpServer m_web;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaStore> m_store;

    void restart()
    {
        m_store.reset();
        m_store = std::make_unique<MediaStore>(m_folder->filePath(u"media"_s));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        restart();
        m_web.clearRequests();
        m_web.comeBack();
    }

    void cleanup() { m_store.reset(); }

    void whatWasHeardPlaysWithoutANetwork()
    {
        const QByteArray body = numbered(500'000);
        m_web.route(u"/m"_s, served(body));
        {
            const auto cache = m_store->open(m_web.url(u"/m"_s));
            QTRY_VERIFY(cache->status().isComplete());
        }
        restart();
        m_web.goDown();
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().isComplete());
        QVERIFY(readOnce(*cache, 499'999));
        QCOMPARE(m_web.requests().size(), 1);
    }

    void goesOnAfterARestartWhereItWas()
    {
        const QByteArray body = numbered(3'000'000);
        HttpReply cut = served(body);
        cut.stallAt = 1'000'000;
        m_web.route(u"/m"_s, cut);
        {
            const auto cache = m_store->fetch(m_web.url(u"/m"_s));
            QTRY_COMPARE(cache->status().present, 1'000'000);
        }
        restart();
        m_web.clearRequests();
        m_web.route(u"/m"_s, served(body));
        const auto cache = m_store->fetch(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().isComplete());
        QCOMPARE(m_web.requests().size(), 1);
        QCOMPARE(m_web.requests().first().header("range"_ba), "bytes=1000000-"_ba);
        QCOMPARE(m_web.requests().first().header("if-range"_ba), "\"one\""_ba);
        const auto placed = m_store->keep(m_web.url(u"/m"_s), kept(u"m.mp3"_s));
        QTRY_VERIFY(placed.isFinished());
        QCOMPARE(placed.result().value_or(-1), body.size());
        QVERIFY(contentOf(kept(u"m.mp3"_s)) == body);
    }

    void beginsAnewWhereTheMediumChangedMeanwhile()
    {
        HttpReply cut = served(numbered(3'000'000));
        cut.stallAt = 1'000'000;
        m_web.route(u"/m"_s, cut);
        {
            const auto cache = m_store->fetch(m_web.url(u"/m"_s));
            QTRY_COMPARE(cache->status().present, 1'000'000);
        }
        restart();
        const QByteArray body = numbered(3'000'000, 7); // as long as the other
        m_web.route(u"/m"_s, served(body, "\"two\""_ba));
        const auto cache = m_store->fetch(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().isComplete());
        const auto placed = m_store->keep(m_web.url(u"/m"_s), kept(u"m"_s));
        QTRY_VERIFY(placed.isFinished());
        QVERIFY(contentOf(kept(u"m"_s)) == body);
    }

    void aHotelsPageTakesNothingAway()
    {
        const QByteArray body = numbered(3'000'000);
        HttpReply cut = served(body);
        cut.stallAt = 1'000'000;
        m_web.route(u"/m"_s, cut);
        {
            const auto cache = m_store->fetch(m_web.url(u"/m"_s));
            QTRY_COMPARE(cache->status().present, 1'000'000);
        }
        m_web.route(u"/m"_s, {.headers = {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}},
                              .body = "<!doctype html><title>Welcome</title>"_ba});
        {
            const auto cache = m_store->fetch(m_web.url(u"/m"_s));
            QTRY_VERIFY(cache->status().failure);
            QCOMPARE(cache->status().failure->kind, Error::Kind::NotAudio);
        }
        m_web.route(u"/m"_s, served(body));
        m_web.clearRequests();
        const auto cache = m_store->fetch(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().isComplete());
        QCOMPARE(m_web.requests().first().header("range"_ba), "bytes=1000000-"_ba);
        const auto placed = m_store->keep(m_web.url(u"/m"_s), kept(u"m"_s));
        QTRY_VERIFY(placed.isFinished());
        QVERIFY(contentOf(kept(u"m"_s)) == body);
    }

    void aPageIsNoAudio()
    {
        m_web.route(u"/m"_s, served("<!doctype html><title>Sign in</title>"_ba));
        const auto cache = m_store->fetch(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().failure);
        QCOMPARE(cache->status().failure->kind, Error::Kind::NotAudio);
        const auto placed = m_store->keep(m_web.url(u"/m"_s), kept(u"m"_s));
        QVERIFY(placed.isFinished());
        QCOMPARE(placed.result().error().kind, Error::Kind::NotFound);
        QVERIFY(!QFile::exists(kept(u"m"_s)));
    }

    void fetchesAllOfItHoweverFarTheReaderIs()
    {
        m_web.route(u"/big"_s, served(QByteArray(80'000'000, 'x')));
        const auto reader = m_store->open(m_web.url(u"/big"_s));
        QVERIFY(readOnce(*reader, 70'000'000));
        const auto cache = m_store->fetch(m_web.url(u"/big"_s));
        QCOMPARE(cache.get(), reader.get());
        QTRY_VERIFY_WITH_TIMEOUT(cache->status().isComplete(), 20'000);
    }

    void aStreamedMediumIsFetchedOnce()
    {
        const QByteArray body = numbered(400'000);
        m_web.route(u"/m"_s, served(body));
        {
            const auto cache = m_store->open(m_web.url(u"/m"_s));
            QTRY_VERIFY(cache->status().isComplete());
        }
        const auto cache = m_store->fetch(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().isComplete());
        const auto placed = m_store->keep(m_web.url(u"/m"_s), kept(u"m.mp3"_s));
        QTRY_VERIFY(placed.isFinished());
        QCOMPARE(m_web.requests().size(), 1);
        m_store->forget(m_web.url(u"/m"_s));
        m_store->setOfflineFile(m_web.url(u"/m"_s), kept(u"m.mp3"_s));
        const auto offline = m_store->open(m_web.url(u"/m"_s));
        QTRY_VERIFY(offline->status().isComplete());
        QVERIFY(readOnce(*offline, 399'999));
        QCOMPARE(m_web.requests().size(), 1);
    }

    void aKeptFileThatIsGoneIsStreamed()
    {
        m_web.route(u"/m"_s, served(numbered(400'000)));
        m_store->setOfflineFile(m_web.url(u"/m"_s), kept(u"gone.mp3"_s));
        const auto cache = m_store->open(m_web.url(u"/m"_s));
        QVERIFY(readOnce(*cache, 399'999));
    }

    void tellsWhatItUsesAndStaysWithinTheBudget()
    {
        for (int i = 0; i < 4; ++i)
            m_web.route(u"/%1"_s.arg(i), served(numbered(1'000'000)));
        m_store->setBudget(2'500'000);
        for (int i = 0; i < 4; ++i) {
            const auto cache = m_store->open(m_web.url(u"/%1"_s.arg(i)));
            QTRY_VERIFY(cache->status().isComplete());
        }
        QTRY_COMPARE_GT(m_store->used(), 1'900'000);
        QTRY_COMPARE_LT(m_store->used(), 2'500'000);
        m_web.clearRequests();
        const auto newest = m_store->open(m_web.url(u"/3"_s));
        QTRY_VERIFY(newest->status().isComplete());
        QCOMPARE(m_web.requests().size(), 0);
        m_store->clear();
        QTRY_COMPARE_LT(m_store->used(), 1'100'000); // what is open stays
        QVERIFY(readOnce(*newest, 0));
    }

    void aFullDiskIsToldAndLeavesNothingHalf()
    {
        const QString folder = m_folder->filePath(u"small"_s);
        QVERIFY(QDir().mkpath(folder));
        const SmallDisk disk(folder, 2000);
        if (!disk.isMounted())
            QSKIP("a file system of its own cannot be mounted here");
        m_web.route(u"/m"_s, served(numbered(1'500'000)));
        const auto cache = m_store->fetch(m_web.url(u"/m"_s));
        QTRY_VERIFY(cache->status().isComplete());
        QFile other(folder + u"/other"_s);
        QVERIFY(other.open(QIODevice::WriteOnly));
        QCOMPARE(other.write(QByteArray(1'000'000, 'x')), 1'000'000);
        QVERIFY(other.flush());
        const auto placed = m_store->keep(m_web.url(u"/m"_s), folder + u"/m.mp3"_s);
        QTRY_VERIFY(placed.isFinished());
        QCOMPARE(placed.result().error().kind, Error::Kind::DiskFull);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"other"_s});
    }

    void streamingMakesRoomOnAFullDisk()
    {
        const QString folder = m_folder->filePath(u"small"_s);
        QVERIFY(QDir().mkpath(folder));
        const SmallDisk disk(folder, 2500);
        if (!disk.isMounted())
            QSKIP("a file system of its own cannot be mounted here");
        m_store = std::make_unique<MediaStore>(folder);
        m_web.route(u"/a"_s, served(numbered(1'500'000)));
        m_web.route(u"/b"_s, served(numbered(1'600'000)));
        {
            const auto cache = m_store->open(m_web.url(u"/a"_s));
            QTRY_VERIFY(cache->status().isComplete());
        }
        const auto cache = m_store->open(m_web.url(u"/b"_s));
        QTRY_VERIFY(cache->status().isComplete());
        QVERIFY(!cache->status().failure);
        m_store.reset();
    }
};

QTEST_GUILESS_MAIN(MediaKeepingTest)

#include "tst_mediakeeping.moc"
