// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QStringList>

namespace earmark {

class Database;

// What was found wrong with a library, in English for the log and the shell: the first 20 of each kind.
struct Soundness {
    QStringList pages;   // of the file itself
    QStringList orphans; // rows that point to nothing
    QStringList index;   // of the words to search for
    QStringList spoken;  // of what is said

    [[nodiscard]] QStringList all() const { return pages + orphans + index + spoken; }
    [[nodiscard]] bool isSound() const { return all().isEmpty(); }
    bool operator==(const Soundness &) const = default;
};

// What mending a library did.
struct RepairReport {
    Soundness before;
    Soundness after;
    qint64 removed = 0; // rows that pointed to nothing
    qint64 indexed = 0; // episodes whose words were written anew
    qint64 spoken = 0;  // transcripts

    bool operator==(const RepairReport &) const = default;
};

// integrity_check, foreign_key_check and the indexes of words against their content. Outside of a transaction, on a
// connection that may write; errors stick to the database. On its thread; blocks.
[[nodiscard]] Soundness checkSoundness(Database &database);

// Mends the library that nobody has open: writes indexes anew, takes out rows that point to nothing and indexes the
// words of all episodes or transcripts again, each where that is what is wrong. What only another copy of the file can
// mend stays in `after`. The library as it was is copied to `keepAs` first, and nothing is done where that fails.
// Errors: those of openLibraryToWrite(), DiskFull, WriteFailed. Any thread; blocks.
[[nodiscard]] Result<RepairReport> repairLibrary(const QString &library, const QString &keepAs);

} // namespace earmark
