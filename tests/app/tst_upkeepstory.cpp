// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringupkeep.h"
#include "models/items/bookmarkmodel.h"
#include "models/library/opening.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "views/restoredialog.h"

#include <QtTest/QtTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// Backups made and restored by the keyboard alone, in the real window, which closes for it and opens anew.
class UpkeepStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupIsMadeAndRestored();
    void aDayHasOneBackup();
    void aDamagedLibraryOffersItsBackups();
    void damageIsMendedFromTheMenu();
    void everyKeyOfTheMenusIsListed();

private:
    void fill();
    void close();
    void backUp();
    void chooseBackup();
    [[nodiscard]] bool isDue() const { return program().wiring().upkeep().due().has_value(); }
    [[nodiscard]] QList<BackupFile> backups() const { return findBackups(places().backups, places().library); }
    [[nodiscard]] qsizetype bookmarks() const { return program().bookmarks().bookmarks().size(); }

    std::unique_ptr<QTemporaryDir> m_fresh;
};

void UpkeepStoryTest::init()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QApplication::setQuitOnLastWindowClosed(false);
    m_fresh = std::make_unique<QTemporaryDir>();
    moveTo(m_fresh->path());
    fill();
}

void UpkeepStoryTest::fill()
{
    QVERIFY(makeFolders(places()));
    Library library(places().library);
    QVERIFY(library.open().result());
    ParsedShow show;
    show.title = u"The Boat Shed"_s;
    show.feedUrl = u"https://feeds.example.org/boats"_s;
    for (int i = 0; i < 12; ++i) {
        ParsedEpisode episode;
        episode.guid = QString::number(i);
        episode.title = u"Planks and patience, part %1"_s.arg(i);
        episode.date = Timestamp{1'500'000'000'000 + i * 86'400'000LL, 0, true};
        show.episodes.append(episode);
    }
    QVERIFY(library.save(show).result());
    QVERIFY(library.addBookmark(EpisodeId{1}, 1000, u"larch, not oak"_s).result());
}

// As main does: what is due is carried out once nothing has the library open.
void UpkeepStoryTest::close()
{
    const std::optional<Upkeep> due = program().wiring().upkeep().due();
    stop();
    if (!due)
        return;
    const UpkeepOutcome outcome = carryOut(*due, places());
    QVERIFY2(!outcome.failed, qPrintable(outcome.text));
}

void UpkeepStoryTest::backUp()
{
    const qsizetype before = backups().size();
    key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(backups().size(), before + 1, 30'000);
}

void UpkeepStoryTest::chooseBackup()
{
    QTRY_VERIFY(dialog<RestoreDialog>());
    auto *restore = find<QPushButton>("restoreButton"); // of the newest, which is chosen
    QTRY_VERIFY_WITH_TIMEOUT(restore->isEnabled(), 30'000);
}

void UpkeepStoryTest::aBackupIsMadeAndRestored()
{
    QVERIFY(start());
    window().setHidesOnClose(true); // it closes for this all the same
    backUp();
    Library &library = program().session().library();
    QVERIFY(library.addBookmark(EpisodeId{2}, 2000, u"newer"_s).result());
    QVERIFY(library.addBookmark(EpisodeId{3}, 2000, u"newest"_s).result());
    QTRY_COMPARE(bookmarks(), 3);

    key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    chooseBackup();
    auto *changes = find<QTreeWidget>("changeList");
    QCOMPARE(changes->topLevelItem(static_cast<int>(Holding::Bookmarks))->text(3), u"2 lost"_s);
    QCOMPARE(unnamedControls(*dialog<RestoreDialog>()).join(u'\n'), QString());
    QVERIFY(picture(u"60-restore"_s));
    QVERIFY(altKey(dialog<RestoreDialog>(), Qt::Key_R));
    QTRY_VERIFY_WITH_TIMEOUT(isDue(), 30'000);
    QVERIFY(!window().isVisible());
    close();

    QVERIFY(start());
    QTRY_COMPARE(bookmarks(), 1);
    QCOMPARE(std::ranges::count(backups(), BackupFile::Kind::Replaced, &BackupFile::kind), 1);
    QCOMPARE(QDir(QFileInfo(places().library).path()).entryList({u"*.restored-*"_s}), QStringList());
}

void UpkeepStoryTest::aDayHasOneBackup()
{
    Settings settings(places().settings);
    settings.setBackupDays(2);
    settings.setBackupWeeks(0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int daysAgo = 1; daysAgo <= 4; ++daysAgo)
        QVERIFY(writeBackup(places().library,
                            backupPath(places().backups, BackupFile::Kind::Daily, now.addDays(-daysAgo)), {}));
    BackupKeeper keeper(places(), settings);
    QSignalSpy written(&keeper, &BackupKeeper::written);
    keeper.look();
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 30'000);
    QCOMPARE(backups().size(), 2);
    keeper.look();
    QTRY_VERIFY(!keeper.isBusy());
    QCOMPARE(backups().size(), 2);
    settings.setBackupDays(0);
    QVERIFY(QFile::remove(written.first().first().value<BackupFile>().path));
    keeper.look();
    QTRY_VERIFY(!keeper.isBusy());
    QCOMPARE(backups().size(), 1);
}

void UpkeepStoryTest::aDamagedLibraryOffersItsBackups()
{
    QVERIFY(start());
    backUp();
    close();
    QFile file(places().library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, '\0'));
    file.close();
    QVERIFY(start());
    QVERIFY(picture(u"61-refused"_s));
    QTest::keyClick(find<QPushButton>("restoreInstead"), Qt::Key_Space);
    chooseBackup();
    QVERIFY(picture(u"62-restore-damaged"_s));
    QVERIFY(altKey(dialog<RestoreDialog>(), Qt::Key_R));
    QTRY_VERIFY_WITH_TIMEOUT(isDue(), 30'000);
    close();
    QVERIFY(start());
    QTRY_COMPARE(bookmarks(), 1);
}

void UpkeepStoryTest::damageIsMendedFromTheMenu()
{
    {
        const auto opened = openLibraryToWrite(places().library);
        QVERIFY(opened);
        (*opened)->run("INSERT INTO episode_fts (episode_fts) VALUES ('delete-all')");
        QVERIFY(!(*opened)->failed());
    }
    QVERIFY(start());
    key(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(dialog<QMessageBox>(), 30'000);
    QVERIFY(picture(u"63-repair"_s));
    QVERIFY(altKey(dialog<QMessageBox>(), Qt::Key_R));
    QTRY_VERIFY(isDue());
    close();
    QVERIFY(start());
    QVERIFY(program().session().library().check().result());
}

void UpkeepStoryTest::everyKeyOfTheMenusIsListed()
{
    QVERIFY(start());
    find<QAction>("shortcuts")->trigger();
    const auto *table = find<QTreeWidget>("shortcutTable");
    QVERIFY(table);
    QStringList listed;
    for (int row = 0; row < table->topLevelItemCount(); ++row)
        listed.append(table->topLevelItem(row)->text(1));
    for (const QMenu *menu : window().findChild<QMenuBar *>()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
            QVERIFY2(keys.isEmpty() || listed.contains(keys), qPrintable(action->text()));
        }
    }
}

EARMARK_STORY_MAIN(UpkeepStoryTest)

#include "tst_upkeepstory.moc"
