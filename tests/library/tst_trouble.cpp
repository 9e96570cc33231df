// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/errortext.h"
#include "models/library/backup.h"
#include "models/library/foreignlibrary.h"
#include "models/library/playlistimport.h"
#include "models/library/tagstore.h"
#include "tests/library/samples.h"
#include "tests/support/losingdisk.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

using Write = std::function<Result<void>(Library &)>;

template <class T>
Result<void> plain(const Result<T> &result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

const EpisodeId episodeAtHand{2};

// Everything that writes what a listener made, and what a feed says.
QList<std::pair<const char *, Write>> writes()
{
    const QList<EpisodeId> episodes{EpisodeId{1}, EpisodeId{2}, EpisodeId{3}};
    const QByteArray tagLine = "{\"kind\": \"tag\", \"tag\": \"made\", \"episode\": {\"show\": \"Night Walks\", "
                               "\"guid\": \"b\"}}\n";
    return {
        {"bookmark",
         [](Library &l) {
             return plain(wait(l.addBookmark(episodeAtHand, 5'000, u"new"_s)));
         }},
        {"position",
         [](Library &l) {
             return wait(l.savePosition(episodeAtHand, 7'000));
         }},
        {"played",
         [=](Library &l) {
             return wait(l.setPlayed(episodes, true));
         }},
        {"favourite",
         [=](Library &l) {
             return wait(l.setFavourite(episodes, true));
         }},
        {"tag",
         [=](Library &l) {
             return wait(l.setTagged(episodes, u"new"_s, true));
         }},
        {"playlist",
         [](Library &l) {
             return plain(wait(l.addPlaylist(u"New"_s)));
         }},
        {"queue",
         [=](Library &l) {
             return wait(l.setQueue(episodes));
         }},
        {"history",
         [](Library &l) {
             return wait(l.notePlay({episodeAtHand, 1'700'000'000'000, 1'700'000'060'000, 0, 60'000}));
         }},
        {"offline",
         [=](Library &l) {
             return wait(l.keepOffline(episodes));
         }},
        {"feed",
         [](Library &l) {
             return plain(wait(l.save(show(u"https://example.org/g"_s, u"Other"_s, {episode(u"x"_s, u"Xi"_s)}))));
         }},
        {"playlist import",
         [](Library &l) {
             return plain(wait(l.importPlaylist(u"Brought"_s, {{.url = u"https://media.example.org/b.mp3"_s}},
                                                {{.url = u"https://media.example.org/b.mp3"_s, .startMs = 9'000}})));
         }},
        {"page import",
         [](Library &l) {
             return plain(wait(l.importPages(
                 {{.show = show({}, u"Page"_s, {episode({}, u"Psi"_s)}), .into = {}, .sourceName = u"p"_s}})));
         }},
        {"subscription",
         [](Library &l) {
             return wait(l.setSubscribed(ShowId{1}, false));
         }},
        {"addition",
         [](Library &l) {
             return wait(l.addShow(u"https://example.org/i"_s)).and_then([&l](ShowId show) {
                 return wait(l.keepAdded({{show, true}}));
             });
         }},
        {"correction",
         [](Library &l) {
             return wait(
                 l.correct({.kind = Correction::Kind::AddTopic, .subject = u"Walls"_s, .episodes = {episodeAtHand}}));
         }},
        {"undo and redo",
         [](Library &l) {
             std::ignore = wait(l.redo()); // where only that failed the time before
             return plain(wait(l.undo()).and_then([&l](const QString &) { return wait(l.redo()); }));
         }},
        {"made import",
         [=](Library &l) {
             return plain(wait(l.importMade(tagLine)));
         }},
        {"foreign import",
         [=](Library &l) {
             return plain(
                 wait(l.importForeign({u"Other"_s,
                                       {show(u"https://example.org/h"_s, u"Far"_s, {episode(u"y"_s, u"Ypsilon"_s)})},
                                       tagLine})));
         }},
    };
}

} // namespace

// A disk that is full, or gone while the library is open: each write says so, nothing that was acknowledged is lost,
// and once the disk is there again the same write goes through.
class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFullDiskIsSaid_data();
    void aFullDiskIsSaid();
    void aLostDiskIsSaid_data();
    void aLostDiskIsSaid();
    void aDiskLostUnderABackupLeavesTheOlderOne();

private:
    void fill(Library &library) const;
    void verifyKept(const Library &library) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestTrouble::fill(Library &library) const
{
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.save(
        show(u"https://example.org/f"_s, u"Night Walks"_s,
             {episode(u"a"_s, u"Alpha"_s, 2), episode(u"b"_s, u"Beta"_s, 1), episode(u"c"_s, u"Gamma"_s, 0)}))));
    QVERIFY(wait(library.addBookmark(EpisodeId{1}, 1'000, u"acknowledged"_s)));
    QVERIFY(wait(library.setTagged({EpisodeId{1}}, u"acknowledged"_s, true)));
    verifyKept(library); // by connections of its own, which open when they are first needed
}

void TestTrouble::verifyKept(const Library &library) const
{
    QCOMPARE(wait(library.view({.search = u"tag:acknowledged"_s}))->episodes, QList<EpisodeId>{EpisodeId{1}});
    const QList<Bookmark> bookmarks = wait(library.bookmarks()).value();
    QVERIFY(std::ranges::contains(bookmarks, u"acknowledged"_s, &Bookmark::note));
    const Result<void> sound = wait(library.check());
    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
}

void TestTrouble::aFullDiskIsSaid_data()
{
    QTest::addColumn<int>("number");
    const auto all = writes();
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).first) << int(i);
}

void TestTrouble::aFullDiskIsSaid()
{
    QFETCH(int, number);
    const Write write = writes().at(number).second;
    const test::SmallDisk disk(m_folder->path(), 4096);
    if (!disk.isMounted())
        QSKIP("a small file system cannot be mounted here");
    const QString path = m_folder->filePath(u"library.db"_s);
    const QString filler = m_folder->filePath(u"filler"_s);
    {
        Library library(path);
        fill(library);
        disk.fill();
        // The log may have room for some more; then the next one is too much.
        Result<void> written = write(library);
        for (int i = 0; i < 200 && written; ++i)
            written = plain(wait(library.addBookmark(EpisodeId{3}, i, QString(4096, u'n'))));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::DiskFull);
        QVERIFY(errorText(written.error()).contains(u"library.db"_s));
        QVERIFY(QFile::remove(filler));
        written = write(library);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        verifyKept(library);
    }
    Library library(path);
    QVERIFY(wait(library.open()));
    verifyKept(library);
}

void TestTrouble::aLostDiskIsSaid_data()
{
    aFullDiskIsSaid_data();
}

void TestTrouble::aLostDiskIsSaid()
{
    QFETCH(int, number);
    const Write write = writes().at(number).second;
    const QString path = m_folder->filePath(u"library.db"_s);
    test::LosingDisk disk;
    {
        Library library(path);
        fill(library);
        disk.go();
        Result<void> written = write(library);
        QVERIFY(!written);
        QVERIFY(!errorText(written.error()).isEmpty());
        disk.come();
        written = write(library);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        verifyKept(library);
    }
    Library library(path);
    QVERIFY(wait(library.open()));
    verifyKept(library);
}

void TestTrouble::aDiskLostUnderABackupLeavesTheOlderOne()
{
    const QString path = m_folder->filePath(u"library.db"_s);
    const QString backup = m_folder->filePath(u"backup.db"_s);
    {
        Library library(path);
        fill(library);
    }
    QVERIFY(writeBackup(path, backup, {}));
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    test::LosingDisk disk;
    {
        const auto source = openAnyVersion(path);
        QVERIFY(source);
        disk.go();
        QVERIFY(!writeBackup(**source, backup, {}));
        disk.come();
    }
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QVERIFY(!QFile::exists(backup + u".part"_s));
    QVERIFY(writeBackup(path, backup, {}));
}

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
