// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/historykeeper.h"
#include "app/desktop/listeningcontrol.h"
#include "app/desktop/sleeptimer.h"
#include "tests/app/listening.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longSeconds = 60;
constexpr int shortSeconds = 4;

} // namespace

// How a show is heard and until when, with a real library, web server and sound server.
class TestListening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void speedIsRememberedForTheShow();
    void speedWithoutAShowIsThatOfAll();
    void oneSpeedForAllShows();
    void shapeIsRememberedForTheShow();
    void leavesOutBothEnds();
    void startsAfterTheIntroOnlyAtTheBeginning();
    void playsARangeOfAnotherEpisode();
    void historyTellsWhatWasHeard();
    void sleepsAfterATime();
    void sleepsAtTheEndOfTheEpisode();
    void sleepsAtTheEndOfTheChapter();
    void sleepCanBeCancelled();

private:
    [[nodiscard]] Player &player() { return *m_listening->player; }
    [[nodiscard]] QueueControl &queue() { return *m_listening->queue; }
    [[nodiscard]] ShowListening kept() { return *m_listening->library.listening(m_control->show()).result(); }
    void startAgain();

    SoundServer m_sound;
    HttpServer m_web;
    std::unique_ptr<Listening> m_listening;
    std::unique_ptr<ListeningControl> m_control;
    std::unique_ptr<SleepTimer> m_sleep;
    EpisodeId m_long;
    EpisodeId m_short;
    EpisodeId m_chapters;
};

