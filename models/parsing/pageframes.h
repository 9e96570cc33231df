// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringView>

namespace earmark {

// The part of a line that is the title, UTF-16 units.
struct FramedTitle {
    qsizetype start = 0;
    qsizetype end = 0;
    bool escaped = false; // between quotes, where a backslash stands before quotes and before itself

    bool operator==(const FramedTitle &) const = default;
};

// What most lines of a list have in front of a colon, a quote or a wide blank, or behind one, is not of the titles: the
// name of a field, the mark of an element, a column. For each line the part that is left; the whole line where nothing
// would be, or nothing is shared. Numbers count as alike, but what they follow and end ("Part 3: ") is of the title.
// Takes time proportional to the text. Pure; any thread.
[[nodiscard]] QList<FramedTitle> titlesWithin(const QList<QStringView> &lines);

} // namespace earmark
