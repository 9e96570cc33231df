// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/facetindex.h"
#include "models/library/facetstorage.h"
#include "models/library/namefold.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <optional>

namespace earmark {

namespace {

constexpr std::array allFacets{Facet::Shows, Facet::Persons, Facet::Topics};

// Answers one filter on one index.
class Evaluation
{
public:
    Evaluation(const FacetIndex &index, const EpisodeFilter &filter, const SearchQuery &query, const QueryHits &hits,
               const QTimeZone &zone);
    [[nodiscard]] View run();

private:
    [[nodiscard]] EpisodeSet shownAnyway() const;
    void applyTerms();
    void applyDates();
    void applyLengths();
    void applyStates();
    void applyHosts();
    void keep(const EpisodeSet &set, bool negated);
    [[nodiscard]] EpisodeSet named(const QueryTerm &term, const Names &names, const Links &links) const;
    [[nodiscard]] EpisodeSet within(const DateRange &range) const;
    [[nodiscard]] EpisodeSet span(qint64 firstMs, qint64 endMs) const;
    [[nodiscard]] EpisodeSet inState(EpisodeState state) const;
    [[nodiscard]] EpisodeSet followed() const;
    [[nodiscard]] EpisodeSet withIds(const QList<qint64> &ids) const;

    void choose();
    [[nodiscard]] EpisodeSet chosenBut(std::optional<Facet> ignored) const;
    [[nodiscard]] FacetPane pane(Facet facet, const EpisodeSet &set, const Ordinals &ordinals) const;

