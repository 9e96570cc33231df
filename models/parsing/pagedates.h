// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timestamp.h"

#include <QtCore/QList>
#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// A date as a page writes it. Day and month of "05/06/2024" are told apart only by the whole page.
struct PageDate {
    qsizetype start = 0; // UTF-16, in the line
    qsizetype end = 0;
    int year = 0;  // 0: the page does not say it
    int first = 0; // of the two numbers that are day and month
    int second = 0;
    int month = 0; // where it is written as a word, or certain by the form; `first` is the day then
};

// How a page orders day and month where both are numbers.
enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst };

// The first date in a line; none where there is none. Pure; any thread.
[[nodiscard]] std::optional<PageDate> findPageDate(QStringView line);

// What the dates of a page, in document order, say together: a number above 12 is a day; failing that, the order in
// which the dates ascend or descend. Pure; any thread.
[[nodiscard]] DateOrder decideDateOrder(const QList<PageDate> &dates);

// A mere date; none where the year or the order is unknown, or the day does not exist. Pure; any thread.
[[nodiscard]] std::optional<Timestamp> toTimestamp(const PageDate &date, DateOrder order);

// The first length of time in a line, in ms, as listings write it: "1 h 2 min", "57 mins.", "1:02:03". Pure; any
// thread.
struct PageDuration {
    qsizetype start = 0;
    qsizetype end = 0;
    qint64 ms = 0;
};
[[nodiscard]] std::optional<PageDuration> findPageDuration(QStringView line);

} // namespace earmark
