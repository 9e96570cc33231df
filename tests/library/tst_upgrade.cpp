// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"
#include "models/library/opening.h"
#include "models/library/schema.h"
#include "tests/library/released.h"
#include "tests/library/samples.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

// Each row of a statement as one text of quoted values.
QStringList rowsOf(sqlite3 *database, const QByteArray &sql)
{
    QStringList rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return {QString::fromUtf8(sqlite3_errmsg(database))};
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    return rows;
}

// By table, the statement that reads its columns as they are now, and what it says.
using Content = QMap<QString, std::pair<QByteArray, QStringList>>;

Content contentOf(sqlite3 *database)
{
    Content content;
    const QStringList tables = rowsOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                                "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                                                "AND name NOT LIKE 'episode\\_fts%' ESCAPE '\\'");
    for (const QString &table : tables) {
        QByteArrayList columns;
        for (const QString &column : rowsOf(database, "SELECT name FROM pragma_table_info('" + table.toUtf8() + "')"))
            columns.append("quote(\"" + column.toUtf8() + "\")");
        const QByteArray sql = "SELECT " + columns.join(" || ',' || ") + " FROM \"" + table.toUtf8() + "\" ORDER BY 1";
        content.insert(table, {sql, rowsOf(database, sql)});
    }
    return content;
}

// What a page said of an episode nobody else knows.
ParsedEpisode omega()
{
    ParsedEpisode item;
    item.title = u"Omega street"_s;
    item.date = Timestamp{1'700'006'400'000, 0, true};
    item.credits = {guest(u"Bo Third"_s)};
    return item;
}

} // namespace

// A library of an older version is brought up to date with everything in it.
class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesOfTheFirstVersion();
    void listeningIsAskedForNowhereAtFirst();
    void releasedSchemasNeverChange_data();
    void releasedSchemasNeverChange();
    void everyRowOfEveryVersionIsKept_data();
    void everyRowOfEveryVersionIsKept();
    void withoutRoomForACopyNothingIsChanged();
    void aNewerLibraryIsLeftAlone();

private:
    void makeFirstVersion();

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"library.db"_s);
};

// One show with a feed: episode 1 with a number and a guest that a page added, episode 2 the page's own, both marked.
void TestUpgrade::makeFirstVersion()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto opened = Database::open(m_file, Database::Mode::Write, std::chrono::seconds(1));
    QVERIFY(opened);
    Database &database = **opened;
    database.runScript("PRAGMA application_id = " + QByteArray::number(libraryApplicationId)
                       + "; PRAGMA journal_mode = WAL");
    QVERIFY(migrate(database, m_file, builtInMigrations().first(1)));
    database.begin();
    database.runScript(R"(
        INSERT INTO show (id, title, title_key, feed_url, added_at)
        VALUES (1, 'Night Walks', 'nightwalks', 'https://walks.example.org/feed.xml', 5);
        INSERT INTO show_feed_url VALUES ('walks.example.org/feed.xml', 1, 'https://walks.example.org/feed.xml');
        INSERT INTO subscription VALUES (1, 5);
        INSERT INTO person VALUES (1, 'zoe quist', 'Zoë Quist'), (2, 'bo third', 'Bo Third'), (3, 'ann other', 'Ann Other');
        INSERT INTO episode (id, show, guid, media_key, title, title_key, title_origin, url, image, date, date_text,
            number, type, upcoming, location, chapters_url, features, from_feed, filled, content_hash, added_at)
        VALUES (1, 1, 'a', '', 'Alpha street', 'alphastreet', 0, '', '', 1700086400000, '', 7, 0, 0, '', '', 0, 1,
                0x204, x'01', 6),
               (2, 1, '', '', 'Omega street', 'omegastreet', 0, '', '', 1700006400000, '', NULL, 0, 0, '', '', 0, 0,
                0, x'02', 7);
        UPDATE episode SET date_only = 1 WHERE id = 2;
        INSERT INTO episode_text VALUES (1, 'Notes of Alpha', '', ''), (2, '', '', '');
        INSERT INTO episode_fts (rowid, title, notes, people) VALUES (1, 'Alpha street', 'Notes of Alpha', 'Zoë Quist'),
            (2, 'Omega street', '', 'Bo Third');
        INSERT INTO credit VALUES (1, 0, 3, 0, 'Ann Other', '', '', '', '', 1, '', 0, 0, ''),
                                  (1, 1, 1, 1, 'Zoë Quist', '', '', '', '', 1, '', 0, 0, ''),
                                  (2, 0, 2, 1, 'Bo Third', '', '', '', '', 1, '', 0, 0, '');
        INSERT INTO bookmark (episode, position, note, created_at) VALUES (2, 1000, 'mine', 8);
        INSERT INTO episode_state (episode, position, changed_at) VALUES (1, 2000, 8);
        INSERT INTO favourite VALUES (1, 2, 8);)");
    database.run("UPDATE episode SET content_hash = ?1 WHERE id = 2", contentHash(omega()));
    database.commit();
    QVERIFY2(!database.failed(), qPrintable(database.takeError().value_or(Error()).detail));
}

