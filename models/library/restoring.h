// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/backup.h"

namespace earmark {

// What restoring a backup would do to the library.
struct RestorePreview {
    QString backup;
    int version = 0; // of its schema
    QList<HoldingChange> changes;
    std::optional<Error> unreadable{}; // why the library as it is cannot be read; then all is gained

    bool operator==(const RestorePreview &) const = default;
};

// Compares a backup with the library; neither is touched. The backup is checked in full. Errors: those of
// openAnyVersion() and LibraryCorrupt, of the backup. Any thread; blocks.
[[nodiscard]] Result<RestorePreview> previewRestore(const QString &library, const QString &backup);

// Makes a copy of the backup ready beside the library, checked and of the newest version; the answer is its path. The
// library may be in use. What is not used later is to be removed. Errors: those of writeBackup(). Any thread; blocks.
[[nodiscard]] Result<QString> stageRestore(const QString &library, const QString &backup);

// Puts what was staged in the place of the library, which nobody may have open: LibraryLocked where somebody has. At
// every moment either the one or the other stands there whole. What was there is kept in `folder`; the answer is
// where, empty where there was nothing. Errors: WriteFailed, DiskFull, LibraryLocked. Any thread; blocks.
[[nodiscard]] Result<QString> finishRestore(const QString &library, const QString &staged, const QString &folder,
                                            const QDateTime &now);

} // namespace earmark
