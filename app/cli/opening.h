// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/library/library.h"

namespace earmark::cli {

// Opens the library for reading, beside whoever writes to it; its folder is not made.
[[nodiscard]] Result<void> openToRead(Library &library);

// Opens the library for writing, but makes none.
[[nodiscard]] Result<void> openToRepair(Library &library);

// Opens the library for writing, and makes it with its folder where there is none.
[[nodiscard]] Result<void> openToWrite(Library &library, const Places &places);

} // namespace earmark::cli
