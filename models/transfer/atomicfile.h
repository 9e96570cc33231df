// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace earmark {

// Writes a whole file beside its target, checks every write and the flush to disk, then renames it. An error leaves
// what was there. Errors: WriteFailed, DiskFull; subject: the path. Any thread.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes);

// Reads a whole file. Errors: FileNotFound, FileUnreadable, TooLarge. Any thread.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

} // namespace earmark
