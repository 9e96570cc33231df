// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/backup.h"

#include "models/library/filesync.h"
#include "models/library/opening.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::array backupKinds{BackupFile::Kind::Daily, BackupFile::Kind::ByHand, BackupFile::Kind::Replaced};
constexpr QLatin1StringView backupTimeForm{"yyyyMMdd'T'HHmmss'Z'"};
constexpr int keptBesideDaily = 3;

// daily-20260131T235959Z.db
std::optional<BackupFile> backupAt(const QFileInfo &file)
{
    const QString name = file.completeBaseName();
    for (const BackupFile::Kind kind : backupKinds) {
        const QString prefix = backupName(kind) + u'-';
        if (!name.startsWith(prefix))
            continue;
        QDateTime madeAt = QDateTime::fromString(name.sliced(prefix.size()), QString(backupTimeForm));
        madeAt.setTimeZone(QTimeZone::UTC);
        if (madeAt.isValid())
            return BackupFile{file.absoluteFilePath(), kind, madeAt, file.size()};
    }
    return std::nullopt;
}

qint64 commitsOfOthers(Database &database)
{
    Query version = database.query("PRAGMA data_version");
    return version.next() ? version.integer(0) : 0;
}

// The copy as it now stands on the disk, read by a connection of its own.
Result<Holdings> verifyCopy(const QString &copy)
{
    const auto opened = Database::open(copy, Database::Mode::Frozen, writerPatience);
    if (!opened)
        return std::unexpected(opened.error());
    Database &database = **opened;
    if (Query pages = database.query("PRAGMA integrity_check(1)"); pages.next() && pages.text(0) != "ok"_L1)
        return failure(Error::Kind::LibraryCorrupt, pages.text(0), copy);
    Holdings holdings(database);
    if (auto error = database.takeError())
        return std::unexpected(*error);
    return holdings;
}

// SQLite names the library when it is the copy that cannot be written.
Error aboutCopy(Error error, const QString &target)
{
    if (error.kind == Error::Kind::FileUnreadable)
        error.kind = Error::Kind::WriteFailed;
    if (error.kind == Error::Kind::WriteFailed || error.kind == Error::Kind::DiskFull)
        error.subject = target;
    return error;
}

Result<void> writeCopy(Database &source, const QString &part)
{
    source.run("VACUUM INTO ?1", part);
    if (auto error = source.takeError())
        return std::unexpected(aboutCopy(*error, part));
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    return syncFile(part);
}

Result<Holdings> copyChecked(Database &source, const QString &part)
{
    const qint64 before = commitsOfOthers(source);
    const Holdings held(source);
    if (const Result<void> written = writeCopy(source, part); !written)
        return std::unexpected(written.error());
    const bool isSame = commitsOfOthers(source) == before;
    if (auto error = source.takeError())
        return std::unexpected(*error);
    return verifyCopy(part).and_then([&](const Holdings &copied) -> Result<Holdings> {
        // Whoever wrote meanwhile did so before or after the copy was taken, which nobody can tell.
        const bool differs = isSame && std::ranges::any_of(held.changesTo(copied), [](const HoldingChange &change) {
                                 return change.gained > 0 || change.lost > 0;
                             });
        return differs ? failure(Error::Kind::LibraryCorrupt, u"the copy differs from the library"_s, part)
                       : Result<Holdings>(copied);
    });
}

// Runs `write` for a file beside the target, and names it like that once all went well.
template <class T>
Result<T> writtenBeside(const QString &target, auto write)
{
    const QString folder = QFileInfo(target).absolutePath();
    if (const Result<void> made = makeBackupFolder(folder); !made)
        return std::unexpected(made.error());
    const QString part = target + u".part"_s;
    QFile::remove(part);
    const Result<T> done = write(part);
    if (!done || ::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(part);
        return done ? failure(Error::Kind::WriteFailed, u"the copy could not be named"_s, target) : done;
    }
    syncFolder(folder);
    return done;
}

} // namespace

