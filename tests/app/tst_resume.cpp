// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "models/items/errortext.h"
#include "tests/app/listening.h"
#include "tests/app/mprisclient.h"
#include "tests/app/sampleweb.h"
#include "tests/support/filecontent.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtGui/QImage>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int soundSeconds = 60;
constexpr double closeSeconds = 0.5;   // a busy machine leaves gaps in what is recorded
constexpr qint64 savedEveryMs = 5'000; // by the player
constexpr qint64 busyMs = 500;         // what a busy machine may add to that
constexpr int startMs = 20'000;        // patience with a program that starts
constexpr qlonglong usPerMs = 1'000;   // MPRIS counts microseconds

} // namespace

// Starts, kills and asks the real program, with a home, a session bus and a sound server of its own.
class TestResume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void killedWhilePlayingItGoesOn();
    void quitByTheDesktopItKeepsThePosition();
    void aSecondStartHandsOver();
    void leavesAPicture();
    void aNewerLibraryIsRefused();

private:
    [[nodiscard]] QString library() const { return m_home->filePath(u"mine.db"_s); }
    // Starts the program; returns when it stands on the bus.
    void start(QProcess &program, const QStringList &arguments = {});
    void run(const QStringList &arguments, int code);
    // A library with one queued episode, made without the program.
    void makeLibrary();
    void makeNewer() const;
    [[nodiscard]] qint64 positionMs() { return m_desktop.playing(u"Position"_s).toLongLong() / usPerMs; }
    // What stands in the library, asked while no program has it open.
    [[nodiscard]] EpisodeRow left() const;

    Desktop m_desktop;
    SoundServer m_sound;
    HttpServer m_web;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestResume::initTestCase()
{
    if (const QString why = Desktop::whyUnavailable() + SoundServer::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    QVERIFY(m_desktop.start());
    m_web.route(u"/talk.wav"_s, served(timeCodedWav(soundSeconds)));
    m_web.route(u"/feed"_s, feedReply(sampleFeed("Lanterns", 4)));
}

void TestResume::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *home : {"HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        qputenv(home, QFile::encodeName(m_home->path()));
}

void TestResume::makeLibrary()
{
    Library made(library());
    QVERIFY(made.open().result());
    const QUrl talk = m_web.url(u"/talk.wav"_s);
    const QList<EpisodeId> ids = fill(made, {playableEpisode(u"A long talk"_s, talk, soundSeconds * 1000)});
    QVERIFY(made.setQueue(ids).result());
}

// As a version to come would leave it: offset 60 holds the version (sqlite.org/fileformat2.html, 1.3).
void TestResume::makeNewer() const
{
    QFile file(library());
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(60));
    QCOMPARE(file.write("\0\0\x7f\0", 4), 4);
}

EpisodeRow TestResume::left() const
{
    Library opened(library());
    if (!opened.open().result() || !opened.check().result())
        return {};
    return rowOf(opened, opened.view({}).result()->episodes.constFirst());
}

void TestResume::start(QProcess &program, const QStringList &arguments)
{
    QTRY_VERIFY(!m_desktop.sees(u"org.mpris.MediaPlayer2.earmark"_s));
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(EARMARK), QStringList{u"--library"_s, library()} + arguments);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.sees(u"org.mpris.MediaPlayer2.earmark"_s), startMs);
}

void TestResume::run(const QStringList &arguments, int code)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(EARMARK), QStringList{u"--library"_s, library()} + arguments);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, startMs);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), code);
}