    const FacetIndex &m_index;
    const Contents &m_contents;
    const EpisodeFilter &m_filter;
    const SearchQuery &m_query;
    const QueryHits &m_hits;
    const QTimeZone &m_zone;
    EpisodeSet m_candidates;            // what the search leaves, before any pane
    std::array<QList<qint64>, 3> m_ids; // chosen in each pane, by Facet
    std::array<std::optional<EpisodeSet>, 3> m_chosen;
};

Evaluation::Evaluation(const FacetIndex &index, const EpisodeFilter &filter, const SearchQuery &query,
                       const QueryHits &hits, const QTimeZone &zone)
    : m_index(index)
    , m_contents(*index.contents)
    , m_filter(filter)
    , m_query(query)
    , m_hits(hits)
    , m_zone(zone)
{
    const auto values = [](const auto &ids) {
        QList<qint64> list;
        for (const auto id : ids)
            list.append(id.value);
        return list;
    };
    m_ids = {values(filter.shows), values(filter.guests), values(filter.topics)};
}

View Evaluation::run()
{
    const EpisodeSet anyway = shownAnyway();
    const bool everyday = !m_filter.withArchived && anyway.isEmpty();
    m_candidates = everyday ? m_index.everything->visible : visibleEpisodes(m_index, m_filter.withArchived, anyway);
    if (m_hits.text)
        keep(withIds(*m_hits.text), false);
    if (!m_hits.excluded.isEmpty())
        keep(withIds(m_hits.excluded), true);
    applyTerms();
    applyDates();
    applyStates();
    applyLengths();
    applyHosts();
    choose();

    const EpisodeSet listed = chosenBut(std::nullopt);
    const Ordinals ordinals = toOrdinals(listed);
    View view;
    view.filter = m_filter;
    view.totalDurationMs = totalDuration(m_contents, ordinals);
    const std::array panes{&view.shows, &view.guests, &view.topics};
    for (const Facet facet : allFacets) {
        const auto i = static_cast<size_t>(facet);
        if (m_chosen[i]) {
            const EpisodeSet others = chosenBut(facet);
            *panes[i] = pane(facet, others, {});
        } else {
            *panes[i] = pane(facet, listed, ordinals);
        }
    }
    if (m_filter.sort == EpisodeSort::Date && !m_filter.ascending && listed == m_index.everything->visible) {
        view.episodes = m_index.everything->view.episodes;
        return view;
    }
    const Ordinals order = sortEpisodes(m_index, m_filter.sort, m_filter.ascending, ordinals);
    view.episodes.reserve(static_cast<qsizetype>(order.size()));
    for (const quint32 episode : order)
        view.episodes.append(EpisodeId{m_contents.ids[episode]});
    return view;
}

// Episodes of left shows that this very filter asks for.
EpisodeSet Evaluation::shownAnyway() const
{
    EpisodeSet anyway;
    const Names &shows = m_index.names(Facet::Shows);
    for (const qint64 id : m_ids[static_cast<size_t>(Facet::Shows)]) {
        const quint32 show = shows.places.find(id);
        if (show == IdPlaces::none || m_index.marksOf(Facet::Shows).subscribed[show])
            continue;
        const std::span<const quint32> episodes = m_contents.shows.episodesOf.of(show);
        anyway.addMany(episodes.size(), episodes.data());
    }
    for (qsizetype i = 0; i < m_query.terms.size(); ++i) {
        const QueryTerm &term = m_query.terms.at(i);
        if (term.field == QueryTerm::Field::Playlist && !term.negated)
            anyway |= withIds(m_hits.byTerm.value(i));
    }
    return anyway;
}

void Evaluation::keep(const EpisodeSet &set, bool negated)
{
    if (negated)
        m_candidates -= set;
    else
        m_candidates &= set;
}

void Evaluation::applyTerms()
{
    for (qsizetype i = 0; i < m_query.terms.size(); ++i) {
        const QueryTerm &term = m_query.terms.at(i);
        switch (term.field) {
        case QueryTerm::Field::Text:
            break; // m_hits has them
        case QueryTerm::Field::Name:
            keep(named(term, m_index.names(Facet::Shows), m_contents.shows)
                     | named(term, m_index.names(Facet::Persons), m_contents.guests) | withIds(m_hits.byTerm.value(i)),
                 term.negated);
            break;
        case QueryTerm::Field::Show:
            keep(named(term, m_index.names(Facet::Shows), m_contents.shows), term.negated);
            break;
        case QueryTerm::Field::Guest:
            keep(named(term, m_index.names(Facet::Persons), m_contents.guests), term.negated);
            break;
        case QueryTerm::Field::Host:
            keep(named(term, m_index.names(Facet::Persons), m_contents.hosts), term.negated);
            break;
        case QueryTerm::Field::Topic:
            keep(named(term, m_index.names(Facet::Topics), m_contents.topics), term.negated);
            break;
        case QueryTerm::Field::Organisation:
        case QueryTerm::Field::Tag:
        case QueryTerm::Field::Playlist:
            keep(withIds(m_hits.byTerm.value(i)), term.negated);
            break;
        }
    }
}

EpisodeSet Evaluation::named(const QueryTerm &term, const Names &names, const Links &links) const
{
    const QString wanted = foldName(term.text);
    const bool wholeWords = term.shape != QueryTerm::Shape::Prefix;
    SetBuilder builder(m_contents);
    for (quint32 value = 0; value < names.ids.size(); ++value) {
        if (nameHasWords(names.folded.at(value), wanted, wholeWords))
            builder.add(links.episodesOf.of(value));
    }
    return builder.build();
}

void Evaluation::applyDates()
{
    if (m_query.after.isValid() || m_query.before.isValid())
        keep(within({.first = m_query.after, .last = m_query.before}), false);
    for (const DateRange &range : m_query.outside)
        keep(within(range), true);
}

EpisodeSet Evaluation::within(const DateRange &range) const
{
    const auto spanIn = [&](const QTimeZone &zone) {
        const qint64 first =
            range.first.isValid() ? range.first.startOfDay(zone).toMSecsSinceEpoch() : FacetSource::noDate + 1;
        const qint64 end = range.last.isValid() ? range.last.addDays(1).startOfDay(zone).toMSecsSinceEpoch()
                                                : std::numeric_limits<qint64>::max();
        return span(first, end);
    };
    const EpisodeSet &dateOnly = m_index.with(EpisodeFlag::DateOnly);
    return (spanIn(m_zone) - dateOnly) | (spanIn(QTimeZone(QTimeZone::UTC)) & dateOnly);
}

EpisodeSet Evaluation::span(qint64 firstMs, qint64 endMs) const
{
    const auto dated = std::ranges::subrange(m_contents.dateMs.begin() + m_contents.undated, m_contents.dateMs.end());
    const auto first = std::ranges::lower_bound(dated, firstMs);
    const auto end = std::ranges::lower_bound(dated, endMs);
    EpisodeSet set;
    if (first < end) {
        set.addRange(static_cast<quint64>(first - m_contents.dateMs.begin()),
                     static_cast<quint64>(end - m_contents.dateMs.begin()));
    }
    return set;
}

void Evaluation::applyLengths()
{
    if (m_query.longerThanMs < 0 && m_query.shorterThanMs < 0)
        return;
    Ordinals fitting;
    for (const quint32 episode : toOrdinals(m_candidates)) {
        const qint64 length = m_contents.durationMs[episode];
        const bool longEnough = m_query.longerThanMs < 0 || length > m_query.longerThanMs;
        const bool shortEnough = m_query.shorterThanMs < 0 || length < m_query.shorterThanMs;
        if (length >= 0 && longEnough && shortEnough)
            fitting.push_back(episode);
    }
    m_candidates = EpisodeSet(fitting.size(), fitting.data());
}

void Evaluation::applyStates()
{
    for (const auto &[state, negated] : m_query.states)
        keep(inState(state), negated);
    for (const auto &[feature, negated] : m_query.features) {
        const EpisodeFlag flag = feature == EpisodeFeature::Audio      ? EpisodeFlag::HasAudio
                                 : feature == EpisodeFeature::Chapters ? EpisodeFlag::HasChapters
                                                                       : EpisodeFlag::HasTranscript;
        keep(m_index.with(flag), negated);
    }
}

EpisodeSet Evaluation::inState(EpisodeState state) const
{
    switch (state) {
    case EpisodeState::Played:
        return m_index.with(EpisodeFlag::Played);
    case EpisodeState::Unplayed:
        return m_candidates - m_index.with(EpisodeFlag::Played) - m_index.with(EpisodeFlag::Upcoming);
    case EpisodeState::Started:
        return m_index.with(EpisodeFlag::Started) - m_index.with(EpisodeFlag::Played);
    case EpisodeState::Favourite:
        return m_index.with(EpisodeFlag::Favourite);
    case EpisodeState::Bookmarked:
        return m_index.with(EpisodeFlag::Bookmarked);
    case EpisodeState::Followed:
        return followed();
    case EpisodeState::Offline:
        return m_index.with(EpisodeFlag::Offline);
    case EpisodeState::Upcoming:
        return m_index.with(EpisodeFlag::Upcoming);
    }
    Q_UNREACHABLE_RETURN({});
}

// Episodes of favourite shows, with favourite guests and hosts, and on favourite topics.
EpisodeSet Evaluation::followed() const
{
    SetBuilder builder(m_contents);
    const auto addMarked = [&](Facet facet, const Links &links) {
        const std::vector<bool> &marked = m_index.marksOf(facet).favourite;
        for (quint32 value = 0; value < marked.size(); ++value) {
            if (marked[value])
                builder.add(links.episodesOf.of(value));
        }
    };
    addMarked(Facet::Shows, m_contents.shows);
    addMarked(Facet::Persons, m_contents.guests);
    addMarked(Facet::Persons, m_contents.hosts);
    addMarked(Facet::Topics, m_contents.topics);
    return builder.build();
}

EpisodeSet Evaluation::withIds(const QList<qint64> &ids) const
{
    SetBuilder builder(m_contents);
    builder.addIds(ids);
    return builder.build();
}

void Evaluation::applyHosts()
{
    if (m_filter.hosts.isEmpty())
        return;
    SetBuilder hosted(m_contents);
    for (const PersonId host : m_filter.hosts) {
        if (const quint32 place = m_index.names(Facet::Persons).places.find(host.value); place != IdPlaces::none)
            hosted.add(m_contents.hosts.episodesOf.of(place));
    }
    keep(hosted.build(), false);
}

void Evaluation::choose()
{
    for (const Facet facet : allFacets) {
        const auto i = static_cast<size_t>(facet);
        if (m_ids[i].isEmpty())
            continue;
        SetBuilder builder(m_contents);
        for (const qint64 id : m_ids[i]) {
            if (const quint32 place = m_index.names(facet).places.find(id); place != IdPlaces::none)
                builder.add(m_index.links(facet).episodesOf.of(place));
        }
        m_chosen[i] = builder.build();
    }
}

// The candidates that what is chosen in all panes leaves, but for one whose choice is ignored.
EpisodeSet Evaluation::chosenBut(std::optional<Facet> ignored) const
{
    EpisodeSet set = m_candidates;
    for (const Facet facet : allFacets) {
        const auto i = static_cast<size_t>(facet);
        if (m_chosen[i] && facet != ignored)
            set &= *m_chosen[i];
    }
    return set;
}

// `ordinals` are those of `set`, or empty where nobody needed them yet.
FacetPane Evaluation::pane(Facet facet, const EpisodeSet &set, const Ordinals &ordinals) const
{
    const Everything &everything = *m_index.everything;
    const auto i = static_cast<size_t>(facet);
    const auto all = static_cast<int>(set.cardinality());
    if (set == everything.visible && m_ids[i].isEmpty())
        return facet == Facet::Shows     ? everything.view.shows
               : facet == Facet::Persons ? everything.view.guests
                                         : everything.view.topics;
    // Of a set that is most of everything, counting what is missing is the shorter way.
    const bool mostOfAll = 2 * set.cardinality() > everything.visible.cardinality() && set.isSubset(everything.visible);
    Ordinals counts;
    if (mostOfAll) {
        counts = everything.counts[i];
        const Ordinals missing = countValues(m_index, facet, toOrdinals(everything.visible - set));
        for (size_t value = 0; value < counts.size(); ++value)
            counts[value] -= missing[value];
    } else {
        counts = countValues(m_index, facet, ordinals.empty() ? toOrdinals(set) : ordinals);
    }
    return makePane(m_index, facet, counts, all, m_ids[i]);
}

} // namespace

View evaluate(const FacetIndex &index, const EpisodeFilter &filter, const SearchQuery &query, const QueryHits &hits,
              const QTimeZone &zone)
{
    return Evaluation(index, filter, query, hits, zone).run();
}

} // namespace earmark
