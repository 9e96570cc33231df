// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/date.h"
#include "models/parsing/pagedates.h"
#include "models/parsing/pagescan.h"

#include <QtCore/QTimeZone>

#include <algorithm>

namespace earmark {
namespace {

// Whether the dates rise or fall all the way in this order.
bool isSorted(const QList<PageDate> &dates, DateOrder order)
{
    bool rises = true;
    bool falls = true;
    QDate last;
    for (const PageDate &date : dates) {
        const QDate next = dayOf(date, order, {});
        if (!next.isValid())
            continue;
        rises = rises && (!last.isValid() || next >= last);
        falls = falls && (!last.isValid() || next <= last);
        last = next;
    }
    return rises || falls;
}

} // namespace

DateOrder decideDateOrder(const QList<PageDate> &dates)
{
    int dayFirst = 0;
    int monthFirst = 0;
    int open = 0;
    for (const PageDate &date : dates) {
        if (date.month > 0 || date.form == PageDate::Form::Ago)
            continue;
        dayFirst += date.first > 12;
        monthFirst += date.second > 12;
        open += date.first <= 12 && date.second <= 12 && date.first != date.second;
    }
    if ((dayFirst > 0) != (monthFirst > 0))
        return dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
    if (open < 2 || dayFirst > 0)
        return DateOrder::Unknown;
    const bool byDay = isSorted(dates, DateOrder::DayFirst);
    const bool byMonth = isSorted(dates, DateOrder::MonthFirst);
    if (byDay == byMonth)
        return DateOrder::Unknown;
    return byDay ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

QDate dayOf(const PageDate &date, DateOrder order, QDate now)
{
    if (date.form == PageDate::Form::Ago)
        return date.ago && now.isValid() ? now.addDays(-*date.ago) : QDate();
    if (date.year == 0 || date.first == 0)
        return {};
    if (date.month > 0)
        return {date.year, date.month, date.first};
    if (date.first > 12)
        order = DateOrder::DayFirst;
    else if (date.second > 12)
        order = DateOrder::MonthFirst;
    switch (order) {
    case DateOrder::DayFirst:
        return {date.year, date.second, date.first};
    case DateOrder::MonthFirst:
        return {date.year, date.first, date.second};
    case DateOrder::Unknown:
        break;
    }
    return date.first == date.second ? QDate(date.year, date.first, date.second) : QDate();
}

int yearBetween(const PageDate &date, DateOrder order, QDate before, QDate behind)
{
    if (!before.isValid() || !behind.isValid())
        return 0;
    const auto [from, to] = std::minmax(before, behind);
    int found = 0;
    for (int year = from.year(); year <= to.year(); ++year) {
        PageDate dated = date;
        dated.year = year;
        const QDate day = dayOf(dated, order, {});
        if (!day.isValid() || day < from || day > to)
            continue;
        if (found != 0)
            return 0;
        found = year;
    }
    return found;
}

Timestamp timestampOf(QDate day, QStringView written)
{
    // Only with a zone: a time of day without one names no instant.
    const Timestamp midnight{day.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(), 0, true};
    const std::optional<Timestamp> instant = parseDate(written);
    if (!instant || instant->dateOnly || !PageScan(written, 0).endsWithZone())
        return midnight;
    const qint64 dayMs = 24LL * 60 * 60 * 1000;
    const qint64 local = instant->utcMs + qint64(instant->offsetS) * 1000;
    return local >= midnight.utcMs && local < midnight.utcMs + dayMs ? *instant : midnight;
}

} // namespace earmark
