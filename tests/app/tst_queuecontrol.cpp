// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/errortext.h"
#include "tests/app/listening.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longSeconds = 30;
constexpr int shortSeconds = 2;
constexpr double closeSeconds = 0.5; // a busy machine leaves gaps in what is recorded

} // namespace

// A real library, a web server on loopback and a sound server that records: what plays, from where, and what is next.
class TestQueueControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void playsFrom_data();
    void playsFrom();
    void keepsThePosition_data();
    void keepsThePosition();
    void whatOthersWroteSinceCounts();
    void goesOnWithTheQueue();
    void stopsAtTheEndWhereToldTo();
    void whatWasHeardStartsOver_data();
    void whatWasHeardStartsOver();
    void hasAnOrderWithoutDoubles();
    void partsPlayOneAfterTheOther();
    void aPartGoesOnAfterARestart();
    void aRangeOfItsOwnEndsInSilence();
    void quickChangesAllCount();
    void theNewestWishWins();
    void aBrokenStreamIsNoEnd();
    void withoutAudioItSaysSo();
    void bringsBackTheLastInSilence();
    void goesOnAfterAStop();

private:
    [[nodiscard]] Player &player() { return *m_listening->player; }
    [[nodiscard]] QueueControl &queue() { return *m_listening->queue; }
    [[nodiscard]] Library &library() { return m_listening->library; }
    // The time code of the first sound from now on, in seconds; -1 where there is none.
    [[nodiscard]] double firstHeard();
    void fillQueue(const QList<EpisodeId> &episodes);

    SoundServer m_sound;
    HttpServer m_web;
    std::unique_ptr<Listening> m_listening;
    EpisodeId m_long;
    EpisodeId m_short; // the feed says how long it is
    EpisodeId m_shortUnsaid;
    EpisodeId m_other;
    EpisodeId m_broken;
    EpisodeId m_mute;
};

