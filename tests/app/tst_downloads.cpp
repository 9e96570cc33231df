// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/downloads.h"
#include "app/desktop/keptname.h"
#include "models/library/library.h"
#include "models/playback/mediastore.h"
#include "tests/support/filecontent.h"
#include "tests/support/httpserver.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace earmark;
using namespace earmark::test;

namespace {

QByteArray numbered(qsizetype size, quint32 salt)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(((static_cast<quint32>(i) + salt) * 2654435761U) >> 24);
    bytes[0] = 'I'; // no text begins a file of sound
    return bytes;
}

template <class T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

QString nameOf(EpisodeId episode, const QString &show, const QString &title, const Media &media)
{
    KeptAudio kept;
    kept.episode = episode;
    kept.show = show;
    kept.title = title;
    return keptFileName(kept, media);
}

// What a start of the program builds of it.
struct Program {
    explicit Program(const QString &folder, const QString &audio = {})
        : library(folder + u"/library.db"_s)
        , media(folder + u"/media"_s)
        , downloads(library, media, audio.isEmpty() ? folder + u"/audio"_s : audio)
    {
        if (const Result<void> opened = wait(library.open()); !opened)
            qFatal("the library did not open: %s", qPrintable(opened.error().detail));
    }

    Library library;
    MediaStore media;
    Downloads downloads;
};

} // namespace

class DownloadsTest : public QObject
{
    Q_OBJECT

private:
    void serve(const QString &path, qsizetype size, quint32 salt)
    {
        m_web.route(path, {.headers = {{"ETag"_ba, "\"one\""_ba}}, .body = numbered(size, salt), .ranges = true});
    }

    // One episode an element, each with these addresses.
    QList<EpisodeId> fill(const QList<QStringList> &episodes)
    {
        ParsedShow show;
        show.feedUrl = u"https://walks.example.org/feed"_s;
        show.title = u"Night Walks"_s;
        qint64 day = 1'700'000'000'000;
        for (const QStringList &urls : episodes) {
            ParsedEpisode episode;
            episode.guid = QString::number(day);
            episode.title = u"Street %1"_s.arg(show.episodes.size() + 1);
            episode.date = Timestamp{day += 86'400'000, 0, false};
            for (const QString &url : urls)
                episode.media.append({m_web.url(url).toString(), u"audio/mpeg"_s, {}, {}});
            show.episodes.append(episode);
        }
        if (!wait(m_program->library.save(show)))
            qFatal("save failed");
        QList<EpisodeId> ids = wait(m_program->library.view({}))->episodes;
        std::ranges::reverse(ids);
        return ids;
    }

    void restart(const QString &audio = {})
    {
        m_program.reset();
        m_program = std::make_unique<Program>(m_folder->path(), audio);
    }

