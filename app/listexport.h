// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/library.h"
#include "models/transfer/exportjob.h"

#include <QtCore/QFuture>

#include <memory>

class QFileDevice;

namespace earmark {

using ExportFuture = QFuture<Result<ExportReport>>;

// Each reads the episodes in pieces, so that the library answers others in between and no list is too long for memory,
// and writes them off this thread. Called where the library lives; the future's progress counts episodes. Cancelled, or
// after an error, a file is as it was. Errors: those of AtomicFile and of the library.
[[nodiscard]] ExportFuture exportToFile(Library &library, const ExportJob &job, const QString &path);
// To a device that is open and takes what it is given at once, such as standard output.
[[nodiscard]] ExportFuture exportToDevice(Library &library, const ExportJob &job,
                                          const std::shared_ptr<QFileDevice> &device);
// To memory, for what is to be looked at or pasted; no more than the first `most` episodes where that is not below 0.
[[nodiscard]] QFuture<Result<ExportPreview>> exportToText(Library &library, const ExportJob &job, qsizetype most = -1);

} // namespace earmark
