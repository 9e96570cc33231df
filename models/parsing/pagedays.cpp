// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagedays.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <algorithm>
#include <optional>

namespace earmark {
namespace {

// A month and its year, and nothing else but how many there are.
const PageDate *monthOf(const PageLine &line)
{
    if (line.dates.size() != 1 || line.dates.first().form != PageDate::Form::MonthAndYear
        || line.dates.first().year == 0 || line.dates.first().start > 1)
        return nullptr;
    const QStringView behind = line.text.sliced(line.dates.first().end);
    return std::ranges::any_of(behind, [](QChar c) { return c.isLetter(); }) ? nullptr : &line.dates.first();
}

struct Day {
    qsizetype line = 0;
    PageDate date;
};

// "24 A Title", "Sat 24 A Title"
std::optional<PageDate> dayAtFront(const PageLine &line, const PageDate &month)
{
    if (!line.dates.isEmpty() || line.ordinal >= 0)
        return {};
    constexpr int latest = 31;
    PageScan scan(line.text, 0);
    PageDate date;
    date.form = PageDate::Form::Words;
    if (!scan.isDigit()) {
        date.weekday = weekdayNamed(scan.word());
        if (date.weekday == 0)
            return {};
        scan.skip(u"., ");
    }
    if (!scan.isDigit() || scan.digits() > 2)
        return {};
    date.first = scan.number(2);
    date.end = scan.at();
    scan.take(u".");
    if (date.first < 1 || date.first > latest || scan.skipBlanks() == 0 || scan.atEnd())
        return {};
    date.month = month.month;
    date.year = month.year;
    return date;
}

bool isInOrder(const QList<Day> &days, qsizetype from)
{
    const auto section = days.sliced(from);
    const auto dayOf = [](const Day &day) {
        return day.date.first;
    };
    return std::ranges::is_sorted(section, std::ranges::less_equal(), dayOf)
           || std::ranges::is_sorted(section, std::ranges::greater_equal(), dayOf);
}

} // namespace

void markDays(QList<PageLine> &lines)
{
    constexpr qsizetype fewest = 3;
    QList<Day> days;
    const PageDate *month = nullptr;
    qsizetype first = 0; // of the days under this month
    int months = 0;
    qsizetype others = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const PageDate *named = monthOf(lines[i])) {
            if (!isInOrder(days, first))
                return;
            month = named;
            first = days.size();
            ++months;
            continue;
        }
        const std::optional<PageDate> day = month ? dayAtFront(lines[i], *month) : std::nullopt;
        if (day)
            days.append({i, *day});
        else if (month && lines[i].kind != LineKind::Prose)
            ++others;
    }
    if (months < 2 || days.size() < fewest || days.size() < others || !isInOrder(days, first))
        return;
    for (const Day &day : std::as_const(days)) {
        PageLine &line = lines[day.line];
        line.dates.append(day.date);
        line.durations.removeIf([&](const PageDuration &length) { return length.start < day.date.end; });
        line.label = {};
        line.kind = line.kind == LineKind::Prose ? LineKind::Prose : LineKind::Mixed;
    }
}

} // namespace earmark
