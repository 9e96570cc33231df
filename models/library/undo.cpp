// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/undo.h"

#include "models/library/schema.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype maxSteps = 100;

// The pieces of the restoring statements of one table, each an SQL expression over the old or new row.
struct RestoringSql {
    QByteArrayList names;
    QByteArrayList oldValues;      // quoted literals
    QByteArrayList oldAssignments; // of what is no key
    QByteArrayList oldKey;
    QByteArrayList newKey;
};

// 'a = ' || quote(old.a)
QByteArray isValue(const QByteArray &row, const QByteArray &column)
{
    return "'\"" + column + "\" = ' || quote(" + row + ".\"" + column + "\")";
}

} // namespace

UndoLog::UndoLog(Database &database)
    : m_database(database)
{
    m_database.runScript("CREATE TEMP TABLE undo_log (id INTEGER PRIMARY KEY AUTOINCREMENT, sql TEXT NOT NULL);"
                         "CREATE TEMP TABLE undo_switch (recording INTEGER NOT NULL);"
                         "INSERT INTO undo_switch VALUES (0);");
    for (const std::string_view table : listenerTables)
        watch(QByteArray(table.data(), static_cast<qsizetype>(table.size())));
}

void UndoLog::watch(const QByteArray &table)
{
    RestoringSql sql;
    Query columns = m_database.query("SELECT name, pk FROM pragma_table_info(?1, 'main')", QString::fromUtf8(table));
    while (columns.next()) {
        const QByteArray name = columns.text(0).toUtf8();
        sql.names.append('"' + name + '"');
        sql.oldValues.append("quote(old.\"" + name + "\")");
        if (columns.flag(1)) {
            sql.oldKey.append(isValue("old", name));
            sql.newKey.append(isValue("new", name));
        } else {
            sql.oldAssignments.append(isValue("old", name));
        }
    }
    const auto trigger = [&](const QByteArray &event, const QByteArray &restoring) {
        m_database.runScript("CREATE TEMP TRIGGER undo_" + event.toLower() + '_' + table + " AFTER " + event
                             + " ON main." + table
                             + " WHEN (SELECT recording FROM undo_switch) "
                               "BEGIN INSERT INTO undo_log (sql) VALUES ("
                             + restoring + "); END");
    };
    // What stands there again by the time of an undo is newer than the log, and stays.
    trigger("DELETE", "'INSERT OR IGNORE INTO " + table + " (" + sql.names.join(", ") + ") VALUES (' || "
                          + sql.oldValues.join(" || ', ' || ") + " || ')'");
    trigger("INSERT", "'DELETE FROM " + table + " WHERE ' || " + sql.newKey.join(" || ' AND ' || "));
    if (!sql.oldAssignments.isEmpty())
        trigger("UPDATE", "'UPDATE " + table + " SET ' || " + sql.oldAssignments.join(" || ', ' || ")
                              + " || ' WHERE ' || " + sql.oldKey.join(" || ' AND ' || "));
}

void UndoLog::beginStep()
{
    m_step = {};
    if (Query log = m_database.query("SELECT coalesce(max(id), 0) FROM undo_log"); log.next())
        m_step.first = log.integer(0) + 1;
    m_database.run("UPDATE undo_switch SET recording = 1");
}

void UndoLog::endStep()
{
    m_database.run("UPDATE undo_switch SET recording = 0");
    if (Query log = m_database.query("SELECT coalesce(max(id), 0) FROM undo_log"); log.next())
        m_step.last = log.integer(0);
}

void UndoLog::commitStep(const QString &name, std::function<void()> takeBack)
{
    if (m_step.last < m_step.first && !takeBack)
        return;
    m_step.name = name;
    m_step.takeBack = std::move(takeBack);
    append(m_step);
}

void UndoLog::addStep(const QString &name, std::function<void()> takeBack)
{
    append({name, 0, 0, std::move(takeBack)});
}

void UndoLog::append(Step step)
{
    forgetUndone();
    m_steps.append(std::move(step));
    if (m_steps.size() > maxSteps) {
        m_database.run("DELETE FROM undo_log WHERE id <= ?1", m_steps.first().last);
        m_steps.removeFirst();
    }
}

void UndoLog::forgetUndone()
{
    for (const Step &step : std::as_const(m_undone))
        m_database.run("DELETE FROM undo_log WHERE id BETWEEN ?1 AND ?2", step.first, step.last);
    m_undone.clear();
}

bool UndoLog::isEmpty() const
{
    return m_steps.isEmpty();
}

bool UndoLog::isNewestOfSources() const
{
    return !m_steps.isEmpty() && m_steps.last().takeBack;
}

Result<QString> UndoLog::restore()
{
    if (m_steps.isEmpty())
        return failure(Error::Kind::NotFound, u"nothing to undo"_s);
    const Step &step = m_steps.last();
    reverse(step);
    if (step.takeBack)
        step.takeBack();
    return step.name;
}

void UndoLog::reverse(const Step &step)
{
    beginStep();
    QByteArrayList statements;
    Query log =
        m_database.query("SELECT sql FROM undo_log WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC", step.first, step.last);
    while (log.next())
        statements.append(log.text(0).toUtf8());
    for (const QByteArray &statement : std::as_const(statements))
        m_database.runScript(statement);
    m_database.run("DELETE FROM undo_log WHERE id BETWEEN ?1 AND ?2", step.first, step.last);
    endStep();
    m_step.name = step.name;
}

void UndoLog::commitRestore()
{
    const bool isWhole = !m_steps.takeLast().takeBack;
    m_undone.append(m_step);
    if (!isWhole)
        forgetUndone();
}

bool UndoLog::canRepeat() const
{
    return !m_undone.isEmpty();
}

Result<QString> UndoLog::repeat()
{
    if (m_undone.isEmpty())
        return failure(Error::Kind::NotFound, u"nothing to redo"_s);
    reverse(m_undone.last());
    return m_step.name;
}

void UndoLog::commitRepeat()
{
    m_undone.removeLast();
    m_steps.append(m_step);
}

} // namespace earmark
