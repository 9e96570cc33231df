// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// The lines of one episode: indices into the lines of the page.
struct ItemLines {
    qsizetype title = -1;
    QList<qsizetype> meta;
    QList<qsizetype> body; // in order, blank lines among them
};

// A page cut into episodes, and what is left around them.
struct PageItems {
    QList<ItemLines> items;
    qsizetype headEnd = 0;   // lines before the first item
    qsizetype tailStart = 0; // lines behind the last item
};

// Finds the structure that repeats: how the titles stand to the lines with dates and durations. Empty where at most
// one line carries a date, or titles do not stand in the same place beside most of them. Pure; any thread.
[[nodiscard]] PageItems segmentLines(const QList<PageLine> &lines);

} // namespace earmark
