// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace earmark {

// The names of persons, or of topics: finds and makes their rows, and knows which names stand for the row of another.
// Two names that foldName() makes equal are one. Inside a transaction of the caller; errors stick to the database. On
// the library's thread.
class NameStore
{
public:
    enum class Of { Persons, Topics };
    NameStore(Database &database, Of of);

    struct Row {
        qint64 id = 0;
        QString shown;
        QString said;         // by sources
        bool isAlias = false; // the name asked for is not the row's own
    };
    // Whose name this is, made where new; id 0 for an empty name.
    [[nodiscard]] Row row(const QString &name);
    [[nodiscard]] qint64 find(const QString &name); // 0 where nobody has that name
    // The row that bears this very name, made where new, whatever the name stands for.
    [[nodiscard]] qint64 ownRow(const QString &name);

    [[nodiscard]] QString shown(qint64 row);
    [[nodiscard]] QString said(qint64 row);

    // It and all rows whose names stand for it.
    [[nodiscard]] QList<qint64> allRowsOf(qint64 row);

    // What names stand for: by foldName() the row of another name, and by row the name the listener gave it.
    struct Aliases {
        QHash<QString, qint64> rows;
        QHash<qint64, QString> names;
    };
    // Of `keys`, names as foldName() makes them, this is all there is now. Says which rows lost or won something.
    [[nodiscard]] QSet<qint64> setAliases(const QSet<QString> &keys, const Aliases &aliases);

    // After a transaction was rolled back, or somebody else wrote: what was remembered may be wrong.
    void forgetRows();

private:
    struct Statements;
    [[nodiscard]] Row readRow(const QString &key, const QString &name);
    [[nodiscard]] qint64 rowOfKey(const QString &key);

    void respell(Row &row, const QString &name);

    Database &m_database;
    const Of m_of;
    const Statements &m_sql;
    QHash<QString, Row> m_rows; // nearly every name of a feed was met before in the same feed
};

} // namespace earmark
