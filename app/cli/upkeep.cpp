// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "models/items/backuptext.h"
#include "models/library/opening.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

Result<void> requireLibrary(const QString &file)
{
    return QFileInfo::exists(file) ? Result<void>() : failure(Error::Kind::FileNotFound, u"no library yet"_s, file);
}

// The search index checks itself by a write, so reading alone is not enough.
Result<Soundness> soundnessOf(const QString &library)
{
    return openLibraryToWrite(library).and_then([](const std::unique_ptr<Database> &database) -> Result<Soundness> {
        Soundness found = checkSoundness(*database);
        if (auto error = database->takeError())
            return std::unexpected(*error);
        return found;
    });
}

Ending tellSoundness(const Call &call, const Soundness &found)
{
    if (call.json)
        writeJson(QJsonObject{{u"library"_s, call.places.library},
                              {u"sound"_s, found.isSound()},
                              {u"found"_s, QJsonArray::fromStringList(found.all())}});
    else if (found.isSound())
        writeLine(Cli::tr("%1 is sound.").arg(call.places.library));
    if (found.isSound())
        return Done;
    if (!call.json) {
        complain(Cli::tr("%1 is damaged. “earmark-cli check --repair” mends what can be mended, “earmark-cli restore” "
                         "brings back a backup.")
                     .arg(call.places.library));
        for (const QString &one : found.all())
            complain(one);
    }
    return Failed;
}

Ending repair(const Call &call)
{
    const QString keepAs = backupPath(call.places.backups, BackupFile::Kind::Replaced, now());
    return repairLibrary(call.places.library, keepAs).and_then([&](const RepairReport &report) -> Ending {
        if (call.json)
            writeJson(QJsonObject{{u"library"_s, call.places.library},
                                  {u"sound"_s, report.after.isSound()},
                                  {u"found"_s, QJsonArray::fromStringList(report.before.all())},
                                  {u"removed"_s, report.removed},
                                  {u"indexed"_s, report.indexed},
                                  {u"indexed_transcripts"_s, report.spoken},
                                  {u"kept_as"_s, report.before.isSound() ? QJsonValue() : QJsonValue(keepAs)}});
        else
            writeLine(repairText(report, keepAs));
        return report.after.isSound() ? Done : Failed;
    });
}

Ending check(const Call &call)
{
    return requireLibrary(call.places.library).and_then([&call]() -> Ending {
        if (call.options.isSet(u"repair"_s))
            return repair(call);
        return soundnessOf(call.places.library).and_then([&call](const Soundness &found) {
            return tellSoundness(call, found);
        });
    });
}

QJsonObject toJson(const BackupFile &backup)
{
    return {{u"file"_s, backup.path},
            {u"kind"_s, backupName(backup.kind)},
            {u"made"_s, backup.madeAt.toString(Qt::ISODate)},
            {u"bytes"_s, backup.bytes}};
}

Ending listBackups(const Call &call)
{
    const QList<BackupFile> backups = findBackups(call.places.backups, call.places.library);
    if (call.json) {
        QJsonArray objects;
        for (const BackupFile &backup : backups)
            objects.append(toJson(backup));
        writeJson(objects);
        return Done;
    }
    QList<QStringList> rows;
    for (const BackupFile &backup : backups)
        rows.append({QLocale().toString(backup.madeAt.toLocalTime(), QLocale::ShortFormat),
                     QLocale().formattedDataSize(backup.bytes), backupText(backup.kind), backup.path});
    writeTable({{Cli::tr("Made")}, {Cli::tr("Size"), true}, {Cli::tr("Kind"), false, true}, {Cli::tr("File")}}, rows);
    return Done;
}

Ending backup(const Call &call)
{
    if (call.options.isSet(u"list"_s))
        return listBackups(call);
    const QString target = call.arguments.isEmpty() ? backupPath(call.places.backups, BackupFile::Kind::ByHand, now())
                                                    : QFileInfo(call.arguments[0]).absoluteFilePath();
    return requireLibrary(call.places.library)
        .and_then([&] { return writeBackup(call.places.library, target, {}); })
        .transform([&](const Holdings &held) {
            QJsonObject holds;
            for (const Holding kind : allHoldings)
                holds.insert(holdingName(kind), held.count(kind));
            if (call.json)
                writeJson(
                    QJsonObject{{u"file"_s, target}, {u"bytes"_s, QFileInfo(target).size()}, {u"holds"_s, holds}});
            else
                writeLine(
                    Cli::tr("%1: written and checked, %n episode(s).", nullptr, int(held.count(Holding::Episodes)))
                        .arg(target));
            return Done;
        });
}

