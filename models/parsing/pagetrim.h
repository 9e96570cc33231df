// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagestructure.h"

namespace earmark {

// The episodes without the lines at their ends that are not theirs: the head of the page above the first one, and what
// stands behind the line that ends most of them (advertisements, headings, the foot of the page). What is usual is
// learned from the episodes themselves. Takes time proportional to the lines. Pure; any thread.
[[nodiscard]] QList<LineRange> trimItems(const QList<PageLine> &lines, QList<LineRange> items);

} // namespace earmark
