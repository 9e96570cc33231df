// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/facetindex.h"
#include "models/library/namefold.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace earmark {

using Ids = QList<qint64>;

// The same questions answered the long way: every episode is looked at for every row. What the index must agree with.
class SlowAnswer
{
public:
    SlowAnswer(const FacetSource &source, const EpisodeFilter &filter, const SearchQuery &query, const QueryHits &hits,
               const QTimeZone &zone)
        : m_source(source)
        , m_filter(filter)
        , m_query(query)
        , m_hits(hits)
        , m_zone(zone)
    {
        for (const FacetSource::Name &show : source.shows)
            m_shows.insert(show.id, show);
        for (const FacetSource::Name &person : source.persons)
            m_persons.insert(person.id, person);
        for (const FacetSource::Name &topic : source.topics)
            m_topics.insert(topic.id, topic);
        for (const auto &[episode, person] : source.guests) {
            if (m_persons.contains(person))
                m_guestsOf[episode].append(person);
        }
        for (const auto &[episode, person] : source.hosts)
            m_hostsOf[episode].append(person);
        for (const auto &[episode, topic] : source.topicsOf)
            m_topicsOf[episode].append(topic);
    }

    Ids episodes() const
    {
        QList<FacetSource::Episode> found;
        for (const FacetSource::Episode &episode : m_source.episodes) {
            if (isCandidate(episode) && isChosen(episode, nullptr))
                found.append(episode);
        }
        std::ranges::sort(found, [this](const auto &a, const auto &b) { return comesBefore(a, b); });
        Ids ids;
        for (const FacetSource::Episode &episode : std::as_const(found))
            ids.append(episode.id);
        return ids;
    }

    // Counts by id of the pane whose choice in the filter is `own`.
    QHash<qint64, int> counts(const void *own, int &all) const
    {
        QHash<qint64, int> counts;
        all = 0;
        for (const FacetSource::Episode &episode : m_source.episodes) {
            if (!isCandidate(episode) || !isChosen(episode, own))
                continue;
            ++all;
            const Ids values = own == &m_filter.shows    ? Ids{episode.show}
                               : own == &m_filter.guests ? m_guestsOf.value(episode.id)
                                                         : m_topicsOf.value(episode.id);
            for (const qint64 value : QSet<qint64>(values.cbegin(), values.cend()))
                ++counts[value];
        }
        return counts;
    }

private:
    using Episode = FacetSource::Episode;

    bool isCandidate(const Episode &episode) const { return isVisible(episode) && isFound(episode); }

    bool isVisible(const Episode &episode) const
    {
        if (episode.flags.testFlag(EpisodeFlag::Archived) && !m_filter.withArchived)
            return false;
        if (m_shows.value(episode.show).subscribed || m_filter.shows.contains(ShowId{episode.show}))
            return true;
        bool inPlaylist = false;
        for (qsizetype i = 0; i < m_query.terms.size(); ++i) {
            const QueryTerm &term = m_query.terms.at(i);
            inPlaylist |= term.field == QueryTerm::Field::Playlist && !term.negated
                          && m_hits.byTerm.value(i).contains(episode.id);
        }
        return inPlaylist
               || episode.flags.testAnyFlags(EpisodeFlag::Favourite | EpisodeFlag::Bookmarked | EpisodeFlag::Offline);
    }

    bool isFound(const Episode &episode) const
    {
        if ((m_hits.text && !m_hits.text->contains(episode.id)) || m_hits.excluded.contains(episode.id))
            return false;
        for (qsizetype i = 0; i < m_query.terms.size(); ++i) {
            const QueryTerm &term = m_query.terms.at(i);
            if (term.field != QueryTerm::Field::Text && hasTerm(episode, term, i) == term.negated)
                return false;
        }
        return isInTime(episode) && isOfLength(episode) && isInStates(episode);
    }

    bool hasTerm(const Episode &episode, const QueryTerm &term, qsizetype place) const
    {
        const auto anyNamed = [&term](const Ids &ids, const QHash<qint64, FacetSource::Name> &names) {
            return std::ranges::any_of(ids, [&](qint64 id) {
                return nameHasWords(foldName(names.value(id).name), foldName(term.text),
                                    term.shape != QueryTerm::Shape::Prefix);
            });
        };
        switch (term.field) {
        case QueryTerm::Field::Show:
            return anyNamed({episode.show}, m_shows);
        case QueryTerm::Field::Guest:
            return anyNamed(m_guestsOf.value(episode.id), m_persons);
        case QueryTerm::Field::Host:
            return anyNamed(m_hostsOf.value(episode.id), m_persons);
        case QueryTerm::Field::Topic:
            return anyNamed(m_topicsOf.value(episode.id), m_topics);
        default:
            return m_hits.byTerm.value(place).contains(episode.id);
        }
    }

    bool isWithin(const Episode &episode, const QDate &first, const QDate &last) const
    {
        if (episode.dateMs == FacetSource::noDate)
            return false;
        const bool dateOnly = episode.flags.testFlag(EpisodeFlag::DateOnly);
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(episode.dateMs, dateOnly ? QTimeZone(QTimeZone::UTC) : m_zone).date();
        return (!first.isValid() || day >= first) && (!last.isValid() || day <= last);
    }

    bool isInTime(const Episode &episode) const
    {
        if ((m_query.after.isValid() || m_query.before.isValid()) && !isWithin(episode, m_query.after, m_query.before))
            return false;
        return std::ranges::none_of(m_query.outside,
                                    [&](const DateRange &range) { return isWithin(episode, range.first, range.last); });
    }