void TestQueueControl::initTestCase()
{
    if (const QString why = SoundServer::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    const QByteArray sound = timeCodedWav(longSeconds);
    m_web.route(u"/long.wav"_s, served(sound));
    m_web.route(u"/other.wav"_s, served(sound));
    m_web.route(u"/short.wav"_s, served(timeCodedWav(shortSeconds)));
    // Neither the length nor the end can be told from the answer: only that the feed promised more.
    m_web.route(
        u"/broken.wav"_s,
        {.headers = {{"Content-Type"_ba, "audio/wav"_ba}}, .body = sound.first(300'000), .withoutLength = true});
}

void TestQueueControl::init()
{
    m_listening = std::make_unique<Listening>();
    const QList<EpisodeId> ids =
        fill(library(), {playableEpisode(u"Long"_s, m_web.url(u"/long.wav"_s), longSeconds * 1000),
                         playableEpisode(u"Short"_s, m_web.url(u"/short.wav"_s), shortSeconds * 1000),
                         playableEpisode(u"Short, unsaid"_s, m_web.url(u"/short.wav"_s)),
                         playableEpisode(u"Other"_s, m_web.url(u"/other.wav"_s), longSeconds * 1000),
                         playableEpisode(u"Broken"_s, m_web.url(u"/broken.wav"_s), longSeconds * 1000),
                         playableEpisode(u"Mute"_s, {})});
    m_long = ids.at(0);
    m_short = ids.at(1);
    m_shortUnsaid = ids.at(2);
    m_other = ids.at(3);
    m_broken = ids.at(4);
    m_mute = ids.at(5);
    m_sound.clear();
}

void TestQueueControl::cleanup()
{
    m_listening.reset();
}

double TestQueueControl::firstHeard()
{
    const bool came = QTest::qWaitFor([this] { return timeOfFirstSound(m_sound.recording()).has_value(); }, 10'000);
    return came ? *timeOfFirstSound(m_sound.recording()) : -1;
}

void TestQueueControl::fillQueue(const QList<EpisodeId> &episodes)
{
    QVERIFY(library().setQueue(episodes).result());
}

void TestQueueControl::playsFrom_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<bool>("heard");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<double>("seconds");
    QTest::newRow("never heard") << qint64(0) << false << qint64(-1) << 0.0;
    QTest::newRow("where it was left") << qint64(12'000) << false << qint64(-1) << 12.0;
    QTest::newRow("left before the tail") << qint64(19'000) << false << qint64(-1) << 19.0;
    QTest::newRow("left in the tail") << qint64(20'500) << false << qint64(-1) << 0.0;
    QTest::newRow("heard") << qint64(12'000) << true << qint64(-1) << 0.0;
    QTest::newRow("a moment asked for") << qint64(12'000) << false << qint64(5'000) << 5.0;
    QTest::newRow("the start asked for") << qint64(12'000) << false << qint64(0) << 0.0;
}

void TestQueueControl::playsFrom()
{
    QFETCH(const qint64, left);
    QFETCH(const bool, heard);
    QFETCH(const qint64, asked);
    QFETCH(const double, seconds);
    QVERIFY(library().savePosition(m_long, left).result());
    if (heard)
        QVERIFY(library().setPlayed({m_long}, true).result());
    queue().play(m_long, asked);
    const double begin = firstHeard();
    QVERIFY2(std::abs(begin - seconds) < closeSeconds, qPrintable(QString::number(begin)));
    QCOMPARE(queue().current(), m_long);
}

void TestQueueControl::keepsThePosition_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"pause", "seek", "stop", "another", "end of the program"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestQueueControl::keepsThePosition()
{
    QFETCH(const QString, how);
    queue().play(m_long, 3'000);
    QTRY_VERIFY(player().positionMs() > 4'000);
    const qint64 heard = player().positionMs();
    qint64 expected = heard;
    if (how == "pause"_L1)
        player().pause();
    else if (how == "seek"_L1)
        player().seek(expected = 15'000);
    else if (how == "stop"_L1)
        player().stop();
    else if (how == "another"_L1)
        queue().play(m_other, -1);
    else
        m_listening->startAgain();
    QTRY_COMPARE_GE(rowOf(library(), m_long).positionMs, expected);
    QCOMPARE_LT(rowOf(library(), m_long).positionMs, expected + 1'000);
    QCOMPARE(rowOf(library(), m_long).played, false);
}

// No event is handled between the stop and the next start, so nothing here was told that its position is stored.
void TestQueueControl::whatOthersWroteSinceCounts()
{
    queue().play(m_long, 2'000);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    player().stop();
    QVERIFY(library().savePosition(m_long, 20'000).result());
    queue().play(m_short, 0);
    queue().play(m_long, -1);
    QTRY_VERIFY(player().item() && player().item()->episode == m_long); // the other may be there first
    QCOMPARE_GE(player().positionMs(), 20'000);
}

void TestQueueControl::goesOnWithTheQueue()
{
    fillQueue({m_short, m_long, m_other});
    QSignalSpy changed(&queue(), &QueueControl::currentChanged);
    queue().play(m_short, -1);
    QTRY_COMPARE(queue().current(), m_short);
    QTRY_COMPARE(queueOf(library()), QList({m_long, m_other}));
    QTRY_COMPARE_WITH_TIMEOUT(queue().current(), m_long, 10'000);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_VERIFY(player().positionMs() > 500);
    QTRY_COMPARE(queueOf(library()), QList({m_other}));
    QCOMPARE(rowOf(library(), m_short).played, true);
    QCOMPARE(rowOf(library(), m_long).played, false);
    QCOMPARE(changed.size(), 2);
}

void TestQueueControl::stopsAtTheEndWhereToldTo()
{
    fillQueue({m_long});
    queue().setGoesOn(false);
    QSignalSpy ended(&player(), &Player::reachedEnd);
    queue().play(m_short, -1);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
    QTRY_VERIFY(rowOf(library(), m_short).played);
    queue().playLast({m_other}); // one after the other: going on would have been first
    QTRY_COMPARE(queueOf(library()), QList({m_long, m_other}));
    QCOMPARE(queue().current(), m_short);
    QCOMPARE(player().state(), Player::State::Paused);
}

void TestQueueControl::whatWasHeardStartsOver_data()
{
    QTest::addColumn<bool>("lengthIsKnown");
    QTest::newRow("the feed says how long it is") << true;
    QTest::newRow("the feed does not") << false;
}

void TestQueueControl::whatWasHeardStartsOver()
{
    QFETCH(const bool, lengthIsKnown);
    const EpisodeId heard = lengthIsKnown ? m_short : m_shortUnsaid;
    fillQueue({m_long});
    queue().play(heard, -1);
    QTRY_COMPARE_WITH_TIMEOUT(queue().current(), m_long, 10'000);
    QTRY_COMPARE(queueOf(library()), QList<EpisodeId>()); // written last
    QCOMPARE(rowOf(library(), heard).played, true);
    QCOMPARE(rowOf(library(), heard).positionMs, 0);
    player().pause();
    m_sound.clear();
    QTRY_VERIFY(m_sound.recording().size() > SoundServer::FrameRate / 2);
    m_sound.clear();
    queue().play(heard, -1);
    QCOMPARE_LT(std::abs(firstHeard()), closeSeconds);
}

void TestQueueControl::hasAnOrderWithoutDoubles()
{
    queue().playNext({m_long, m_other});
    QTRY_COMPARE(queueOf(library()), QList({m_long, m_other}));
    queue().playNext({m_short, m_other, m_short});
    QTRY_COMPARE(queueOf(library()), QList({m_short, m_other, m_long}));
    queue().playLast({m_other, m_broken});
    QTRY_COMPARE(queueOf(library()), QList({m_short, m_other, m_long, m_broken}));
    queue().playAll({m_other, m_shortUnsaid, m_long});
    QTRY_COMPARE(queueOf(library()), QList({m_shortUnsaid, m_long, m_short, m_broken}));
    QTRY_COMPARE(queue().current(), m_other);
    queue().next();
    QTRY_COMPARE(queue().current(), m_shortUnsaid);
    QTRY_COMPARE(queueOf(library()), QList({m_long, m_short, m_broken}));
    queue().playAll({});
    queue().play(m_short, -1);
    QTRY_COMPARE(queueOf(library()), QList({m_long, m_broken}));
}

// What a playlist holds of episodes: each part from its start to its end, then the next.
void TestQueueControl::partsPlayOneAfterTheOther()
{
    fillQueue({m_broken});
    QList<std::pair<EpisodeId, qint64>> heard; // where each began
    connect(&player(), &Player::stateChanged, this, [&](Player::State state) {
        if (state == Player::State::Playing)
            heard.append({queue().current(), player().positionMs() / 1000});
    });
    queue().playEntries({{m_long, 5'000, 6'000}, {m_long, 20'000, 21'000}, {m_other, 12'000, std::nullopt}});
    QTRY_COMPARE(queue().current(), m_long);
    QTRY_COMPARE(library().queueEntries().result().value(),
                 (QList<QueueEntry>{{m_long, 20'000, 21'000}, {m_other, 12'000, std::nullopt}, {m_broken}}));
    QTRY_COMPARE_WITH_TIMEOUT(queue().current(), m_other, 15'000);
    QTRY_VERIFY(player().state() == Player::State::Playing && player().positionMs() > 12'000);
    QCOMPARE_LT(player().positionMs(), 16'000);
    QVERIFY(!player().rangeEndMs()); // to its end
    QCOMPARE(queueOf(library()), QList{m_broken});
    QVERIFY(!rowOf(library(), m_long).played); // a part is not all of it
    const auto began = [&heard](EpisodeId episode, qint64 second) {
        return std::ranges::any_of(
            heard, [=](const auto &one) { return one.first == episode && std::abs(one.second - second) <= 1; });
    };
    QVERIFY(began(m_long, 5) && began(m_long, 20) && began(m_other, 12));
    disconnect(&player(), &Player::stateChanged, this, nullptr);
}

void TestQueueControl::aPartGoesOnAfterARestart()
{
    queue().playEntries({{m_long, 5'000, 9'000}, {m_other, 12'000, std::nullopt}});
    QTRY_VERIFY_WITH_TIMEOUT(player().state() == Player::State::Playing && player().positionMs() > 6'000, 15'000);
    player().pause();
    QTRY_COMPARE_GT(rowOf(library(), m_long).positionMs, 5'500);
    m_listening->startAgain();
    queue().restore();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QCOMPARE(queue().current(), m_long);
    QCOMPARE_GT(player().positionMs(), 5'500);
    QCOMPARE(player().rangeEndMs(), 9'000);
    queue().playPause();
    QTRY_COMPARE_WITH_TIMEOUT(queue().current(), m_other, 15'000);
    QTRY_VERIFY(player().state() == Player::State::Playing && player().positionMs() > 12'000);
    QVERIFY(!rowOf(library(), m_long).played);

    // Once the listener has left the part, it is one no more.
    queue().playEntries({{m_long, 5'000, 9'000}});
    QTRY_VERIFY_WITH_TIMEOUT(queue().current() == m_long && player().rangeEndMs(), 15'000);
    player().seek(15'000);
    QTRY_VERIFY(player().positionMs() > 15'000);
    player().pause();
    QTRY_COMPARE_GE(rowOf(library(), m_long).positionMs, 15'000);
    m_listening->startAgain();
    queue().restore();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QCOMPARE_GE(player().positionMs(), 15'000);
    QVERIFY(!player().rangeEndMs());

    // Nor is what only plays a bookmark's range.
    queue().playRange(m_other, 5'000, 9'000);
    QTRY_VERIFY_WITH_TIMEOUT(queue().current() == m_other && player().rangeEndMs(), 15'000);
    QTRY_VERIFY(player().positionMs() > 5'500);
    m_listening->startAgain();
    queue().restore();
    QTRY_COMPARE(queue().current(), m_other);
    QVERIFY(!player().rangeEndMs());
}

void TestQueueControl::aRangeOfItsOwnEndsInSilence()
{
    fillQueue({m_other});
    const QSignalSpy ended(&player(), &Player::rangeEnded);
    queue().playRange(m_long, 5'000, 6'000);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
    queue().playLast({m_short}); // one after the other: going on would have been first
    QTRY_COMPARE(queueOf(library()), QList({m_other, m_short}));
    QCOMPARE(queue().current(), m_long);
    QCOMPARE(player().state(), Player::State::Paused);
}

void TestQueueControl::quickChangesAllCount()
{
    queue().playLast({m_long});
    queue().playLast({m_other});
    queue().playNext({m_short});
    queue().next();
    queue().next();
    QTRY_COMPARE(queueOf(library()), QList({m_other}));
    QTRY_COMPARE(queue().current(), m_long);
    QTRY_COMPARE(player().state(), Player::State::Playing);
}

void TestQueueControl::theNewestWishWins()
{
    queue().play(m_long, -1);
    queue().play(m_other, -1);
    QTRY_COMPARE(queue().current(), m_other);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE(player().item()->episode, m_other);
    QVERIFY(m_web.requests(u"/other.wav"_s).size() > 0);

    queue().play(m_long, -1);
    queue().play(m_other, -1); // what plays already
    queue().playLast({m_short});
    QTRY_COMPARE(queueOf(library()), QList({m_short}));
    QCOMPARE(queue().current(), m_other);
    QCOMPARE(player().item()->episode, m_other);
}

void TestQueueControl::aBrokenStreamIsNoEnd()
{
    fillQueue({m_long});
    queue().play(m_broken, -1);
    QTRY_COMPARE_WITH_TIMEOUT(player().state(), Player::State::Failed, 15'000);
    queue().playLast({m_other}); // one after the other: going on would have been first
    QTRY_COMPARE(queueOf(library()), QList({m_long, m_other}));
    QCOMPARE(queue().current(), m_broken);
    QTRY_COMPARE_GT(rowOf(library(), m_broken).positionMs, 2'000);
    QCOMPARE(rowOf(library(), m_broken).played, false);
}

void TestQueueControl::withoutAudioItSaysSo()
{
    QSignalSpy failed(&queue(), &QueueControl::failed);
    queue().play(m_mute, -1);
    QTRY_COMPARE(failed.size(), 1); // it may be known at once
    const QString text = errorText(failed.at(0).at(0).value<Error>());
    QVERIFY2(text.contains(u"Mute"_s), qPrintable(text));
    QVERIFY(!queue().current().isValid());
    QCOMPARE(player().state(), Player::State::Stopped);
}

void TestQueueControl::bringsBackTheLastInSilence()
{
    queue().play(m_long, 7'000);
    QTRY_VERIFY(player().positionMs() > 8'000);
    player().pause();
    const qint64 left = player().positionMs();
    QTRY_COMPARE(rowOf(library(), m_long).positionMs, left);
    m_listening->startAgain();
    m_sound.clear();
    QTRY_VERIFY(m_sound.recording().size() > SoundServer::FrameRate / 2); // what was on its way is through
    m_sound.clear();

    queue().restore();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QCOMPARE(queue().current(), m_long);
    QCOMPARE(player().positionMs(), left);
    m_sound.clear();
    QTRY_VERIFY(m_sound.recording().size() > SoundServer::FrameRate);
    QCOMPARE(loudness(m_sound.recording()), 0.0);

    m_sound.clear();
    queue().playPause();
    const double begin = firstHeard();
    QVERIFY2(std::abs(begin - double(left) / 1000) < closeSeconds, qPrintable(QString::number(begin)));
}

void TestQueueControl::goesOnAfterAStop()
{
    // The position is on its way to the disk while it is asked for, and which is quicker differs from time to time.
    for (int i = 0; i < 50; ++i) {
        queue().play(m_long, 0);
        QTRY_COMPARE(player().state(), Player::State::Playing);
        player().pause(); // so that a place near the start is what the disk holds
        player().seek(15'000);
        player().stop();
        QCOMPARE(player().state(), Player::State::Stopped);
        queue().playPause();
        QTRY_COMPARE(player().state(), Player::State::Playing);
        QCOMPARE(player().item()->episode, m_long);
        QCOMPARE_GE(player().positionMs(), 15'000);
        player().stop();
    }
}

QTEST_GUILESS_MAIN(TestQueueControl)
#include "tst_queuecontrol.moc"
