// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagedates.h"

#include <QtCore/QList>
#include <QtCore/QStringView>

namespace earmark {

// A day that a page shows like a leaf of a calendar, its parts below each other: "14", "Dec" and perhaps "2023".
struct DateBadge {
    qsizetype first = 0; // of the lines asked about
    qsizetype count = 0; // 2 or 3
    PageDate date;       // its start and end are those of the text from the first of these lines to the last
};

// The badges among lines without blanks around them, all of one form, in order; none where there are fewer than three,
// for a number above a month may stand anywhere once. Pure; any thread.
[[nodiscard]] QList<DateBadge> dateBadges(const QList<QStringView> &lines);

} // namespace earmark
