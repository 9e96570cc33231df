// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/opening.h"
#include "models/library/repairing.h"
#include "models/library/restoring.h"
#include "tests/library/released.h"
#include "tests/library/samples.h"
#include "tests/support/filecontent.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;
using namespace earmark::samples;

namespace {

const QDateTime noon(QDate(2026, 3, 18), QTime(12, 0), QTimeZone::UTC);

HoldingChange changeOf(const RestorePreview &preview, Holding kind)
{
    return preview.changes.at(static_cast<qsizetype>(kind));
}

} // namespace

// A backup is whole or not there, and what is restored can be taken back.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aCopyHoldsAllWhileTheLibraryIsInUse();
    void aStopLeavesNothing();
    void aFullDiskLeavesTheOlderCopy();
    void aFolderThatCannotBeWrittenIsNamed();
    void rotationKeepsDaysAndWeeks();
    void aPreviewTellsWhatComesAndGoes();
    void restoringKeepsWhatWasThere();
    void aLibraryInUseIsNotReplaced();
    void aDamagedLibraryGivesWay();
    void anOlderVersionIsRestored();
    void damageIsMended();
    void transcriptsAreFoundAgain();

private:
    void fill();
    [[nodiscard]] Result<QString> restore(const QString &backup) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_backups;
    QString m_backup;
};

void TestBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"library.db"_s);
    m_backups = m_folder->filePath(u"backups"_s);
    m_backup = backupPath(m_backups, BackupFile::Kind::Daily, noon);
    fill();
}