void TestResume::killedWhilePlayingItGoesOn()
{
    makeLibrary();
    qint64 heard = 0;
    {
        QProcess program;
        start(program);
        if (QTest::currentTestFailed())
            return;
        m_desktop.press(u"Next"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Playing"_s, startMs);
        QTRY_VERIFY_WITH_TIMEOUT(positionMs() > savedEveryMs + 3'000, startMs);
        heard = positionMs();
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    }
    const EpisodeRow row = left();
    QCOMPARE(row.title, u"A long talk"_s);
    QCOMPARE(row.played, false);
    QCOMPARE_GE(row.positionMs, heard - savedEveryMs - busyMs);
    QCOMPARE_LE(row.positionMs, heard + busyMs);

    QProcess program;
    start(program);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(m_desktop.metadata().value(u"xesam:title"_s).toString(), u"A long talk"_s);
    QTRY_COMPARE(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Paused"_s);
    QCOMPARE(positionMs(), row.positionMs);
    m_sound.clear();
    m_desktop.press(u"Play"_s);
    QTRY_VERIFY_WITH_TIMEOUT(timeOfFirstSound(m_sound.recording()).has_value(), startMs);
    const double begin = *timeOfFirstSound(m_sound.recording());
    QVERIFY2(std::abs(begin - double(row.positionMs) / 1000) < closeSeconds, qPrintable(QString::number(begin)));
    QTRY_VERIFY(positionMs() > row.positionMs + 1'000);
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(left().played, false);
}

void TestResume::quitByTheDesktopItKeepsThePosition()
{
    makeLibrary();
    QProcess program;
    start(program);
    if (QTest::currentTestFailed())
        return;
    m_desktop.press(u"Next"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Playing"_s, startMs);
    QTRY_VERIFY_WITH_TIMEOUT(positionMs() > 2'000, startMs);
    const qint64 heard = positionMs();
    m_desktop.call(rootInterface, u"Quit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, startMs);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    const EpisodeRow row = left();
    QCOMPARE(row.played, false);
    QCOMPARE_GE(row.positionMs, heard);
    QCOMPARE_LT(row.positionMs, heard + 2'000);
}

void TestResume::aSecondStartHandsOver()
{
    makeLibrary();
    QProcess first;
    start(first);
    if (QTest::currentTestFailed())
        return;
    run({m_web.url(u"/feed"_s).toString()}, 0);
    QCOMPARE(first.state(), QProcess::Running);
    {
        Library reader(library());
        const auto titles = [&reader] {
            QStringList all;
            for (const Show &show : reader.shows().result().value_or(QList<Show>{}))
                all.append(show.title);
            return all;
        };
        QVERIFY(reader.open(Library::Access::ReadOnly).result());
        QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList({u"Harbour Voices"_s, u"Lanterns"_s}), startMs);
        QCOMPARE(reader.shows().result()->constLast().episodes, 4);
        QVERIFY(reader.shows().result()->constLast().subscribed);
    }
    QCOMPARE(m_web.requests(u"/feed"_s).size(), 1); // by the first alone
    m_desktop.call(rootInterface, u"Quit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, startMs);
    QCOMPARE(first.exitCode(), 0);
}

void TestResume::leavesAPicture()
{
    makeLibrary();
    const QString file = m_home->filePath(u"window.png"_s);
    run({u"--screenshot"_s, file}, 0);
    QVERIFY(contentOf(file).startsWith("\x89PNG\r\n"));
    const QImage picture(file);
    QCOMPARE_GT(picture.width(), 400);
    QCOMPARE_GT(picture.height(), 300);

    run({u"--screenshot"_s, m_home->filePath(u"no/such/folder/window.png"_s)}, 1);
}

void TestResume::aNewerLibraryIsRefused()
{
    makeLibrary();
    makeNewer();
    const QByteArray before = contentOf(library());
    QVERIFY(!before.isEmpty());
    {
        Application program(Places::under(m_home->path(), m_home->path(), m_home->path(), library()));
        program.window().show();
        program.wiring().start();
        QTRY_VERIFY(program.wiring().isFilled());
        const auto *words = program.window().findChild<QLabel *>(u"refusal"_s);
        QVERIFY(words);
        QTRY_VERIFY(words->isVisible());
        const Error newer{Error::Kind::LibraryNewer, {}, library(), 0};
        QCOMPARE(words->text(), errorText(newer));
        program.window().close();
    }
    QCOMPARE(contentOf(library()), before);

    // Whatever is asked of it.
    QProcess program;
    start(program, {m_web.url(u"/feed"_s).toString()});
    if (QTest::currentTestFailed())
        return;
    m_desktop.press(u"Next"_s);
    m_desktop.call(rootInterface, u"Quit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, startMs);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(contentOf(library()), before);
    const QFileInfoList besides = QDir(m_home->path()).entryInfoList({u"mine.db?*"_s}, QDir::Files);
    QVERIFY2(besides.isEmpty(), qPrintable(besides.value(0).fileName()));
}

QTEST_MAIN(TestResume)
#include "tst_resume.moc"
