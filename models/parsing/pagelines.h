// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagedates.h"
#include "models/parsing/pagedurations.h"
#include "models/parsing/pagenumbers.h"

#include <QtCore/QList>
#include <QtCore/QStringView>

namespace earmark {

// What a line of a page is, judged by itself and by how often its like is on the page.
enum class LineKind : quint8 {
    Meta,  // a date, a duration, and hardly anything else
    Mixed, // a date or a duration beside words of its own
    Short, // may be a title
    Label, // short and ends with a colon
    Prose, // a sentence or more
    Stamp, // a moment and what happens there
    Link,  // a bare address
    Rule,  // nothing but marks
};

// A line with something in it. Offsets of dates, durations and number count in `text`.
struct PageLine {
    QStringView text;    // trimmed, without the mark of a list
    qsizetype start = 0; // of `text` in the page
    int number = 0;      // from 1, blank lines counted
    int gap = 0;         // blank lines before it
    int ordinal = -1;    // of a counted list
    bool bullet = false; // of a list that is not counted
    LineKind kind = LineKind::Short;
    QList<PageDate> dates;
    QList<PageDuration> durations;
    std::optional<PageDate> stamp; // of a message that begins here: a day, a time and who wrote it, before `text`
    PageNumber label;              // of an episode, at the front
    size_t like = 0;               // equal for lines that differ in numbers alone
    size_t same = 0;               // equal for lines with the same words
    size_t opening = 0;            // equal for lines with the same first two words
    size_t closing = 0;            // equal for lines with the same last word that does not end a sentence; 0 for others
    size_t residue = 0;            // equal for lines that differ in dates and durations alone
    bool credit = false;           // "Word: ...", as several lines of the page are written
    int alikes = 1;                // lines of the page that differ from it in numbers alone
    int repeats = 1;               // lines of the page that are the same

    [[nodiscard]] qsizetype end() const { return start + text.size(); }
};

struct PageLines {
    QList<PageLine> lines; // none of them blank
    bool cut = false;      // more lines than are looked at
};

// The lines of a page, each classified. The text must outlive them. Takes time proportional to the text. Pure; any
// thread.
[[nodiscard]] PageLines classifyLines(const QString &page);

} // namespace earmark
