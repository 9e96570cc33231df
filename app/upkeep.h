// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/places.h"

namespace earmark {

// What is done to a library while nobody has it open: between one window and the next.
struct Upkeep {
    enum class Kind { Restore, Repair };
    Kind kind = Kind::Repair;
    QString staged{}; // as stageRestore() gave it

    bool operator==(const Upkeep &) const = default;
};

// What came of it, for the listener.
struct UpkeepOutcome {
    QString text;
    bool failed = false;
};

// No library may be open. What cannot be done leaves the library as it is. Blocks.
[[nodiscard]] UpkeepOutcome carryOut(const Upkeep &upkeep, const Places &places);

} // namespace earmark