void TestUpgrade::pagesOfTheFirstVersion()
{
    makeFirstVersion();
    if (QTest::currentTestFailed())
        return;
    Library library(m_file);
    const Result<void> opened = wait(library.open());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY(QFile::exists(m_file + u".before-v%1"_s.arg(builtInMigrations().last().version)));
    QVERIFY(wait(library.check()));

    EpisodeDetail alpha = wait(library.episode(EpisodeId{1})).value();
    QCOMPARE(alpha.row.number, 7);
    QCOMPARE(alpha.row.positionMs, 2000);
    QCOMPARE(alpha.row.guests, QStringList{u"Zoë Quist"_s});
    QCOMPARE(alpha.sources.size(), 2);
    QCOMPARE(alpha.sources.at(0).fields, (QStringList{u"title"_s, u"date"_s, u"notes"_s, u"hosts"_s}));
    QCOMPARE(alpha.sources.at(1).kind, EpisodeSource::Kind::Page);
    QCOMPARE(alpha.sources.at(1).fields, (QStringList{u"number"_s, u"guests"_s}));
    QCOMPARE(alpha.credits.at(0).source, 0);
    QCOMPARE(alpha.credits.at(1).source, 1);
    EpisodeDetail omegaRead = wait(library.episode(EpisodeId{2})).value();
    QVERIFY(omegaRead.row.favourite && omegaRead.row.bookmarked);
    QCOMPARE(omegaRead.sources.size(), 1);

    // The page again is known; the feed, read anew, keeps what the page had added and takes its episode over.
    const ParsedShow page = show({}, u"Night Walks"_s, {omega()});
    QCOMPARE(wait(library.compare({page}))->first().episodes.first().same, true);
    const QString feed = u"https://walks.example.org/feed.xml"_s;
    ParsedEpisode a = episode(u"a"_s, u"Alpha street"_s, 1);
    ParsedEpisode o = episode(u"o"_s, u"Omega street"_s, 0);
    o.durationMs = 1'000;
    const Result<SaveReport> saved = wait(library.save(show(feed, u"Night Walks"_s, {a, o}), ShowId{1}));
    QVERIFY(saved);
    QCOMPARE(saved->added, 0);
    QCOMPARE(saved->updated, 2);
    alpha = wait(library.episode(EpisodeId{1})).value();
    QCOMPARE(alpha.row.number, 7);
    QCOMPARE(alpha.row.guests, QStringList{u"Zoë Quist"_s});
    QCOMPARE(alpha.credits.size(), 1); // the host was the feed's, which names none now
    omegaRead = wait(library.episode(EpisodeId{2})).value();
    QVERIFY(omegaRead.row.hasAudio && omegaRead.row.favourite);
    QCOMPARE(omegaRead.row.guests, QStringList{u"Bo Third"_s});
    QCOMPARE(omegaRead.row.durationMs, 1'000);
    QVERIFY(wait(library.check()));
}

// A library from before shows had a way to be heard: each is heard as all are, until the listener says otherwise.
void TestUpgrade::listeningIsAskedForNowhereAtFirst()
{
    QVERIFY(!QFile::exists(m_file) || QFile::remove(m_file));
    makeFirstVersion();
    if (QTest::currentTestFailed())
        return;
    {
        const auto opened = Database::open(m_file, Database::Mode::Write, std::chrono::seconds(1));
        QVERIFY(opened);
        QVERIFY(migrate(**opened, m_file, builtInMigrations().first(3)));
    }
    Library library(m_file);
    QVERIFY(wait(library.open()));
    QCOMPARE(wait(library.listening(ShowId{1})).value(), ShowListening());
    QCOMPARE(wait(library.playables({EpisodeId{1}}))->first().positionMs, 2000);
    const ShowListening wished{.rate = 1.4, .trimsSilence = true, .introMs = 30'000, .loudness = -21.5};
    QVERIFY(wait(library.setListening(ShowId{1}, wished)));
    QCOMPARE(wait(library.playables({EpisodeId{2}}))->first().listening, wished);
    QVERIFY(wait(library.check()));
}

// Libraries on other people's disks were made by these very files: what has to change goes into a new one.
void TestUpgrade::releasedSchemasNeverChange_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("sha256");
    QTest::newRow("1") << 1 << QByteArray("8ca01d874f812be9f425282224a305927f4ff69d457d2505a40f64196df5f369");
    QTest::newRow("2") << 2 << QByteArray("2584a1dcb4321f9f559af7fdc01ed02d47a75c7fe315e5eab337adc8321fc90b");
    QTest::newRow("3") << 3 << QByteArray("0c9c7e21ac7fdacf33473af2b50255fddaf3f49db3dc5ab53e69dfe009399bf0");
    QTest::newRow("4") << 4 << QByteArray("8572c715844a27a63e7604f4187e6d95e4df1214a76b72a90c45afc33ce3782a");
    QTest::newRow("5") << 5 << QByteArray("98ac9bba87998772b8408e66cb0db3e70e55e8975c959166023fd603aa448143");
    QTest::newRow("6") << 6 << QByteArray("93c78046ce2b4c1c3a2849786e5d39b1174e32cb26704996f6e45c7927f897f0");
    QTest::newRow("7") << 7 << QByteArray("84eea32466ad4b3ac5337ba55e4a65dc3cf25d808cc6193a15bb672e5dc80c13");
    QTest::newRow("8") << 8 << QByteArray("174242bc037effd0f9ae81755c791590a038ce29720b5799e4a0b365dfff5ff3");
    QTest::newRow("9") << 9 << QByteArray("307d34349eb4c1f485c229e6209b566b4659511a6adfc3030215bd97e3f9919a");
}

void TestUpgrade::releasedSchemasNeverChange()
{
    QFETCH(int, version);
    QFETCH(QByteArray, sha256);
    const Migration migration = builtInMigrations().at(version - 1);
    QCOMPARE(migration.version, version);
    QCOMPARE(QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex(), sha256);
    QVERIFY2(!releasedRows(version).isEmpty(), "a released schema needs rows that only it can hold");
}

void TestUpgrade::everyRowOfEveryVersionIsKept_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= builtInMigrations().last().version; ++version)
        QTest::addRow("%d", version) << version;
}

