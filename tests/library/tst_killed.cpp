// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/backup.h"
#include "models/library/tagstore.h"
#include "tests/library/released.h"
#include "tests/library/samples.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// A program killed at any moment loses nothing that was acknowledged, and leaves nothing half done. How often it is
// killed is EARMARK_KILLS, 50 of each kind where unset.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost_data();
    void nothingAcknowledgedIsLost();
    void anUpgradeIsTakenUpAgain();
    void aRestoreLeavesOneOfTheTwo();

private:
    void killOnce(const QString &kind, bool whileOpening);
    void verify(const QString &kind);
    void verifyPages(const QList<EpisodeRow> &rows);
    void verifyPlaylists(const Library &library, const QList<EpisodeId> &episodes);
    void verifyCorrections(const QList<EpisodeRow> &rows);
    void verifyMade(const Library &library, const QList<EpisodeId> &episodes) const;
    void verifyBackup(const Library &library) const;
    int acknowledged() const;

    const int m_rounds = qEnvironmentVariable("EARMARK_KILLS", u"50"_s).toInt();
    QTemporaryDir m_folder;
    QString m_file;
    QString m_log;
    QRandomGenerator m_random{20260101};
};

void TestKilled::nothingAcknowledgedIsLost_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *const kind : {"refresh", "bookmark", "playlist", "import", "lists", "correct", "made", "backup"})
        QTest::newRow(kind) << QString::fromUtf8(kind);
}

