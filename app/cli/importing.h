// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace earmark::cli {

// Takes in files by what they hold: feeds and lists of feeds one by one; pages and archives of pages all together, in
// one step, so that none of their episodes is there when one cannot be saved. Fails where any file brought nothing.
[[nodiscard]] QFuture<Ending> importFiles(const Call &call);

} // namespace earmark::cli
