// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagebadges.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

// The only number of the line, of so many digits at most; -1 for any other line.
int numberIn(QStringView line, int mostDigits)
{
    PageScan scan(line, 0);
    const int digits = scan.digits();
    if (digits == 0 || digits > mostDigits)
        return -1;
    const int value = scan.number(mostDigits);
    scan.take(u".,");
    return scan.atEnd() ? value : -1;
}

int dayIn(QStringView line)
{
    constexpr int latest = 31;
    constexpr int most = 2;
    const int day = numberIn(line, most);
    return day >= 1 && day <= latest ? day : 0;
}

int yearIn(QStringView line)
{
    constexpr int most = 4;
    const int year = numberIn(line, most);
    return year >= 1990 && year <= 2100 ? year : 0;
}

int monthIn(QStringView line)
{
    PageScan scan(line, 0);
    const int month = monthNamed(scan.word());
    scan.take(u".,");
    return scan.atEnd() ? month : 0;
}

QList<DateBadge> badgesOf(const QList<QStringView> &lines, bool dayFirst)
{
    QList<DateBadge> badges;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const int day = dayIn(lines[dayFirst ? i : i + 1]);
        const int month = day > 0 ? monthIn(lines[dayFirst ? i + 1 : i]) : 0;
        if (month == 0)
            continue;
        DateBadge badge{i, 2, {}};
        badge.date.first = day;
        badge.date.second = month;
        badge.date.month = month;
        badge.date.common = true;
        badge.date.end = lines[i + 1].end() - lines[i].begin();
        badges.append(badge);
        ++i;
    }
    return badges;
}

// A year below a badge is of it where most have one: else it is a heading, or a title.
void addYears(const QList<QStringView> &lines, QList<DateBadge> &badges)
{
    const auto yearBelow = [&lines](const DateBadge &badge) {
        const qsizetype line = badge.first + badge.count;
        return line < lines.size() ? yearIn(lines[line]) : 0;
    };
    const auto having = std::ranges::count_if(badges, [&](const DateBadge &badge) { return yearBelow(badge) > 0; });
    if (having * 5 < badges.size() * 4)
        return;
    for (DateBadge &badge : badges) {
        const int year = yearBelow(badge);
        if (year == 0)
            continue;
        badge.date.year = year;
        badge.date.end = lines[badge.first + badge.count].end() - lines[badge.first].begin();
        ++badge.count;
    }
}

} // namespace

QList<DateBadge> dateBadges(const QList<QStringView> &lines)
{
    constexpr qsizetype fewest = 3;
    QList<DateBadge> badges = badgesOf(lines, true);
    if (QList<DateBadge> others = badgesOf(lines, false); others.size() > badges.size())
        badges = std::move(others);
    if (badges.size() < fewest)
        return {};
    addYears(lines, badges);
    return badges;
}

} // namespace earmark
