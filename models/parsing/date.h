// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timestamp.h"

#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// A date as feeds write it: RFC 822/2822 with all that is found in the wild (wrong or missing weekday, two-digit years
// by RFC 2822 section 4.3, no seconds, zones by name, full or translated month names, comments), RFC 3339 and ISO 8601
// (week and ordinal dates, basic form, fractions, a blank for the T), and asctime. Without a zone the time is taken as
// UTC; without a time of day the result is dateOnly. Nothing is invented: what does not exist (31 February), lacks its
// year, is ambiguous (05/06/2024) or lies outside 1990..2100 is no date. Pure; any thread.
[[nodiscard]] std::optional<Timestamp> parseDate(QStringView text);

} // namespace earmark