void TestKilled::nothingAcknowledgedIsLost()
{
    QFETCH(QString, kind);
    m_file = m_folder.filePath(kind + u".db"_s);
    m_log = m_folder.filePath(kind + u".log"_s);
    for (int round = 0; round < m_rounds; ++round) {
        killOnce(kind, round % 5 == 0);
        if (QTest::currentTestFailed())
            return;
        // An opened library repairs what a kill left: every other time the next driver meets it as it is.
        if (round % 2 == 0 || round == m_rounds - 1)
            verify(kind);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(acknowledged() > 0);
    qInfo("%d kills, %d acknowledged, none lost", m_rounds, acknowledged());
}

void TestKilled::killOnce(const QString &kind, bool whileOpening)
{
    QProcess driver;
    driver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    driver.start(QStringLiteral(KILLDRIVER), {m_file, m_log, kind});
    QVERIFY(driver.waitForStarted());
    if (!whileOpening)
        QVERIFY(driver.waitForReadyRead(60'000));
    // The moment is what is being tested: there is no event to wait for.
    driver.waitForFinished(m_random.bounded(5, whileOpening ? 60 : 200));
    QCOMPARE(driver.state(), QProcess::Running); // it ends by being killed only
    driver.kill();
    QVERIFY(driver.waitForFinished(30'000));
}

int TestKilled::acknowledged() const
{
    QFile log(m_log);
    if (!log.open(QIODevice::ReadOnly))
        return 0;
    int last = 0;
    for (const QByteArray &line : log.readAll().split('\n'))
        last = std::max(last, line.toInt());
    return last;
}

void TestKilled::verify(const QString &kind)
{
    if (!QFile::exists(m_file))
        return; // killed before there was one
    Library library(m_file);
    const Result<void> opened = wait(library.open());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    const Result<void> sound = wait(library.check());
    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
    const QList<EpisodeId> episodes = wait(library.view({})).value_or(View()).episodes;
    const int done = acknowledged();
    if (episodes.isEmpty()) {
        QCOMPARE(done, 0);
        return;
    }
    if (kind == "refresh"_L1) {
        QSet<QString> titles;
        const QList<EpisodeRow> rows = wait(library.rows(episodes)).value();
        for (const EpisodeRow &row : rows)
            titles.insert(row.title);
        QCOMPARE(titles.size(), 1); // one feed, one state
        QVERIFY(titles.begin()->section(u' ', 1).toInt() >= done);
        EpisodeFilter found;
        found.search = u"word"_s + titles.begin()->section(u' ', 1);
        QCOMPARE(wait(library.view(found))->episodes.size(), episodes.size());
    } else if (kind == "bookmark"_L1) {
        QSet<QString> notes;
        const QList<Bookmark> bookmarks = wait(library.bookmarks()).value();
        for (const Bookmark &bookmark : bookmarks)
            notes.insert(bookmark.note);
        for (int i = 1; i <= done; ++i)
            QVERIFY2(notes.contains(QString::number(i)), qPrintable(QString::number(i)));
        QVERIFY(wait(library.rows({episodes.at(0)}))->first().positionMs >= done);
    } else if (kind == "import"_L1) {
        verifyPages(wait(library.rows(episodes)).value());
    } else if (kind == "lists"_L1) {
        verifyPlaylists(library, episodes);
    } else if (kind == "backup"_L1) {
        verifyBackup(library);
    } else if (kind == "made"_L1) {
        verifyMade(library, episodes);
    } else if (kind == "correct"_L1) {
        verifyCorrections(wait(library.rows(episodes)).value());
    } else if (done > 0) {
        const QList<Playlist> playlists = wait(library.playlists()).value();
        QCOMPARE(playlists.size(), 1);
        const QList<EpisodeId> items = wait(library.playlistItems(playlists.first().id)).value();
        const auto rotated = [&](int by) {
            QList<EpisodeId> order = episodes;
            std::ranges::rotate(order, order.begin() + by % order.size());
            return order;
        };
        QVERIFY(items == rotated(done) || items == rotated(done + 1));
        const QList<EpisodeId> queue = wait(library.queue()).value();
        QVERIFY(queue == rotated(done) || queue == rotated(done + 1));
    }
}

// Both pages are there as one import left them.
void TestKilled::verifyPages(const QList<EpisodeRow> &rows)
{
    QHash<QString, int> counts;
    QSet<qint64> rounds;
    for (const EpisodeRow &row : rows) {
        if (!row.show.endsWith(u"page"_s))
            continue;
        ++counts[row.show];
        if (row.title.endsWith(u"street 0"_s)) // every import tells of these anew
            rounds.insert(*row.durationMs / 1000);
    }
    if (acknowledged() == 0 && counts.isEmpty())
        return;
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts.value(u"First page"_s), counts.value(u"Second page"_s));
    QCOMPARE(rounds.size(), 1);
    QVERIFY(*rounds.cbegin() >= acknowledged());
}

// Each odd round left its list, once and with all episodes in it; of the even ones some that were killed before they
// could take it back.
void TestKilled::verifyPlaylists(const Library &library, const QList<EpisodeId> &episodes)
{
    const int done = acknowledged();
    QSet<int> rounds;
    const QList<Playlist> lists = wait(library.playlists()).value();
    for (const Playlist &list : lists) {
        QCOMPARE(list.items, int(episodes.size()));
        rounds.insert(list.title.section(u' ', 1).toInt());
    }
    QCOMPARE(rounds.size(), lists.size());
    for (int round = 1; round <= done; round += 2)
        QVERIFY2(rounds.contains(round), qPrintable(QString::number(round)));
}

// Every episode shows the guests of all rounds that were acknowledged, and all show the same.
void TestKilled::verifyCorrections(const QList<EpisodeRow> &rows)
{
    const int done = acknowledged();
    for (const EpisodeRow &row : rows) {
        QCOMPARE(row.guests, rows.first().guests);
        for (int round = 1; round <= done; ++round)
            QVERIFY2(row.guests.contains(u"Guest %1"_s.arg(round)),
                     qPrintable(u"%1 of %2 in %3"_s.arg(round).arg(done).arg(row.guests.join(u", "_s))));
        const auto named =
            std::ranges::count_if(row.guests, [](const QString &name) { return name.startsWith(u"Regular as of"_s); });
        QVERIFY(done == 0 || named == 1);
    }
}

// All of a round's lines are there, or none of them.
void TestKilled::verifyMade(const Library &library, const QList<EpisodeId> &episodes) const
{
    const int done = acknowledged();
    const QList<Tag> tags = wait(library.tags()).value();
    for (const Tag &tag : tags)
        QCOMPARE(tag.episodes, int(episodes.size()));
    QVERIFY(tags.size() >= done);
    QCOMPARE(wait(library.bookmarks())->size(), tags.size());
    QCOMPARE(wait(library.plays())->size(), std::min<qsizetype>(tags.size(), 2000));
}

// The newest backup has all bookmarks that were there when it was acknowledged.
void TestKilled::verifyBackup(const Library &library) const
{
    const int done = acknowledged();
    if (done == 0)
        return;
    const auto copy = openAnyVersion(library.file() + u".backup"_s);
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().detail));
    QVERIFY((*copy)->query("PRAGMA integrity_check(1)").next());
    QVERIFY(Holdings(**copy).count(Holding::Bookmarks) >= done);
    QVERIFY(wait(library.bookmarks())->size() >= done);
}

// Each round a library of the first version, whose upgrade is killed some way on, and then goes on to the end.
void TestKilled::anUpgradeIsTakenUpAgain()
{
    for (int round = 0; round < m_rounds; ++round) {
        m_file = m_folder.filePath(u"upgrade-%1.db"_s.arg(round));
        makeReleased(m_file, 1);
        if (QTest::currentTestFailed())
            return;
        QProcess driver;
        driver.start(QStringLiteral(KILLDRIVER), {m_file, m_file + u".log"_s, u"upgrade"_s});
        QVERIFY(driver.waitForStarted());
        driver.waitForFinished(m_random.bounded(1, 60)); // the moment is what is being tested
        driver.kill();
        QVERIFY(driver.waitForFinished(30'000));
        Library library(m_file);
        const Result<void> opened = wait(library.open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        const Result<void> sound = wait(library.check());
        QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
        QCOMPARE(wait(library.bookmarks())->size(), 2);
        QCOMPARE(wait(library.playlists())->size(), 2);
        QVERIFY(wait(library.view({.withArchived = true}))->episodes.size() >= 3);
    }
    qInfo("%d kills while upgrading, nothing lost", m_rounds);
}

void TestKilled::aRestoreLeavesOneOfTheTwo()
{
    m_file = m_folder.filePath(u"restore.db"_s);
    makeReleased(m_file, 2);
    makeReleased(m_file + u".backup"_s, 1);
    if (QTest::currentTestFailed())
        return;
    for (int round = 0; round < m_rounds; ++round) {
        QProcess driver;
        driver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        driver.start(QStringLiteral(KILLDRIVER), {m_file, m_file + u".log"_s, u"restore"_s});
        QVERIFY(driver.waitForReadyRead(60'000));
        driver.waitForFinished(m_random.bounded(1, 120)); // the moment is what is being tested
        QCOMPARE(driver.state(), QProcess::Running);
        driver.kill();
        QVERIFY(driver.waitForFinished(30'000));
        Library library(m_file);
        const Result<void> opened = wait(library.open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(wait(library.check()));
        QCOMPARE(wait(library.bookmarks())->size(), 2);
        QCOMPARE(wait(library.playlists())->size(), 2);
    }
    qInfo("%d kills while restoring, nothing lost", m_rounds);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
