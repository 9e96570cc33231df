// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace earmark {

// How long to leave a source alone after that many failures in a row: nothing for 0, then 10 minutes, doubled each
// time up to 24 hours, so that no source is ever given up silently. Pure; any thread.
[[nodiscard]] std::chrono::milliseconds backOff(int failures);

} // namespace earmark
