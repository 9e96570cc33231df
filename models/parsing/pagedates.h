// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timestamp.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// A date as a page writes it. Day and month of "05/06/2024" are told apart only by the whole page.
struct PageDate {
    // What is written decides how certain it is: a pair of numbers is a date only where the page has more of them.
    enum class Form : quint8 { YearFirst, Numbers, NumberPair, Words, MonthAndYear, Ago };

    qsizetype start = 0; // UTF-16 units, in the line
    qsizetype end = 0;
    Form form = Form::Words;
    int year = 0;  // 0: not written
    int first = 0; // of the two numbers that are day and month
    int second = 0;
    int month = 0;          // where it is a word, or certain by the form; `first` is the day then
    std::optional<int> ago; // days before now, where known to the day
    int weekday = 0;        // 1..7 from Monday, where one stands before it
    bool common = true;     // no name of a month that only a few languages have
    bool timeOfDay = false; // a time that cannot be a length follows, within `end`

    bool operator==(const PageDate &) const = default;
};

// How a page orders day and month where both are numbers.
enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst };

// The date that begins at `at`, in any language of CLDR; none where none begins there. Pure; any thread.
[[nodiscard]] std::optional<PageDate> pageDateAt(QStringView line, qsizetype at);

// What the dates of a page, in document order, say together: a number above 12 is a day; failing that, the order in
// which the dates ascend or descend. Pure; any thread.
[[nodiscard]] DateOrder decideDateOrder(const QList<PageDate> &dates);

// The day; invalid where the year, the day or the order is unknown, or there is no such day. Ambiguous numbers are read
// in `order`; relative dates need `now`. Pure; any thread.
[[nodiscard]] QDate dayOf(const PageDate &date, DateOrder order, QDate now);

// The years in which a date without one falls between its dated neighbours of a list in order; 0 where none or several
// do. Invalid neighbours do not bound. Pure; any thread.
[[nodiscard]] int yearBetween(const PageDate &date, DateOrder order, QDate before, QDate behind);

// A mere date, or the instant where the page writes time and offset too. `written` is the date's text. Pure; any
// thread.
[[nodiscard]] Timestamp timestampOf(QDate day, QStringView written);

} // namespace earmark
