// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/transfer/archive.h"
#include "models/transfer/archivestream.h"

#include <QtCore/QByteArrayView>

namespace earmark {

constexpr qsizetype tarBlockBytes = 512;

// Whether the block is the header of an entry, by its checksum (POSIX.1-1988 ustar and the forms before it). Pure.
[[nodiscard]] bool isTarHeader(QByteArrayView block);

// Visits the files of a tar as it comes out of `stream`, whose first block was read already: ustar, pax (POSIX.1-2001)
// and GNU's long names. `counting`: the bytes are passed over. Errors as walkArchive().
[[nodiscard]] Result<void> walkTar(ArchiveStream &stream, const QByteArray &firstBlock, bool counting,
                                   ArchiveBudget &budget, const ArchiveVisitor &visit);

} // namespace earmark
