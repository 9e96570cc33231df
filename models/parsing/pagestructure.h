// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// Lines of one episode: indices into the lines of the page.
struct LineRange {
    qsizetype begin = 0;
    qsizetype end = 0; // exclusive

    [[nodiscard]] qsizetype size() const { return end - begin; }
    bool operator==(const LineRange &) const = default;
};

// A page cut into episodes. Lines between them are headings of sections.
struct PageStructure {
    QList<LineRange> items; // ascending
    bool cut = false;       // there are more episodes than are read
    bool certain = false;   // each is dated, timed or numbered; otherwise only their lines are alike
};

// Finds the structure that repeats. Whatever recurs on the page (dates, lengths, numbers, marks of a list, the same
// words, gaps) is tried as that which stands once in every episode, with every place that an episode could begin at
// beside it; the cut under which most of the rest recurs once in every episode, too, and at the same place, is the form
// of the page. Empty where nothing explains the page. Takes time proportional to the lines. Pure; any thread.
[[nodiscard]] PageStructure findStructure(const QList<PageLine> &lines);

} // namespace earmark
