// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/repairing.h"
#include "models/library/restoring.h"

namespace earmark {

// Words for what a library holds and for its backups, for the window and the shell alike. Pure.
[[nodiscard]] QString holdingText(Holding kind);
[[nodiscard]] QString backupText(BackupFile::Kind kind);
// "1 back, 2 lost"; empty where nothing changes.
[[nodiscard]] QString changeText(const HoldingChange &change);
// What came of mending a library.
[[nodiscard]] QString repairText(const RepairReport &report, const QString &keptAs);

} // namespace earmark
