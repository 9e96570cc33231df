// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagestructure.h"

#include <QtCore/QHash>

namespace earmark {

// Equal for lines that begin with the name of the same field, as "Title: ", "title = " or "heading "" do; 0 for others.
[[nodiscard]] size_t fieldOf(QStringView line);

// One of the dates of a line.
struct DatePlace {
    qsizetype line = -1; // -1: none
    qsizetype index = 0;

    bool operator==(const DatePlace &) const = default;
};

// Tells dates that differ from episode to episode, as those of publication do, from those that recur (when a page was
// fetched, when something was paid), by the word in front of them. Keeps a reference to the lines. Any thread.
class DateFields
{
public:
    DateFields(const QList<PageLine> &lines, const QList<LineRange> &items);

    // Another date of the item, where it tells far more than this one.
    [[nodiscard]] DatePlace betterThan(DatePlace chosen, LineRange item) const;

private:
    struct Tally {
        int items = 0;
        QHash<size_t, int> days;
        qsizetype lastItem = -1;
    };

    template <class Visit>
    void visit(LineRange item, Visit visit) const;
    [[nodiscard]] double worth(size_t field) const;

    const QList<PageLine> &m_lines;
    qsizetype m_count = 0;
    QHash<size_t, Tally> m_fields;
};

} // namespace earmark
