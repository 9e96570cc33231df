// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "models/playback/pulseaudiooutput.h"
#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

constexpr double Loud = 0.1; // of a tone of half the full scale

HttpReply served(const QByteArray &body, const QByteArray &type = "audio/mpeg"_ba)
{
    return {.headers = {{"Content-Type"_ba, type}, {"ETag"_ba, "\"one\""_ba}}, .body = body, .ranges = true};
}

} // namespace

Q_DECLARE_METATYPE(earmark::test::HttpReply)

// A real web server on loopback, a real sound server that records, and the Player between them.
class PlayerTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] PlayerItem item(const QStringList &paths) const
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(m_web.url(path));
        return {.episode = EpisodeId{7}, .urls = urls, .durationMs = {}};
    }

    void load(const QStringList &paths, qint64 startMs = 0, Player::State state = Player::State::Paused)
    {
        m_player->load(item(paths), startMs);
        QTRY_COMPARE(m_player->state(), state);
    }

    void serveTimeCode()
    {
        static const QByteArray sound = timeCodedWav(45);
        m_web.route(u"/time.wav"_s, served(sound));
    }

    // Plays; the time code of the very first sound, in seconds; -1 where none came.
    [[nodiscard]] double playsFrom()
    {
        m_sound.clear();
        m_player->play();
        if (!QTest::qWaitFor([&] { return timeOfFirstSound(m_sound.recording()).has_value(); }, 5000))
            return -1;
        return *timeOfFirstSound(m_sound.recording());
    }

    SoundServer m_sound;
    HttpServer m_web;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<PulseAudioOutput> m_output;
    std::unique_ptr<Player> m_player;

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = SoundServer::whyUnavailable(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_sound.start());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(); // what was streamed stays
        m_store = std::make_unique<MediaStore>(m_folder->path());
        m_output = std::make_unique<PulseAudioOutput>();
        m_player = std::make_unique<Player>(*m_store, *m_output);
        m_web.clearRequests();
        m_sound.clear();
    }

    void cleanup()
    {
        m_player.reset();
        m_output.reset();
        m_store.reset();
    }

    void playsAnMp3OverHttp()
    {
        const QByteArray mp3 = encoded(toneWav(4, 1000), u"mp3"_s, {u"-b:a"_s, u"64k"_s});
        if (mp3.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        m_web.route(u"/a.mp3"_s, served(mp3));
        load({u"/a.mp3"_s});
        QCOMPARE(loudness(m_sound.recording()), 0.0);
        m_player->play();
        QTRY_COMPARE(m_player->state(), Player::State::Playing);
        QTRY_VERIFY(m_player->positionMs() > 1500);
        QCOMPARE_GT(loudness(m_sound.last(500)), Loud);
        QCOMPARE_LT(std::abs(pitch(m_sound.last(500)) - 1000), 2);
    }

    void tellsWhatIsHeardNow()
    {
        serveTimeCode();
        load({u"/time.wav"_s});
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 3000);
        const double heard = timeOf(m_sound.last(60)) + 0.03;
        const double told = static_cast<double>(m_player->positionMs()) / 1000;
        QVERIFY2(std::abs(heard - told) < 0.15, qPrintable(u"heard %1 s, told %2 s"_s.arg(heard).arg(told)));
    }

    void seeksExactly()
    {
        serveTimeCode();
        load({u"/time.wav"_s});
        for (const qint64 ms : {20'000, 3'210, 33'333}) {
            m_player->seek(ms);
            QCOMPARE(m_player->positionMs(), ms);
            const double begin = playsFrom();
            QVERIFY2(std::abs(begin - static_cast<double>(ms) / 1000) < 0.05, qPrintable(QString::number(begin)));
            m_player->pause();
        }
    }

    // Silence takes a fraction of the bytes of what follows, and no table says so.
    void tellsWhereItIsOnceItKnows()
    {
        const QByteArray sound = wav(
            120, [](double t) { return t < 60 ? 0.0 : 0.5 * std::sin(2 * std::numbers::pi * (500 * t + 50 * t * t)); });
        const QByteArray medium = encoded(sound, u"mp3"_s, {u"-q:a"_s, u"0"_s, u"-write_xing"_s, u"0"_s});
        if (medium.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        HttpReply slow = served(medium);
        slow.bytesPerSecond = 200'000;
        m_web.route(u"/varies.mp3"_s, slow);
        load({u"/varies.mp3"_s});
        m_player->seek(m_player->durationMs() * 9 / 10);
        m_player->play();
        QTRY_COMPARE(m_player->state(), Player::State::Playing);
        QVERIFY(m_player->isPositionApproximate());
        QTRY_VERIFY_WITH_TIMEOUT(!m_player->isPositionApproximate(), 30'000);
        const double heard = timeOf(m_sound.last(60)) + 0.03;
        const double told = static_cast<double>(m_player->positionMs()) / 1000;
        QVERIFY2(std::abs(heard - told) < 0.2, qPrintable(u"heard %1 s, told %2 s"_s.arg(heard).arg(told)));
    }

    void beginsWhereItIsTold()
    {
        serveTimeCode();
        load({u"/time.wav"_s}, 12'000);
        QCOMPARE(m_player->positionMs(), 12'000);
        const double begin = playsFrom();
        QVERIFY2(std::abs(begin - 12) < 0.05, qPrintable(QString::number(begin)));
    }

    void goesOnFromTheSameMomentAfterAPause()
    {
        serveTimeCode();
        load({u"/time.wav"_s});
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 1000);
        QSignalSpy saved(m_player.get(), &Player::positionToSave);
        m_player->pause();
        const qint64 paused = m_player->positionMs();
        QCOMPARE(m_player->state(), Player::State::Paused);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.at(0).at(1).toLongLong(), paused);
        QTRY_COMPARE(loudness(m_sound.last(300)), 0.0);
        QCOMPARE(m_player->positionMs(), paused);
        const double begin = playsFrom();
        QVERIFY2(std::abs(begin - static_cast<double>(paused) / 1000) < 0.1,
                 qPrintable(u"paused at %1 ms, went on at %2 s"_s.arg(paused).arg(begin)));
    }

    void isSilentAtVolumeZero()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(20, 440)));
        load({u"/tone.wav"_s});
        m_player->setVolume(0);
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 700);
        QCOMPARE(loudness(m_sound.last(300)), 0.0);
        m_player->setVolume(1);
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
    }

    void keepsThePitchAtAnyRate_data()
    {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.5, 0.8, 1.5, 2.0, 3.5})
            QTest::addRow("%.1f", rate) << rate;
    }

    void keepsThePitchAtAnyRate()
    {
        QFETCH(const double, rate);
        m_web.route(u"/tone.wav"_s, served(toneWav(30, 1000)));
        load({u"/tone.wav"_s});
        m_player->setRate(rate);
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 500);
        const size_t soundFrom = m_sound.recording().size();
        const qint64 from = m_player->positionMs();
        QTRY_VERIFY(m_sound.recording().size() > soundFrom + 2 * SoundServer::FrameRate);
        const double played = static_cast<double>(m_player->positionMs() - from) / 1000;
        const double passed = static_cast<double>(m_sound.recording().size() - soundFrom) / SoundServer::FrameRate;
        QVERIFY2(std::abs(played / passed - rate) < 0.1 * rate, qPrintable(QString::number(played / passed)));
        QCOMPARE_LT(std::abs(pitch(m_sound.last(500)) - 1000), 15);
    }

    void changesSpeedWithoutAGap()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(60, 440)));
        load({u"/tone.wav"_s});
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 500);
        m_sound.clear();
        for (const double rate : {1.05, 1.5, 2.0, 1.0, 0.5, 3.5, 1.0}) {
            m_player->setRate(rate);
            const size_t before = m_sound.recording().size();
            QTRY_VERIFY(m_sound.recording().size() > before + SoundServer::FrameRate / 2);
        }
        QCOMPARE(m_player->underruns(), 0);
        // A machine that is busy leaves gaps in the recording, so that only the player's own would be long.
        const std::span<const float> all(m_sound.recording());
        constexpr size_t Piece = SoundServer::FrameRate / 10;
        for (size_t at = 0; at + Piece <= all.size(); at += Piece)
            QCOMPARE_GT(loudness(all.subspan(at, Piece)), Loud);
    }

    void trimsPausesAndEvensOut()
    {
        const QByteArray sound =
            wav(20, [](double t) { return std::fmod(t, 4) < 2 ? 0.05 * std::sin(2 * std::numbers::pi * 440 * t) : 0; });
        m_web.route(u"/pauses.wav"_s, served(sound));
        load({u"/pauses.wav"_s});
        QSignalSpy changed(m_player.get(), &Player::shapeChanged);
        m_player->setShape({.trimsSilence = true, .evensOut = true, .boostDb = 0});
        QCOMPARE(changed.size(), 1);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(m_player->positionMs() > 12'500, 15'000);
        QCOMPARE_GT(m_player->trimmedMs(), 4'900); // of three pauses
        QVERIFY(m_player->loudness());
        QCOMPARE_GT(loudness(m_sound.last(100)), 0.06);
        m_player->load(item({u"/pauses.wav"_s}), 0);
        QCOMPARE(m_player->trimmedMs(), 0);
        QVERIFY(m_player->shape().trimsSilence);
    }

    void playsARange()
    {
        serveTimeCode();
        load({u"/time.wav"_s});
        m_sound.clear();
        m_player->playRange(12'000, 13'500);
        QCOMPARE(m_player->rangeEndMs(), 13'500);
        QTRY_COMPARE(m_player->state(), Player::State::Playing);
        QTRY_COMPARE(m_player->state(), Player::State::Paused);
        QCOMPARE_LT(std::abs(m_player->positionMs() - 13'500), 150);
        QVERIFY(!m_player->rangeEndMs());
        const std::optional<double> begin = timeOfFirstSound(m_sound.recording());
        QVERIFY(begin && std::abs(*begin - 12) < 0.1);

        m_player->playRange(5'000, 9'000);
        m_player->seek(6'000); // within
        QVERIFY(m_player->rangeEndMs());
        m_player->seek(20'000);
        QVERIFY(!m_player->rangeEndMs());
        QTRY_VERIFY(m_player->positionMs() > 20'500);
    }

    void endsBeforeTheOutro()
    {
        serveTimeCode();
        PlayerItem withOutro = item({u"/time.wav"_s});
        withOutro.outroMs = 30'000;
        m_player->load(withOutro, 13'500);
        QSignalSpy ended(m_player.get(), &Player::reachedEnd);
        m_player->play();
        QVERIFY(ended.wait(10'000));
        QCOMPARE_LT(std::abs(m_player->positionMs() - 15'000), 300);
        QCOMPARE(m_player->state(), Player::State::Paused);
    }

    void goesBackALittleAfterALongPause()
    {
        serveTimeCode();
        load({u"/time.wav"_s}, 20'000);
        m_player->setRewind(std::chrono::milliseconds(400), 3'000);
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 20'500);
        m_player->pause();
        const qint64 paused = m_player->positionMs();
        m_player->play();
        QCOMPARE_GE(m_player->positionMs(), paused);
        m_player->pause();
        const qint64 again = m_player->positionMs();
        const size_t heard = m_sound.recording().size();
        QTRY_VERIFY(m_sound.recording().size() > heard + SoundServer::FrameRate);
        const double begin = playsFrom();
        QVERIFY2(std::abs(begin - static_cast<double>(again - 3'000) / 1000) < 0.1, qPrintable(QString::number(begin)));
    }

    void fadesBesideTheVolume()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(20, 440)));
        load({u"/tone.wav"_s});
        QSignalSpy told(m_player.get(), &Player::volumeChanged);
        m_player->play();
        m_player->setFade(0);
        QTRY_VERIFY(m_player->positionMs() > 900);
        QCOMPARE(loudness(m_sound.last(200)), 0.0);
        QCOMPARE(m_player->volume(), 1.0);
        QVERIFY(told.isEmpty());
        m_player->setFade(1);
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
    }

    void endsOnlyAtTheEnd()
    {
        m_web.route(u"/short.wav"_s, served(toneWav(2, 440)));
        load({u"/short.wav"_s});
        QSignalSpy ended(m_player.get(), &Player::reachedEnd);
        QSignalSpy saved(m_player.get(), &Player::positionToSave);
        m_player->play();
        QVERIFY(ended.wait());
        QCOMPARE(ended.at(0).at(0).value<EpisodeId>(), EpisodeId{7});
        QCOMPARE(m_player->positionMs(), 2000);
        QCOMPARE(saved.last().at(1).toLongLong(), 2000);
        QCOMPARE(m_player->state(), Player::State::Paused);
        const auto heard = std::ranges::count_if(m_sound.recording(), [](float s) { return std::abs(s) > 0.001F; });
        QCOMPARE_GT(static_cast<double>(heard) / SoundServer::FrameRate, 1.85);
    }

    void resumesAStreamThatBreaksOff_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed in good order") << false;
        QTest::newRow("reset") << true;
    }

    void resumesAStreamThatBreaksOff()
    {
        QFETCH(const bool, reset);
        const QByteArray sound = timeCodedWav(6);
        constexpr qint64 CutAt = 200'000;
        m_web.route(u"/cut.wav"_s, [=](const HttpRequest &request) {
            HttpReply reply = served(sound);
            if (request.header("range"_ba) == "bytes=0-")
                (reset ? reply.resetAt : reply.cutAt) = CutAt;
            return reply;
        });
        load({u"/cut.wav"_s});
        QSignalSpy ended(m_player.get(), &Player::reachedEnd);
        m_player->play();
        QVERIFY(ended.wait(15'000));
        QCOMPARE(m_player->positionMs(), 6000);
        const QList<HttpRequest> requests = m_web.requests(u"/cut.wav"_s);
        QCOMPARE_GE(requests.size(), 2);
        const qint64 from = requests.last().header("range"_ba).sliced(6).chopped(1).toLongLong();
        QVERIFY2(reset ? from > 0 && from <= CutAt : from == CutAt, qPrintable(QString::number(from)));
        QCOMPARE(requests.last().header("if-range"_ba), "\"one\""_ba);
    }

    void waitsForAServerThatIsGone()
    {
        const QByteArray sound = toneWav(30, 440);
        HttpReply slow = served(sound);
        slow.bytesPerSecond = 120'000; // the sound needs 96,000
        m_web.route(u"/slow.wav"_s, slow);
        load({u"/slow.wav"_s});
        QSignalSpy ended(m_player.get(), &Player::reachedEnd);
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 500);
        m_web.goDown();
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Reconnecting, 10'000);
        QVERIFY(m_player->error().has_value());
        const qint64 stuck = m_player->positionMs();
        m_web.comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Playing, 20'000);
        QTRY_VERIFY(m_player->positionMs() > stuck + 500);
        QVERIFY(!m_player->error());
        QVERIFY(ended.isEmpty());
    }

    void playsWithoutRangesAndLength()
    {
        HttpReply reply = served(timeCodedWav(3));
        reply.ranges = false;
        reply.chunked = true;
        m_web.route(u"/chunked.wav"_s, reply);
        load({u"/chunked.wav"_s});
        QSignalSpy ended(m_player.get(), &Player::reachedEnd);
        m_player->play();
        QVERIFY(ended.wait(10'000));
        QCOMPARE(m_player->positionMs(), 3000);
    }

    void breakingOffUnseenIsNoEnd_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<qint64>("durationMsOfTheFeed");
        QTest::newRow("the medium tells") << u"flac"_s << qint64(0);
        QTest::newRow("the feed tells") << u"mp3"_s << qint64(20'000);
    }

    void breakingOffUnseenIsNoEnd()
    {
        QFETCH(const QString, format);
        QFETCH(const qint64, durationMsOfTheFeed);
        const QByteArray medium = encoded(toneWav(20, 440), format);
        if (medium.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        HttpReply reply = served(medium.first(medium.size() / 5));
        reply.ranges = false;
        reply.withoutLength = true;
        m_web.route(u"/part"_s, reply);
        PlayerItem part = item({u"/part"_s});
        part.durationMs = durationMsOfTheFeed;
        m_player->load(part, 0);
        QSignalSpy ended(m_player.get(), &Player::reachedEnd);
        m_player->play();
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Failed, 15'000);
        QCOMPARE(m_player->error()->kind, Error::Kind::ConnectionCut);
        QVERIFY(ended.isEmpty());
        QCOMPARE_GT(m_player->positionMs(), 3000);
        QCOMPARE_LT(m_player->positionMs(), 6000);
    }

    void failsWithASentence_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("not found") << HttpReply{.status = 404} << Error::Kind::HttpStatus << 404;
        QTest::newRow("forbidden") << HttpReply{.status = 403} << Error::Kind::HttpStatus << 403;
        QTest::newRow("a page") << served("<!DOCTYPE html><html><body>Please log in</body></html>"_ba.repeated(200))
                                << Error::Kind::NotAudio << 0;
        QTest::newRow("an HLS playlist") << served(
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/passwd\n"_ba)
                                         << Error::Kind::NotAudio << 0;
        QTest::newRow("nothing") << served({}) << Error::Kind::EmptySource << 0;
        QTest::newRow("nothing, without a length") << HttpReply{.chunked = true} << Error::Kind::EmptySource << 0;
        QTest::newRow("a redirect to a file")
            << HttpReply::redirect(302, "file:///etc/passwd"_ba) << Error::Kind::SchemeRefused << 302;
        QTest::newRow("a redirect to itself")
            << HttpReply::redirect(302, "/bad"_ba) << Error::Kind::RedirectRefused << 302;
    }

    void failsWithASentence()
    {
        QFETCH(const HttpReply, reply);
        QFETCH(const Error::Kind, kind);
        QFETCH(const int, code);
        m_web.route(u"/bad"_s, reply);
        m_player->load(item({u"/bad"_s}), 0);
        QTRY_COMPARE(m_player->state(), Player::State::Failed);
        QCOMPARE(m_player->error()->kind, kind);
        QCOMPARE(m_player->error()->code, code);
        QCOMPARE(m_web.requests().size(), 1);
    }

    void neverOpensWhatIsNotOnTheWeb()
    {
        PlayerItem local = item({});
        QFile file(m_folder->filePath(u"secret.wav"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(toneWav(1, 440));
        file.close();
        local.urls = {QUrl::fromLocalFile(file.fileName())};
        m_player->load(local, 0);
        QTRY_COMPARE(m_player->state(), Player::State::Failed);
        QCOMPARE(m_player->error()->kind, Error::Kind::SchemeRefused);
    }

    void playsAKeptFileWithoutTheNetwork()
    {
        QFile file(m_folder->filePath(u"kept.wav"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(timeCodedWav(10));
        file.close();
        m_store->setOfflineFile(m_web.url(u"/kept.wav"_s), file.fileName());
        load({u"/kept.wav"_s}, 4000);
        QVERIFY(std::abs(playsFrom() - 4) < 0.05);
        QVERIFY(m_web.requests().isEmpty());
    }

    void triesTheNextAddress()
    {
        m_web.route(u"/good.wav"_s, served(toneWav(5, 440)));
        load({u"/missing.wav"_s, u"/good.wav"_s}, 2000);
        QCOMPARE(m_player->positionMs(), 2000);
        QCOMPARE(m_player->durationMs(), 5000);
    }

    void playsAgainAfterAFailure()
    {
        load({}, 0, Player::State::Failed);
        m_player->load(item({u"/later.wav"_s}), 1500);
        QTRY_COMPARE(m_player->state(), Player::State::Failed);
        m_web.route(u"/later.wav"_s, served(timeCodedWav(5)));
        QVERIFY(std::abs(playsFrom() - 1.5) < 0.05);
    }

    void savesThePositionWhilePlaying()
    {
        serveTimeCode();
        load({u"/time.wav"_s});
        QSignalSpy saved(m_player.get(), &Player::positionToSave);
        m_player->play();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, 13'000);
        QCOMPARE_LT(std::abs(saved.at(0).at(1).toLongLong() - 5000), 700);
        QCOMPARE_LT(std::abs(saved.at(1).at(1).toLongLong() - 10'000), 700);
        m_player->seek(20'000);
        QCOMPARE(saved.last().at(1).toLongLong(), 20'000);
        m_player->stop();
        QCOMPARE(saved.size(), 4);
        QCOMPARE(m_player->state(), Player::State::Stopped);
    }

    void neverHoldsUpTheWindow()
    {
        serveTimeCode();
        QElapsedTimer sinceBeat;
        qint64 longest = 0;
        QTimer beat;
        beat.setInterval(5);
        QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
            if (sinceBeat.isValid())
                longest = std::max(longest, sinceBeat.elapsed());
            sinceBeat.start();
        });
        load({u"/time.wav"_s});
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 100); // the connection to the sound server is made once
        beat.start();
        m_player->seek(30'000);
        QTRY_VERIFY(m_player->positionMs() > 30'100);
        m_player->pause();
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 30'500);
        m_player->load(item({u"/time.wav"_s}), 5000);
        QTRY_COMPARE(m_player->state(), Player::State::Paused);
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 5300);
        QVERIFY2(longest < 100, qPrintable(u"%1 ms"_s.arg(longest)));
    }

    void endsAtOnceWhileTheServerSaysNothing()
    {
        HttpReply hanging = served(toneWav(10, 440));
        hanging.stallAt = 300'000;
        m_web.route(u"/hang.wav"_s, hanging);
        m_player->load(item({u"/hang.wav"_s}), 8000);
        m_player->play();
        QTRY_VERIFY(!m_web.requests().isEmpty());
        QTRY_VERIFY(m_player->isSeekable());
        QElapsedTimer clock;
        clock.start();
        m_player.reset();
        m_output.reset();
        m_store.reset();
        QVERIFY2(clock.elapsed() < 200, qPrintable(u"%1 ms"_s.arg(clock.elapsed())));
        QTRY_COMPARE(m_web.openConnections(), 0);
    }

    void survivesTheSoundServer()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(60, 440)));
        load({u"/tone.wav"_s});
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 500);
        m_sound.kill();
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::NoDevice, 10'000);
        const qint64 stuck = m_player->positionMs();
        QVERIFY(m_sound.start());
        m_sound.clear();
        QTRY_VERIFY_WITH_TIMEOUT(m_player->state() == Player::State::Playing && m_player->positionMs() > stuck + 500,
                                 15'000);
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
    }

    void waitsForASoundServer()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(60, 440)));
        m_sound.kill();
        load({u"/tone.wav"_s});
        m_player->play();
        QTRY_COMPARE(m_player->state(), Player::State::NoDevice);
        QCOMPARE(m_player->positionMs(), 0);
        QVERIFY(m_sound.start());
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Playing, 10'000);
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
    }

    void survivesTheLossOfTheOnlyDevice()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(60, 440)));
        load({u"/tone.wav"_s});
        m_player->play();
        QTRY_VERIFY(m_player->positionMs() > 300);
        QVERIFY(m_sound.unloadSinks());
        QTRY_COMPARE(m_player->state(), Player::State::NoDevice);
        const qint64 stuck = m_player->positionMs();
        QTRY_VERIFY(m_output->devices().isEmpty());
        QCOMPARE_LT(std::abs(m_player->positionMs() - stuck), 200);
        QVERIFY(m_sound.loadSink(u"ci"_s));
        m_sound.clear();
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Playing, 10'000);
        QTRY_VERIFY(m_player->positionMs() > stuck + 300);
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
    }

    void playsOnTheChosenDevice()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(60, 440)));
        QVERIFY(m_sound.loadSink(u"headphones"_s));
        QTRY_COMPARE(m_output->devices().size(), 2);
        QVERIFY(m_output->devices().at(0).isDefault != m_output->devices().at(1).isDefault);
        load({u"/tone.wav"_s});
        m_player->play();
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
        m_output->setDevice("headphones"_ba);
        QTRY_COMPARE(loudness(m_sound.last(100)), 0.0);
        const qint64 there = m_player->positionMs();
        QTRY_VERIFY(m_player->positionMs() > there + 300);
        m_output->setDevice({});
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
    }

    void goesBackToTheChosenDeviceOnceItIsThereAgain()
    {
        m_web.route(u"/tone.wav"_s, served(toneWav(60, 440)));
        m_output->setDevice("headset"_ba); // that is not plugged in
        load({u"/tone.wav"_s});
        m_player->play();
        QTRY_COMPARE_GT(loudness(m_sound.last(100)), Loud);
        QVERIFY(m_sound.loadSink(u"headset"_s));
        QTRY_COMPARE(loudness(m_sound.last(100)), 0.0);
        const qint64 there = m_player->positionMs();
        QTRY_VERIFY(m_player->positionMs() > there + 300);
    }
};

QTEST_GUILESS_MAIN(PlayerTest)

#include "tst_player.moc"
