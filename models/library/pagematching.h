// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

// When an item of a page and an episode of its show are one, beyond what matchEpisodes() finds by guid, enclosure, and
// title with date. Takes time proportional to the number of both. All pure; any thread.
namespace earmark {

// What of an item tells it from others of its show.
struct ItemTraits {
    QString title;
    bool titleIsDerived = false;
    bool upcoming = false;
    std::optional<Timestamp> date;
    std::optional<double> number;
    bool numberIsInferred = false;
    std::optional<int> season;
    std::optional<qint64> durationMs;
    QStringList people; // names
    QString text;       // plain notes; only matchByText() looks at them
};

[[nodiscard]] ItemTraits traitsOf(const ParsedEpisode &item);

// Finds for items whose place in `found` is -1 the place of the known episode that each is. No episode is given twice;
// those that stand in `found` are taken. `showTitles`: what the show is called, here and there.
//
// One, where nothing stated speaks against it (number, season, date by more than three days, length by a quarter):
// titles that agree (also with the show's name or a number before or after, or cut with an ellipsis) and the number or
// the day; the number and the day; the number where one title was derived; and a day that has one episode only on both
// sides where one title was derived. An announcement is the episode that came within three months, or after
// everything listed beside it, and has its title, its number or its people.
void matchByTraits(const QList<ItemTraits> &items, const QList<ItemTraits> &known, const QStringList &showTitles,
                   QList<qsizetype> &found);

// The same by notes that begin alike, if nothing stated speaks against it; beginnings that several episodes share say
// nothing.
void matchByText(const QList<ItemTraits> &items, const QList<ItemTraits> &known, const QStringList &showTitles,
                 QList<qsizetype> &found);

// Leaves out items that are a second mention of another of the same page and lets each fill what the other leaves open.
// `first` gets for every item of `items` its place in the answer.
[[nodiscard]] QList<ParsedEpisode> withoutRepeats(const QList<ParsedEpisode> &items, QList<qsizetype> &first);

} // namespace earmark
