// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/schema.h"

#include "models/library/backup.h"
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

int versionOf(Database &database)
{
    Query stored = database.query("PRAGMA user_version");
    return stored.next() ? static_cast<int>(stored.integer(0)) : 0;
}

void apply(Database &database, const Migration &migration)
{
    database.begin();
    // Another process may have been first, while this one waited for it.
    if (versionOf(database) >= migration.version) {
        database.rollback();
        return;
    }
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
    const int version = versionOf(database);
    if (version > 0 && version < migrations.last().version) {
        const QString copy = file + u".before-v%1"_s.arg(migrations.last().version);
        if (const auto made = writeBackup(database, copy, {}); !made)
            return std::unexpected(made.error());
    }
    for (const Migration &migration : migrations) {
        if (migration.version > version && !database.failed())
            apply(database, migration);
    }
    if (auto error = database.takeError())
        return std::unexpected(*error);
    return {};
}

} // namespace earmark
