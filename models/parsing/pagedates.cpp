// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagedates.h"

#include "models/parsing/datewords.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

int fullYear(QStringView digits)
{
    const int year = digits.toInt();
    return digits.size() > 2 ? year : year + (year < 69 ? 2000 : 1900); // POSIX strptime %y
}

bool isYear(int year)
{
    return year >= 1990 && year <= 2100;
}

std::optional<PageDate> yearFirst(QStringView line)
{
    static const QRegularExpression form(
        u"(?<![\\d./-])(\\d{4})(?:[-/.]|年\\s?)(\\d{1,2})(?:[-/.]|月\\s?)(\\d{1,2})(?![\\d/-])日?"_s);
    const auto match = form.matchView(line);
    if (!match.hasMatch() || !isYear(match.capturedView(1).toInt()))
        return {};
    return PageDate{match.capturedStart(),         match.capturedEnd(),           match.capturedView(1).toInt(),
                    match.capturedView(3).toInt(), match.capturedView(2).toInt(), match.capturedView(2).toInt()};
}

std::optional<PageDate> numbers(QStringView line)
{
    static const QRegularExpression form(
        u"(?<![\\d./-])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?![\\d/-])"_s);
    const auto match = form.matchView(line);
    const int first = match.capturedView(1).toInt();
    const int second = match.capturedView(3).toInt();
    if (!match.hasMatch() || first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12))
        return {};
    PageDate date{match.capturedStart(), match.capturedEnd(), fullYear(match.capturedView(4)), first, second, 0};
    if (!isYear(date.year))
        return {};
    if (match.capturedView(2) == u".") // with points the day is first, wherever it is written so
        date.month = second;
    return date;
}

// "25 December 2025", "Dec 25, 2025", "21 de sie. 2023"
std::optional<PageDate> words(QStringView line)
{
    static const QRegularExpression form(
        u"(?<!\\w)(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+|of\\s+)?)?(\\p{L}{3,12})\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d))?"_s);
    auto matches = form.globalMatchView(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int month = monthOfName(match.capturedView(2));
        const QStringView digits = match.capturedView(1).isEmpty() ? match.capturedView(3) : match.capturedView(1);
        const int day = digits.toInt();
        if (month == 0 || day < 1 || day > 31)
            continue;
        const int year = match.capturedView(4).toInt();
        return PageDate{match.capturedStart(), match.capturedEnd(), isYear(year) ? year : 0, day, month, month};
    }
    return {};
}

QDate toDate(const PageDate &date, DateOrder order)
{
    if (date.year == 0)
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

// Whether the dates rise or fall all the way in this order.
bool isSorted(const QList<PageDate> &dates, DateOrder order)
{
    bool rises = true;
    bool falls = true;
    QDate last;
    for (const PageDate &date : dates) {
        const QDate next = toDate(date, order);
        if (!next.isValid())
            continue;
        rises = rises && (!last.isValid() || next >= last);
        falls = falls && (!last.isValid() || next <= last);
        last = next;
    }
    return rises || falls;
}

} // namespace

std::optional<PageDate> findPageDate(QStringView line)
{
    for (const auto form : {yearFirst, numbers, words}) {
        if (auto date = form(line))
            return date;
    }
    return {};
}

DateOrder decideDateOrder(const QList<PageDate> &dates)
{
    int dayFirst = 0;
    int monthFirst = 0;
    int open = 0;
    for (const PageDate &date : dates) {
        if (date.month > 0)
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

std::optional<Timestamp> toTimestamp(const PageDate &date, DateOrder order)
{
    const QDate day = toDate(date, order);
    if (!day.isValid())
        return {};
    return Timestamp{day.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(), 0, true};
}

std::optional<PageDuration> findPageDuration(QStringView line)
{
    static const QRegularExpression units(u"(?<![\\w:])(?:(\\d{1,2})\\s?(?:h|hrs?|hours?|std|stunden?|heures?|horas?|"
                                          u"ore|ora|uur|tim|timmar|timer|godz)(?!\\p{L})\\.?)?"
                                          "(?:(?(1)\\s?(?:and|y|e|et|und|i|,)?\\s?)(\\d{1,3})\\s?(?:m|min|mins|minutes?"
                                          "|minuten|minuti|minutos?|minuter|minut)(?!\\p{L})\\.?)?"
                                          "(?:\\s?(\\d{1,2})\\s?(?:s|secs?|seconds?|sek)\\b\\.?)?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(
        u"(?<![\\w:./-])(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)(?![\\w:]| ?[ap]\\.?m)"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto matches = units.globalMatchView(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedView(1).isEmpty() && match.capturedView(2).isEmpty())
            continue;
        const qint64 seconds = (match.capturedView(1).toLongLong() * 60 + match.capturedView(2).toLongLong()) * 60
                               + match.capturedView(3).toLongLong();
        return PageDuration{match.capturedStart(), match.capturedEnd(), seconds * 1000};
    }
    const auto match = clock.matchView(line);
    if (!match.hasMatch() || (match.hasCaptured(1) && match.capturedView(2).toInt() > 59))
        return {};
    const qint64 seconds = (match.capturedView(1).toLongLong() * 60 + match.capturedView(2).toLongLong()) * 60
                           + match.capturedView(3).toLongLong();
    return PageDuration{match.capturedStart(), match.capturedEnd(), seconds * 1000};
}

} // namespace earmark