void TestUpgrade::everyRowOfEveryVersionIsKept()
{
    QFETCH(int, version);
    const QString path = m_folder.filePath(u"released-%1.db"_s.arg(version));
    makeReleased(path, version);
    if (QTest::currentTestFailed())
        return;
    Content before;
    {
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &database), SQLITE_OK);
        before = contentOf(database);
        sqlite3_close(database);
    }
    QVERIFY(before.value(u"bookmark"_s).second.size() >= 2);
    const int newest = builtInMigrations().last().version;
    {
        Library library(path);
        const Result<void> opened = wait(library.open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        const Result<void> sound = wait(library.check());
        QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
        QCOMPARE(wait(library.view({.withArchived = true}))->episodes.size(), 3);
    }
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &database), SQLITE_OK);
    for (auto table = before.cbegin(); table != before.cend(); ++table) {
        // The first form of corrections was never written, and gave way to another.
        if (version < 3 && table.key() == "correction"_L1)
            QCOMPARE(table->second, QStringList());
        else
            QCOMPARE(rowsOf(database, table->first), table->second);
    }
    QCOMPARE(rowsOf(database, "PRAGMA user_version"), QStringList{QString::number(newest)});
    sqlite3_close(database);
    // And what was there before is beside it, as it was.
    if (version < newest) {
        const QString copy = path + u".before-v%1"_s.arg(newest);
        QCOMPARE(sqlite3_open(QFile::encodeName(copy).constData(), &database), SQLITE_OK);
        const Content kept = contentOf(database);
        sqlite3_close(database);
        QCOMPARE(kept, before);
    }
}

void TestUpgrade::withoutRoomForACopyNothingIsChanged()
{
    const QString folder = m_folder.filePath(u"small"_s);
    QVERIFY(QDir().mkpath(folder));
    const test::SmallDisk disk(folder, 1024);
    if (!disk.isMounted())
        QSKIP("a small file system cannot be mounted here");
    const QString path = folder + u"/library.db"_s;
    makeReleased(path, 1);
    if (QTest::currentTestFailed())
        return;
    {
        QFile filler(folder + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    }
    {
        Library library(path);
        const Result<void> opened = wait(library.open());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::DiskFull);
    }
    QVERIFY(QFile::remove(folder + u"/filler"_s));
    Library library(path);
    QVERIFY(wait(library.open()));
    QVERIFY(wait(library.check()));
    QCOMPARE(wait(library.bookmarks())->size(), 2);
}

void TestUpgrade::aNewerLibraryIsLeftAlone()
{
    const QString path = m_folder.filePath(u"newer.db"_s);
    makeReleased(path, builtInMigrations().last().version);
    {
        const auto opened = Database::open(path, Database::Mode::Write, std::chrono::seconds(1));
        QVERIFY(opened);
        (*opened)->runScript("CREATE TABLE later (x); PRAGMA user_version = 9999");
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    {
        Library library(path);
        const Result<void> opened = wait(library.open());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::LibraryNewer);
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
