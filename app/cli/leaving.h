// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QCommandLineOption>
#include <QtCore/QString>

namespace earmark::cli {

// --with-private: without it no address that gives access to what is not public leaves the library.
[[nodiscard]] QCommandLineOption withPrivateOption();

// Lines of JSON to a file, or to standard output where `file` is empty or "-". Without `withPrivate` private addresses
// are taken out, and standard error says so. Errors: those of writeFile().
[[nodiscard]] Result<void> writeLines(const QByteArray &lines, const QString &file, bool withPrivate);

} // namespace earmark::cli
