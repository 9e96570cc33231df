// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace earmark {

// What the listener wants done to sound besides its speed. A plain value.
struct SoundShape {
    static constexpr double MaxBoostDb = 12;

    bool trimsSilence = false; // pauses become short ones
    bool evensOut = false;     // all shows equally loud
    double boostDb = 0;        // 0..MaxBoostDb

    bool operator==(const SoundShape &) const = default;
};

} // namespace earmark
