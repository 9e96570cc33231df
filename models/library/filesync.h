// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

namespace earmark {

// Waits until what was written to a file is on the disk. Errors: DiskFull, WriteFailed; subject: the path. Any thread.
[[nodiscard]] Result<void> syncFile(const QString &path);

// Makes new names in a folder last a power cut, as far as its file system can. Any thread.
void syncFolder(const QString &path);

} // namespace earmark
