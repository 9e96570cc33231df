// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/holdings.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>

#include <cstdint>
#include <stop_token>

namespace earmark {

// A copy of a library beside it: one SQLite file, complete and checked.
struct BackupFile {
    enum class Kind : std::uint8_t {
        Daily,         // made by the program itself
        ByHand,        // asked for; never removed
        Replaced,      // what stood where another was restored
        BeforeUpgrade, // what an older version of the program had
    };
    QString path;
    Kind kind = Kind::Daily;
    QDateTime madeAt; // UTC
    qint64 bytes = 0;

    bool operator==(const BackupFile &) const = default;
};

// Stable English words for files and shells: "daily", "by-hand", "replaced", "before-upgrade".
[[nodiscard]] QString backupName(BackupFile::Kind kind);

// Where a backup of that kind made at that time stands in `folder`.
[[nodiscard]] QString backupPath(const QString &folder, BackupFile::Kind kind, const QDateTime &madeAt);

// Makes the folder, for nobody else to look into, where it is missing. Errors: WriteFailed. Any thread; blocks.
[[nodiscard]] Result<void> makeBackupFolder(const QString &folder);

// The backups in `folder`, and what upgrades left beside `library`; newest first. Any thread; blocks.
[[nodiscard]] QList<BackupFile> findBackups(const QString &folder, const QString &library);

// Those of them that rotation removes: of the daily ones all but the newest of each of the last `days` days and
// `weeks` weeks that have one, of those left by replacing and upgrading all but the newest three each. `backups` are
// newest first. Pure; any thread.
[[nodiscard]] QList<BackupFile> surplusBackups(const QList<BackupFile> &backups, int days, int weeks);

// Copies the library at `library`, of any version, while others read and write it: written under another name beside
// `target`, flushed, then opened again, checked for integrity and compared with the source, and named last; an older
// file of that name is replaced. The folder is made where it is missing. Errors: those of openAnyVersion(), Cancelled,
// WriteFailed, DiskFull; LibraryCorrupt where the copy is not what it was made of. Any thread; blocks.
[[nodiscard]] Result<Holdings> writeBackup(const QString &library, const QString &target, const std::stop_token &stop);

// The same from a connection that is open, outside of a transaction.
[[nodiscard]] Result<Holdings> writeBackup(Database &source, const QString &target, const std::stop_token &stop);

// Copies a library that is damaged, without looking at what comes of it. Errors: as above. Blocks.
[[nodiscard]] Result<void> copyAsItIs(Database &source, const QString &target);

// Opens a library of any version that this program knows, for reading and with its structure checked: errors as of
// openLibraryToRead(), and never for its age. Any thread; blocks.
[[nodiscard]] Result<std::unique_ptr<Database>> openAnyVersion(const QString &file);

} // namespace earmark
