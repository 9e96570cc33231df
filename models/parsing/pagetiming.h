// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagereading.h"
#include "models/parsing/pagesections.h"
#include "models/parsing/pageslots.h"

namespace earmark {

// When an episode came out, and why that is believed.
struct ItemTiming {
    QDate day; // invalid where the page does not fix it
    PageReason reason = PageReason::Form;
    QStringList clues;
    bool isTimeOfDay = false; // what looks like the length is the time of day behind the date
};

struct PageTiming {
    DateOrder order = DateOrder::Unknown;
    QList<ItemTiming> items;
};

// Decides for the whole page: the order of day and month, the years of dates without one, by headings and neighbours,
// and whether clocks behind dates are lengths. Pure; any thread.
[[nodiscard]] PageTiming readTiming(const QList<PageLine> &lines, const QList<ItemSlots> &items,
                                    const PageSections &sections, QDate now);

} // namespace earmark
