// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/database.h"

#include "models/library/schema.h"

#include <QtCore/QFile>

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

Error::Kind kindOf(int code)
{
    if (code == SQLITE_IOERR_SHMSIZE) // no room for what connections share
        return Error::Kind::DiskFull;
    switch (code & 0xff) { // the primary code of an extended one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::LibraryLocked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::Kind::LibraryCorrupt;
    case SQLITE_FULL:
        return Error::Kind::DiskFull;
    case SQLITE_READONLY:
        return Error::Kind::LibraryReadOnly;
    case SQLITE_CANTOPEN:
        return Error::Kind::FileUnreadable;
    case SQLITE_INTERRUPT:
        return Error::Kind::Cancelled;
    default:
        return Error::Kind::LibraryFailed;
    }
}

// Asked by SQLite while a statement is prepared, so it costs nothing while it runs.
int authorize(void *guarded, int action, const char *table, const char *, const char *, const char *)
{
    const bool writes = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
    if (!*static_cast<const bool *>(guarded) || !writes || !table)
        return SQLITE_OK;
    return std::ranges::contains(listenerTables, std::string_view(table)) ? SQLITE_DENY : SQLITE_OK;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode, std::chrono::milliseconds patience)
{
    QByteArray name = QFile::encodeName(file);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode == Mode::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (mode == Mode::Frozen) {
        flags |= SQLITE_OPEN_URI;
        name = "file:" + name.toPercentEncoding("/") + "?immutable=1";
    }
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const QString words = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
        sqlite3_close_v2(handle);
        return failure(kindOf(code), words, file, code);
    }
    std::unique_ptr<Database> database(new Database(file, handle));
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_set_authorizer(handle, authorize, &database->m_guarded);
    return database;
}

Database::Database(QString file, sqlite3 *handle)
    : m_file(std::move(file))
    , m_handle(handle)
{
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    for (sqlite3_stmt *statement : std::as_const(m_guardedStatements))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

sqlite3_stmt *Database::statement(Sql sql)
{
    if (m_error)
        return nullptr;
    sqlite3_stmt *&prepared = (m_guarded ? m_guardedStatements : m_statements)[sql.text()];
    if (prepared)
        return prepared;
    const int code =
        sqlite3_prepare_v3(m_handle, sql.text(), sql.length() + 1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK)
        failWith(code);
    return prepared;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

void Database::runScript(const QByteArray &sql)
{
    if (m_error)
        return;
    if (const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        failWith(code);
}

void Database::begin(Durability durability)
{
    // The setting counts for the transaction that follows; SQLite refuses it inside of one.
    if (durability == Durability::Disk)
        run("PRAGMA synchronous = FULL");
    else
        run("PRAGMA synchronous = NORMAL");
    run("BEGIN IMMEDIATE");
}

void Database::beginReading()
{
    run("BEGIN");
}

void Database::commit()
{
    run("COMMIT");
}

void Database::rollback()
{
    // Some errors (a full disk) have ended the transaction already.
    if (!sqlite3_get_autocommit(m_handle))
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::stopWith(const std::stop_token &stop)
{
    constexpr int stepsBetweenLooks = 10'000; // of SQLite's virtual machine: below a millisecond
    m_stop = stop;
    const auto look = [](void *token) {
        return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, stop.stop_possible() ? stepsBetweenLooks : 0, look, &m_stop);
}

void Database::guardListener(bool on)
{
    m_guarded = on;
}

std::optional<Error> Database::takeError()
{
    return std::exchange(m_error, std::nullopt);
}

void Database::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Database::failWith(int code)
{
    fail(Error{kindOf(code), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_file, code});
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

QByteArray Database::header()
{
    // Not with a QFile: closing any other descriptor of the file would drop the locks this process holds on it
    // (sqlite.org/howtocorrupt.html, 2.2).
    sqlite3_file *opened = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&opened));
    QByteArray bytes(100, '\0');
    sqlite3_int64 size = 0;
    if (!opened || !opened->pMethods || opened->pMethods->xFileSize(opened, &size) != SQLITE_OK)
        return {};
    bytes.truncate(std::min<qint64>(bytes.size(), size));
    if (bytes.isEmpty()
        || opened->pMethods->xRead(opened, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        return {};
    return bytes;
}

void Database::leaveAsFound(bool on)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 1 : 0, nullptr);
}

Query::~Query()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

bool Query::next()
{
    if (!m_statement)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database->failWith(code);
    sqlite3_reset(m_statement);
    m_statement = nullptr;
    return false;
}

void Query::run()
{
    while (next()) { }
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

std::optional<qint64> Query::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

void Query::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Query::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void Query::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Query::bind(int index, const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, index, value.constData(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void Query::bind(int index, std::nullopt_t)
{
    sqlite3_bind_null(m_statement, index);
}

} // namespace earmark
