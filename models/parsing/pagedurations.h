// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>
#include <QtCore/QtTypes>

#include <optional>

namespace earmark {

// A length of time as listings write it.
struct PageDuration {
    qsizetype start = 0; // UTF-16 units, in the line
    qsizetype end = 0;
    qint64 ms = 0;
    int clockParts = 0; // 2 or 3: written as a clock, which may also be a moment or a time of day

    bool operator==(const PageDuration &) const = default;
};

// The length of time that begins at `at`, with units of any language of CLDR ("1 h 2 min", "58分", "1 Std. 7 Min."), as
// a clock ("1:02:03") or by ISO 8601 ("PT1H2M"); none where none begins there. Pure; any thread.
[[nodiscard]] std::optional<PageDuration> pageDurationAt(QStringView line, qsizetype at);

} // namespace earmark
