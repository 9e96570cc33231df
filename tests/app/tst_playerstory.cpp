// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/format.h"
#include "tests/app/desktopservices.h"
#include "tests/app/mprisclient.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "tests/support/httpserver.h"
#include "tests/support/loopbeat.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"
#include "views/choosealone.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int soundSeconds = 60;
constexpr int guessedSeconds = 300;
constexpr qint64 aboutMs = 5'000; // it plays on meanwhile

Chapter chapter(qint64 startMs, const QString &title)
{
    Chapter made;
    made.startMs = startMs;
    made.title = title;
    return made;
}

ParsedEpisode episode(const QString &title, const QUrl &media, int seconds)
{
    ParsedEpisode made;
    made.guid = title;
    made.title = title;
    made.description = u"Larch, copper rivets and patience."_s;
    made.durationMs = seconds * 1000;
    made.media = {Media{media.toString(), {}, {}, {}}};
    return made;
}

} // namespace

// A listener goes through an episode by its chapters, falls asleep and leaves out what comes back each week, on the
// real window with real keys. Leaves its pictures in EARMARK_SHOTS.
class PlayerStoryTest : public WindowStory
{
    Q_OBJECT

public:
    explicit PlayerStoryTest(Desktop *desktop)
        : m_desktop(desktop)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void chaptersAreGoneThroughFromAnywhere_data();
    void chaptersAreGoneThroughFromAnywhere();
    void whatIsGuessedIsMarked();
    void theWindowNeverWaits();
    void whatBeginsOutOfSightIsTold();
    void cleanupTestCase() { stop(); }

private:
    void choose(const QString &title);
    void play(const QString &title);
    void showMenu(const char *button, const QString &name);

    HttpServer m_web;
    SoundServer m_sound;
    Desktop *const m_desktop; // null: it did not start
    NotificationServer m_notifications;
    bool m_encodes = false;
};

