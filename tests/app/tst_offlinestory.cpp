// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "tests/app/desktopservices.h"
#include "tests/app/mprisclient.h"
#include "tests/app/storyfixture.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"
#include "views/choosealone.h"
#include "views/colourscheme.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeWidget>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A listener packs for a journey, on the real window with real keys: what is kept, what plays without a network, and
// what is said of a stream that does not. Leaves its pictures in EARMARK_SHOTS.
class OfflineStoryTest : public WindowStory
{
    Q_OBJECT

public:
    explicit OfflineStoryTest(Desktop *desktop)
        : m_desktop(desktop)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void nothingIsKeptAtFirst();
    void episodesAreKeptByAKey();
    void whatIsKeptIsListedAndFound();
    void itPlaysWithoutANetwork();
    void itIsThereAgainAfterARestart();
    void aPausedOneGoesOn();
    void aStreamThatFailsIsExamined();
    void whatIsLetGoIsGone();
    void theBudgetIsSeenAndSet();
    void theWindowStepsAsideWhereThatIsWanted();
    void quittingWorksWhileTheWindowIsHidden();
    void cleanupTestCase();

private:
    void choose(int row);
    [[nodiscard]] QDialog *open(const char *name) const { return find<QDialog>(name); }
    [[nodiscard]] QListView *episodes() const { return find<QListView>("episodes"); }
    [[nodiscard]] Offline offline(int row) const
    {
        const EpisodeRow *read = program().browser().episodes().rowAt(row);
        return read ? read->offline : Offline::No;
    }
    [[nodiscard]] QStringList files() const { return QDir(home() + u"/data/earmark/audio"_s).entryList(QDir::Files); }

    HttpServer m_server;
    SoundServer m_sound;
    Desktop *const m_desktop; // null: it did not start
    FileManagerServer m_fileManager;
};

