// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/wiringupkeep.h"
#include "models/items/bookmarkmodel.h"
#include "models/library/opening.h"
#include "tests/support/a11y.h"
#include "views/restoredialog.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// Backups made and restored by the keyboard alone, in the real window, which closes for it and opens anew.
class UpkeepStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupIsMadeAndRestored();
    void aDayHasOneBackup();
    void aDamagedLibraryOffersItsBackups();
    void damageIsMendedFromTheMenu();

private:
    void open();
    void close();
    void backUp();
    void shoot(QWidget &widget, const QString &name) const;
    [[nodiscard]] RestoreDialog *dialog() const { return m_window->findChild<RestoreDialog *>(u"restoreDialog"_s); }
    [[nodiscard]] qsizetype bookmarks() const { return m_program->bookmarks().bookmarks().size(); }

    std::unique_ptr<QTemporaryDir> m_home;
    Places m_places;
    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;
};

void UpkeepStoryTest::init()
{
    m_program.reset();
    m_home = std::make_unique<QTemporaryDir>();
    m_places =
        Places::under(m_home->path() + "/data"_L1, m_home->path() + "/cache"_L1, m_home->path() + "/config"_L1, {});
    QVERIFY(makeFolders(m_places));
    Library library(m_places.library);
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

void UpkeepStoryTest::open()
{
    m_program = std::make_unique<Application>(m_places);
    m_window = &m_program->window();
    m_window->show();
    m_program->wiring().start();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_window->comeForward();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_VERIFY(m_program->wiring().isFilled());
}

// As main does: what is due is carried out once nothing has the library open.
void UpkeepStoryTest::close()
{
    const std::optional<Upkeep> due = m_program->wiring().upkeep().due();
    m_program.reset();
    if (!due)
        return;
    const UpkeepOutcome outcome = carryOut(*due, m_places);
    QVERIFY2(!outcome.failed, qPrintable(outcome.text));
}

void UpkeepStoryTest::backUp()
{
    const qsizetype before = findBackups(m_places.backups, m_places.library).size();
    QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(findBackups(m_places.backups, m_places.library).size(), before + 1, 30'000);
}

void UpkeepStoryTest::shoot(QWidget &widget, const QString &name) const
{
    QVERIFY(widget.grab().save(qEnvironmentVariable("EARMARK_SHOTS", m_home->path()) + u'/' + name + u".png"_s));
}

void UpkeepStoryTest::aBackupIsMadeAndRestored()
{
    open();
    backUp();
    Library &library = m_program->session().library();
    QVERIFY(library.addBookmark(EpisodeId{2}, 2000, u"newer"_s).result());
    QVERIFY(library.addBookmark(EpisodeId{3}, 2000, u"newest"_s).result());
    QTRY_COMPARE(bookmarks(), 3);

    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    auto *list = dialog()->findChild<QTreeWidget *>(u"backupList"_s);
    auto *changes = dialog()->findChild<QTreeWidget *>(u"changeList"_s);
    auto *restore = dialog()->findChild<QPushButton *>(u"restoreButton"_s);
    QVERIFY(!restore->isEnabled());
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(restore->isEnabled(), 30'000);
    QCOMPARE(changes->topLevelItem(static_cast<int>(Holding::Bookmarks))->text(3), u"2 lost"_s);
    QCOMPARE(unnamedControls(*dialog()).join(u'\n'), QString());
    shoot(*dialog(), u"60-restore"_s);
    QTest::keyClick(dialog(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->wiring().upkeep().due().has_value(), 30'000);
    QVERIFY(!m_window->isVisible());
    close();

    open();
    QTRY_COMPARE(bookmarks(), 1);
    const QList<BackupFile> backups = findBackups(m_places.backups, m_places.library);
    QCOMPARE(std::ranges::count(backups, BackupFile::Kind::Replaced, &BackupFile::kind), 1);
    QCOMPARE(QDir(QFileInfo(m_places.library).path()).entryList({u"*.restored-*"_s}), QStringList());
}

void UpkeepStoryTest::aDayHasOneBackup()
{
    Settings settings(m_places.settings);
    settings.setBackupDays(2);
    settings.setBackupWeeks(0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int daysAgo = 1; daysAgo <= 4; ++daysAgo)
        QVERIFY(writeBackup(m_places.library,
                            backupPath(m_places.backups, BackupFile::Kind::Daily, now.addDays(-daysAgo)), {}));
    BackupKeeper keeper(m_places, settings);
    QSignalSpy written(&keeper, &BackupKeeper::written);
    keeper.look();
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 30'000);
    QCOMPARE(findBackups(m_places.backups, m_places.library).size(), 2);
    keeper.look();
    QVERIFY(!keeper.isBusy());
    settings.setBackupDays(0);
    QVERIFY(QFile::remove(written.first().first().value<BackupFile>().path));
    keeper.look();
    QVERIFY(!keeper.isBusy());
}

void UpkeepStoryTest::aDamagedLibraryOffersItsBackups()
{
    open();
    backUp();
    close();
    QFile file(m_places.library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, '\0'));
    file.close();
    open();
    auto *wayOut = m_window->findChild<QPushButton *>(u"restoreInstead"_s);
    QVERIFY(wayOut && wayOut->isVisible());
    shoot(*m_window, u"61-refused"_s);
    QTest::mouseClick(wayOut, Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog()->findChild<QTreeWidget *>(u"backupList"_s), Qt::Key_Down);
    auto *restore = dialog()->findChild<QPushButton *>(u"restoreButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(restore->isEnabled(), 30'000);
    shoot(*dialog(), u"62-restore-damaged"_s);
    QTest::mouseClick(restore, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->wiring().upkeep().due().has_value(), 30'000);
    close();
    open();
    QTRY_COMPARE(bookmarks(), 1);
}

void UpkeepStoryTest::damageIsMendedFromTheMenu()
{
    {
        const auto opened = openLibraryToWrite(m_places.library);
        QVERIFY(opened);
        (*opened)->run("INSERT INTO episode_fts (episode_fts) VALUES ('delete-all')");
        QVERIFY(!(*opened)->failed());
    }
    open();
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox *>(u"repairBox"_s), 30'000);
    auto *box = m_window->findChild<QMessageBox *>(u"repairBox"_s);
    shoot(*box, u"63-repair"_s);
    QTest::keyClick(box, Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(m_program->wiring().upkeep().due().has_value());
    close();
    open();
    QVERIFY(m_program->session().library().check().result());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    UpkeepStoryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_upkeepstory.moc"