    [[nodiscard]] KeptProgress progressOf(EpisodeId episode)
    {
        const auto kept = wait(m_program->library.keptAudio());
        const auto found = std::ranges::find(*kept, episode, &KeptAudio::episode);
        return found == kept->cend() ? KeptProgress{.state = Offline::No} : found->progress;
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->filePath(u"audio"_s)).entryList(QDir::Files, QDir::Name);
    }

    HttpServer m_web;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        restart();
        m_web.clearRequests();
        m_web.comeBack();
    }

    void cleanup() { m_program.reset(); }

    void fetchesWhatIsWanted()
    {
        serve(u"/a.mp3"_s, 300'000, 1);
        serve(u"/b"_s, 400'000, 2);
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}, {u"/b"_s}});
        m_program->downloads.start();
        QSignalSpy finished(&m_program->downloads, &Downloads::finished);
        m_program->downloads.keep(ids);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(files().size(), 2);
        const KeptProgress first = progressOf(ids.at(0));
        QCOMPARE(first.state, Offline::Kept);
        QCOMPARE(first.bytes, 300'000);
        QCOMPARE(first.file, u"Night Walks - Street 1 [%1].mp3"_s.arg(ids.at(0).value));
        QVERIFY(contentOf(m_program->downloads.pathOf(first.file)) == numbered(300'000, 1));
        QCOMPARE(wait(m_program->library.view({.search = u"is:offline"_s}))->episodes.size(), 2);
        QTRY_COMPARE(QDir(m_folder->filePath(u"media"_s)).entryList(QDir::Files), QStringList()); // no second copy
    }

    void onlySoManyAtOnce()
    {
        QList<QStringList> episodes;
        for (int i = 0; i < 5; ++i) {
            m_web.route(u"/%1"_s.arg(i), {.body = numbered(200'000, 3), .ranges = true, .bytesPerSecond = 400'000});
            episodes.append({u"/%1"_s.arg(i)});
        }
        const QList<EpisodeId> ids = fill(episodes);
        m_program->downloads.setAtOnce(2);
        m_program->downloads.start();
        int most = 0;
        connect(&m_program->downloads, &Downloads::progressed, this, [&] {
            int running = 0;
            for (const EpisodeId id : ids)
                running += m_program->downloads.progress(id).running ? 1 : 0;
            most = std::max(most, running);
        });
        m_program->downloads.keep(ids);
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 5, 20'000);
        QCOMPARE(most, 2);
    }

    void anotherAddressIsTriedWhereOneIsGone()
    {
        serve(u"/b.mp3"_s, 300'000, 1);
        const QList<EpisodeId> ids = fill({{u"/gone.mp3"_s, u"/b.mp3"_s}});
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Kept);
        QCOMPARE(progressOf(ids.first()).url, m_web.url(u"/b.mp3"_s).toString());
    }

    void whatIsGoneFailsWithItsReasonAndMayBeTriedAgain()
    {
        const QList<EpisodeId> ids = fill({{u"/gone.mp3"_s}});
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Failed);
        QCOMPARE(progressOf(ids.first()).error->code, 404);
        serve(u"/gone.mp3"_s, 300'000, 1);
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Kept);
    }

    void aPageIsNotTakenForAudio()
    {
        m_web.route(u"/a.mp3"_s, {.headers = {{"Content-Type"_ba, "text/html"_ba}},
                                  .body = "<!doctype html><title>Sign in</title>"_ba});
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}});
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Failed);
        QCOMPARE(progressOf(ids.first()).error->kind, Error::Kind::NotAudio);
        QCOMPARE(files(), QStringList());
    }

    void goesOnAfterAPauseAndARestart()
    {
        HttpReply stalling{.headers = {{"ETag"_ba, "\"one\""_ba}}, .body = numbered(2'000'000, 4), .ranges = true};
        stalling.stallAt = 800'000;
        m_web.route(u"/a.mp3"_s, stalling);
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}});
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_COMPARE(m_program->downloads.progress(ids.first()).present, 800'000);
        m_program->downloads.pause(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Paused);
        QTRY_COMPARE(m_web.openConnections(), 0);
        restart();
        m_web.clearRequests();
        serve(u"/a.mp3"_s, 2'000'000, 4);
        QSignalSpy ready(&m_program->downloads, &Downloads::ready);
        m_program->downloads.start();
        QTRY_COMPARE(ready.size(), 1);
        m_program->media.setBudget(0); // is not for what is being kept
        QCOMPARE(m_web.requests().size(), 0);
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Kept);
        QCOMPARE(m_web.requests().first().header("range"_ba), "bytes=800000-"_ba);
        QCOMPARE(m_web.requests().first().header("if-range"_ba), "\"one\""_ba);
        QVERIFY(contentOf(m_program->downloads.pathOf(progressOf(ids.first()).file)) == numbered(2'000'000, 4));
    }

    // Which address is to be fetched is told to the library a moment after fetching began: the pause must not be undone
    // by that.
    void aPauseInTheMomentOfBeginningHolds()
    {
        serve(u"/a.mp3"_s, 300'000, 1);
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}});
        Downloads &downloads = m_program->downloads;
        downloads.start();
        bool isDue = false;
        connect(&downloads, &Downloads::changed, this, [&] {
            if (downloads.progress(ids.first()).running && std::exchange(isDue, false))
                downloads.pause(ids);
        });
        for (int round = 0; round < 20; ++round) {
            isDue = true;
            downloads.keep(ids);
            QTRY_VERIFY(!isDue && !downloads.progress(ids.first()).running);
            QCOMPARE(progressOf(ids.first()).state, Offline::Paused);
        }
        QCOMPARE(files(), QStringList());
    }

    void waitsWhereTheNetworkIsDown()
    {
        serve(u"/a.mp3"_s, 300'000, 1);
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}});
        m_web.goDown();
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_VERIFY(m_program->downloads.progress(ids.first()).trouble);
        QCOMPARE(progressOf(ids.first()).state, Offline::Waiting);
        m_web.comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(progressOf(ids.first()).state, Offline::Kept, 20'000);
    }

    void whatIsLetGoLeavesNothing()
    {
        serve(u"/a.mp3"_s, 300'000, 1);
        HttpReply slow{.headers = {{"ETag"_ba, "\"one\""_ba}}, .body = numbered(900'000, 4), .ranges = true};
        slow.stallAt = 400'000;
        m_web.route(u"/b.mp3"_s, slow);
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}, {u"/b.mp3"_s}});
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Kept);
        QTRY_COMPARE(m_program->downloads.progress(ids.last()).present, 400'000);
        m_program->downloads.release(ids);
        QTRY_COMPARE(files(), QStringList());
        QTRY_COMPARE_LE(m_web.openConnections(), 1); // one is only kept open for another request
        QTRY_COMPARE(QDir(m_folder->filePath(u"media"_s)).entryList(QDir::Files), QStringList());
        QCOMPARE(wait(m_program->library.keptAudio())->size(), 0);
    }

    void aFullDiskIsToldAndLeavesNothingHalf()
    {
        const QString folder = m_folder->filePath(u"small"_s);
        QVERIFY(QDir().mkpath(folder));
        const SmallDisk disk(folder, 400);
        if (!disk.isMounted())
            QSKIP("a file system of its own cannot be mounted here");
        restart(folder);
        serve(u"/a.mp3"_s, 900'000, 1);
        const QList<EpisodeId> ids = fill({{u"/a.mp3"_s}});
        m_program->downloads.start();
        m_program->downloads.keep(ids);
        QTRY_COMPARE(progressOf(ids.first()).state, Offline::Failed);
        QCOMPARE(progressOf(ids.first()).error->kind, Error::Kind::DiskFull);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
        m_program.reset();
    }

    // The program is killed again and again: what it says is there is whole each time, and in the end all is there.
    void survivesBeingKilled()
    {
        QList<QStringList> episodes;
        for (int i = 0; i < 4; ++i) {
            const QString path = u"/%1.mp3"_s.arg(i);
            m_web.route(path, {.headers = {{"ETag"_ba, "\"one\""_ba}},
                               .body = numbered(1'500'000, quint32(i)),
                               .ranges = true,
                               .bytesPerSecond = 3'000'000});
            episodes.append({path});
        }
        const QList<EpisodeId> ids = fill(episodes);
        QVERIFY(wait(m_program->library.keepOffline(ids)));
        m_program.reset();
        for (int round = 0; round < 12; ++round) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), {u"--fetch"_s, m_folder->path()});
            QVERIFY(program.waitForStarted());
            if (!program.waitForFinished(QRandomGenerator::global()->bounded(100, 900))) {
                program.kill();
                QVERIFY(program.waitForFinished());
            }
            restart();
            for (qsizetype i = 0; i < ids.size(); ++i) {
                const KeptProgress kept = progressOf(ids.at(i));
                if (kept.state == Offline::Kept)
                    QVERIFY(contentOf(m_program->downloads.pathOf(kept.file)) == numbered(1'500'000, quint32(i)));
            }
            m_program.reset();
        }
        restart();
        m_program->downloads.start();
        for (qsizetype i = 0; i < ids.size(); ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(progressOf(ids.at(i)).state, Offline::Kept, 20'000);
            QVERIFY(contentOf(m_program->downloads.pathOf(progressOf(ids.at(i)).file))
                    == numbered(1'500'000, quint32(i)));
        }
        QCOMPARE(files().size(), 4);
    }

    void namesAreHarmless_data()
    {
        QTest::addColumn<QString>("show");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Show"_s << u"Title"_s << u"https://e.org/a.mp3?x=1"_s << QString()
                               << u"Show - Title [7].mp3"_s;
        QTest::newRow("path") << u"../../etc"_s << u"a/b\\c"_s << u"https://e.org/a"_s << u"audio/mpeg"_s
                              << u"-..-etc - a-b-c [7].mp3"_s;
        QTest::newRow("hidden") << u".bashrc"_s << QString() << u"https://e.org/a.sh"_s << u"audio/ogg; codecs=opus"_s
                                << u"bashrc [7].ogg"_s;
        QTest::newRow("turned around") << u"a\u202Egpj"_s << u"b\nc"_s << u"https://e.org/a.M4A"_s << QString()
                                       << u"agpj - b c [7].m4a"_s;
        QTest::newRow("nothing") << QString() << QString() << u"https://e.org/"_s << QString() << u"[7].audio"_s;
    }

    void namesAreHarmless()
    {
        QFETCH(const QString, show);
        QFETCH(const QString, title);
        QFETCH(const QString, url);
        QFETCH(const QString, type);
        QTEST(nameOf(EpisodeId{7}, show, title, {url, type, {}, {}}), "name");
    }

    void longNamesFitTheDisk()
    {
        const QString name = nameOf(EpisodeId{1'234'567}, u"\U0001F399"_s.repeated(100), QString(200, u'ü'),
                                    {u"https://e.org/a.mp3"_s, {}, {}, {}});
        QCOMPARE_LE(name.toUtf8().size(), 200);
        QVERIFY(name.endsWith("[1234567].mp3"_L1));
        QVERIFY(name.isValidUtf16());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--fetch"_L1) {
        Program program(arguments.value(2));
        program.downloads.start();
        return QCoreApplication::exec();
    }
    DownloadsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_downloads.moc"
