// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagestructure.h"

#include <QtCore/QSet>

#include <optional>

namespace earmark {

// A heading over several episodes and what it says of them.
struct PageSection {
    qsizetype line = 0;
    int year = 0;   // 0: not said
    int season = 0; // 0: not said
    bool upcoming = false;
};

// What a line says of the episodes below it, if it is a heading by its words: a year, a season, that they are still to
// come. Pure; any thread.
[[nodiscard]] std::optional<PageSection> headingAt(const QList<PageLine> &lines, qsizetype line);

// The episodes without the headings between them, and with those that a heading alone tells apart.
struct PageSections {
    QList<PageSection> sections; // ascending
    QList<LineRange> items;

    // The last heading before the line; none where there is none.
    [[nodiscard]] const PageSection *over(qsizetype line) const;
};

// Finds the headings at the ends of the episodes and before the first, and cuts what follows a heading of episodes
// still to come by how the others of the page begin. Pure; any thread.
[[nodiscard]] PageSections findSections(const QList<PageLine> &lines, const QList<LineRange> &items);

} // namespace earmark
