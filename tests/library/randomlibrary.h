// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/library/slowanswer.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace earmark {

// A small library made by chance: with gaps in its ids, equal dates, episodes without anything, shows that were left.
class RandomLibrary
{
public:
    explicit RandomLibrary(quint32 seed)
        : m_random(seed)
    {
        using namespace Qt::StringLiterals;
        const QStringList first{u"Ann"_s, u"Zoë"_s, u"Émile"_s, u"ben"_s, u"Łukasz"_s, u"Ann-Marie"_s};
        const QStringList second{u"Müller"_s, u"Dal Bo Silva"_s, u"O'Neil"_s, u"Stone"_s};
        const int stride = pick(2) == 0 ? 1 : 1'000'003; // ids in a row, or scattered
        for (int i = 1; i <= 6; ++i)
            source.shows.append({.id = i, .name = second.at(pick(4)) + u" Show"_s, .subscribed = pick(3) != 0});
        for (int i = 1; i <= 20; ++i)
            source.persons.append({.id = i * 3, .name = first.at(pick(6)) + u' ' + second.at(pick(4))});
        for (int i = 1; i <= 12; ++i)
            source.topics.append({.id = i * stride, .name = u"topic %1"_s.arg(pick(8)), .favourite = pick(4) == 0});
        for (int i = 1; i <= 150; ++i)
            addEpisode(1 + i * stride, stride);
    }

    int pick(int bound) { return static_cast<int>(m_random.bounded(bound)); }

    EpisodeFilter filter()
    {
        EpisodeFilter filter;
        for (int i = pick(3); i > 0 && pick(2); --i)
            filter.shows.append(ShowId{source.shows.at(pick(6)).id});
        for (int i = pick(3); i > 0 && pick(2); --i)
            filter.guests.append(PersonId{source.persons.at(pick(20)).id});
        for (int i = pick(4); i > 0 && pick(2); --i)
            filter.topics.append(TopicId{source.topics.at(pick(12)).id});
        filter.withArchived = pick(4) == 0;
        filter.sort = static_cast<EpisodeSort>(pick(6));
        filter.ascending = pick(2) == 0;
        return filter;
    }

    SearchQuery query()
    {
        using namespace Qt::StringLiterals;
        static const QStringList parts{u"guest:ann"_s,         u"-guest:zoe"_s,       u"guest:\"dal bo silva\""_s,
                                       u"host:emile"_s,        u"-host:stone"_s,      u"show:muller"_s,
                                       u"topic:\"topic 3\""_s, u"topic:top*"_s,       u"is:played"_s,
                                       u"is:unplayed"_s,       u"-is:started"_s,      u"is:started"_s,
                                       u"is:favourite"_s,      u"-is:bookmarked"_s,   u"is:offline"_s,
                                       u"is:upcoming"_s,       u"has:audio"_s,        u"-has:chapters"_s,
                                       u"has:transcript"_s,    u"after:2024-02-01"_s, u"before:2024-02"_s,
                                       u"-year:2023"_s,        u"year:2023..2024"_s,  u"longer:20m"_s,
                                       u"shorter:40m"_s,       u"-longer:30m"_s,      u"org:acme"_s,
                                       u"-tag:news"_s,         u"playlist:mix"_s,     u"-playlist:heard"_s};
        QStringList chosen;
        for (int i = pick(4); i > 0; --i)
            chosen.append(parts.at(pick(static_cast<int>(parts.size()))));
        return parseQuery(chosen.join(u' '));
    }

    QueryHits hits(const SearchQuery &query)
    {
        QueryHits hits;
        if (pick(2))
            hits.text = someEpisodes();
        if (pick(3) == 0)
            hits.excluded = someEpisodes();
        for (qsizetype i = 0; i < query.terms.size(); ++i)
            hits.byTerm.insert(i, someEpisodes());
        return hits;
    }

    Ids someEpisodes()
    {
        Ids ids;
        const int one = 1 + pick(4);
        for (const FacetSource::Episode &episode : std::as_const(source.episodes)) {
            if (pick(one) == 0)
                ids.append(episode.id);
        }
        std::shuffle(ids.begin(), ids.end(), m_random);
        ids.append(999'999'999); // no longer there
        return ids;
    }

    QList<std::pair<qint64, QString>> titles() const
    {
        QList<std::pair<qint64, QString>> titles;
        for (const FacetSource::Episode &episode : source.episodes)
            titles.append({episode.id, SlowAnswer::titleOf(episode.id)});
        return titles;
    }

    FacetSource source;

private:
    void addEpisode(qint64 id, int stride)
    {
        FacetSource::Episode episode{.id = id, .show = 1 + pick(6)};
        const qint64 start = QDate(2023, 12, 1).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch();
        if (pick(8) != 0)
            episode.dateMs = start + pick(100) * 86'400'000LL + (pick(3) ? pick(24) * 3'600'000LL : 0);
        if (pick(8) != 0)
            episode.durationMs = pick(60) * 60'000LL;
        if (pick(2) == 0)
            episode.number = static_cast<float>(pick(20));
        for (int bit = 0; bit < 11; ++bit)
            episode.flags.setFlag(static_cast<EpisodeFlag>(1 << bit), pick(bit == 4 ? 6 : 3) == 0);
        source.episodes.insert(pick(static_cast<int>(source.episodes.size()) + 1), episode);
        for (int i = pick(4); i > 0; --i)
            source.guests.append({id, source.persons.at(pick(20)).id});
        for (int i = pick(3); i > 0; --i)
            source.hosts.append({id, source.persons.at(pick(20)).id});
        for (int i = pick(5); i > 0; --i)
            source.topicsOf.append({id, (1 + pick(12)) * stride});
        if (pick(20) == 0)
            source.guests.append({id, 7'000'000}); // a person nobody knows
    }

    QRandomGenerator m_random;
};

} // namespace earmark