    bool isOfLength(const Episode &episode) const
    {
        if (m_query.longerThanMs < 0 && m_query.shorterThanMs < 0)
            return true;
        return episode.durationMs >= 0 && episode.durationMs > m_query.longerThanMs
               && (m_query.shorterThanMs < 0 || episode.durationMs < m_query.shorterThanMs);
    }

    bool isInStates(const Episode &episode) const
    {
        using Flag = EpisodeFlag;
        static const QHash<EpisodeState, Flag> states{{EpisodeState::Played, Flag::Played},
                                                      {EpisodeState::Favourite, Flag::Favourite},
                                                      {EpisodeState::Bookmarked, Flag::Bookmarked},
                                                      {EpisodeState::Offline, Flag::Offline},
                                                      {EpisodeState::Upcoming, Flag::Upcoming}};
        for (const auto &[state, negated] : m_query.states) {
            const bool played = episode.flags.testFlag(Flag::Played);
            const bool is = state == EpisodeState::Unplayed  ? !played && !episode.flags.testFlag(Flag::Upcoming)
                            : state == EpisodeState::Started ? episode.flags.testFlag(Flag::Started) && !played
                                                             : episode.flags.testFlag(states.value(state));
            if (is == negated)
                return false;
        }
        static const QHash<EpisodeFeature, Flag> features{{EpisodeFeature::Audio, Flag::HasAudio},
                                                          {EpisodeFeature::Chapters, Flag::HasChapters},
                                                          {EpisodeFeature::Transcript, Flag::HasTranscript}};
        return std::ranges::none_of(m_query.features, [&](const auto &feature) {
            return episode.flags.testFlag(features.value(feature.value)) == feature.negated;
        });
    }

    bool isChosen(const Episode &episode, const void *ignored) const
    {
        const auto anyOf = [](const auto &chosen, const Ids &values) {
            return chosen.isEmpty()
                   || std::ranges::any_of(chosen, [&values](const auto id) { return values.contains(id.value); });
        };
        return (ignored == &m_filter.shows || anyOf(m_filter.shows, {episode.show}))
               && (ignored == &m_filter.guests || anyOf(m_filter.guests, m_guestsOf.value(episode.id)))
               && (ignored == &m_filter.topics || anyOf(m_filter.topics, m_topicsOf.value(episode.id)));
    }

    static bool isNewer(const Episode &a, const Episode &b)
    {
        if (a.dateMs != b.dateMs)
            return a.dateMs > b.dateMs;
        return a.number != b.number ? a.number > b.number : a.id < b.id;
    }

    bool comesBefore(const Episode &a, const Episode &b) const
    {
        // Negative, 0 or positive as in a comparison; set apart where one of them is unknown.
        const auto decide = [&](bool knownA, bool knownB, auto order) {
            if (knownA != knownB)
                return knownA;
            if (!knownA || order == 0)
                return isNewer(a, b);
            return m_filter.ascending ? order < 0 : order > 0;
        };
        switch (m_filter.sort) {
        case EpisodeSort::Date: {
            const bool knownA = a.dateMs != FacetSource::noDate;
            return decide(knownA, b.dateMs != FacetSource::noDate, knownA ? (isNewer(b, a) ? -1 : 1) : 0);
        }
        case EpisodeSort::Title: {
            const QString titleA = foldName(titleOf(a.id));
            const QString titleB = foldName(titleOf(b.id));
            return decide(!titleA.isEmpty(), !titleB.isEmpty(), titleA.compare(titleB));
        }
        case EpisodeSort::Show:
            return decide(true, true, compareNames(m_shows, a.show, b.show));
        case EpisodeSort::Guest: {
            const Ids guestsA = m_guestsOf.value(a.id);
            const Ids guestsB = m_guestsOf.value(b.id);
            return decide(!guestsA.isEmpty(), !guestsB.isEmpty(),
                          compareNames(m_persons, guestsA.value(0), guestsB.value(0)));
        }
        case EpisodeSort::Duration:
            return decide(a.durationMs >= 0, b.durationMs >= 0, a.durationMs / 1000 - b.durationMs / 1000);
        case EpisodeSort::State:
            return decide(true, true, group(a) - group(b));
        }
        return false;
    }

    static int compareNames(const QHash<qint64, FacetSource::Name> &names, qint64 a, qint64 b)
    {
        const int order = foldName(names.value(a).name).compare(foldName(names.value(b).name));
        if (order != 0)
            return order;
        const int exact = names.value(a).name.compare(names.value(b).name);
        return exact != 0 ? exact : static_cast<int>(a - b);
    }

    static int group(const Episode &episode)
    {
        return episode.flags.testFlag(EpisodeFlag::Played)     ? 3
               : episode.flags.testFlag(EpisodeFlag::Started)  ? 0
               : episode.flags.testFlag(EpisodeFlag::Upcoming) ? 2
                                                               : 1;
    }

public:
    static QString titleOf(qint64 id)
    {
        return id % 17 == 0 ? QString() : QStringLiteral("T%1 title").arg(id * 7919 % 23);
    }

private:
    const FacetSource &m_source;
    const EpisodeFilter &m_filter;
    const SearchQuery &m_query;
    const QueryHits &m_hits;
    const QTimeZone m_zone;
    QHash<qint64, FacetSource::Name> m_shows;
    QHash<qint64, FacetSource::Name> m_persons;
    QHash<qint64, FacetSource::Name> m_topics;
    QHash<qint64, Ids> m_guestsOf;
    QHash<qint64, Ids> m_hostsOf;
    QHash<qint64, Ids> m_topicsOf;
};

} // namespace earmark
