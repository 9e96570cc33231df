// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// A length of time as feeds and pages write it, in ms: "1:02:03", "62:03", "3723" (seconds), "1:02:03.5", "1h 2m",
// "57 min", "90 minutes", "PT1H2M3S" (ISO 8601). Anything else, anything negative and anything of 1000 hours or more is
// no duration. Pure; any thread.
[[nodiscard]] std::optional<qint64> parseDurationMs(QStringView text);

} // namespace earmark
