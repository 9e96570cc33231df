// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pageslots.h"

namespace earmark {

// Takes off all titles what nearly all of them have in front or behind, for it is the page's: an hour of broadcast, a
// sign that links to the title, "I am listening to A Show: ". Nothing is taken where there are fewer than three. Pure;
// any thread.
void cutConstants(const QList<PageLine> &lines, QList<ItemSlots> &items);

} // namespace earmark
