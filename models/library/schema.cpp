// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/schema.h"

#include "models/library/database.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Qt::StringLiterals;

// Resources of a static library have to be asked for by name, from outside of any namespace.
static void loadSchemaFiles()
{
    Q_INIT_RESOURCE(library_schema);
}

namespace earmark {

namespace {

// A whole copy beside the file; an older copy of the same name is replaced only once the new one is complete.
void backUp(Database &database, const QString &file, int version)
{
    const QString copy = file + u".before-v%1"_s.arg(version);
    const QString unfinished = copy + u".part"_s;
    QFile::remove(unfinished);
    database.run("VACUUM INTO ?1", unfinished);
    if (database.failed())
        return;
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(copy);
    if (!QFile::rename(unfinished, copy))
        database.fail({Error::Kind::WriteFailed, u"the copy before an update could not be named"_s, copy});
}

void apply(Database &database, const Migration &migration)
{
    database.begin();
    database.runScript(migration.sql);
    database.runScript("PRAGMA user_version = " + QByteArray::number(migration.version));
    database.commit();
    if (database.failed())
        database.rollback();
}

} // namespace

QList<Migration> builtInMigrations()
{
    loadSchemaFiles();
    QList<Migration> found;
    const QDir folder(u":/earmark/schema"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            found.append({name.section(u'_', 0, 0).toInt(), file.readAll()});
    }
    return found;
}

Result<void> migrate(Database &database, const QString &file, const QList<Migration> &migrations)
{
    int version = 0;
    if (Query stored = database.query("PRAGMA user_version"); stored.next())
        version = static_cast<int>(stored.integer(0));
    if (version > 0 && version < migrations.last().version)
        backUp(database, file, migrations.last().version);
    for (const Migration &migration : migrations) {
        if (migration.version > version && !database.failed())
            apply(database, migration);
    }
    if (auto error = database.takeError())
        return std::unexpected(*error);
    return {};
}

} // namespace earmark
