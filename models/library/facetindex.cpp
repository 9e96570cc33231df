// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/facetindex.h"

#include "models/library/facetstorage.h"
#include "models/library/namefold.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace earmark {

namespace {

using OrdinalPair = std::pair<quint32, quint32>; // episode, value

template <class Key>
Ordinals sortedPlaces(size_t count, Key key)
{
    Ordinals places(count);
    std::iota(places.begin(), places.end(), 0U);
    std::ranges::sort(places, {}, key);
    return places;
}

// Oldest first, so that "newest first" is reading backwards and a span of dates is a span of ordinals.
void placeEpisodes(Contents &contents, const FacetSource &source, Ordinals &from)
{
    const auto &episodes = source.episodes;
    from = sortedPlaces(static_cast<size_t>(episodes.size()), [&episodes](quint32 i) {
        const FacetSource::Episode &episode = episodes.at(i);
        return std::tuple(episode.dateMs, episode.number, -episode.id);
    });
    for (const quint32 i : from) {
        const FacetSource::Episode &episode = episodes.at(i);
        contents.ids.push_back(episode.id);
        contents.dateMs.push_back(episode.dateMs);
        contents.durationMs.push_back(episode.durationMs);
    }
    contents.undated =
        static_cast<quint32>(std::ranges::upper_bound(contents.dateMs, FacetSource::noDate) - contents.dateMs.begin());
    contents.ordinals = IdPlaces(contents.ids);
}

Names sortNames(const QList<FacetSource::Name> &given, Marks &marks)
{
    QStringList folded;
    folded.reserve(given.size());
    for (const FacetSource::Name &name : given)
        folded.append(foldName(name.name));
    // By the folded name and not by a collator: its keys for a large library cost more than all the rest together.
    const Ordinals order = sortedPlaces(static_cast<size_t>(given.size()), [&](quint32 i) {
        return std::tuple(QStringView(folded.at(i)), QStringView(given.at(i).name), given.at(i).id);
    });
    Names names;
    names.texts.reserve(given.size());
    names.folded.reserve(given.size());
    for (const quint32 i : order) {
        const FacetSource::Name &name = given.at(i);
        names.ids.push_back(name.id);
        names.texts.append(name.name);
        names.folded.append(name.others.isEmpty() ? folded.at(i) : folded.at(i) + u'\n' + name.others.join(u'\n'));
        marks.favourite.push_back(name.favourite);
        marks.failing.push_back(name.failing);
        marks.subscribed.push_back(name.subscribed);
    }
    names.places = IdPlaces(names.ids);
    return names;
}

// `rowOf` and `valueOf` take an element's two numbers apart; elements of one row keep their order.
template <class Elements, class RowOf, class ValueOf>
Runs makeRuns(const Elements &elements, size_t rows, RowOf rowOf, ValueOf valueOf)
{
    Runs runs;
    runs.starts.assign(rows + 1, 0);
    for (const auto &element : elements)
        ++runs.starts[rowOf(element) + 1];
    std::partial_sum(runs.starts.cbegin(), runs.starts.cend(), runs.starts.begin());
    runs.values.resize(elements.size());
    Ordinals next(runs.starts.cbegin(), runs.starts.cend() - 1);
    for (const auto &element : elements)
        runs.values[next[rowOf(element)]++] = valueOf(element);
    return runs;
}

// Pairs in the order of episodes and, within one, as given; each pair once.
Links makeLinks(const std::vector<OrdinalPair> &pairs, size_t episodes, size_t values)
{
    const auto first = [](const OrdinalPair &pair) {
        return pair.first;
    };
    const auto second = [](const OrdinalPair &pair) {
        return pair.second;
    };
    const Runs given = makeRuns(pairs, episodes, first, second);
    std::vector<OrdinalPair> once;
    once.reserve(pairs.size());
    Ordinals lastSeen(values, IdPlaces::none);
    for (quint32 episode = 0; episode < episodes; ++episode) {
        for (const quint32 value : given.of(episode)) {
            if (std::exchange(lastSeen[value], episode) != episode)
                once.emplace_back(episode, value);
        }
    }
    return {.valuesOf = makeRuns(once, episodes, first, second), .episodesOf = makeRuns(once, values, second, first)};
}

Links linkNames(const Contents &contents, const QList<FacetSource::Pair> &given, const Names &names)
{
    std::vector<OrdinalPair> pairs;
    pairs.reserve(static_cast<size_t>(given.size()));
    for (const auto &[episodeId, valueId] : given) {
        const quint32 episode = contents.ordinals.find(episodeId);
        const quint32 value = names.places.find(valueId);
        if (episode != IdPlaces::none && value != IdPlaces::none)
            pairs.emplace_back(episode, value);
    }
    return makeLinks(pairs, contents.ids.size(), names.ids.size());
}

Links linkShows(const Contents &contents, const FacetSource &source, const Ordinals &from, const Names &shows)
{
    std::vector<OrdinalPair> pairs;
    for (quint32 episode = 0; episode < from.size(); ++episode) {
        const quint32 show = shows.places.find(source.episodes.at(from[episode]).show);
        if (show != IdPlaces::none)
            pairs.emplace_back(episode, show);
    }
    return makeLinks(pairs, contents.ids.size(), shows.ids.size());
}

int valuesInUse(const Links &links)
{
    int used = 0;
    for (size_t value = 0; value + 1 < links.episodesOf.starts.size(); ++value)
        used += links.episodesOf.starts[value] < links.episodesOf.starts[value + 1] ? 1 : 0;
    return used;
}

void readFlags(FacetIndex &index, const FacetSource &source, const Ordinals &from)
{
    std::array<Ordinals, FacetIndex::flagCount> having;
    for (quint32 episode = 0; episode < from.size(); ++episode) {
        const EpisodeFlags flags = source.episodes.at(from[episode]).flags;
        for (size_t bit = 0; bit < having.size(); ++bit) {
            if (flags.toInt() & (1U << bit))
                having[bit].push_back(episode);
        }
    }
    for (size_t bit = 0; bit < having.size(); ++bit)
        index.flags[bit] = std::make_shared<EpisodeSet>(having[bit].size(), having[bit].data());
}

} // namespace

