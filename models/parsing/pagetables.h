// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pageslots.h"

namespace earmark {

// An episode that is one row of a table.
struct TableRow {
    ItemSlots parts; // one line
    int number = 0;  // 0: none
    qsizetype numberStart = 0;
    qsizetype numberEnd = 0;
    bool upcoming = false;
};

// Finds the rows of a page that is a table: lines of as many cells each, parted by tabs, semicolons, commas (as RFC
// 4180 has it) or bars. What a column holds is told by what most of its cells are, whatever its head says; a head is
// asked only for the unit of bare numbers. Rows that lack what nearly all others have, as sums do, are left out. Empty
// where there is no table with a title and a date or a length. The dates and durations of its lines become those of
// their columns. Pure; any thread.
[[nodiscard]] QList<TableRow> readTable(QList<PageLine> &lines);

} // namespace earmark
