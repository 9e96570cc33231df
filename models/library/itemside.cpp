// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/itemside.h"

#include "models/library/namefold.h"

#include <QtCore/QHash>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace earmark {

namespace {

std::optional<qint64> dayOf(const ItemTraits &traits)
{
    constexpr double msPerDay = 24 * 60 * 60 * 1000;
    if (!traits.date)
        return std::nullopt;
    return static_cast<qint64>(std::floor(double(traits.date->utcMs + traits.date->offsetS * 1000LL) / msPerDay));
}

bool isOtherLength(const ItemSide &a, const ItemSide &b)
{
    constexpr qint64 slackMs = 300'000; // of advertisements
    if (!a.traits->durationMs || !b.traits->durationMs)
        return false;
    const qint64 longer = std::max(*a.traits->durationMs, *b.traits->durationMs);
    return std::abs(*a.traits->durationMs - *b.traits->durationMs) > std::max(slackMs, longer / 4);
}

} // namespace

ItemSide::ItemSide(const ItemTraits &item, const QStringList &showKeys)
    : traits(&item)
    , title(coreTitle(item.title, showKeys, item.number))
    , day(dayOf(item))
    , isDerived(item.titleIsDerived || item.title.isEmpty())
{
}

ItemSides::ItemSides(const QList<ItemTraits> &items, const QStringList &showKeys)
{
    all.reserve(static_cast<size_t>(items.size()));
    for (const ItemTraits &item : items) {
        const ItemSide &side = all.emplace_back(item, showKeys);
        if (side.day && !item.upcoming)
            newest = std::max(newest.value_or(*side.day), *side.day);
    }
}

std::optional<qint64> daysApart(const ItemSide &a, const ItemSide &b)
{
    return a.day && b.day ? std::optional(std::abs(*a.day - *b.day)) : std::nullopt;
}

bool isSameNumber(const ItemSide &a, const ItemSide &b)
{
    return a.title.number && b.title.number && *a.title.number == *b.title.number
           && (!a.traits->season || !b.traits->season || a.traits->season == b.traits->season);
}

bool isSameLength(const ItemSide &a, const ItemSide &b)
{
    constexpr qint64 slackMs = 60'000; // pages give whole minutes
    if (!a.traits->durationMs || !b.traits->durationMs)
        return false;
    const qint64 apart = std::abs(*a.traits->durationMs - *b.traits->durationMs);
    return apart <= std::max(slackMs, *a.traits->durationMs / 50);
}

std::optional<qint64> numberKey(const ItemSide &side)
{
    return side.title.number ? std::optional(qRound64(*side.title.number * 100)) : std::nullopt;
}

QSet<QString> fullNames(const ItemTraits &traits)
{
    QSet<QString> names;
    for (const QString &person : traits.people) {
        if (const QString name = foldName(person); name.contains(u' '))
            names.insert(name);
    }
    return names;
}

QList<size_t> firstRuns(const QString &notes)
{
    constexpr qsizetype charactersRead = 600;
    constexpr qsizetype wordsRead = 40;
    constexpr qsizetype run = 5;
    constexpr qsizetype tellingLetters = 20;
    const QString folded = foldName(notes.left(charactersRead));
    QList<size_t> words;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < folded.size() && words.size() < wordsRead;) {
        qsizetype end = at;
        while (end < folded.size() && (folded.at(end).isLetterOrNumber() || folded.at(end).isSurrogate()))
            ++end;
        if (end > at)
            words.append(qHash(QStringView(folded).sliced(at, end - at)));
        letters += end - at;
        at = end + 1;
    }
    if (letters < tellingLetters)
        return {};
    QList<size_t> runs;
    for (qsizetype i = 0; i + std::min(run, words.size()) <= words.size(); ++i)
        runs.append(qHashRange(words.cbegin() + i, words.cbegin() + i + std::min(run, words.size())));
    return runs;
}

bool contradict(const ItemSide &a, const ItemSide &b)
{
    constexpr qint64 slackDays = 3; // between directories
    const bool counts = !a.traits->numberIsInferred && !b.traits->numberIsInferred;
    if (counts && a.traits->number && b.traits->number && a.traits->number != b.traits->number)
        return true;
    if (a.traits->season && b.traits->season && a.traits->season != b.traits->season)
        return true;
    const bool areOut = !a.traits->upcoming && !b.traits->upcoming;
    return (areOut && daysApart(a, b).value_or(0) > slackDays) || isOtherLength(a, b);
}

bool cameTrue(const ItemSide &announced, const ItemSide &real, std::optional<qint64> newest)
{
    constexpr qint64 earlier = 7; // days
    constexpr qint64 later = 90;
    if (announced.traits->number && real.traits->number && announced.traits->number != real.traits->number)
        return false;
    if (!real.day)
        return true;
    if (announced.day)
        return *real.day >= *announced.day - earlier && *real.day <= *announced.day + later;
    return !newest || *real.day >= *newest - 1;
}

} // namespace earmark
