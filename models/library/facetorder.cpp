// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/facetstorage.h"

#include <algorithm>
#include <numeric>

namespace earmark {

namespace {

struct Keyed {
    quint32 key = 0;
    quint32 episode = 0;
};

// What episodes are sorted by; IdPlaces::none: unknown.
quint32 sortKey(const FacetIndex &index, EpisodeSort sort, quint32 episode)
{
    constexpr qint64 msPerSecond = 1000;
    const auto firstOf = [episode](const Links &links) {
        const std::span<const quint32> values = links.valuesOf.of(episode);
        return values.empty() ? IdPlaces::none : values.front();
    };
    switch (sort) {
    case EpisodeSort::Date:
        return 0;
    case EpisodeSort::Title:
        return (*index.titleRanks)[episode];
    case EpisodeSort::Show:
        return firstOf(index.contents->shows);
    case EpisodeSort::Guest:
        return firstOf(index.contents->guests);
    case EpisodeSort::Duration: {
        const qint64 length = index.contents->durationMs[episode];
        return length < 0 ? IdPlaces::none : static_cast<quint32>(std::min<qint64>(length / msPerSecond, 1U << 31));
    }
    case EpisodeSort::State:
        return index.with(EpisodeFlag::Played).contains(episode)     ? 3
               : index.with(EpisodeFlag::Started).contains(episode)  ? 0
               : index.with(EpisodeFlag::Upcoming).contains(episode) ? 2
                                                                     : 1;
    }
    Q_UNREACHABLE_RETURN(0);
}

// A stable radix sort in two steps of 16 bits: ten times as quick as comparing, once there are many.
void sortByKey(std::vector<Keyed> &items)
{
    constexpr size_t worthIt = 8192;
    constexpr quint32 digits = 1U << 16;
    if (items.size() < worthIt) {
        std::ranges::stable_sort(items, {}, &Keyed::key);
        return;
    }
    std::vector<Keyed> sorted(items.size());
    for (const int shift : {0, 16}) {
        Ordinals next(digits + 1, 0);
        for (const Keyed &item : items)
            ++next[(item.key >> shift) % digits + 1];
        std::partial_sum(next.cbegin(), next.cend(), next.begin());
        for (const Keyed &item : items)
            sorted[next[(item.key >> shift) % digits]++] = item;
        items.swap(sorted);
    }
}

} // namespace

Ordinals sortEpisodes(const FacetIndex &index, EpisodeSort sort, bool ascending, Ordinals episodes)
{
    std::ranges::reverse(episodes); // newest first from here on
    if (sort == EpisodeSort::Date || (sort == EpisodeSort::Title && !index.titleRanks)) {
        if (ascending) {
            const auto undated =
                std::ranges::find_if(episodes, [&index](quint32 episode) { return episode < index.contents->undated; });
            std::reverse(episodes.begin(), undated);
        }
        return episodes;
    }
    std::vector<Keyed> known;
    known.reserve(episodes.size());
    Ordinals unknown;
    for (const quint32 episode : episodes) {
        if (const quint32 key = sortKey(index, sort, episode); key != IdPlaces::none)
            known.push_back({.key = ascending ? key : ~key, .episode = episode});
        else
            unknown.push_back(episode);
    }
    sortByKey(known);
    std::ranges::transform(known, episodes.begin(), &Keyed::episode);
    std::ranges::copy(unknown, episodes.begin() + static_cast<qsizetype>(known.size()));
    return episodes;
}

} // namespace earmark
