// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/transfer/archive.h"
#include "models/transfer/archivestream.h"

#include <QtCore/QIODevice>

namespace earmark {

// Visits the files of a zip by its central directory (PKWARE's APPNOTE 6.3.10, 4.3): stored or deflated entries, sizes
// of 64 bits. Entries that share bytes damage the whole archive. `counting`: nothing is unpacked. Errors as
// walkArchive().
[[nodiscard]] Result<void> walkZip(QIODevice &file, bool counting, ArchiveBudget &budget, const ArchiveVisitor &visit);

} // namespace earmark
