// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/upkeep.h"

#include "models/items/backuptext.h"
#include "models/items/errortext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace earmark {

namespace {

// The context of these words for translators.
class UpkeepText
{
    Q_DECLARE_TR_FUNCTIONS(UpkeepText)
};

} // namespace

UpkeepOutcome carryOut(const Upkeep &upkeep, const Places &places)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (upkeep.kind == Upkeep::Kind::Repair) {
        const QString keepAs = backupPath(places.backups, BackupFile::Kind::Replaced, now);
        const Result<RepairReport> report = repairLibrary(places.library, keepAs);
        return report ? UpkeepOutcome{repairText(*report, keepAs), !report->after.isSound()}
                      : UpkeepOutcome{errorText(report.error()), true};
    }
    const Result<QString> kept = finishRestore(places.library, upkeep.staged, places.backups, now);
    if (kept)
        return {UpkeepText::tr("The backup is restored. What was there before is a backup now.")};
    QFile::remove(upkeep.staged);
    return {errorText(kept.error()), true};
}

} // namespace earmark
