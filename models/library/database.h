// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <chrono>
#include <concepts>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace earmark {

// SQL that stands in the source code: made from literals at compile time only, so that nothing a feed or the listener
// says can become part of a statement.
class Sql
{
public:
    template <size_t N>
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to be one without ceremony
    consteval Sql(const char (&literal)[N])
        : m_text(literal)
        , m_length(N - 1)
    {
    }
    [[nodiscard]] const char *text() const { return m_text; }
    [[nodiscard]] int length() const { return static_cast<int>(m_length); }

private:
    const char *m_text;
    size_t m_length;
};

// A prepared statement of one Database, bound and ready to be stepped; put back when it goes out of scope, so that no
// forgotten cursor holds a transaction open. Columns count from 0. Used on its connection's thread.
class Query
{
public:
    Query(Query &&other) noexcept
        : m_database(other.m_database)
        , m_statement(std::exchange(other.m_statement, {}))
    {
    }
    Query &operator=(Query &&) = delete;
    ~Query();

    [[nodiscard]] bool next(); // true: a row is there; false: no more, or the database has failed
    void run();                // steps to the end, rows are dropped

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;

private:
    friend class Database;
    Query(class Database &database, sqlite3_stmt *statement)
        : m_database(&database)
        , m_statement(statement)
    {
    }
    void bind(int index, qint64 value);
    void bind(int index, double value);
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bind(int index, std::nullopt_t);
    template <std::integral T>
    void bind(int index, T value)
    {
        bind(index, static_cast<qint64>(value));
    }
    template <class Tag>
    void bind(int index, Id<Tag> value)
    {
        bind(index, value.value);
    }
    template <class T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }

    Database *m_database;
    sqlite3_stmt *m_statement; // null: could not be prepared, and the database knows why
};

// One connection to an SQLite file. The first error sticks: after it every query is empty and every run() does
// nothing, until takeError() is asked at the end of the work; so stores can be written straight on. SQLite's C
// interface is used because a QSqlQuery boxes each value: half the rows per second both ways, and it has neither
// defensive mode nor interruption. One thread at a time.
class Database
{
public:
    enum class Mode {
        Write,  // the file must exist
        Read,   // reads a file that others may write
        Frozen, // reads a file nobody writes, on a medium where SQLite can make no files beside it
    };

    // Opens `file` and sets everything a connection needs but what it finds in the file; touches nothing on disk.
    // `patience` is how long another process may hold the write lock.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, Mode mode,
                                                                std::chrono::milliseconds patience);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // A statement with its values bound to ?1, ?2 ... in order; prepared once a connection.
    template <class... Values>
    [[nodiscard]] Query query(Sql sql, const Values &...values)
    {
        Query query(*this, statement(sql));
        int index = 0;
        if (query.m_statement)
            (query.bind(++index, values), ...);
        return query;
    }
    template <class... Values>
    void run(Sql sql, const Values &...values)
    {
        query(sql, values...).run();
    }
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changes() const;      // rows the last statement touched
    [[nodiscard]] qint64 totalChanges() const; // and all since the connection was opened

    // Several statements of trusted text: schema files and what undo has logged.
    void runScript(const QByteArray &sql);

    enum class Durability {
        Disk,  // a commit has reached the disk
        Order, // a commit may be lost with the power, never be torn; the next one to disk takes it along
    };
    void begin(Durability durability = Durability::Disk); // takes the write lock
    void beginReading();                                  // one state of the file until end()
    void commit();
    void rollback();

    // While a stop may be requested, long statements look for it and then fail with Cancelled.
    void stopWith(const std::stop_token &stop);

    // While set, a statement that would write a table of the listener cannot be prepared.
    void guardListener(bool on);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] std::optional<Error> takeError(); // and the database is usable again
    void fail(Error error);                         // as if SQLite had said so

    [[nodiscard]] bool isReadOnly() const; // opened for writing, but the medium does not allow it
    // The first bytes of the file, read without taking a lock or making a file; shorter where the file is.
    [[nodiscard]] QByteArray header();
    // While set, closing leaves the write-ahead log as it is: for a file that may turn out not to be ours to change.
    void leaveAsFound(bool on);

private:
    friend class Query;
    Database(QString file, sqlite3 *handle);
    [[nodiscard]] sqlite3_stmt *statement(Sql sql);
    void failWith(int code);

    QString m_file;
    sqlite3 *m_handle;
    bool m_guarded = false;
    std::stop_token m_stop;
    QHash<const char *, sqlite3_stmt *> m_statements;
    QHash<const char *, sqlite3_stmt *> m_guardedStatements;
    std::optional<Error> m_error;
};

} // namespace earmark
