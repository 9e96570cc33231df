// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/opening.h"
#include "models/library/schema.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace earmark;
using namespace earmark::test;

namespace {

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : -1;
}

} // namespace

// What stands at the library's path is opened, or refused and left alone.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"deep/er/library.db"_s);
        m_umask = ::umask(022);
    }
    void cleanup() { ::umask(m_umask); }

    void makesAPrivateFileInAPrivateFolder();
    void strangersAreRefusedUnchanged_data();
    void strangersAreRefusedUnchanged();
    void damagedPagesAreFoundAfterAnUncleanEnd();
    void foldersAndLooseLinksAreRefused();
    void linkToALibraryIsFollowed();
    void secondWriterWaitsThenFails();
    void readersDoNotWaitForAWriter();
    void readingNeedsALibrary();
    void sourcesCannotWriteWhatTheListenerMade();
    void everyTableBelongsToOneSide();
    void migrationCopiesTheFileFirst();
    void failedMigrationLeavesTheOldVersion();
    void firstErrorSticks();

private:
    std::unique_ptr<Database> opened()
    {
        auto database = openLibraryToWrite(m_file, 50ms);
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return std::move(*database);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    mode_t m_umask = 0;
};

void TestOpening::makesAPrivateFileInAPrivateFolder()
{
    const auto database = opened();
    QCOMPARE(modeOf(m_file), 0600);
    QCOMPARE(modeOf(QFileInfo(m_file).absolutePath()), 0700);
    database->begin();
    database->run("INSERT INTO setting VALUES ('a', 'b')");
    database->commit();
    QVERIFY(!database->failed());
    QCOMPARE(modeOf(m_file + u"-wal"_s), 0600);
    // Nothing half-made is left beside it.
    QCOMPARE(QDir(QFileInfo(m_file).absolutePath()).entryList(QDir::Files),
             (QStringList{u"library.db"_s, u"library.db-shm"_s, u"library.db-wal"_s}));
    QCOMPARE(database->header().mid(68, 4), QByteArray("Earm"));
}

void TestOpening::strangersAreRefusedUnchanged_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("size"); // -1: as it was
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("newer") << qint64(60) << QByteArray("\0\0\x7f\0", 4) << qint64(-1) << Error::Kind::LibraryNewer;
    QTest::newRow("foreign") << qint64(68) << QByteArray("Else") << qint64(-1) << Error::Kind::LibraryForeign;
    QTest::newRow("no id") << qint64(68) << QByteArray(4, '\0') << qint64(-1) << Error::Kind::LibraryForeign;
    QTest::newRow("garbage") << qint64(0) << QByteArray(4096, 'x') << qint64(-1) << Error::Kind::LibraryCorrupt;
    QTest::newRow("zeros") << qint64(0) << QByteArray(4096, '\0') << qint64(-1) << Error::Kind::LibraryCorrupt;
    QTest::newRow("empty") << qint64(0) << QByteArray() << qint64(0) << Error::Kind::LibraryCorrupt;
    QTest::newRow("cut in the header") << qint64(0) << QByteArray() << qint64(50) << Error::Kind::LibraryCorrupt;
    QTest::newRow("cut in half") << qint64(0) << QByteArray() << qint64(20'480) << Error::Kind::LibraryCorrupt;
    QTest::newRow("schema") << qint64(100) << QByteArray(3996, '\x5a') << qint64(-1) << Error::Kind::LibraryCorrupt;
}

void TestOpening::strangersAreRefusedUnchanged()
{
    opened().reset();
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, size);
    overwrite(m_file, at, bytes);
    if (size >= 0)
        QVERIFY(QFile::resize(m_file, size));
    const QByteArray before = contentOf(m_file);
    for (const bool write : {true, false}) {
        const auto refused = write ? openLibraryToWrite(m_file, 50ms) : openLibraryToRead(m_file, 50ms);
        QVERIFY(!refused);
        QTEST(refused.error().kind, "kind");
        QVERIFY(!refused.error().detail.isEmpty());
        QCOMPARE(contentOf(m_file), before);
    }
}

void TestOpening::damagedPagesAreFoundAfterAnUncleanEnd()
{
    opened().reset();
    QVERIFY(QFileInfo(m_file).size() > 5 * 4096);
    overwrite(m_file, 4 * 4096, QByteArray(4096, '\x5a'));
    overwrite(m_file + u"-wal"_s, 0, QByteArray("left over by a crash"));
    const QByteArray before = contentOf(m_file);
    const auto refused = openLibraryToWrite(m_file, 50ms);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::LibraryCorrupt);
    QCOMPARE(contentOf(m_file), before);
}

void TestOpening::foldersAndLooseLinksAreRefused()
{
    QVERIFY(QDir().mkpath(m_file));
    QCOMPARE(openLibraryToWrite(m_file).error().kind, Error::Kind::LibraryForeign);
    const QString loop = m_folder->filePath(u"loop"_s);
    QVERIFY(QFile::link(loop, loop));
    QCOMPARE(openLibraryToWrite(loop).error().kind, Error::Kind::FileUnreadable);
    const QString loose = m_folder->filePath(u"loose"_s);
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), loose));
    QCOMPARE(openLibraryToWrite(loose).error().kind, Error::Kind::FileUnreadable);
    QVERIFY(!QFile::exists(m_folder->filePath(u"nowhere"_s)));
}