FacetIndexPtr buildFacetIndex(const FacetSource &source)
{
    auto index = std::make_shared<FacetIndex>();
    auto contents = std::make_shared<Contents>();
    Ordinals from; // an ordinal's place in the source
    placeEpisodes(*contents, source, from);
    const std::array lists{&source.shows, &source.persons, &source.topics};
    for (size_t facet = 0; facet < lists.size(); ++facet) {
        auto marks = std::make_shared<Marks>();
        contents->names[facet] = sortNames(*lists[facet], *marks);
        index->marks[facet] = std::move(marks);
    }
    const auto &[shows, persons, topics] = contents->names;
    contents->shows = linkShows(*contents, source, from, shows);
    contents->guests = linkNames(*contents, source.guests, persons);
    contents->hosts = linkNames(*contents, source.hosts, persons);
    contents->topics = linkNames(*contents, source.topicsOf, topics);
    contents->knownGuests = valuesInUse(contents->guests);
    contents->knownTopics = valuesInUse(contents->topics);
    readFlags(*index, source, from);
    index->contents = std::move(contents);
    index->everything = makeEverything(*index);
    return index;
}

FacetIndexPtr withFlags(const FacetIndex &index, const QList<qint64> &episodes, EpisodeFlags mask, bool on)
{
    auto changed = std::make_shared<FacetIndex>(index);
    SetBuilder touched(*index.contents);
    touched.addIds(episodes);
    const EpisodeSet set = touched.build();
    for (size_t bit = 0; bit < FacetIndex::flagCount; ++bit) {
        if (mask.toInt() & (1U << bit)) {
            const EpisodeSet &before = *index.flags[bit];
            changed->flags[bit] = std::make_shared<EpisodeSet>(on ? before | set : before - set);
        }
    }
    if (mask & (EpisodeFlag::Archived | EpisodeFlag::Favourite | EpisodeFlag::Bookmarked | EpisodeFlag::Offline)) {
        if (visibleEpisodes(*changed, false) != index.everything->visible)
            changed->everything = makeEverything(*changed);
    }
    return changed;
}

FacetIndexPtr withNames(const FacetIndex &index, Facet facet, const QList<FacetSource::Name> &names)
{
    auto changed = std::make_shared<FacetIndex>(index);
    auto marks = std::make_shared<Marks>(index.marksOf(facet));
    for (const FacetSource::Name &name : names) {
        const quint32 place = index.names(facet).places.find(name.id);
        if (place == IdPlaces::none)
            continue;
        marks->favourite[place] = name.favourite;
        marks->failing[place] = name.failing;
        marks->subscribed[place] = name.subscribed;
    }
    changed->marks[static_cast<size_t>(facet)] = std::move(marks);
    changed->everything = makeEverything(*changed);
    return changed;
}

bool hasTitleOrder(const FacetIndex &index)
{
    return index.titleRanks != nullptr;
}

FacetIndexPtr withTitles(const FacetIndex &index, const QList<std::pair<qint64, QString>> &titles)
{
    QStringList folded(static_cast<qsizetype>(index.contents->ids.size()));
    for (const auto &[id, title] : titles) {
        if (const quint32 episode = index.contents->ordinals.find(id); episode != IdPlaces::none)
            folded[episode] = foldName(title);
    }
    const Ordinals order = sortedPlaces(static_cast<size_t>(folded.size()),
                                        [&folded](quint32 episode) { return QStringView(folded.at(episode)); });
    auto ranks = std::make_shared<Ordinals>(order.size());
    quint32 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && folded.at(order[i]) != folded.at(order[i - 1]))
            ++rank;
        // What has no title is told apart so that it comes last either way.
        (*ranks)[order[i]] = folded.at(order[i]).isEmpty() ? IdPlaces::none : rank;
    }
    auto changed = std::make_shared<FacetIndex>(index);
    changed->titleRanks = std::move(ranks);
    return changed;
}

qsizetype episodeCount(const FacetIndex &index)
{
    return static_cast<qsizetype>(index.contents->ids.size());
}

} // namespace earmark