void tellChanges(const Call &call, const RestorePreview &preview, const std::optional<QString> &keptAs)
{
    if (call.json) {
        QJsonArray changes;
        for (const HoldingChange &change : preview.changes)
            changes.append(QJsonObject{{u"kind"_s, holdingName(change.kind)},
                                       {u"now"_s, change.now},
                                       {u"then"_s, change.then},
                                       {u"gained"_s, change.gained},
                                       {u"lost"_s, change.lost}});
        writeJson(QJsonObject{{u"backup"_s, preview.backup},
                              {u"restored"_s, keptAs.has_value()},
                              {u"kept_as"_s, keptAs.value_or(QString()).isEmpty() ? QJsonValue() : QJsonValue(*keptAs)},
                              {u"changes"_s, changes}});
        return;
    }
    QList<QStringList> rows;
    for (const HoldingChange &change : preview.changes)
        rows.append(
            {holdingText(change.kind), QString::number(change.now), QString::number(change.then), changeText(change)});
    writeTable({{Cli::tr("What")}, {Cli::tr("Now"), true}, {Cli::tr("In the backup"), true}, {Cli::tr("Change")}},
               rows);
    if (keptAs && !keptAs->isEmpty())
        writeLine(Cli::tr("Restored. What was there is kept in %1.").arg(*keptAs));
    else if (keptAs)
        writeLine(Cli::tr("Restored."));
}

// A file, or the newest backup where none is named.
Result<QString> chosenBackup(const Call &call)
{
    if (!call.arguments.isEmpty())
        return QFileInfo(call.arguments[0]).absoluteFilePath();
    const QList<BackupFile> backups = findBackups(call.places.backups, call.places.library);
    return backups.isEmpty() ? failure(Error::Kind::NotFound, u"no backup"_s, Cli::tr("A backup"))
                             : Result<QString>(backups.constFirst().path);
}

Ending restore(const Call &call)
{
    const Result<QString> chosen = chosenBackup(call);
    if (!chosen)
        return std::unexpected(chosen.error());
    const Result<RestorePreview> preview = previewRestore(call.places.library, *chosen);
    if (!preview)
        return std::unexpected(preview.error());
    if (call.options.isSet(u"preview"_s)) {
        tellChanges(call, *preview, {});
        return Done;
    }
    return makeFolders(call.places)
        .and_then([&] { return stageRestore(call.places.library, *chosen); })
        .and_then([&](const QString &staged) {
            const Result<QString> kept = finishRestore(call.places.library, staged, call.places.backups, now());
            if (!kept)
                QFile::remove(staged);
            return kept;
        })
        .transform([&](const QString &kept) {
            tellChanges(call, *preview, kept);
            return Done;
        });
}

} // namespace

QList<Command> upkeepCommands()
{
    return {{.name = u"check"_s,
             .arguments = {},
             .summary = Cli::tr("Check that the library is sound."),
             .options = {{u"repair"_s, Cli::tr("Mend what can be mended, and keep a copy of the library as it was.")}},
             .most = 0,
             .run =
                 [](const Call &call) {
                     return ended(check(call));
                 }},
            {.name = u"backup"_s,
             .arguments = u"[FILE]"_s,
             .summary = Cli::tr("Copy the library to a file, or to the folder of backups, and check the copy."),
             .options = {{u"list"_s, Cli::tr("List the backups there are, newest first.")}},
             .most = 1,
             .run =
                 [](const Call &call) {
                     return ended(backup(call));
                 }},
            {.name = u"restore"_s,
             .arguments = u"[FILE]"_s,
             .summary = Cli::tr("Put a backup, the newest where none is named, in the place of the library."),
             .options = {{u"preview"_s, Cli::tr("Only tell what would change.")}},
             .most = 1,
             .run = [](const Call &call) {
                 return ended(restore(call));
             }}};
}

} // namespace earmark::cli