QString backupName(BackupFile::Kind kind)
{
    switch (kind) {
    case BackupFile::Kind::Daily:
        return u"daily"_s;
    case BackupFile::Kind::ByHand:
        return u"by-hand"_s;
    case BackupFile::Kind::Replaced:
        return u"replaced"_s;
    case BackupFile::Kind::BeforeUpgrade:
        return u"before-upgrade"_s;
    }
    return {};
}

QString backupPath(const QString &folder, BackupFile::Kind kind, const QDateTime &madeAt)
{
    return u"%1/%2-%3.db"_s.arg(folder, backupName(kind), madeAt.toUTC().toString(QString(backupTimeForm)));
}

Result<void> makeBackupFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const bool made = QDir().mkpath(QFileInfo(folder).absolutePath())
                      && QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return made ? Result<void>() : failure(Error::Kind::WriteFailed, u"cannot make the folder"_s, folder);
}

QList<BackupFile> findBackups(const QString &folder, const QString &library)
{
    QList<BackupFile> found;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.db"_s}, QDir::Files)) {
        if (const std::optional<BackupFile> backup = backupAt(file))
            found.append(*backup);
    }
    const QFileInfo home(library);
    for (const QFileInfo &file : home.dir().entryInfoList({home.fileName() + u".before-v*"_s}, QDir::Files)) {
        if (file.suffix() != "part"_L1)
            found.append({file.absoluteFilePath(), BackupFile::Kind::BeforeUpgrade, file.lastModified(QTimeZone::UTC),
                          file.size()});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &BackupFile::madeAt);
    return found;
}

QList<BackupFile> surplusBackups(const QList<BackupFile> &backups, int days, int weeks)
{
    QList<BackupFile> surplus;
    QSet<QDate> keptDays;
    QSet<std::pair<int, int>> keptWeeks;
    QHash<int, int> keptOthers;
    for (const BackupFile &backup : backups) {
        if (backup.kind == BackupFile::Kind::ByHand)
            continue;
        if (backup.kind != BackupFile::Kind::Daily) {
            if (++keptOthers[static_cast<int>(backup.kind)] > keptBesideDaily)
                surplus.append(backup);
            continue;
        }
        const QDate day = backup.madeAt.toLocalTime().date();
        int year = 0;
        const int number = day.weekNumber(&year);
        const std::pair week(year, number);
        const bool ofNewDay = !keptDays.contains(day) && keptDays.size() < days;
        const bool ofNewWeek = !keptWeeks.contains(week) && keptWeeks.size() < weeks;
        if (ofNewDay)
            keptDays.insert(day);
        if (ofNewWeek)
            keptWeeks.insert(week);
        if (!ofNewDay && !ofNewWeek)
            surplus.append(backup);
    }
    return surplus;
}

Result<Holdings> writeBackup(Database &source, const QString &target, const std::stop_token &stop)
{
    source.stopWith(stop);
    const Result<Holdings> copied = writtenBeside<Holdings>(target, [&](const QString &part) -> Result<Holdings> {
        Result<Holdings> checked = copyChecked(source, part);
        if (checked && stop.stop_requested())
            return failure(Error::Kind::Cancelled, u"not wanted any more"_s, target);
        return checked;
    });
    source.stopWith({});
    return copied;
}

Result<void> copyAsItIs(Database &source, const QString &target)
{
    return writtenBeside<void>(target, [&source](const QString &part) { return writeCopy(source, part); });
}

Result<Holdings> writeBackup(const QString &library, const QString &target, const std::stop_token &stop)
{
    return openAnyVersion(library).and_then(
        [&](const std::unique_ptr<Database> &source) { return writeBackup(*source, target, stop); });
}

Result<std::unique_ptr<Database>> openAnyVersion(const QString &file)
{
    return openLibraryToRead(file, writerPatience, Versions::Known);
}

} // namespace earmark
