// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/foreignlibrary.h"

#include "models/library/foreigndraft.h"
#include "models/library/opening.h"
#include "models/library/schema.h"

#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr QByteArrayView databaseHead("SQLite format 3\0", 16);
constexpr qsizetype applicationIdAt = 68; // sqlite.org/fileformat.html, 1.3

bool hasTables(Database &database, const QStringList &names)
{
    for (const QString &name : names) {
        if (!database.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", name).next())
            return false;
    }
    return true;
}

Result<ForeignLibrary> readTables(Database &database, const QString &path)
{
    if (hasTables(database, {u"Feeds"_s, u"FeedItems"_s, u"FeedMedia"_s}))
        return readAntennaPod(database);
    if (hasTables(database, {u"podcast"_s, u"episode"_s}))
        return readGPodder(database);
    return failure(Error::Kind::UnknownFormat, u"no library of a program that is known"_s, path);
}

} // namespace

bool looksLikeDatabase(QByteArrayView head)
{
    return head.startsWith(databaseHead);
}

Result<ForeignLibrary> readForeignLibrary(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(Error::Kind::FileNotFound, u"no such file"_s, path);
    // A copy without the log that its program had beside it, or one in a folder that cannot be written.
    const bool isFrozen = !QFileInfo(path + u"-wal"_s).exists() || !QFileInfo(file.absolutePath()).isWritable();
    const auto opened = Database::open(path, isFrozen ? Database::Mode::Frozen : Database::Mode::Read, writerPatience);
    if (!opened)
        return failure(Error::Kind::FileUnreadable, opened.error().detail, path);
    Database &database = **opened;
    const QByteArray header = database.header();
    if (!looksLikeDatabase(header))
        return failure(Error::Kind::UnknownFormat, u"no database"_s, path);
    if (header.size() >= applicationIdAt + 4
        && qFromBigEndian<qint32>(header.constData() + applicationIdAt) == libraryApplicationId)
        return failure(Error::Kind::LibraryForeign, u"a library of Earmark: it is restored, not imported"_s, path);
    Result<ForeignLibrary> read = readTables(database, path);
    if (const auto error = database.takeError())
        return failure(Error::Kind::DamagedSource, error->detail, path);
    return read;
}

} // namespace earmark
