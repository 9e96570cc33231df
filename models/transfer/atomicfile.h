// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <memory>

class QIODevice;

namespace earmark {

// Writes a whole file beside its target, checks every write and the flush to disk, then renames it. An error leaves
// what was there. Errors: WriteFailed, DiskFull; subject: the path. Any thread.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes);

// Reads a whole file. Errors: FileNotFound, FileUnreadable, TooLarge. Any thread.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

// Opens a file for reading that is one: no folder, no device. Errors: FileNotFound, FileUnreadable. Any thread.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openFile(const QString &path);

// Reads what is left of a device; `name` is for messages. Errors: FileUnreadable, TooLarge. Any thread.
[[nodiscard]] Result<QByteArray> readAll(QIODevice &device, const QString &name, qint64 maxBytes);

} // namespace earmark
