// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timestamp.h"

#include <QtCore/QString>

#include <optional>

namespace earmark {

// How values are written for people, in the current locale. GUI thread.
[[nodiscard]] QString durationText(std::optional<qint64> ms);         // "1 h 04 min", "58 min"; empty where unknown
[[nodiscard]] QString clockText(qint64 ms);                           // "1:04:09", "24:58": player and time stamps
[[nodiscard]] QString dateText(const std::optional<Timestamp> &date); // local date, empty where unknown
[[nodiscard]] QString longDateText(const Timestamp &date);            // "3 May 2024", within a sentence
[[nodiscard]] QString numberText(std::optional<double> number);       // "11", "100.5"
[[nodiscard]] QString sizeText(qint64 bytes);                         // "34 MB", "1.2 GB"

// Text of a feed for a tool tip, which Qt would else show as rich text where it looks like it.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace earmark
