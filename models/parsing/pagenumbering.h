// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"
#include "models/parsing/pagesections.h"
#include "models/parsing/pageslots.h"

namespace earmark {

// The number of one episode and where the page says it.
struct ItemNumber {
    std::optional<int> value;
    std::optional<int> season;
    std::optional<NumberOrigin> origin;
    qsizetype line = -1; // into the lines of the page; -1 where it is inferred
    qsizetype start = 0; // UTF-16 units, in the line
    qsizetype end = 0;
};

// Numbers the episodes of a page: by their titles, else by the cells and notes that name a number in front. A list that
// counts down to one, or on between two numbers, gives those that are not stated. A number that runs into its title is
// parted from it in `items`. Pure; any thread.
[[nodiscard]] QList<ItemNumber> readNumbers(const QList<PageLine> &lines, QList<ItemSlots> &items,
                                            const PageSections &sections);

} // namespace earmark
