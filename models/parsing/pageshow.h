// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pageslots.h"
#include "models/parsing/pagetext.h"

namespace earmark {

// What a page says of the show; indices into its lines, -1 where nothing does.
struct PageShow {
    QString title;
    qsizetype titleLine = -1;
    bool repeated = false;  // the title stands in the episodes
    QList<qsizetype> about; // lines of the show's description
};

// Finds the name of the show: of all phrases that may be one, that for which most speaks. Empty where there are no
// episodes or nothing speaks for a name. Pure; any thread.
[[nodiscard]] PageShow findShow(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageHead &head);

} // namespace earmark
