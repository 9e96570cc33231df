// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/artworkcache.h"
#include "app/network/networkfetcher.h"
#include "app/network/pictures.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

// Answers from memory and counts, since pictures of feeds may not come from loopback.
class FakeFetcher final : public Fetcher
{
public:
    QFuture<FetchResult> fetch(FetchRequest request) override
    {
        requests.append(request);
        QPromise<FetchResult> promise;
        promise.start();
        QFuture<FetchResult> future = promise.future();
        QTimer::singleShot(0, qApp, [this, promise = std::move(promise)]() mutable {
            promise.addResult(result);
            promise.finish();
        });
        return future;
    }

    QList<FetchRequest> requests;
    FetchResult result = std::unexpected(FetchFailure());
};

class TestArtworkCache final : public QObject
{
    Q_OBJECT

    static QByteArray picture(QSize size, const char *format = "png")
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::blue);
        // The middle square is red.
        const int side = std::min(size.width(), size.height());
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                image.setPixelColor((size.width() - side) / 2 + x, (size.height() - side) / 2 + y, Qt::red);
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QBuffer::WriteOnly);
        if (!image.save(&buffer, format))
            qFatal("cannot write a picture");
        return bytes;
    }

    static QImage wait(QFuture<QImage> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    static FetchResult answer(const QByteArray &bytes)
    {
        FetchAnswer answer;
        answer.status = 200;
        answer.body = bytes;
        return answer;
    }

    const QString m_url = u"https://a.test/cover.png"_s;

private Q_SLOTS:
    void cropsTheMiddleSquare_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(300, 100);
        QTest::newRow("tall") << QSize(100, 300);
        QTest::newRow("square") << QSize(200, 200);
        QTest::newRow("small") << QSize(10, 20);
    }

    void cropsTheMiddleSquare()
    {
        QFETCH(QSize, size);
        const QImage image = squarePicture(picture(size), 64);
        QCOMPARE(image.size(), QSize(64, 64));
        QCOMPARE(image.pixelColor(32, 32), QColor(Qt::red));
        QVERIFY(image.pixelColor(3, 3).red() > 200);
        QVERIFY(image.pixelColor(60, 60).red() > 200);
    }

    void decodesOnlyWhatItKnows()
    {
        QVERIFY(!squarePicture(picture({50, 50}, "jpg"), 32).isNull());
        QVERIFY(isPicture(picture({50, 50}, "jpg")));
        QVERIFY(squarePicture(picture({50, 50}, "bmp"), 32).isNull());
        QVERIFY(squarePicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", 32).isNull());
        QVERIFY(squarePicture(picture({50, 50}).first(60), 32).isNull());
        QVERIFY(squarePicture({}, 32).isNull());
        QVERIFY(squarePicture("RIFF", 32).isNull());
    }

    void refusesWhatWouldFillTheMemory()
    {
        QByteArray huge = picture({50, 50});
        // Width and height stand at 16 in a PNG's header.
        huge.replace(16, 8, QByteArray::fromHex("0000c3500000c350"));
        QVERIFY(squarePicture(huge, 32).isNull());
    }

    void asksOnceForManyAtOnce()
    {
        QTemporaryDir folder;
        FakeFetcher fetcher;
        fetcher.result = answer(picture({100, 100}));
        ArtworkCache cache(fetcher, folder.filePath(u"art"_s));
        QVERIFY(cache.cached(m_url, 32).isNull());
        QList<QFuture<QImage>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(cache.artwork(m_url, 32));
        const QFuture<QImage> larger = cache.artwork(m_url, 64);
        for (const auto &future : futures)
            QCOMPARE(wait(future).size(), QSize(32, 32));
        QCOMPARE(wait(larger).size(), QSize(64, 64));
        QCOMPARE(fetcher.requests.size(), 1);
        QVERIFY(fetcher.requests.first().chosenByFeed);
        QVERIFY(fetcher.requests.first().maxBytes <= 8 * 1024 * 1024);
        QCOMPARE(cache.cached(m_url, 32).size(), QSize(32, 32));
    }

    void theDiskOutlivesTheProgram()
    {
        QTemporaryDir folder;
        FakeFetcher fetcher;
        fetcher.result = answer(picture({100, 100}));
        {
            ArtworkCache cache(fetcher, folder.path());
            QVERIFY(!wait(cache.artwork(m_url, 32)).isNull());
        }
        ArtworkCache cache(fetcher, folder.path());
        QVERIFY(!wait(cache.artwork(m_url, 48)).isNull());
        QCOMPARE(fetcher.requests.size(), 1);
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        QVERIFY(!names.first().contains(u"cover"_s)); // names are ours
    }

    void aMissingPictureIsNotAskedForAgain()
    {
        QTemporaryDir folder;
        FakeFetcher fetcher;
        fetcher.result = std::unexpected(FetchFailure(Error{Error::Kind::HttpStatus, {}, {}, 404}));
        {
            ArtworkCache cache(fetcher, folder.path());
            QVERIFY(wait(cache.artwork(m_url, 32)).isNull());
            QVERIFY(wait(cache.artwork(m_url, 32)).isNull());
        }
        ArtworkCache cache(fetcher, folder.path());
        QVERIFY(wait(cache.artwork(m_url, 32)).isNull());
        QCOMPARE(fetcher.requests.size(), 1);
    }

    void aPageInsteadOfAPictureCountsAsMissing()
    {
        QTemporaryDir folder;
        FakeFetcher fetcher;
        fetcher.result = answer("<!DOCTYPE html>");
        {
            ArtworkCache cache(fetcher, folder.path());
            QVERIFY(wait(cache.artwork(m_url, 32)).isNull());
        }
        ArtworkCache cache(fetcher, folder.path());
        QVERIFY(wait(cache.artwork(m_url, 32)).isNull());
        QCOMPARE(fetcher.requests.size(), 1);
    }

    void withoutANetworkNothingIsLearned()
    {
        QTemporaryDir folder;
        FakeFetcher fetcher;
        fetcher.result = std::unexpected(FetchFailure(Error{Error::Kind::ConnectionFailed, {}, {}, 0}));
        {
            ArtworkCache cache(fetcher, folder.path());
            QVERIFY(wait(cache.artwork(m_url, 32)).isNull());
        }
        fetcher.result = answer(picture({100, 100}));
        ArtworkCache cache(fetcher, folder.path());
        QVERIFY(!wait(cache.artwork(m_url, 32)).isNull());
    }

    void onlyWebAddresses()
    {
        QTemporaryDir folder;
        FakeFetcher fetcher;
        ArtworkCache cache(fetcher, folder.path());
        for (const QString &url : {QString(), u"file:///etc/hostname"_s, u"data:image/png;base64,x"_s})
            QVERIFY(wait(cache.artwork(url, 32)).isNull());
        QVERIFY(fetcher.requests.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArtworkCache)
#include "tst_artworkcache.moc"
