// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagedates.h"
#include "models/parsing/pagetext.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace earmark {

// What some characters of a page were taken for.
enum class PageRole {
    ShowTitle,
    Title,
    Date,
    Duration,
    Number,
    Season,
    Upcoming,  // the words that say the episode is still to come
    Person,    // a name in a line of credits
    Timestamp, // a chapter
    Notes,
    Section,  // a heading over several episodes, or within the notes
    Chrome,   // buttons, counters and menus
    Repeated, // the same words in most episodes
    Rejected, // could not be told
};

// Why it was taken for that; the view has the words. `PageSpan::clues` are other places of the page that decided.
enum class PageReason {
    Form,         // written as such a thing is
    Position,     // stands where it stands in the other episodes
    Repetition,   // the same in most episodes
    OrderOfDates, // day and month: the clues can be read in one way only, or the list falls in order then
    Neighbours,   // taken apart or completed by what the lines around it show
    Stated,       // the page says so in words
    Alone,        // nothing else of the page is like it
};

struct PageSpan {
    qsizetype start = 0; // UTF-16 units in the page's text
    qsizetype end = 0;   // exclusive
    PageRole role = PageRole::Rejected;
    PageReason reason = PageReason::Form;
    int episode = -1;  // index into PageReading::items; -1: of the page
    QStringList clues; // as written on the page, at most three

    bool operator==(const PageSpan &) const = default;
};

// One episode and the characters of the page it was read from.
struct PageItem {
    qsizetype start = 0; // UTF-16 units, whole lines
    qsizetype end = 0;   // exclusive
    ParsedEpisode episode;

    bool operator==(const PageItem &) const = default;
};

// All that was understood of one page. `show` holds what is said of the show; its episodes are in `items`.
struct PageReading {
    PageText page;
    ParsedShow show;
    QList<PageItem> items; // in document order, not overlapping
    QList<PageSpan> spans; // in order of start, not overlapping, covering every character but blanks
    DateOrder dateOrder = DateOrder::Unknown;
    QList<Warning> warnings; // Unrecognised names the lines left out

    bool operator==(const PageReading &) const = default;
};

// Finds the structure that repeats on this page, and reads the episodes by it. No site is known by name. Takes time
// proportional to the text. Errors: NoFeedOnPage where there are no episodes. Pure; any thread.
[[nodiscard]] Result<PageReading> readPage(const PageText &page, const SourceContext &context);

// Reads the page again with the bounds of the episodes given by the listener: pairs of start and end as in PageItem,
// ascending, not overlapping. Each becomes one item. Pure; any thread.
struct PageBounds {
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const PageBounds &) const = default;
};
[[nodiscard]] PageReading readPageWithin(PageText page, const QList<PageBounds> &bounds, const SourceContext &context);

// The show and its episodes as any other source, for the library.
[[nodiscard]] ParsedSource sourceOf(PageReading reading);

} // namespace earmark
