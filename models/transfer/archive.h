// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <functional>
#include <stop_token>

class QIODevice;

namespace earmark {

// What reading one archive may cost at most. Sizes are in bytes after unpacking.
struct ArchiveLimits {
    qint64 entryBytes = 32LL * 1024 * 1024;     // a larger entry is left out
    qint64 totalBytes = 1024LL * 1024 * 1024;   // of all that is unpacked
    int entries = 20'000;                       // of every kind, folders too
    qint64 ratio = 300;                         // unpacked to packed bytes of the whole archive
    qint64 ratioFromBytes = 64LL * 1024 * 1024; // a small archive may well be of blanks
    // Of a zip: the entries that are unpacked and visited, by their names; all where it is empty.
    std::function<bool(const QString &name)> wants{};
};

// One file in an archive.
struct ArchiveEntry {
    QString name;           // as written, without control characters, for messages: nothing is ever written by it
    bool strayName = false; // absolute, or it climbs out of the archive's folder by ".."
    // Empty where it was only counted. Else why it was left out: TooLarge, DamagedSource, LinkInArchive,
    // NestedArchive, LockedArchive, UnknownFormat (a way of packing that is not known).
    Result<QByteArray> bytes;
};

using ArchiveVisitor = std::function<void(ArchiveEntry entry)>;

constexpr qsizetype archiveHeadBytes = 512;

// Whether a file that begins with these bytes - at least archiveHeadBytes of them, or all - is an archive or
// compressed: zip, tar, gzip, bzip2, xz or zstd. Names do not count. Pure; any thread.
[[nodiscard]] bool looksLikeArchive(QByteArrayView head);

// Visits the files of a .zip, .tar, or a .tar that is packed by gzip, bzip2, xz or zstd, in the archive's order,
// holding one of them at a time; nothing is written anywhere. A compressed file that is no tar is visited as one entry.
// Folders are passed over in silence. `file` is open for reading and can seek; `name` is for messages. Errors end the
// walk, whatever was visited before: UnknownFormat, DamagedSource, TooLarge, TooManyFiles, Cancelled, FileUnreadable.
// Any thread.
[[nodiscard]] Result<void> walkArchive(QIODevice &file, const QString &name, const ArchiveVisitor &visit,
                                       const std::stop_token &stop, const ArchiveLimits &limits = {});

// How many entries walkArchive() will visit. Unpacks a tar once to find out, by the same limits, so that an archive
// which cannot be read to its end is refused before anything of it was looked at.
[[nodiscard]] Result<int> countArchive(QIODevice &file, const QString &name, const std::stop_token &stop,
                                       const ArchiveLimits &limits = {});

} // namespace earmark
