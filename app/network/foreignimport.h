// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/foreignlibrary.h"
#include "models/library/library.h"

#include <QtCore/QFuture>
#include <QtCore/QString>

namespace earmark {

// What came of another program's library.
struct ForeignOutcome {
    QString program;
    ForeignImport done;

    bool operator==(const ForeignOutcome &) const = default;
};

// Reads the library of another program and understands its episodes on the pool, then takes it in. Called on the
// library's thread. Errors: those of readForeignLibrary() and Library::importForeign().
[[nodiscard]] QFuture<Result<ForeignOutcome>> importForeignLibrary(Library &library, const QString &path);

} // namespace earmark
