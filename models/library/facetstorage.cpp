// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/facetstorage.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace earmark {

namespace {

// Places by count, largest first; equal ones stay in name order. A counting sort: panes of a large library have
// hundreds of thousands of rows, nearly all with small counts.
Ordinals byCount(const Ordinals &counts, const Ordinals &places)
{
    quint32 largest = 0;
    for (const quint32 place : places)
        largest = std::max(largest, counts[place]);
    Ordinals next(largest + 2, 0);
    for (const quint32 place : places)
        ++next[largest - counts[place] + 1];
    std::partial_sum(next.cbegin(), next.cend(), next.begin());
    Ordinals sorted(places.size());
    for (const quint32 place : places)
        sorted[next[largest - counts[place]]++] = place;
    return sorted;
}

} // namespace

IdPlaces::IdPlaces(const std::vector<qint64> &ids)
{
    constexpr qint64 slack = 1 << 16;
    const auto count = static_cast<qint64>(ids.size());
    const auto [least, most] = std::ranges::minmax_element(ids);
    if (ids.empty())
        return;
    if (*least >= 0 && *most <= 8 * count + slack) {
        m_table.assign(static_cast<size_t>(*most) + 1, none);
        for (quint32 place = 0; place < ids.size(); ++place)
            m_table[static_cast<size_t>(ids[place])] = place;
    } else {
        m_hash.reserve(count);
        for (quint32 place = 0; place < ids.size(); ++place)
            m_hash.insert(ids[place], place);
    }
}

quint32 IdPlaces::find(qint64 id) const
{
    if (m_table.empty())
        return m_hash.value(id, none);
    return id >= 0 && id < static_cast<qint64>(m_table.size()) ? m_table[static_cast<size_t>(id)] : none;
}

const EpisodeSet &FacetIndex::with(EpisodeFlag flag) const
{
    return *flags[static_cast<size_t>(std::countr_zero(static_cast<unsigned>(flag)))];
}

const Links &FacetIndex::links(Facet facet) const
{
    switch (facet) {
    case Facet::Shows:
        return contents->shows;
    case Facet::Persons:
        return contents->guests;
    case Facet::Topics:
        return contents->topics;
    }
    Q_UNREACHABLE_RETURN(contents->shows);
}

SetBuilder::SetBuilder(const Contents &contents)
    : m_contents(contents)
    , m_words(contents.ids.size() / 64 + 1, 0)
{
}

void SetBuilder::add(std::span<const quint32> ordinals)
{
    for (const quint32 ordinal : ordinals)
        add(ordinal);
}

void SetBuilder::addIds(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        if (const quint32 ordinal = m_contents.ordinals.find(id); ordinal != IdPlaces::none)
            add(ordinal);
    }
}

EpisodeSet SetBuilder::build() const
{
    Ordinals ordinals;
    for (size_t i = 0; i < m_words.size(); ++i) {
        for (quint64 word = m_words[i]; word != 0; word &= word - 1)
            ordinals.push_back(static_cast<quint32>(i * 64) + static_cast<quint32>(std::countr_zero(word)));
    }
    return EpisodeSet(ordinals.size(), ordinals.data());
}

Ordinals toOrdinals(const EpisodeSet &set)
{
    Ordinals ordinals(set.cardinality());
    set.toUint32Array(ordinals.data());
    return ordinals;
}

EpisodeSet visibleEpisodes(const FacetIndex &index, bool withArchived, const EpisodeSet &exempt)
{
    EpisodeSet visible;
    visible.addRange(0, index.contents->ids.size());
    const Marks &marks = index.marksOf(Facet::Shows);
    EpisodeSet left;
    for (quint32 show = 0; show < marks.subscribed.size(); ++show) {
        const std::span<const quint32> episodes = index.contents->shows.episodesOf.of(show);
        if (!marks.subscribed[show])
            left.addMany(episodes.size(), episodes.data());
    }
    if (!left.isEmpty())
        visible -= left - index.with(EpisodeFlag::Favourite) - index.with(EpisodeFlag::Bookmarked)
                   - index.with(EpisodeFlag::Offline) - exempt;
    if (!withArchived)
        visible -= index.with(EpisodeFlag::Archived);
    return visible;
}

Ordinals countValues(const FacetIndex &index, Facet facet, const Ordinals &episodes)
{
    const Runs &runs = index.links(facet).valuesOf;
    Ordinals counts(index.names(facet).ids.size(), 0);
    for (const quint32 episode : episodes) {
        for (const quint32 value : runs.of(episode))
            ++counts[value];
    }
    return counts;
}

FacetPane makePane(const FacetIndex &index, Facet facet, const Ordinals &counts, int all, const QList<qint64> &chosen)
{
    const Names &names = index.names(facet);
    const Marks &marks = index.marksOf(facet);
    std::vector<bool> listed(facet == Facet::Shows ? marks.subscribed : std::vector<bool>(names.ids.size(), false));
    for (const qint64 id : chosen) {
        if (const quint32 place = names.places.find(id); place != IdPlaces::none)
            listed[place] = true;
    }
    Ordinals places;
    for (quint32 place = 0; place < counts.size(); ++place) {
        if (counts[place] > 0 || listed[place])
            places.push_back(place);
    }
    FacetPane pane;
    pane.all = all;
    pane.known = facet == Facet::Shows     ? static_cast<int>(names.ids.size())
                 : facet == Facet::Persons ? index.contents->knownGuests
                                           : index.contents->knownTopics;
    pane.rows.reserve(static_cast<qsizetype>(places.size()));
    for (const quint32 place : byCount(counts, places)) {
        pane.rows.append({.id = names.ids[place],
                          .name = names.texts.at(place),
                          .count = static_cast<int>(counts[place]),
                          .favourite = marks.favourite[place],
                          .failing = marks.failing[place]});
    }
    return pane;
}

qint64 totalDuration(const Contents &contents, const Ordinals &episodes)
{
    qint64 total = 0;
    for (const quint32 episode : episodes)
        total += std::max<qint64>(0, contents.durationMs[episode]);
    return total;
}

std::shared_ptr<const Everything> makeEverything(const FacetIndex &index)
{
    auto everything = std::make_shared<Everything>();
    everything->visible = visibleEpisodes(index, false);
    const Ordinals episodes = toOrdinals(everything->visible);
    const auto all = static_cast<int>(episodes.size());
    for (const Facet facet : {Facet::Shows, Facet::Persons, Facet::Topics}) {
        Ordinals &counts = everything->counts[static_cast<size_t>(facet)];
        counts = countValues(index, facet, episodes);
        FacetPane &pane = facet == Facet::Shows     ? everything->view.shows
                          : facet == Facet::Persons ? everything->view.guests
                                                    : everything->view.topics;
        pane = makePane(index, facet, counts, all, {});
    }
    everything->view.episodes.reserve(all);
    for (auto it = episodes.crbegin(); it != episodes.crend(); ++it)
        everything->view.episodes.append(EpisodeId{index.contents->ids[*it]});
    everything->view.totalDurationMs = totalDuration(*index.contents, episodes);
    return everything;
}

} // namespace earmark
