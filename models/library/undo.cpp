// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/undo.h"

#include "models/library/schema.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype maxSteps = 100;

// A row of it says where an episode stands, and playing goes on writing there: once made it stays.
constexpr QByteArrayView stateTable = "episode_state";

// The pieces of the restoring statements of one table, each an SQL expression over the old or new row.
struct RestoringSql {
    QByteArrayList names;
    QByteArrayList oldValues;      // quoted literals
    QByteArrayList oldAssignments; // of what is no key
    QByteArrayList oldKey;
    QByteArrayList newKey;
    QByteArrayList oldRow; // of what is no key
    QByteArrayList newRow;
};

// 'a = ' || quote(old.a)
QByteArray isValue(const QByteArray &row, const QByteArray &column)
{
    return "'\"" + column + "\" = ' || quote(" + row + ".\"" + column + "\")";
}

// 'a = iif(a IS ' || quote(new.a) || ', ' || quote(old.a) || ', a)': what was written since stays.
QByteArray becomesOld(const QByteArray &column)
{
    const QByteArray name = '"' + column + '"';
    return "'" + name + " = iif(" + name + " IS ' || quote(new." + name + ") || ', ' || quote(old." + name + ") || ', "
           + name + ")'";
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
            sql.oldAssignments.append(becomesOld(name));
            sql.oldRow.append("old.\"" + name + '"');
            sql.newRow.append("new.\"" + name + '"');
        }
    }
    const auto trigger = [&](const QByteArray &event, const QByteArray &restoring, const QByteArray &when = {}) {
        m_database.runScript("CREATE TEMP TRIGGER undo_" + event.toLower() + '_' + table + " AFTER " + event
                             + " ON main." + table + " WHEN (SELECT recording FROM undo_switch)" + when
                             + " BEGIN INSERT INTO undo_log (sql) VALUES (" + restoring + "); END");
    };
    // What stands there again by the time of an undo is newer than the log, and stays.
    trigger("DELETE", "'INSERT OR IGNORE INTO " + table + " (" + sql.names.join(", ") + ") SELECT ' || "
                          + sql.oldValues.join(" || ', ' || ") + " || ' WHERE 1" + parentsOf(table) + "'");
    if (table != stateTable)
        trigger("INSERT", "'DELETE FROM " + table + " WHERE ' || " + sql.newKey.join(" || ' AND ' || "));
    if (!sql.oldAssignments.isEmpty())
        trigger("UPDATE",
                "'UPDATE " + table + " SET ' || " + sql.oldAssignments.join(" || ', ' || ") + " || ' WHERE ' || "
                    + sql.oldKey.join(" || ' AND ' || "),
                " AND (" + sql.oldRow.join(", ") + ") IS NOT (" + sql.newRow.join(", ") + ')');
}

// ' AND (' || quote(old.a) || ' IS NULL OR EXISTS (...)': a show may have turned out to be another one meanwhile.
QByteArray UndoLog::parentsOf(const QByteArray &table)
{
    QByteArray conditions;
    Query keys = m_database.query("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?1, 'main')",
                                  QString::fromUtf8(table));
    while (keys.next()) {
        const QByteArray value = "' || quote(old.\"" + keys.text(0).toUtf8() + "\") || '";
        conditions += " AND (" + value + " IS NULL OR EXISTS (SELECT 1 FROM main." + keys.text(1).toUtf8() + " WHERE \""
                      + keys.text(2).toUtf8() + "\" = " + value + "))";
    }
    return conditions;
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

void UndoLog::commitStep(const QString &name, UndoBeside beside)
{
    if (m_step.last < m_step.first && !beside.takeBack)
        return;
    m_step.name = name;
    m_step.beside = std::move(beside);
    append(m_step);
}

void UndoLog::addStep(const QString &name, UndoBeside beside)
{
    append({.name = name, .isLogged = false, .beside = std::move(beside)});
}

void UndoLog::append(Step step)
{
    forgetUndone();
    m_steps.append(std::move(step));
    if (m_steps.size() > maxSteps)
        forget(m_steps.takeFirst());
}

void UndoLog::forget(const Step &step)
{
    m_database.run("DELETE FROM undo_log WHERE id BETWEEN ?1 AND ?2", step.first, step.last);
}

void UndoLog::forgetUndone()
{
    for (const Step &step : std::exchange(m_undone, {}))
        forget(step);
}

bool UndoLog::isEmpty() const
{
    return m_steps.isEmpty();
}

bool UndoLog::isNewestOfSources() const
{
    return !m_steps.isEmpty() && m_steps.last().beside.takeBack;
}

Result<QString> UndoLog::restore()
{
    if (m_steps.isEmpty())
        return failure(Error::Kind::NotFound, u"nothing to undo"_s);
    const Step &step = m_steps.last();
    reverse(step);
    if (step.beside.takeBack)
        step.beside.takeBack();
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
    forget(step);
    endStep();
    m_step.name = step.name;
    m_step.isLogged = step.isLogged;
    m_step.beside = step.beside;
}

Result<void> UndoLog::doAgain(const Step &step)
{
    if (step.isLogged)
        beginStep();
    else
        m_step = {};
    Result<UndoBeside> done = step.beside.doAgain();
    if (step.isLogged)
        endStep();
    if (!done)
        return std::unexpected(done.error());
    forget(step);
    m_step.name = step.name;
    m_step.isLogged = step.isLogged;
    m_step.beside = std::move(*done);
    return {};
}

void UndoLog::commitRestore()
{
    m_steps.removeLast();
    m_undone.append(m_step);
}

bool UndoLog::canRepeat() const
{
    return !m_undone.isEmpty();
}

bool UndoLog::isUndoneOfSources() const
{
    return !m_undone.isEmpty() && m_undone.last().beside.doAgain;
}

Result<QString> UndoLog::repeat()
{
    if (m_undone.isEmpty())
        return failure(Error::Kind::NotFound, u"nothing to redo"_s);
    if (!isUndoneOfSources()) {
        reverse(m_undone.last());
        return m_step.name;
    }
    return doAgain(m_undone.last()).transform([this] { return m_step.name; });
}

void UndoLog::commitRepeat()
{
    const QList<qint64> madeBefore = m_undone.takeLast().beside.made;
    if (m_step.beside.made != madeBefore)
        forgetUndone(); // the steps after it go by ids that nothing has any more
    m_steps.append(m_step);
}

} // namespace earmark
