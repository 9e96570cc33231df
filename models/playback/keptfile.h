// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QString>

namespace earmark {

// Puts the bytes of one file at another path, whose folder is made: without copying where both are on one disk, and
// never seen half-written. In place of what was there. The answer is its size in bytes. Any thread that may wait for
// the disk. Errors: FileUnreadable, WriteFailed, DiskFull; subject: the path.
[[nodiscard]] Result<qint64> placeFile(const QString &from, const QString &to);

} // namespace earmark
