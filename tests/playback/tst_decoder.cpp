// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/decoder.h"
#include "models/playback/mediacache.h"
#include "models/playback/ringbuffer.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

constexpr qint64 LongestDecoded = 30 * OutputRate; // of damaged files that claim to be endless

// The left channel of what comes from now on.
Result<std::vector<float>> decoded(Decoder &decoder, qint64 mostFrames, qint64 *firstFrame = nullptr)
{
    std::vector<float> left;
    while (static_cast<qint64>(left.size()) < mostFrames) {
        const Result<std::optional<Decoder::Block>> block = decoder.next();
        if (!block)
            return std::unexpected(block.error());
        if (!*block)
            break;
        if (left.empty() && firstFrame)
            *firstFrame = (*block)->frame;
        for (size_t i = 0; i < (*block)->samples.size(); i += OutputChannels)
            left.push_back((*block)->samples[i]);
    }
    return left;
}

} // namespace

class DecoderTest : public QObject
{
    Q_OBJECT

private:
    // The cache of a file with these bytes.
    [[nodiscard]] std::unique_ptr<MediaCache> cacheOf(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"medium%1"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        file.close();
        auto cache = std::make_unique<MediaCache>();
        if (!cache->openFile(path, true) && !bytes.isEmpty())
            qFatal("cannot read a test file");
        return cache;
    }

    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void decodesAndSeeks_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<double>("tolerance");
        // A picture as large as some shows embed, which no encoder can make small.
        const QStringList picture{
            u"-f"_s,   u"lavfi"_s, u"-i"_s,   u"color=s=1000x1000:d=0.04:r=25,noise=alls=100:allf=t"_s,
            u"-map"_s, u"0:a"_s,   u"-map"_s, u"1:v"_s,
            u"-c:v"_s, u"png"_s};
        const QStringList film{u"-f"_s,   u"lavfi"_s, u"-i"_s,       u"testsrc2=s=320x180:r=10:d=30"_s,
                               u"-map"_s, u"0:a"_s,   u"-map"_s,     u"1:v"_s,
                               u"-g"_s,   u"50"_s,    u"-shortest"_s};
        QTest::newRow("wav") << u"wav"_s << QStringList{} << 0.005;
        QTest::newRow("flac") << u"flac"_s << QStringList{} << 0.005;
        QTest::newRow("mp3, constant bit rate") << u"mp3"_s << QStringList{u"-b:a"_s, u"64k"_s} << 0.005;
        QTest::newRow("mp3, variable bit rate") << u"mp3"_s << QStringList{u"-q:a"_s, u"5"_s} << 0.005;
        QTest::newRow("mp3 without a header") << u"mp3"_s << QStringList{u"-b:a"_s, u"64k"_s, u"-write_xing"_s, u"0"_s}
                                              << 0.03; // and so without its encoder's delay
        QTest::newRow("mp3, 22 kHz mono") << u"mp3"_s << QStringList{u"-ar"_s, u"22050"_s} << 0.005;
        QTest::newRow("mp3, variable bit rate without a header")
            << u"mp3"_s << QStringList{u"-q:a"_s, u"5"_s, u"-write_xing"_s, u"0"_s} << 0.03;
        QTest::newRow("mp3 behind a large picture")
            << u"mp3"_s << picture + QStringList{u"-id3v2_version"_s, u"3"_s} << 0.005;
        QTest::newRow("m4a with a large picture")
            << u"m4a"_s << picture + QStringList{u"-disposition:v"_s, u"attached_pic"_s} << 0.005;
        QTest::newRow("aac without a container") << u"aac"_s << QStringList{} << 0.05;
        QTest::newRow("mp4, index at the end") << u"mp4"_s << QStringList{u"-c:a"_s, u"aac"_s} << 0.005;
        QTest::newRow("mp4, index first")
            << u"mp4"_s << QStringList{u"-c:a"_s, u"aac"_s, u"-movflags"_s, u"faststart"_s} << 0.005;
        QTest::newRow("mp4, in fragments")
            << u"mp4"_s << QStringList{u"-c:a"_s, u"aac"_s, u"-movflags"_s, u"frag_keyframe+empty_moov"_s} << 0.05;
        QTest::newRow("m4a, HE-AAC's rate, mono")
            << u"m4a"_s << QStringList{u"-ar"_s, u"24000"_s, u"-ac"_s, u"1"_s} << 0.005;
        QTest::newRow("film, mp4") << u"mp4"_s << film + QStringList{u"-c:v"_s, u"mpeg4"_s} << 0.005;
        QTest::newRow("film, webm") << u"webm"_s << film + QStringList{u"-c:v"_s, u"libvpx"_s, u"-c:a"_s, u"libopus"_s}
                                    << 0.03;
        QTest::newRow("film, mkv") << u"mkv"_s << film + QStringList{u"-c:v"_s, u"mpeg4"_s, u"-c:a"_s, u"ac3"_s}
                                   << 0.03;
        QTest::newRow("m4a, index at the end") << u"m4a"_s << QStringList{} << 0.005;
        QTest::newRow("m4a, index first") << u"m4a"_s << QStringList{u"-movflags"_s, u"faststart"_s} << 0.005;
        QTest::newRow("opus") << u"opus"_s << QStringList{} << 0.005;
        QTest::newRow("vorbis") << u"ogg"_s << QStringList{} << 0.005;
    }

    void decodesAndSeeks()
    {
        QFETCH(const QString, format);
        QFETCH(const QStringList, options);
        QFETCH(const double, tolerance);
        const QByteArray wav = timeCodedWav(30);
        const QByteArray bytes = format == "wav"_L1 ? wav : encoded(wav, format, options);
        if (bytes.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        const auto cache = cacheOf(bytes);
        Decoder decoder(*cache);
        const Result<Decoder::Medium> medium = decoder.open();
        QVERIFY(medium);
        // Without an index the length is a guess from the first bytes, and is said to be one.
        QCOMPARE_LT(std::abs(medium->durationMs - 30'000), medium->durationStated ? 200 : 5'000);
        for (const qint64 ms : {20'000, 5'000, 12'345, 0, 28'000}) {
            QVERIFY(decoder.seek(ms));
            QVERIFY(!decoder.isPositionApproximate());
            qint64 first = -1;
            const Result<std::vector<float>> sound = decoded(decoder, framesOf(200), &first);
            QVERIFY(sound);
            QCOMPARE_LE(std::abs(msOf(first) - ms), 2);
            const double heard = timeOf(std::span(*sound).subspan(2400, 4800)) - 0.1;
            QVERIFY2(std::abs(heard - static_cast<double>(ms) / 1000) < tolerance,
                     qPrintable(u"%1 ms sounds like %2 s"_s.arg(ms).arg(heard)));
        }
        QVERIFY(decoder.seek(0));
        const Result<std::vector<float>> all = decoded(decoder, LongestDecoded * 2);
        QVERIFY(all);
        QCOMPARE_LT(std::abs(static_cast<double>(all->size()) / OutputRate - 30), 0.1);
        QVERIFY(!*decoder.next());
    }

    // The first minute is noise, which takes many more bytes than the tone that follows: half of the bytes is not
    // half of the time.
    void correctsAGuessOnceItKnows()
    {
        const QByteArray sound = wav(120, [](double t) {
            if (t < 60) // of a generator that is the same everywhere
                return 0.3 * std::sin(1e6 * std::sin(t * 12'345.678));
            return 0.5 * std::sin(2 * std::numbers::pi * (500 * t + 50 * t * t));
        });
        const QByteArray bytes = encoded(sound, u"mp3"_s, {u"-q:a"_s, u"2"_s, u"-write_xing"_s, u"0"_s});
        if (bytes.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        const qsizetype from = 300'000;
        const qsizetype to = bytes.size() / 2;
        QCOMPARE_GT(to, from);
        MediaCache cache;
        QVERIFY(cache.openFile(m_folder.filePath(u"growing"_s), false));
        cache.setSize(bytes.size());
        QVERIFY(cache.store(0, QByteArrayView(bytes).first(from)));
        QVERIFY(cache.store(to, QByteArrayView(bytes).sliced(to)));
        Decoder decoder(cache);
        const Result<Decoder::Medium> medium = decoder.open();
        QVERIFY(medium);
        const qint64 target = medium->durationMs * 9 / 10;
        QVERIFY(decoder.seek(target));
        QVERIFY(decoder.isPositionApproximate());
        qint64 told = -1;
        const Result<std::vector<float>> begin = decoded(decoder, framesOf(200), &told);
        QVERIFY(begin);
        QCOMPARE_LE(std::abs(msOf(told) - target), 2);
        const double heard = timeOf(std::span(*begin).subspan(2400, 4800)) - 0.1;
        QCOMPARE_GT(std::abs(heard - static_cast<double>(target) / 1000), 2.0);
        QVERIFY(!decoder.correction());
        QVERIFY(cache.lacksBefore());

        QVERIFY(cache.store(from, QByteArrayView(bytes).sliced(from, to - from)));
        const std::optional<qint64> correction = decoder.correction();
        QVERIFY(correction);
        QVERIFY(!decoder.isPositionApproximate());
        QVERIFY(!cache.lacksBefore());
        const double known = static_cast<double>(told + *correction) / OutputRate;
        QVERIFY2(std::abs(known - heard) < 0.1, qPrintable(u"%1 s instead of %2"_s.arg(known).arg(heard)));
        qint64 next = -1;
        QVERIFY(decoded(decoder, 1, &next));
        QCOMPARE(next, told + static_cast<qint64>(begin->size()) + *correction);
        QVERIFY(!decoder.correction());
    }

    void guessesByWhatIsAlreadyThere()
    {
        const QByteArray sound = wav(120, [](double t) {
            if (t < 3) // dense, unlike the rest
                return 0.3 * std::sin(1e6 * std::sin(t * 12'345.678));
            return 0.5 * std::sin(2 * std::numbers::pi * (500 * t + 50 * t * t));
        });
        const QByteArray bytes = encoded(sound, u"mp3"_s, {u"-q:a"_s, u"2"_s, u"-write_xing"_s, u"0"_s});
        if (bytes.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        MediaCache cache;
        QVERIFY(cache.openFile(m_folder.filePath(u"begun"_s), false));
        cache.setSize(bytes.size());
        QVERIFY(cache.store(0, QByteArrayView(bytes).first(bytes.size() / 2)));
        Decoder decoder(cache);
        const Result<Decoder::Medium> medium = decoder.open();
        QVERIFY(medium);
        QCOMPARE_LT(medium->durationMs, 80'000); // as the first frames have it
        const qint64 target = medium->durationMs * 6 / 10;
        QVERIFY(decoder.seek(target));
        QVERIFY(decoder.isPositionApproximate());
        const Result<std::vector<float>> begin = decoded(decoder, framesOf(200));
        QVERIFY(begin);
        const double heard = timeOf(std::span(*begin).subspan(2400, 4800)) - 0.1;
        QVERIFY2(std::abs(heard - static_cast<double>(target) / 1000) < 6,
                 qPrintable(u"%1 s instead of %2"_s.arg(heard).arg(static_cast<double>(target) / 1000)));
    }

    void refusesWhatIsNotSound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("a page") << "<!doctype html><title>Log in</title>"_ba.repeated(500) << Error::Kind::NotAudio;
        QTest::newRow("zeros") << QByteArray(100'000, '\0') << Error::Kind::NotAudio;
        QTest::newRow("text") << "just words and more words\n"_ba.repeated(3000) << Error::Kind::NotAudio;
        QTest::newRow("a playlist of others")
            << "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:1/a.ts\n"_ba
            << Error::Kind::NotAudio;
        QTest::newRow("a list of files") << "ffconcat version 1.0\nfile /etc/hostname\n"_ba << Error::Kind::NotAudio;
        QTest::newRow("nothing") << QByteArray() << Error::Kind::EmptySource;
    }

    void refusesWhatIsNotSound()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Error::Kind, kind);
        const auto cache = cacheOf(bytes);
        Decoder decoder(*cache);
        const Result<Decoder::Medium> medium = decoder.open();
        QVERIFY(!medium);
        QCOMPARE(medium.error().kind, kind);
    }

    void survivesDamage()
    {
        const QByteArray mp3 = encoded(timeCodedWav(5), u"mp3"_s);
        if (mp3.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        QByteArray damaged = mp3;
        damaged.replace(damaged.size() / 2, 3000, QByteArray(3000, '\x55'));
        const auto cache = cacheOf(damaged);
        Decoder decoder(*cache);
        QVERIFY(decoder.open());
        const Result<std::vector<float>> all = decoded(decoder, LongestDecoded);
        QVERIFY(all);
        QCOMPARE_GT(all->size(), static_cast<size_t>(4 * OutputRate));
    }

    // Real files, many of them damaged on purpose: each is decoded or refused with a reason, and none hangs.
    void opensOrRefusesRealFiles()
    {
        const QString folder = qEnvironmentVariable("EARMARK_SHARED") + u"/audio"_s;
        if (!QFile::exists(folder))
            QSKIP("no test material: set EARMARK_SHARED");
        int played = 0;
        int refused = 0;
        int withChapters = 0;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            MediaCache cache;
            QVERIFY(cache.openFile(path, true) || QFile(path).size() == 0);
            Decoder decoder(cache);
            const Result<Decoder::Medium> medium = decoder.open();
            const Result<std::vector<float>> sound =
                medium.and_then([&](const Decoder::Medium &) { return decoded(decoder, LongestDecoded); });
            if (sound) {
                ++played;
                withChapters += medium->chapters.isEmpty() ? 0 : 1;
            } else {
                ++refused;
                const Error::Kind kind = sound.error().kind;
                QVERIFY2(kind == Error::Kind::NotAudio || kind == Error::Kind::DecodingFailed
                             || kind == Error::Kind::EmptySource,
                         qPrintable(path));
                QVERIFY2(!sound.error().detail.isEmpty(), qPrintable(path));
            }
        }
        qInfo("%d played, %d with chapters; %d refused", played, withChapters, refused);
        QCOMPARE_GT(played, refused);
        QCOMPARE_GT(withChapters, 3);
    }
};

QTEST_GUILESS_MAIN(DecoderTest)

#include "tst_decoder.moc"