void TestOpening::linkToALibraryIsFollowed()
{
    opened().reset();
    const QString link = m_folder->filePath(u"link.db"_s);
    QVERIFY(QFile::link(m_file, link));
    QVERIFY(openLibraryToWrite(link));
}

void TestOpening::secondWriterWaitsThenFails()
{
    const auto first = opened();
    auto second = openLibraryToWrite(m_file, 300ms);
    QVERIFY(second);
    first->begin();
    QElapsedTimer timer;
    timer.start();
    (*second)->begin();
    QVERIFY(timer.elapsed() >= 250);
    const std::optional<Error> error = (*second)->takeError();
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::LibraryLocked);
    first->rollback();
    (*second)->begin();
    QVERIFY(!(*second)->failed());
}

void TestOpening::readersDoNotWaitForAWriter()
{
    const auto writer = opened();
    const auto reader = openLibraryToRead(m_file, 0ms);
    QVERIFY(reader);
    writer->begin();
    writer->run("INSERT INTO setting VALUES ('a', '1')");
    const auto seen = [&] {
        return (*reader)->query("SELECT 1 FROM setting WHERE key = 'a'").next();
    };
    QVERIFY(!seen());
    (*reader)->beginReading();
    QVERIFY(!seen());
    writer->commit();
    QVERIFY(!seen()); // one state until it ends
    (*reader)->rollback();
    QVERIFY(seen());
    QVERIFY(!(*reader)->failed() && !writer->failed());
    (*reader)->run("DELETE FROM setting");
    QCOMPARE((*reader)->takeError()->kind, Error::Kind::LibraryReadOnly);
}

void TestOpening::readingNeedsALibrary()
{
    QCOMPARE(openLibraryToRead(m_file).error().kind, Error::Kind::FileNotFound);
    QVERIFY(!QFileInfo::exists(QFileInfo(m_file).absolutePath()));
}

void TestOpening::sourcesCannotWriteWhatTheListenerMade()
{
    const auto database = opened();
    database->begin();
    database->guardListener(true);
    database->run("INSERT INTO person (key, name) VALUES ('a', 'A')");
    QVERIFY(!database->failed());
    database->run("DELETE FROM bookmark");
    QVERIFY(database->takeError());
    database->run("UPDATE episode_state SET position = 0");
    QVERIFY(database->takeError());
    database->run("INSERT INTO playlist (title, query, created_at) VALUES ('a', '', 0)");
    QVERIFY(database->takeError());
    database->guardListener(false);
    database->run("DELETE FROM bookmark");
    QVERIFY(!database->failed());
}

void TestOpening::everyTableBelongsToOneSide()
{
    constexpr std::array sourceTables{"show",        "show_feed_url", "fetch_state", "funding", "person",
                                      "show_host",   "episode",       "enclosure",   "credit",  "topic",
                                      "topic_alias", "episode_topic", "chapter",     "link",    "transcript",
                                      "soundbite",   "episode_text",  "episode_fts", "source",  "claim",
                                      "said",        "person_alias",  "setting",     "spoken",  "passage",
                                      "spoken_fts",  "chapter_file",  "read_chapter"};
    const auto database = opened();
    QStringList expected;
    for (const char *const table : sourceTables)
        expected.append(QString::fromUtf8(table));
    for (const std::string_view table : listenerTables)
        expected.append(QString::fromUtf8(table));
    QStringList found;
    Query tables = database->query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' "
                                   "AND name NOT LIKE 'sqlite_%'");
    while (tables.next())
        found.append(tables.text(0));
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void TestOpening::migrationCopiesTheFileFirst()
{
    const auto database = opened();
    database->run("INSERT INTO setting VALUES ('a', 'b')");
    QList<Migration> migrations = builtInMigrations();
    const int next = migrations.last().version + 1;
    migrations.append({next, "ALTER TABLE setting ADD COLUMN extra TEXT"});
    QVERIFY(migrate(*database, m_file, migrations));
    QVERIFY(database->query("SELECT extra FROM setting").next());
    const QString copy = m_file + u".before-v%1"_s.arg(next);
    QCOMPARE(modeOf(copy), 0600);
    const auto old = openLibraryToRead(copy);
    QVERIFY(old);
    QVERIFY((*old)->query("SELECT 1 FROM setting WHERE key = 'a'").next());
    // What a newer version wrote is not opened, even while its change stands in the log only.
    QCOMPARE(openLibraryToWrite(m_file, 50ms).error().kind, Error::Kind::LibraryNewer);
}

void TestOpening::failedMigrationLeavesTheOldVersion()
{
    const auto database = opened();
    QList<Migration> migrations = builtInMigrations();
    const int next = migrations.last().version + 1;
    migrations.append({next, "CREATE TABLE half (a); SELECT * FROM no_such_table"});
    QVERIFY(!migrate(*database, m_file, migrations));
    QVERIFY(!database->query("SELECT 1 FROM sqlite_schema WHERE name = 'half'").next());
    Query version = database->query("PRAGMA user_version");
    QVERIFY(version.next());
    QCOMPARE(version.integer(0), next - 1);
}

void TestOpening::firstErrorSticks()
{
    const auto database = opened();
    database->run("SELECT * FROM no_such_table");
    database->run("INSERT INTO setting VALUES ('a', 'b')");
    QVERIFY(!database->query("SELECT 1").next());
    QVERIFY(database->takeError()->detail.contains(u"no_such_table"_s));
    QVERIFY(!database->query("SELECT 1 FROM setting WHERE key = 'a'").next());
    QVERIFY(!database->failed());
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
