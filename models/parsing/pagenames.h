// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pageslots.h"

namespace earmark {

// A name that the words of a page give its show, where no line is the name alone.
struct SaidName {
    QString name;
    double score = 0; // comparable among names of one page
};

// Names in quotes within what every episode repeats, in front of the episode's number, at the beginning of the page's
// first sentence, or shared by lines above the episodes. Pure; any thread.
[[nodiscard]] QList<SaidName> namesSaid(const QList<PageLine> &lines, const QList<ItemSlots> &items);

} // namespace earmark
