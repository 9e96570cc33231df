// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"
#include "models/library/pagematching.h"

#include <QtCore/QHash>

#include <cmath>
#include <limits>

namespace earmark {

namespace {

std::optional<qint64> publicationDay(const ParsedEpisode &item)
{
    constexpr double msPerDay = 24 * 60 * 60 * 1000;
    if (!item.date)
        return std::nullopt;
    return std::floor(double(item.date->utcMs + item.date->offsetS * 1000LL) / msPerDay);
}

bool sameItemTwice(const ParsedEpisode &a, const ParsedEpisode &b)
{
    const auto differ = [](const auto &x, const auto &y) {
        return x && y && *x != *y;
    };
    const auto textsDiffer = [](const QString &x, const QString &y) {
        return !x.isEmpty() && !y.isEmpty() && x != y;
    };
    const auto media = [](const ParsedEpisode &item) {
        return item.media.isEmpty() ? QString() : mediaKey(item.media.first().url);
    };
    if (differ(a.number, b.number) || differ(a.season, b.season) || differ(a.durationMs, b.durationMs)
        || a.upcoming != b.upcoming || textsDiffer(a.guid, b.guid) || textsDiffer(media(a), media(b)))
        return false;
    const bool isDerived = a.titleOrigin == TitleOrigin::Derived || b.titleOrigin == TitleOrigin::Derived;
    if (!a.date || !b.date || isDerived)
        return !textsDiffer(a.description.simplified(), b.description.simplified());
    return true;
}

} // namespace

QList<ParsedEpisode> withoutRepeats(const QList<ParsedEpisode> &items, QList<qsizetype> &first)
{
    QList<ParsedEpisode> unique;
    QHash<QPair<QString, qint64>, qsizetype> seen; // by title and day
    constexpr qint64 undated = std::numeric_limits<qint64>::min();
    constexpr qint64 anyDay = undated + 1;
    first.clear();
    for (const ParsedEpisode &item : items) {
        const QString title = titleKey(item.title);
        const qint64 day = publicationDay(item).value_or(undated);
        qsizetype same = -1;
        for (const qint64 other : {day, day == undated ? anyDay : undated}) {
            const auto at = seen.constFind({title, other});
            if (same < 0 && !title.isEmpty() && at != seen.cend() && sameItemTwice(unique.at(*at), item))
                same = *at;
        }
        if (same >= 0) {
            fillGaps(unique[same], item);
        } else {
            same = unique.size();
            unique.append(item);
        }
        first.append(same);
        seen.insert({title, day}, same);
        if (day != undated)
            seen.insert({title, anyDay}, same);
    }
    return unique;
}

} // namespace earmark
