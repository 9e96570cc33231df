// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/namestore.h"

#include "models/library/namefold.h"

#include <algorithm>
#include <tuple>

namespace earmark {

namespace {

constexpr qsizetype maxRememberedNames = 20'000;

// Of two spellings of a name the one that tells more, whichever was read first: not in capitals, with its accents.
bool isBetterSpelling(const QString &name, const QString &known)
{
    const auto rank = [](const QString &text) {
        const auto accents = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x80; });
        const bool isMixed = text != text.toUpper() && text != text.toLower();
        return std::tuple(!isMixed, -accents);
    };
    return std::tuple_cat(rank(name), std::tuple(QStringView(name)))
           < std::tuple_cat(rank(known), std::tuple(QStringView(known)));
}

} // namespace

struct NameStore::Statements {
    Sql own;
    Sql insert;
    Sql alias;
    Sql setAlias;
    Sql dropAlias;
    Sql names;  // shown, and as said where that differs
    Sql behind; // rows whose names stand for it
    Sql rename;

    static const Statements persons;
    static const Statements topics;
};

constexpr NameStore::Statements NameStore::Statements::persons{
    .own = "SELECT id FROM person WHERE key = ?1",
    .insert = "INSERT INTO person (key, name) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
    .alias = "SELECT person FROM person_alias WHERE key = ?1",
    .setAlias = "INSERT INTO person_alias (key, person) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET person = ?2",
    .dropAlias = "DELETE FROM person_alias WHERE key = ?1",
    .names = "SELECT name, coalesce(said, name) FROM person WHERE id = ?1",
    .behind = "SELECT person.id FROM person_alias JOIN person ON person.key = person_alias.key WHERE person = ?1",
    .rename = "UPDATE person SET name = ?2, said = nullif(?3, ?2) WHERE id = ?1",
};

constexpr NameStore::Statements NameStore::Statements::topics{
    .own = "SELECT id FROM topic WHERE key = ?1",
    .insert = "INSERT INTO topic (key, label) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
    .alias = "SELECT topic FROM topic_alias WHERE key = ?1",
    .setAlias = "INSERT INTO topic_alias (key, topic) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET topic = ?2",
    .dropAlias = "DELETE FROM topic_alias WHERE key = ?1",
    .names = "SELECT label, coalesce(said, label) FROM topic WHERE id = ?1",
    .behind = "SELECT topic.id FROM topic_alias JOIN topic ON topic.key = topic_alias.key WHERE topic = ?1",
    .rename = "UPDATE topic SET label = ?2, said = nullif(?3, ?2) WHERE id = ?1",
};

NameStore::NameStore(Database &database, Of of)
    : m_database(database)
    , m_of(of)
    , m_sql(of == Of::Persons ? Statements::persons : Statements::topics)
{
}

NameStore::Row NameStore::row(const QString &name)
{
    const QString key = foldName(name);
    if (key.isEmpty())
        return {};
    if (m_rows.size() > maxRememberedNames)
        m_rows.clear();
    Row &row = m_rows[key];
    if (row.id == 0)
        row = readRow(key, name);
    if (m_of == Of::Persons && !row.isAlias && name != row.said)
        respell(row, name.simplified());
    return row;
}

void NameStore::respell(Row &row, const QString &name)
{
    if (!isBetterSpelling(name, row.said))
        return;
    if (row.shown == row.said)
        row.shown = name;
    row.said = name;
    m_database.run(m_sql.rename, row.id, row.shown, row.said);
}

// Most names that are not remembered are new: writing first finds the place in the index once.
NameStore::Row NameStore::readRow(const QString &key, const QString &name)
{
    Row row;
    if (Query alias = m_database.query(m_sql.alias, key); alias.next()) {
        row.id = alias.integer(0);
        row.isAlias = true;
    } else {
        const qint64 before = m_database.totalChanges();
        m_database.run(m_sql.insert, key, name.simplified());
        if (m_database.totalChanges() != before)
            return {m_database.lastInsertId(), name.simplified(), name.simplified()};
        row.id = rowOfKey(key);
    }
    if (Query names = m_database.query(m_sql.names, row.id); names.next()) {
        row.shown = names.text(0);
        row.said = names.text(1);
    }
    return row;
}

qint64 NameStore::find(const QString &name)
{
    const QString key = foldName(name);
    if (Query alias = m_database.query(m_sql.alias, key); alias.next())
        return alias.integer(0);
    return rowOfKey(key);
}

qint64 NameStore::ownRow(const QString &name)
{
    const QString key = foldName(name);
    if (key.isEmpty())
        return 0;
    m_database.run(m_sql.insert, key, name.simplified());
    return rowOfKey(key);
}

qint64 NameStore::rowOfKey(const QString &key)
{
    Query own = m_database.query(m_sql.own, key);
    return own.next() ? own.integer(0) : 0;
}

QString NameStore::shown(qint64 row)
{
    Query names = m_database.query(m_sql.names, row);
    return names.next() ? names.text(0) : QString();
}

QString NameStore::said(qint64 row)
{
    Query names = m_database.query(m_sql.names, row);
    return names.next() ? names.text(1) : QString();
}

QList<qint64> NameStore::allRowsOf(qint64 row)
{
    QList<qint64> rows{row};
    Query behind = m_database.query(m_sql.behind, row);
    while (behind.next())
        rows.append(behind.integer(0));
    return rows;
}

QSet<qint64> NameStore::setAliases(const QSet<QString> &keys, const Aliases &aliases)
{
    QSet<qint64> touched;
    for (const QString &key : keys) {
        const qint64 own = rowOfKey(key);
        Query alias = m_database.query(m_sql.alias, key);
        const qint64 before = alias.next() ? alias.integer(0) : 0;
        if (const qint64 after = aliases.rows.value(key); after != before) {
            if (after > 0)
                m_database.run(m_sql.setAlias, key, after);
            else
                m_database.run(m_sql.dropAlias, key);
            touched |= {before, own};
        }
        const QString natural = said(own);
        const QString wanted = aliases.names.value(own, natural);
        if (own > 0 && wanted != shown(own)) {
            m_database.run(m_sql.rename, own, wanted, natural);
            touched.insert(own);
        }
    }
    touched.remove(0);
    m_rows.clear();
    return touched;
}

void NameStore::forgetRows()
{
    m_rows.clear();
}

} // namespace earmark