// A show of three episodes, one bookmark, a playlist of two and a tag of each kind of mark.
void TestBackup::fill()
{
    Library library(m_file);
    QVERIFY(wait(library.open()));
    const auto saved =
        wait(library.save(show(u"https://example.org/f"_s, u"Night Walks"_s,
                               {episode(u"a"_s, u"Alpha street"_s, 2), episode(u"b"_s, u"Beta street"_s, 1),
                                episode(u"c"_s, u"Gamma street"_s, 0)})));
    QVERIFY(saved);
    const QList<EpisodeId> episodes = wait(library.view({}))->episodes;
    QCOMPARE(episodes.size(), 3);
    QVERIFY(wait(library.addBookmark(episodes.at(0), 61'000, u"the bridge"_s)));
    const auto playlist = wait(library.addPlaylist(u"Evening"_s));
    QVERIFY(wait(library.appendToPlaylist(*playlist, episodes.first(2))));
    QVERIFY(wait(library.setFavourite(episodes.first(1), true)));
}

Result<QString> TestBackup::restore(const QString &backup) const
{
    return stageRestore(m_file, backup).and_then([this](const QString &staged) {
        return finishRestore(m_file, staged, m_backups, noon);
    });
}

void TestBackup::aCopyHoldsAllWhileTheLibraryIsInUse()
{
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.addBookmark(EpisodeId{1}, 5'000, u"still in the log"_s)));
    const auto written = writeBackup(m_file, m_backup, {});
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(written->count(Holding::Episodes), 3);
    QCOMPARE(written->count(Holding::Bookmarks), 2);
    QCOMPARE(written->count(Holding::PlaylistItems), 2);
    QCOMPARE(QDir(m_backups).entryList(QDir::Files | QDir::Hidden), QStringList{QFileInfo(m_backup).fileName()});
    QCOMPARE(QFile::permissions(m_backup) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QList<BackupFile> found = findBackups(m_backups, m_file);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().madeAt, noon);
    QCOMPARE(found.first().kind, BackupFile::Kind::Daily);
}

void TestBackup::aStopLeavesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    const auto opened = openAnyVersion(m_file);
    QVERIFY(opened);
    const auto written = writeBackup(**opened, m_backup, stop.get_token());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    QVERIFY(QDir(m_backups).isEmpty());
}

void TestBackup::aFullDiskLeavesTheOlderCopy()
{
    QVERIFY(QDir().mkpath(m_backups));
    const test::SmallDisk disk(m_backups, 512);
    if (!disk.isMounted())
        QSKIP("a small file system cannot be mounted here");
    QVERIFY(writeBackup(m_file, m_backup, {}));
    const QByteArray before = contentOf(m_backup);
    {
        QFile filler(m_backups + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    }
    const auto written = writeBackup(m_file, m_backup, {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::DiskFull);
    QCOMPARE(contentOf(m_backup), before);
    QVERIFY(!QFile::exists(m_backup + u".part"_s));
}

void TestBackup::aFolderThatCannotBeWrittenIsNamed()
{
    QFile inTheWay(m_backups);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto written = writeBackup(m_file, m_backup, {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::WriteFailed);
    QCOMPARE(written.error().subject, m_backups);
    // A drive that was taken away, and a folder that may only be read.
    const auto gone = writeBackup(m_file, u"/proc/nowhere/copy.db"_s, {});
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::WriteFailed);
}

void TestBackup::rotationKeepsDaysAndWeeks()
{
    QList<BackupFile> backups;
    for (int hoursAgo = 0; hoursAgo < 24 * 60; hoursAgo += 12) {
        const QDateTime madeAt = noon.addSecs(-hoursAgo * 3600LL);
        backups.append({backupPath(u"/b"_s, BackupFile::Kind::Daily, madeAt), BackupFile::Kind::Daily, madeAt, 1});
    }
    for (int i = 0; i < 5; ++i) {
        backups.append({QString::number(i), BackupFile::Kind::ByHand, noon.addYears(-1), 1});
        backups.append({QString::number(10 + i), BackupFile::Kind::Replaced, noon.addYears(-1), 1});
    }
    const QList<BackupFile> surplus = surplusBackups(backups, 7, 4);
    QList<QDate> kept;
    int others = 0;
    for (const BackupFile &backup : std::as_const(backups)) {
        if (surplus.contains(backup))
            continue;
        if (backup.kind == BackupFile::Kind::Daily)
            kept.append(backup.madeAt.toLocalTime().date());
        else
            ++others;
    }
    QCOMPARE(others, 5 + 3);
    QVERIFY(kept.size() >= 7 + 2 && kept.size() <= 7 + 4); // weeks share their newest day with the days
    QVERIFY(!surplus.contains(backups.first()));
    for (int i = 0; i < 7; ++i)
        QVERIFY(kept.contains(noon.toLocalTime().date().addDays(-i)));
    QVERIFY(kept.last() <= noon.date().addDays(-15)); // and the weeks reach further back
    QCOMPARE(surplusBackups(backups.first(1), 1, 0).size(), 0);
}

void TestBackup::aPreviewTellsWhatComesAndGoes()
{
    QVERIFY(writeBackup(m_file, m_backup, {}));
    {
        Library library(m_file);
        QVERIFY(wait(library.open()));
        QVERIFY(wait(library.removeBookmark(wait(library.bookmarks())->first().id)));
        QVERIFY(wait(library.addBookmark(EpisodeId{2}, 9'000, u"newer"_s)));
        QVERIFY(wait(library.addBookmark(EpisodeId{2}, 10'000, u"newest"_s)));
        QVERIFY(wait(library.notePlay({EpisodeId{1}, 1'700'000'000'000, 1'700'000'060'000, 0, 60'000, false})));
        QVERIFY(wait(library.keepOffline({EpisodeId{1}, EpisodeId{2}})));
    }
    const QByteArray before = contentOf(m_file);
    const auto preview = previewRestore(m_file, m_backup);
    QVERIFY(preview);
    QCOMPARE(changeOf(*preview, Holding::Bookmarks), (HoldingChange{Holding::Bookmarks, 2, 1, 1, 2}));
    QCOMPARE(changeOf(*preview, Holding::Episodes), (HoldingChange{Holding::Episodes, 3, 3, 0, 0}));
    QCOMPARE(changeOf(*preview, Holding::Plays), (HoldingChange{Holding::Plays, 1, 0, 0, 1}));
    QCOMPARE(changeOf(*preview, Holding::Kept), (HoldingChange{Holding::Kept, 2, 0, 0, 2}));
    QVERIFY(!preview->unreadable);
    QCOMPARE(contentOf(m_file), before);
    QCOMPARE(previewRestore(m_file, m_file + u"-none"_s).error().kind, Error::Kind::FileNotFound);
}

void TestBackup::restoringKeepsWhatWasThere()
{
    QVERIFY(writeBackup(m_file, m_backup, {}));
    {
        Library library(m_file);
        QVERIFY(wait(library.open()));
        QVERIFY(wait(library.addBookmark(EpisodeId{2}, 9'000, u"newer"_s)));
    }
    const Result<QString> kept = restore(m_backup);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    {
        Library library(m_file);
        QVERIFY(wait(library.open()));
        QCOMPARE(wait(library.bookmarks())->size(), 1);
        QVERIFY(wait(library.check()));
    }
    // And back again: what was replaced is a backup like any other.
    const QList<BackupFile> found = findBackups(m_backups, m_file);
    QVERIFY(std::ranges::contains(found, *kept, &BackupFile::path));
    QVERIFY(restore(*kept));
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QCOMPARE(wait(library.bookmarks())->size(), 2);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.restored-*"_s}, QDir::Files), QStringList());
}

void TestBackup::aLibraryInUseIsNotReplaced()
{
    QVERIFY(writeBackup(m_file, m_backup, {}));
    const Result<QString> staged = stageRestore(m_file, m_backup);
    QVERIFY(staged);
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.addBookmark(EpisodeId{2}, 9'000, u"mine"_s)));
    const Result<QString> kept = finishRestore(m_file, *staged, m_backups, noon);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::LibraryLocked);
    QVERIFY(wait(library.addBookmark(EpisodeId{2}, 9'500, u"mine, too"_s)));
    QCOMPARE(wait(library.bookmarks())->size(), 3);
}

void TestBackup::aDamagedLibraryGivesWay()
{
    QVERIFY(writeBackup(m_file, m_backup, {}));
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(4096, '\0')), 4096);
    }
    const QByteArray damaged = contentOf(m_file);
    const auto preview = previewRestore(m_file, m_backup);
    QVERIFY(preview);
    QVERIFY(preview->unreadable);
    QCOMPARE(changeOf(*preview, Holding::Bookmarks), (HoldingChange{Holding::Bookmarks, 0, 1, 1, 0}));
    const Result<QString> kept = restore(m_backup);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(contentOf(*kept), damaged);
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QCOMPARE(wait(library.bookmarks())->size(), 1);
}

void TestBackup::anOlderVersionIsRestored()
{
    const QString old = m_folder->filePath(u"old.db"_s);
    makeReleased(old, 1);
    if (QTest::currentTestFailed())
        return;
    const auto preview = previewRestore(m_file, old);
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
    QCOMPARE(preview->version, 1);
    QVERIFY(changeOf(*preview, Holding::Bookmarks).gained > 0);
    QVERIFY(restore(old));
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.check()));
    QCOMPARE(wait(library.bookmarks())->size(), changeOf(*preview, Holding::Bookmarks).then);
}

void TestBackup::transcriptsAreFoundAgain()
{
    {
        Library library(m_file);
        QVERIFY(wait(library.open()));
        QVERIFY(wait(library.saveTranscript(
            EpisodeId{1}, {u"https://example.org/1.vtt"_s, u"en"_s, {{0, 1000, {}, u"the lantern is lit"_s}}})));
        QCOMPARE(wait(library.view({.search = u"lantern"_s}))->episodes.size(), 1);
    }
    {
        const auto opened = openLibraryToWrite(m_file);
        QVERIFY(opened);
        (*opened)->runScript("INSERT INTO spoken_fts (spoken_fts) VALUES ('delete-all')");
        QVERIFY(!(*opened)->failed());
    }
    {
        Library library(m_file);
        QVERIFY(wait(library.open()));
        QVERIFY(!wait(library.check()));
        QCOMPARE(wait(library.view({.search = u"lantern"_s}))->episodes.size(), 0);
    }
    const auto mended = repairLibrary(m_file, m_backup);
    QVERIFY2(mended, mended ? "" : qPrintable(mended.error().detail));
    QCOMPARE(mended->before.spoken.size(), 1);
    QVERIFY(mended->before.index.isEmpty());
    QCOMPARE(mended->spoken, 1);
    QVERIFY2(mended->after.isSound(), qPrintable(mended->after.all().join(u'\n')));
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.check()));
    QCOMPARE(wait(library.view({.search = u"lantern"_s}))->episodes.size(), 1);
}

void TestBackup::damageIsMended()
{
    {
        const auto opened = openLibraryToWrite(m_file);
        QVERIFY(opened);
        (*opened)->runScript("PRAGMA foreign_keys = OFF; INSERT INTO episode_fts (episode_fts) VALUES ('delete-all'); "
                             "INSERT INTO link VALUES (999, 0, 'https://example.org', 'nowhere');");
        QVERIFY(!(*opened)->failed());
    }
    {
        Library library(m_file);
        QVERIFY(wait(library.open()));
        QVERIFY(!wait(library.check()));
    }
    const auto mended = repairLibrary(m_file, m_backup);
    QVERIFY2(mended, mended ? "" : qPrintable(mended.error().detail));
    QVERIFY(!mended->before.isSound());
    QVERIFY2(mended->after.isSound(), qPrintable(mended->after.all().join(u'\n')));
    QCOMPARE(mended->removed, 1);
    QCOMPARE(mended->indexed, 3);
    QVERIFY(QFile::exists(m_backup));
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.check()));
    QCOMPARE(wait(library.view({.search = u"alpha"_s}))->episodes.size(), 1);
    QCOMPARE(wait(library.bookmarks())->size(), 1);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