void PlayerStoryTest::initTestCase()
{
    if (const QString why = whyUntold() + SoundServer::whyUnavailable() + Desktop::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    QVERIFY(m_desktop);
    QDBusConnection bus = m_desktop->bus();
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_notifications, QDBusConnection::ExportAllSlots));
    m_web.route(u"/tone.wav"_s, {.headers = {{"Content-Type", "audio/wav"}, {"ETag", "\"tone\""}},
                                 .body = toneWav(soundSeconds, 400),
                                 .ranges = true});
    const QByteArray guessed =
        encoded(toneWav(guessedSeconds, 400), u"mp3"_s, {u"-q:a"_s, u"7"_s, u"-write_xing"_s, u"0"_s});
    m_encodes = !guessed.isEmpty();
    m_web.route(u"/guessed.mp3"_s, {.headers = {{"Content-Type", "audio/mpeg"}, {"ETag", "\"guessed\""}},
                                    .body = guessed,
                                    .ranges = true,
                                    .bytesPerSecond = 20'000});
    QVERIFY(makeFolders(places()));
    Library library(places().library);
    QVERIFY(library.open().result());
    ParsedEpisode planks = episode(u"Clinker planking by hand"_s, m_web.url(u"/tone.wav"_s), soundSeconds);
    planks.chapters = {chapter(0, u"Welcome to the shed"_s), chapter(14'000, u"The steam box"_s),
                       chapter(31'000, u"Copper rivets"_s), chapter(47'000, u"Questions"_s)};
    ParsedShow show;
    show.title = u"The Boat Shed"_s;
    show.feedUrl = m_web.url(u"/feed"_s).toString();
    show.episodes = {planks, episode(u"A stream without a table"_s, m_web.url(u"/guessed.mp3"_s), guessedSeconds)};
    QVERIFY(library.save(show).result());
}

void PlayerStoryTest::choose(const QString &title)
{
    auto *list = find<QListView>("episodes");
    const EpisodeModel &episodes = program().browser().episodes();
    QTRY_VERIFY(episodes.rowCount() == 2 && episodes.rowAt(0) && episodes.rowAt(1));
    const int row = episodes.rowAt(0)->title == title ? 0 : 1;
    chooseAlone(*list, list->model()->index(row, 0));
    list->setFocus();
}

void PlayerStoryTest::play(const QString &title)
{
    choose(title);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(program().player().state(), Player::State::Playing, 10'000);
}

void PlayerStoryTest::showMenu(const char *button, const QString &name)
{
    auto *opener = find<QToolButton>(button);
    QMenu *menu = opener->menu();
    menu->popup(opener->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(unnamedControls(*menu).join(u'\n'), QString());
    QVERIFY(picture(name));
    menu->close();
    QVERIFY(comeForward());
}

void PlayerStoryTest::chaptersAreGoneThroughFromAnywhere_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void PlayerStoryTest::chaptersAreGoneThroughFromAnywhere()
{
    QFETCH(QString, scheme);
    QVERIFY(start(scheme));
    Player &player = program().player();
    play(u"Clinker planking by hand"_s);
    player.seek(15'000);
    const auto isAbout = [&player](qint64 ms) {
        return player.positionMs() >= ms && player.positionMs() < ms + aboutMs;
    };
    QTRY_VERIFY(player.state() == Player::State::Playing && isAbout(15'000));
    QVERIFY(find<QListView>("episodes")->hasFocus());
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(isAbout(31'000));
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(isAbout(47'000));
    player.pause();
    player.seek(36'000);
    QTRY_COMPARE(find<QLabel>("positionLabel")->text(), clockText(36'000));
    QVERIFY(picture(u"80-chapters-"_s + scheme));
    find<QWidget>("search")->setFocus();
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(player.positionMs(), 31'000); // where this one begins ...
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(player.positionMs(), 14'000); // ... and the one before

    showMenu("speedButton", u"81-sound-menu-"_s + scheme);
    showMenu("sleepButton", u"82-sleep-menu-"_s + scheme);
    key(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(find<QToolButton>("sleepButton")->text().startsWith(u"29:") || // it has begun
                find<QToolButton>("sleepButton")->text().startsWith(u"30:"));
    QVERIFY(picture(u"83-sleeping-"_s + scheme));
    key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    key(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(dialog<QDialog>());
    QVERIFY(bringForward(dialog<QDialog>()));
    QVERIFY(picture(u"84-edges-"_s + scheme, dialog<QDialog>()));
    dialog<QDialog>()->reject();
    program().player().stop();
}

void PlayerStoryTest::whatIsGuessedIsMarked()
{
    if (!m_encodes)
        QSKIP("the program ffmpeg is not installed");
    QVERIFY(start(u"light"_s));
    play(u"A stream without a table"_s);
    program().player().seek(guessedSeconds * 500);
    QTRY_VERIFY(program().player().isPositionApproximate());
    QTRY_VERIFY(find<QLabel>("positionLabel")->text().startsWith(u'≈'));
    QVERIFY(picture(u"85-guessed"_s));
}

void PlayerStoryTest::theWindowNeverWaits()
{
    QVERIFY(start(u"light"_s));
    Player &player = program().player();
    LoopBeat beat;
    beat.start();
    play(u"Clinker planking by hand"_s);
    for (const qint64 to : {40'000, 2'000, 30'000}) {
        player.seek(to);
        QTRY_VERIFY(player.state() == Player::State::Playing && player.positionMs() > to + 200);
    }
    key(Qt::Key_Space, Qt::ControlModifier);
    QTRY_COMPARE(player.state(), Player::State::Paused);
    key(Qt::Key_Space, Qt::ControlModifier);
    QTRY_COMPARE(player.state(), Player::State::Playing);
    key(Qt::Key_BracketRight, Qt::ControlModifier);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    m_web.goDown();
    choose(u"A stream without a table"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(player.state(), Player::State::Reconnecting);
    m_web.comeBack();
    QTRY_COMPARE_WITH_TIMEOUT(player.state(), Player::State::Playing, 20'000);
    player.stop();
    qInfo("the window stood still for %.0f ms, %.0f ms of its own doing", beat.longestMs(), beat.longestOwnMs());
    QCOMPARE_LT(beat.longestOwnMs(), 100);
}

void PlayerStoryTest::whatBeginsOutOfSightIsTold()
{
    QVERIFY(start(u"light"_s));
    play(u"Clinker planking by hand"_s);
    choose(u"A stream without a table"_s);
    key(Qt::Key_Plus, Qt::ControlModifier);    // queued
    QCOMPARE(m_notifications.shown.size(), 0); // the window says so
    window().hide();
    m_desktop->press(u"Previous"_s); // of the same episode: nothing begins
    QCOMPARE(m_notifications.shown.size(), 0);
    program().player().seek(soundSeconds * 1000 - 1'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_notifications.shown.size(), 1, 15'000);
    QCOMPARE(m_notifications.shown.constFirst().summary, u"A stream without a table"_s);
}

EARMARK_DESKTOP_STORY_MAIN(PlayerStoryTest)

#include "tst_playerstory.moc"