void TestListening::initTestCase()
{
    if (const QString why = SoundServer::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    m_web.route(u"/long.wav"_s, served(timeCodedWav(longSeconds)));
    m_web.route(u"/short.wav"_s, served(timeCodedWav(shortSeconds)));
}

void TestListening::init()
{
    m_listening = std::make_unique<Listening>();
    ParsedEpisode withChapters = playableEpisode(u"Chapters"_s, m_web.url(u"/long.wav"_s), longSeconds * 1000);
    for (const qint64 startMs : {0, 10'000, 50'000}) {
        Chapter chapter;
        chapter.startMs = startMs;
        withChapters.chapters.append(chapter);
    }
    const QList<EpisodeId> ids =
        fill(m_listening->library,
             {playableEpisode(u"Long"_s, m_web.url(u"/long.wav"_s), longSeconds * 1000),
              playableEpisode(u"Short"_s, m_web.url(u"/short.wav"_s), shortSeconds * 1000), withChapters});
    m_long = ids.at(0);
    m_short = ids.at(1);
    m_chapters = ids.at(2);
    startAgain();
    m_sound.clear();
}

void TestListening::startAgain()
{
    m_sleep.reset();
    m_control.reset();
    m_listening->startAgain();
    m_control = std::make_unique<ListeningControl>(player(), queue(), m_listening->library, m_listening->settings);
    m_sleep = std::make_unique<SleepTimer>(player(), queue());
}

void TestListening::cleanup()
{
    m_sleep.reset();
    m_control.reset();
    m_listening.reset();
}

void TestListening::speedIsRememberedForTheShow()
{
    queue().play(m_long, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    player().setRate(1.35);
    QTRY_COMPARE(kept().rate, 1.35);
    QCOMPARE(m_listening->settings.rate(), 1.0);
    startAgain();
    QCOMPARE(player().rate(), 1.0);
    queue().play(m_short, -1);
    QTRY_COMPARE(player().rate(), 1.35);
}

void TestListening::speedWithoutAShowIsThatOfAll()
{
    player().setRate(1.5);
    QCOMPARE(m_listening->settings.rate(), 1.5);
    queue().play(m_long, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE(player().rate(), 1.5);
    QCOMPARE(kept().rate, std::nullopt);
}

void TestListening::oneSpeedForAllShows()
{
    queue().play(m_long, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    player().setRate(1.75);
    m_control->useRateEverywhere();
    QTRY_COMPARE(kept().rate, std::nullopt);
    QCOMPARE(m_listening->settings.rate(), 1.75);
    QCOMPARE(player().rate(), 1.75);
}

void TestListening::shapeIsRememberedForTheShow()
{
    m_control->setEvensOut(true);
    queue().play(m_long, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE(player().shape(), (SoundShape{.trimsSilence = false, .evensOut = true, .boostDb = 0}));
    m_control->setTrimsSilence(true);
    m_control->setBoost(6);
    QCOMPARE(player().shape(), (SoundShape{.trimsSilence = true, .evensOut = true, .boostDb = 6}));
    QTRY_COMPARE(kept().boostDb, 6.0);
    startAgain();
    queue().play(m_short, -1);
    QTRY_COMPARE(player().shape(), (SoundShape{.trimsSilence = true, .evensOut = true, .boostDb = 6}));
}

void TestListening::leavesOutBothEnds()
{
    queue().play(m_short, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    m_control->setEdges(10'000, 47'000);
    QTRY_COMPARE(kept().outroMs, 47'000);
    player().stop();
    m_sound.clear();
    QSignalSpy ended(&player(), &Player::reachedEnd);
    queue().setGoesOn(false);
    queue().play(m_long, -1);
    QVERIFY(ended.wait(10'000)); // of 60 s, 3 are left
    QTRY_VERIFY(rowOf(m_listening->library, m_long).played);
    const std::optional<double> begin = timeOfFirstSound(m_sound.recording());
    QVERIFY(begin && std::abs(*begin - 10) < 0.5);
    QCOMPARE_LT(std::abs(player().positionMs() - 13'000), 400);
}

void TestListening::startsAfterTheIntroOnlyAtTheBeginning()
{
    const ShowId show = rowOf(m_listening->library, m_long).showId;
    QVERIFY(m_listening->library.setListening(show, {.introMs = 5'000}).result());
    queue().play(m_long, 0); // asked for
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE_LT(player().positionMs(), 2'000);
    player().stop();
    QVERIFY(m_listening->library.savePosition(m_long, 20'000).result());
    QCOMPARE(rowOf(m_listening->library, m_long).positionMs, 20'000);
    queue().play(m_short, -1); // shorter than what is left out
    QTRY_COMPARE(queue().current(), m_short);
    QCOMPARE_LT(player().positionMs(), 2'000);
    queue().play(m_long, -1);
    QTRY_COMPARE(queue().current(), m_long);
    QCOMPARE_GE(player().positionMs(), 20'000);
}

void TestListening::playsARangeOfAnotherEpisode()
{
    queue().playRange(m_long, 7'000, 8'000);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QCOMPARE_LT(std::abs(player().positionMs() - 8'000), 200);
    const std::optional<double> begin = timeOfFirstSound(m_sound.recording());
    QVERIFY(begin && std::abs(*begin - 7) < 0.5);
}

void TestListening::historyTellsWhatWasHeard()
{
    const HistoryKeeper keeper(player(), m_listening->library);
    const auto plays = [this] {
        return *m_listening->library.plays().result();
    };
    queue().setGoesOn(false);
    queue().play(m_short, 0);
    QTRY_VERIFY_WITH_TIMEOUT(plays().size() == 1 && plays().constFirst().finished, 10'000);
    const Play heard = plays().constFirst();
    QCOMPARE(heard.episode, m_short);
    QCOMPARE_LT(heard.fromMs, 1'000);
    QCOMPARE_GT(heard.toMs, 3'500);
    QCOMPARE_GT(heard.heardAtMs, heard.startedAtMs + 2'000);
    queue().play(m_long, 10'000); // for a moment only
    QTRY_COMPARE(player().state(), Player::State::Playing);
    player().stop();
    QCOMPARE(plays().size(), 1);
}

void TestListening::sleepsAfterATime()
{
    queue().play(m_long, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QSignalSpy asleep(m_sleep.get(), &SleepTimer::fellAsleep);
    m_sleep->sleepIn(3s); // within the time of the fade
    QTRY_VERIFY(m_sleep->remainingMs().value_or(0) < 2'500);
    const double early = loudness(m_sound.last(200));
    QTRY_VERIFY(m_sleep->remainingMs().value_or(3'000) < 700);
    QCOMPARE_LT(loudness(m_sound.last(200)), early * 0.7);
    player().seek(30'000); // puts nothing off
    QTRY_COMPARE(asleep.size(), 1);
    QCOMPARE(player().state(), Player::State::Paused);
    QCOMPARE(m_sleep->until(), SleepTimer::Until::Off);
    QCOMPARE(player().volume(), 1.0);
    m_sound.clear();
    player().play();
    QTRY_COMPARE_GT(loudness(m_sound.last(100)), 0.2); // as loud as ever
}

void TestListening::sleepsAtTheEndOfTheEpisode()
{
    QVERIFY(m_listening->library.setQueue({m_long}).result());
    queue().play(m_short, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QSignalSpy asleep(m_sleep.get(), &SleepTimer::fellAsleep);
    m_sleep->sleepAtEpisodeEnd();
    QVERIFY(m_sleep->remainingMs().value_or(0) > 1'000);
    QTRY_COMPARE_WITH_TIMEOUT(asleep.size(), 1, 10'000);
    QTRY_VERIFY(rowOf(m_listening->library, m_short).played);
    queue().playLast({m_chapters}); // one after the other: going on would have been first
    QTRY_COMPARE(queueOf(m_listening->library), QList({m_long, m_chapters}));
    QCOMPARE(queue().current(), m_short);
}

void TestListening::sleepsAtTheEndOfTheChapter()
{
    queue().play(m_chapters, 8'500);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QSignalSpy asleep(m_sleep.get(), &SleepTimer::fellAsleep);
    m_sleep->sleepAtChapterEnd();
    QTRY_COMPARE_WITH_TIMEOUT(asleep.size(), 1, 10'000);
    QCOMPARE_LT(std::abs(player().positionMs() - 10'000), 500);
    QCOMPARE(player().state(), Player::State::Paused);
    m_sleep->sleepAtChapterEnd(); // of the second
    QCOMPARE(m_sleep->until(), SleepTimer::Until::ChapterEnd);
    player().seek(52'000); // the last ends with the episode
    QTRY_COMPARE(m_sleep->until(), SleepTimer::Until::EpisodeEnd);
}

void TestListening::sleepCanBeCancelled()
{
    QVERIFY(m_listening->library.setQueue({m_long}).result());
    queue().play(m_short, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QSignalSpy asleep(m_sleep.get(), &SleepTimer::fellAsleep);
    m_sleep->sleepAtEpisodeEnd();
    m_sleep->cancel();
    QCOMPARE(m_sleep->until(), SleepTimer::Until::Off);
    QTRY_COMPARE_WITH_TIMEOUT(queue().current(), m_long, 10'000);
    QVERIFY(asleep.isEmpty());
}

QTEST_GUILESS_MAIN(TestListening)
#include "tst_listening.moc"