void OfflineStoryTest::initTestCase()
{
    if (const QString why = whyUntold() + SoundServer::whyUnavailable() + Desktop::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    QVERIFY(m_desktop);
    QDBusConnection bus = m_desktop->bus();
    QVERIFY(bus.registerService(u"org.freedesktop.FileManager1"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/FileManager1"_s, &m_fileManager, QDBusConnection::ExportAllSlots));
    m_server.route(u"/boat.xml"_s, {.headers = {{"Content-Type", "application/rss+xml"}},
                                    .body = boatFeed(m_server.url(u"/tone.wav"_s))});
    m_server.route(u"/lamp.xml"_s, {.headers = {{"Content-Type", "application/rss+xml"}},
                                    .body = lampFeed(m_server.url(u"/slow.wav"_s))});
    m_server.route(
        u"/tone.wav"_s,
        {.headers = {{"Content-Type", "audio/wav"}, {"ETag", "\"tone\""}}, .body = toneWav(60, 1000), .ranges = true});
    m_server.route(u"/slow.wav"_s, {.headers = {{"Content-Type", "audio/wav"}, {"ETag", "\"slow\""}},
                                    .body = toneWav(60, 500),
                                    .ranges = true,
                                    .bytesPerSecond = 1'500'000});
    QVERIFY(start(u"light"_s));
    program().wiring().openAddress(m_server.url(u"/boat.xml"_s).toString());
    program().wiring().openAddress(m_server.url(u"/lamp.xml"_s).toString());
    QTRY_COMPARE(episodes()->model()->rowCount(), boatEpisodes + lampEpisodes);
}

void OfflineStoryTest::choose(int row)
{
    QVERIFY(comeForward());
    QTRY_VERIFY(program().browser().episodes().rowAt(row));
    chooseAlone(*episodes(), episodes()->model()->index(row, 0));
    episodes()->setFocus();
}

void OfflineStoryTest::nothingIsKeptAtFirst()
{
    QTest::keyClick(&window(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(open("offlineDialog"));
    QDialog *offline = open("offlineDialog");
    QVERIFY(QTest::qWaitForWindowExposed(offline));
    QVERIFY(!offline->findChild<QListView *>(u"keptList"_s)->isVisible());
    QCOMPARE(unnamedControls(*offline).join(u'\n'), QString());
    QVERIFY(picture(u"61-nothing-kept"_s, offline));
    offline->close();
    QTRY_VERIFY(!open("offlineDialog"));
    QVERIFY(comeForward());
}

void OfflineStoryTest::episodesAreKeptByAKey()
{
    // Boat and lamp take turns: the slow one shows how far it is.
    choose(0);
    QTest::keyClick(episodes(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    choose(1);
    QTest::keyClick(episodes(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(program().browser().episodes().fetched(program().browser().episodes().episodeAt(1)).value_or(0) > 20
                || offline(1) == Offline::Kept);
    window().findChild<QAction *>(u"showOffline"_s)->trigger();
    QDialog *list = open("offlineDialog");
    QVERIFY(QTest::qWaitForWindowExposed(list));
    QVERIFY(picture(u"62-fetching"_s, list));
    QVERIFY(picture(u"63-fetching-list"_s));
    QTRY_COMPARE_WITH_TIMEOUT(offline(0), Offline::Kept, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(offline(1), Offline::Kept, 20'000);
    QCOMPARE(files().size(), 2);
    list->close();
}

void OfflineStoryTest::whatIsKeptIsListedAndFound()
{
    window().findChild<QAction *>(u"showOffline"_s)->trigger();
    QTRY_VERIFY(open("offlineDialog"));
    QDialog *list = open("offlineDialog");
    QVERIFY(QTest::qWaitForWindowExposed(list));
    auto *kept = list->findChild<QListView *>(u"keptList"_s);
    QCOMPARE(kept->model()->rowCount(), 2);
    QVERIFY(list->findChild<QLabel *>(u"keptTotal"_s)->text().startsWith(u"Kept offline: 2 episode"_s));
    chooseAlone(*kept, kept->model()->index(0, 0));
    QVERIFY(list->findChild<QPushButton *>(u"showFileButton"_s)->isEnabled());
    QVERIFY(!list->findChild<QPushButton *>(u"pauseKeptButton"_s)->isEnabled());
    QCOMPARE(unnamedControls(*list).join(u'\n'), QString());
    QVERIFY(picture(u"64-kept"_s, list));
    QTest::mouseClick(list->findChild<QPushButton *>(u"showFileButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fileManager.shown.size(), 1);
    const QFileInfo shown(QUrl(m_fileManager.shown.constFirst()).toLocalFile());
    QVERIFY(shown.isFile() && files().contains(shown.fileName()));
    list->close();
    QVERIFY(comeForward());
    QTest::keyClick(&window(), Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(episodes()->model()->rowCount(), 2);
    QVERIFY(picture(u"65-kept-found"_s));
    applyColourScheme(Qt::ColorScheme::Dark);
    QVERIFY(picture(u"66-kept-found-dark"_s));
    applyColourScheme(Qt::ColorScheme::Light);
}

void OfflineStoryTest::itPlaysWithoutANetwork()
{
    m_server.goDown();
    choose(0);
    QTest::keyClick(episodes(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(program().player().state(), Player::State::Playing, 10'000);
    QTRY_VERIFY(loudness(m_sound.last(100)) > 0.05);
    program().player().seek(40'000);
    QTRY_VERIFY(program().player().positionMs() > 40'200);
    program().player().stop();
}

void OfflineStoryTest::itIsThereAgainAfterARestart()
{
    QVERIFY(start());
    QTest::keyClick(&window(), Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(episodes()->model()->rowCount(), 2);
    m_server.comeBack();
    QTest::keyClick(&window(), Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(episodes()->model()->rowCount(), boatEpisodes + lampEpisodes);
}

void OfflineStoryTest::aPausedOneGoesOn()
{
    HttpReply stalling{
        .headers = {{"Content-Type", "audio/wav"}, {"ETag", "\"harp\""}}, .body = toneWav(60, 500), .ranges = true};
    stalling.stallAt = 1'000'000;
    m_server.route(u"/harp.wav"_s, stalling);
    ParsedEpisode harp;
    harp.guid = u"harp"_s;
    harp.title = u"A harp in the hold"_s;
    harp.date = Timestamp{600'000'000'000, 0, true}; // below all others
    harp.media = {{m_server.url(u"/harp.wav"_s).toString(), u"audio/wav"_s, {}, {}}};
    ParsedShow show;
    show.title = u"Ballast"_s;
    show.feedUrl = m_server.url(u"/ballast.xml"_s).toString();
    show.episodes = {harp};
    QVERIFY(program().session().library().save(show).result());
    const int slow = boatEpisodes + lampEpisodes;
    QTRY_COMPARE(episodes()->model()->rowCount(), slow + 1);
    choose(slow);
    QTest::keyClick(episodes(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    window().findChild<QAction *>(u"showOffline"_s)->trigger();
    QTRY_VERIFY(open("offlineDialog"));
    QDialog *list = open("offlineDialog");
    QVERIFY(bringForward(list));
    auto *kept = list->findChild<QListView *>(u"keptList"_s);
    QTRY_COMPARE(kept->model()->rowCount(), 3);
    chooseAlone(*kept, kept->model()->index(0, 0));
    auto *pause = list->findChild<QPushButton *>(u"pauseKeptButton"_s);
    QTRY_VERIFY(pause->isEnabled());
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(offline(slow), Offline::Paused);
    stalling.stallAt = -1;
    m_server.route(u"/harp.wav"_s, stalling);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(offline(slow), Offline::Kept, 20'000);
    list->close();
}

void OfflineStoryTest::aStreamThatFailsIsExamined()
{
    m_server.route(u"/tone.wav"_s,
                   {.headers = {{"Content-Type", "text/html"}}, .body = "<!doctype html><title>Sign in</title>"_ba});
    const int last = boatEpisodes + lampEpisodes - 1;
    choose(last);
    QTest::keyClick(episodes(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(program().player().state(), Player::State::Failed, 10'000);
    auto *why = window().findChild<QPushButton *>(u"whyButton"_s);
    QTRY_VERIFY(why->isVisible());
    QVERIFY(picture(u"67-failed"_s));
    QTest::mouseClick(why, Qt::LeftButton);
    QTRY_VERIFY(open("streamDialog"));
    QDialog *doctor = open("streamDialog");
    QVERIFY(QTest::qWaitForWindowExposed(doctor));
    auto *verdict = doctor->findChild<QLabel *>(u"verdict"_s);
    QTRY_COMPARE_WITH_TIMEOUT(verdict->text(), u"The server sends a page instead of sound"_s, 20'000);
    QCOMPARE(doctor->findChild<QTreeWidget *>(u"streamSteps"_s)->topLevelItemCount(), 1);
    QCOMPARE(unnamedControls(*doctor).join(u'\n'), QString());
    QVERIFY(picture(u"68-why"_s, doctor));
    QTest::mouseClick(doctor->findChild<QPushButton *>(u"copyReportButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(verdict->text()));

    m_server.route(u"/tone.wav"_s, {.headers = {{"Content-Type", "audio/wav"}}, .body = toneWav(60, 1000)});
    QTest::mouseClick(doctor->findChild<QPushButton *>(u"examineButton"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(verdict->text(), u"This episode can be played"_s, 20'000);
    QVERIFY(picture(u"69-plays"_s, doctor));
    QTest::mouseClick(doctor->findChild<QPushButton *>(u"playAnewButton"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(program().player().state(), Player::State::Playing, 10'000);
    doctor->close();
    program().player().stop();
}

void OfflineStoryTest::whatIsLetGoIsGone()
{
    choose(0);
    QTRY_COMPARE(offline(0), Offline::Kept);
    const qsizetype before = files().size();
    QTest::keyClick(episodes(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(offline(0), Offline::No);
    QTRY_COMPARE(files().size(), before - 1);
}

void OfflineStoryTest::theBudgetIsSeenAndSet()
{
    window().findChild<QAction *>(u"preferences"_s)->trigger();
    QTRY_VERIFY(open("settingsDialog"));
    QDialog *settings = open("settingsDialog");
    QVERIFY(QTest::qWaitForWindowExposed(settings));
    auto *budget = settings->findChild<QSpinBox *>(u"streamedBox"_s);
    QCOMPARE(budget->value(), 2'000);
    QVERIFY(settings->findChild<QLabel *>(u"streamedUse"_s)->text().contains("in use now"_L1));
    QVERIFY(!settings->findChild<QCheckBox *>(u"closesToTrayBox"_s)->isEnabled()); // without an icon
    QCOMPARE(unnamedControls(*settings).join(u'\n'), QString());
    QVERIFY(picture(u"70-settings"_s, settings));
    budget->setValue(500);
    settings->accept();
    QTRY_COMPARE(program().session().settings().streamedMegabytes(), 500);
}

void OfflineStoryTest::theWindowStepsAsideWhereThatIsWanted()
{
    window().setHidesOnClose(true);
    window().close();
    QVERIFY(!window().isVisible());
    QVERIFY(comeForward());
    QSignalSpy closing(&window(), &MainWindow::closing);
    find<QAction>("quit")->trigger(); // quitting is quitting
    QVERIFY(!window().isVisible());
    QCOMPARE(closing.size(), 1);
}

// The tray is all that is left of it then.
void OfflineStoryTest::quittingWorksWhileTheWindowIsHidden()
{
    window().show();
    QVERIFY(comeForward());
    window().setHidesOnClose(true);
    window().close();
    QVERIFY(!window().isVisible());
    const bool atTheLast = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(true); // as in the program
    constexpr int never = 1;
    QTimer::singleShot(0, &window(), &MainWindow::quit);
    QTimer::singleShot(10s, qApp, [] { QCoreApplication::exit(never); });
    QCOMPARE(QApplication::exec(), 0);
    QGuiApplication::setQuitOnLastWindowClosed(atTheLast);
}

void OfflineStoryTest::cleanupTestCase()
{
    stop();
}

EARMARK_DESKTOP_STORY_MAIN(OfflineStoryTest)

#include "tst_offlinestory.moc"
