// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QDate>
#include <QtCore/QIODevice>

#include <memory>

namespace earmark::cli {

constexpr qint64 maxInputBytes = 256 * 1024 * 1024;

// A file, or for "-" all of standard input, so that it can be gone over twice. Errors: FileNotFound, FileUnreadable,
// TooLarge.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openInput(const QString &name);

// --now DATE: what relative dates on pages count from; invalid where it was not given, InvalidArgument where it is
// none.
[[nodiscard]] QCommandLineOption nowOption();
[[nodiscard]] Result<QDate> nowOf(const Call &call);

} // namespace earmark::cli
