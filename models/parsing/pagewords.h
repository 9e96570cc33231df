// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>
#include <QtCore/QtTypes>

#include <optional>

namespace earmark {

// The words of time that pages use, in all languages of CLDR: months and weekdays through QLocale, units of time and
// "3 days ago" through ICU. Built at the first call, then shared. Words are compared without case and final points.
// All functions are pure; any thread.

// 1..12, 0 for any other word. Where languages disagree the more widely spoken one counts.
[[nodiscard]] int monthNamed(QStringView word);

// Whether a month is so called in one of the languages that feeds are written in.
[[nodiscard]] bool isCommonMonth(QStringView word);

// A word that makes a number beside it a month: the Chinese one behind it, the Vietnamese one before it.
[[nodiscard]] bool isMonthMark(QStringView word);

// 1..7 from Monday, 0 for any other word.
[[nodiscard]] int weekdayNamed(QStringView word);

// ms of a unit of time, "h" or "minutes" or their like; 0 for any other word.
[[nodiscard]] qint64 timeUnitMs(QStringView word);

// ms of a length that is one word, as some languages have for one or two of a unit; 0 for any other word.
[[nodiscard]] qint64 spelledTimeMs(QStringView word);

// Whether a date in words may begin with this one; quick, for looking through text.
[[nodiscard]] bool mayBeginTime(QStringView word);

// A point of time relative to now: "3 days ago", "yesterday".
struct TimeAgo {
    qsizetype length = 0;    // UTF-16 units read
    std::optional<int> days; // none where it is not known to the day: hours, weeks and longer
};
// Reads one off the front; none where there is none.
[[nodiscard]] std::optional<TimeAgo> readTimeAgo(QStringView text);

// What a word before or behind a number makes of that number, or says of an episode.
enum class PageWord : quint8 {
    None,
    Episode,
    Season,
    Trailer,
    Bonus,
    Podcast,
    Length,
    Show,     // names one where a name stands behind it and a colon
    Recorded, // a date that is not the one of publication
};
[[nodiscard]] PageWord pageWord(QStringView word);

// Whether the text has no words but those of the trade, as "All episodes": a heading, not a name.
[[nodiscard]] bool isOfTrade(QStringView text);

// Whether the text says that what follows is still to come. Texts of more than one sentence are read up to its end.
[[nodiscard]] bool saysUpcoming(QStringView text);
// And nothing else: a heading over such episodes.
[[nodiscard]] bool isUpcoming(QStringView text);

// Whether the text is a link past the menu.
[[nodiscard]] bool isSkipLink(QStringView text);

// Whether the text says that the episode is the first of its show.
[[nodiscard]] bool saysFirst(QStringView text);

} // namespace earmark
