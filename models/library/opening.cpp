// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/opening.h"

#include "models/library/filesync.h"
#include "models/library/rebuilding.h"
#include "models/library/schema.h"
#include "models/understanding/understand.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>
#include <QtCore/QtEndian>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

using Opened = Result<std::unique_ptr<Database>>;

int currentVersion()
{
    static const int version = builtInMigrations().last().version;
    return version;
}

Error refusal(Error::Kind kind, const QString &file, const QString &why)
{
    return {kind, why, file};
}

// What stands at the path, before SQLite is asked: it would follow links and wait on pipes.
std::optional<Error> unfitPath(const QFileInfo &info)
{
    if (info.isSymLink() && !info.exists())
        return refusal(Error::Kind::FileUnreadable, info.filePath(), u"the symbolic link leads nowhere"_s);
    if (info.exists() && !info.isFile())
        return refusal(Error::Kind::LibraryForeign, info.filePath(), u"not a regular file"_s);
    return std::nullopt;
}

// The header as sqlite.org/fileformat2.html lays it out, read without SQLite's help: a damaged or foreign file must
// not be touched, not even by a lock. The application ID is written before the file gets its name, so it always
// stands in the file itself and never only in the log beside it.
std::optional<Error> unfitHeader(Database &database, const QString &file)
{
    const QByteArray header = database.header();
    if (header.size() < 100 || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return refusal(Error::Kind::LibraryCorrupt, file, u"no database header"_s);
    if (qFromBigEndian<qint32>(header.constData() + 68) != libraryApplicationId)
        return refusal(Error::Kind::LibraryForeign, file, u"the application ID is another one"_s);
    if (qFromBigEndian<qint32>(header.constData() + 60) > currentVersion())
        return refusal(Error::Kind::LibraryNewer, file, u"made by a newer version"_s);
    return std::nullopt;
}

// What SQLite finds in the file together with its log.
std::optional<Error> unfitContent(Database &database, const QString &file, bool closedProperly)
{
    int version = 0;
    if (Query stored = database.query("PRAGMA user_version"); stored.next())
        version = static_cast<int>(stored.integer(0));
    if (version > currentVersion())
        return refusal(Error::Kind::LibraryNewer, file, u"made by a newer version"_s);
    // Reads the schema, where damage to the first pages shows.
    database.run("SELECT count(*) FROM sqlite_schema");
    if (!closedProperly) {
        Query check = database.query("PRAGMA quick_check(1)");
        if (check.next() && check.text(0) != "ok"_L1)
            return refusal(Error::Kind::LibraryCorrupt, file, check.text(0));
    }
    return database.takeError();
}

bool hasLog(const QString &file)
{
    return QFileInfo(file + u"-wal"_s).size() > 0;
}

Result<void> fillNewFile(const QString &file, std::chrono::milliseconds patience)
{
    Opened database = Database::open(file, Database::Mode::Write, patience);
    if (!database)
        return std::unexpected(database.error());
    (*database)->runScript("PRAGMA application_id = " + QByteArray::number(libraryApplicationId));
    if (Result<void> migrated = migrate(**database, file, builtInMigrations()); !migrated)
        return migrated;
    setUnderstoodVersion(**database, understandingVersion);
    if (auto error = (*database)->takeError())
        return std::unexpected(*error);
    return {};
}

Result<void> makeLibrary(const QFileInfo &info, std::chrono::milliseconds patience)
{
    const QString folder = info.absolutePath();
    if (!QFileInfo::exists(folder)) {
        QDir().mkpath(QFileInfo(folder).absolutePath());
        QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString unfinished;
    {
        QTemporaryFile file(info.absoluteFilePath() + u".new-XXXXXX"_s); // 0600
        file.setAutoRemove(false);
        if (!file.open())
            return failure(QFileInfo(folder).isWritable() ? Error::Kind::WriteFailed : Error::Kind::LibraryReadOnly,
                           file.errorString(), info.filePath());
        unfinished = file.fileName();
    }
    const Result<void> filled = fillNewFile(unfinished, patience);
    // Another process may have made one meanwhile: then that one is it.
    if (!filled || (!QFile::rename(unfinished, info.absoluteFilePath()) && !QFileInfo::exists(info.filePath()))) {
        QFile::remove(unfinished);
        return filled ? failure(Error::Kind::WriteFailed, u"could not be named"_s, info.filePath()) : filled;
    }
    QFile::remove(unfinished);
    syncFolder(folder);
    return {};
}

void configure(Database &database)
{
    database.run("PRAGMA cell_size_check = ON");
    database.run("PRAGMA temp_store = MEMORY");
    database.run("PRAGMA cache_size = -8192"); // KiB
}

} // namespace

Opened openLibraryToWrite(const QString &file, std::chrono::milliseconds patience)
{
    const QFileInfo info(file);
    if (auto error = unfitPath(info))
        return std::unexpected(*error);
    if (!info.exists()) {
        if (Result<void> made = makeLibrary(info, patience); !made)
            return std::unexpected(made.error());
    }
    const bool closedProperly = !hasLog(file);
    Opened opened = Database::open(file, Database::Mode::Write, patience);
    if (!opened)
        return opened;
    Database &database = **opened;
    database.leaveAsFound(true);
    if (auto error = unfitHeader(database, file))
        return std::unexpected(*error);
    // The log needs files of its own beside the library.
    if (database.isReadOnly() || !QFileInfo(info.absolutePath()).isWritable())
        return failure(Error::Kind::LibraryReadOnly, u"no permission to write"_s, file);
    if (auto error = unfitContent(database, file, closedProperly))
        return std::unexpected(*error);
    database.leaveAsFound(false);
    database.run("PRAGMA journal_mode = WAL");
    // Saving a feed writes some megabytes: fewer, larger checkpoints write each page to its place less often.
    database.run("PRAGMA wal_autocheckpoint = 8192"); // pages
    configure(database);
    if (auto error = database.takeError())
        return std::unexpected(*error);
    if (Result<void> migrated = migrate(database, file, builtInMigrations()); !migrated)
        return std::unexpected(migrated.error());
    return opened;
}

Opened openLibraryToRead(const QString &file, std::chrono::milliseconds patience, Versions versions)
{
    const QFileInfo info(file);
    if (auto error = unfitPath(info))
        return std::unexpected(*error);
    if (!info.exists())
        return failure(Error::Kind::FileNotFound, u"there is no library"_s, file);
    // Without a log to read, and with no right to make the files that go with one, nobody can be writing.
    const bool frozen = !hasLog(file) && !QFileInfo(info.absolutePath()).isWritable();
    Opened opened = Database::open(file, frozen ? Database::Mode::Frozen : Database::Mode::Read, patience);
    if (!opened)
        return opened;
    Database &database = **opened;
    if (auto error = unfitHeader(database, file))
        return std::unexpected(*error);
    database.run("PRAGMA wal_autocheckpoint = 0");
    configure(database);
    if (auto error = unfitContent(database, file, versions == Versions::Newest))
        return std::unexpected(*error);
    Query version = database.query("PRAGMA user_version");
    if (versions == Versions::Newest && version.next() && version.integer(0) < currentVersion())
        return failure(Error::Kind::LibraryReadOnly, u"an older version has to be brought up to date first"_s, file);
    return opened;
}

} // namespace earmark
