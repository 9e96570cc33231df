// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QtTypes>

#include <compare>

namespace earmark {

// A point in time as a source wrote it: the instant, and the offset or the lack of a time of day.
struct Timestamp {
    qint64 utcMs = 0;      // ms since 1970-01-01T00:00Z; of a mere date its midnight at offset 0
    qint32 offsetS = 0;    // the written offset east of UTC
    bool dateOnly = false; // the source gave no time of day

    auto operator<=>(const Timestamp &) const = default;
};

// ISO 8601: "2025-12-11" for a mere date, else "2025-12-11T06:00:00+01:00" ("Z" for offset 0).
[[nodiscard]] QString toIso(const Timestamp &when);

} // namespace earmark
