// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/schema.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace earmark::samples {

inline QByteArray releasedRows(int version)
{
    using namespace Qt::StringLiterals;
    QFile file(QStringLiteral(RELEASED_FOLDER) + u"/%1.sql"_s.arg(version, 3, 10, QLatin1Char('0')));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A library as a program whose newest schema was `version` left it, with the rows of released/001.sql to that one.
inline void makeReleased(const QString &path, int version)
{
    using namespace Qt::StringLiterals;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::NewOnly));
    file.close();
    const auto opened = Database::open(path, Database::Mode::Write, std::chrono::seconds(1));
    QVERIFY(opened);
    Database &database = **opened;
    database.runScript("PRAGMA application_id = " + QByteArray::number(libraryApplicationId)
                       + "; PRAGMA journal_mode = WAL");
    QVERIFY(migrate(database, path, builtInMigrations().first(version)));
    database.begin();
    for (int part = 1; part <= version; ++part)
        database.runScript(releasedRows(part));
    database.commit();
    QVERIFY2(!database.failed(), qPrintable(database.takeError().value_or(Error()).detail));
}

} // namespace earmark::samples
