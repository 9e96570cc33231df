// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/restoring.h"

#include "models/library/filesync.h"
#include "models/library/opening.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <cerrno>
#include <cstring>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// What stands beside a database, by SQLite's rule (sqlite.org/wal.html).
constexpr std::array logSuffixes{"-wal"_L1, "-shm"_L1};

std::unexpected<Error> restoreFailure(const QString &path)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    return failure(isFull ? Error::Kind::DiskFull : Error::Kind::WriteFailed, QString::fromLocal8Bit(strerror(errno)),
                   path);
}

Result<void> renameTo(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? Result<void>()
                                                                                                 : restoreFailure(to);
}

// A second name for the same file, which then cannot be lost; a copy where the file system or the place forbids that.
Result<void> keepAs(const QString &file, const QString &kept)
{
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(kept).constData()) == 0)
        return {};
    if (!QFile::copy(file, kept))
        return restoreFailure(kept);
    return syncFile(kept);
}

// Closes the library's log into it, and holds it so that nobody else can open it meanwhile. Null: what stands there is
// no library that could be opened, and is moved as it is.
Result<std::unique_ptr<Database>> takeAlone(const QString &library)
{
    auto opened = openLibraryToRead(library, writerPatience, Versions::Known);
    if (!opened)
        return opened.error().kind == Error::Kind::LibraryLocked ? std::unexpected(opened.error())
                                                                 : Result<std::unique_ptr<Database>>(nullptr);
    opened = Database::open(library, Database::Mode::Write, writerPatience);
    if (!opened)
        return std::unexpected(opened.error());
    Database &database = **opened;
    // Leaving the log needs the file for oneself.
    Query mode = database.query("PRAGMA journal_mode = DELETE");
    const bool isAlone = mode.next() && mode.text(0) == "delete"_L1;
    database.run("PRAGMA locking_mode = EXCLUSIVE");
    database.run("BEGIN EXCLUSIVE");
    if (auto error = database.takeError())
        return std::unexpected(*error);
    if (!isAlone)
        return failure(Error::Kind::LibraryLocked, u"another program has it open"_s, library);
    return opened;
}

Result<QString> keepReplaced(const QString &library, const QString &folder, const QDateTime &now)
{
    if (const Result<void> made = makeBackupFolder(folder); !made)
        return std::unexpected(made.error());
    QDateTime at = now;
    QString kept = backupPath(folder, BackupFile::Kind::Replaced, at);
    while (QFile::exists(kept)) {
        at = at.addSecs(1);
        kept = backupPath(folder, BackupFile::Kind::Replaced, at);
    }
    if (const Result<void> done = keepAs(library, kept); !done)
        return std::unexpected(done.error());
    for (const QLatin1StringView suffix : logSuffixes) {
        if (!QFile::exists(library + suffix))
            continue;
        if (const Result<void> moved = renameTo(library + suffix, kept + suffix); !moved)
            return std::unexpected(moved.error());
    }
    syncFolder(folder);
    return kept;
}

} // namespace

Result<RestorePreview> previewRestore(const QString &library, const QString &backup)
{
    const auto opened = openAnyVersion(backup);
    if (!opened)
        return std::unexpected(opened.error());
    Database &database = **opened;
    RestorePreview preview{backup, 0, {}};
    if (Query version = database.query("PRAGMA user_version"); version.next())
        preview.version = static_cast<int>(version.integer(0));
    if (Query pages = database.query("PRAGMA integrity_check(1)"); pages.next() && pages.text(0) != "ok"_L1)
        return failure(Error::Kind::LibraryCorrupt, pages.text(0), backup);
    const Holdings then(database);
    if (auto error = database.takeError())
        return std::unexpected(*error);
    Holdings now;
    if (const auto current = openAnyVersion(library)) {
        now = Holdings(**current);
        preview.unreadable = (*current)->takeError();
    } else if (current.error().kind != Error::Kind::FileNotFound) {
        preview.unreadable = current.error();
    }
    preview.changes = (preview.unreadable ? Holdings() : now).changesTo(then);
    return preview;
}

Result<QString> stageRestore(const QString &library, const QString &backup)
{
    QString staged = u"%1.restored-%2"_s.arg(library, QString::number(QRandomGenerator::global()->generate64(), 36));
    if (const auto copied = writeBackup(backup, staged, {}); !copied)
        return std::unexpected(copied.error());
    const auto opened = openLibraryToWrite(staged); // brings it to the newest version
    const QFileInfo stagedFile(staged);
    for (const QFileInfo &before : stagedFile.dir().entryInfoList({stagedFile.fileName() + u".before-v*"_s}))
        QFile::remove(before.filePath());
    if (!opened) {
        QFile::remove(staged);
        return std::unexpected(opened.error());
    }
    return staged;
}

Result<QString> finishRestore(const QString &library, const QString &staged, const QString &folder,
                              const QDateTime &now)
{
    QString kept;
    std::unique_ptr<Database> alone; // until the name means another file
    if (QFile::exists(library)) {
        auto taken = takeAlone(library);
        if (!taken)
            return std::unexpected(taken.error());
        alone = *std::move(taken);
        const Result<QString> done = keepReplaced(library, folder, now);
        if (!done)
            return done;
        kept = *done;
    }
    if (const Result<void> renamed = renameTo(staged, library); !renamed)
        return std::unexpected(renamed.error());
    syncFolder(QFileInfo(library).absolutePath());
    return kept;
}

} // namespace earmark
