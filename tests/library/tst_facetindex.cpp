// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/facetindex.h"
#include "models/library/namefold.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

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
        return inPlaylist || episode.flags.testAnyFlags(EpisodeFlag::Favourite | EpisodeFlag::Bookmarked);
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
            const bool is = state == EpisodeState::Unplayed  ? !played
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
        return episode.flags.testFlag(EpisodeFlag::Played) ? 2 : episode.flags.testFlag(EpisodeFlag::Started) ? 0 : 1;
    }

public:
    static QString titleOf(qint64 id) { return id % 17 == 0 ? QString() : u"T%1 title"_s.arg(id * 7919 % 23); }

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

constexpr qint64 day = 24 * 3600 * 1000LL;

// A small library made by chance: with gaps in its ids, equal dates, episodes without anything, shows that were left.
class RandomLibrary
{
public:
    explicit RandomLibrary(quint32 seed)
        : m_random(seed)
    {
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
            episode.dateMs = start + pick(100) * day + (pick(3) ? pick(24) * 3'600'000LL : 0);
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

Ids valuesOf(const QList<EpisodeId> &episodes)
{
    Ids ids;
    for (const EpisodeId episode : episodes)
        ids.append(episode.value);
    return ids;
}

void comparePane(const FacetPane &pane, const QHash<qint64, int> &counts, int all)
{
    QCOMPARE(pane.all, all);
    QHash<qint64, int> counted;
    for (const FacetRow &row : pane.rows) {
        QVERIFY(!counted.contains(row.id));
        if (row.count > 0)
            counted.insert(row.id, row.count);
    }
    QCOMPARE(counted, counts);
    for (qsizetype i = 1; i < pane.rows.size(); ++i) {
        const FacetRow &before = pane.rows.at(i - 1);
        const FacetRow &row = pane.rows.at(i);
        QVERIFY(before.count > row.count || (before.count == row.count && foldName(before.name) <= foldName(row.name)));
    }
}

void compareAnswers(const FacetIndex &index, const FacetSource &source, const EpisodeFilter &filter,
                    const SearchQuery &query, const QueryHits &hits, const QTimeZone &zone)
{
    const View view = evaluate(index, filter, query, hits, zone);
    const SlowAnswer slow(source, filter, query, hits, zone);
    QCOMPARE(valuesOf(view.episodes), slow.episodes());
    qint64 total = 0;
    for (const FacetSource::Episode &episode : source.episodes) {
        if (view.episodes.contains(EpisodeId{episode.id}))
            total += std::max<qint64>(0, episode.durationMs);
    }
    QCOMPARE(view.totalDurationMs, total);
    int all = 0;
    const auto shows = slow.counts(&filter.shows, all);
    comparePane(view.shows, shows, all);
    const auto guests = slow.counts(&filter.guests, all);
    comparePane(view.guests, guests, all);
    const auto topics = slow.counts(&filter.topics, all);
    comparePane(view.topics, topics, all);
}

} // namespace

class TestFacetIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowAnswer_data();
    void agreesWithTheSlowAnswer();
    void changedFlagsAgree_data();
    void changedFlagsAgree();
    void changedNamesAgree();
    void panesIgnoreTheirOwnChoice();
    void showsWithoutEpisodesStay();
    void chosenRowsStayWithoutEpisodes();
    void leftShowsHideTheirEpisodes();
    void localDaysDecide();
    void wordsOfNames_data();
    void wordsOfNames();
    void emptyLibrary();
};

void TestFacetIndex::agreesWithTheSlowAnswer_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFacetIndex::agreesWithTheSlowAnswer()
{
    QFETCH(quint32, seed);
    RandomLibrary library(seed);
    FacetIndexPtr index = buildFacetIndex(library.source);
    QVERIFY(!hasTitleOrder(*index));
    index = withTitles(*index, library.titles());
    QVERIFY(hasTitleOrder(*index));
    const QTimeZone zone = QTimeZone::fromSecondsAheadOfUtc((library.pick(25) - 12) * 3600);
    for (int i = 0; i < 25; ++i) {
        const EpisodeFilter filter = library.filter();
        const SearchQuery query = library.query();
        compareAnswers(*index, library.source, filter, query, library.hits(query), zone);
        if (QTest::currentTestFailed())
            return;
    }
    compareAnswers(*index, library.source, {}, {}, {}, zone);
}

void TestFacetIndex::changedFlagsAgree_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 100; seed < 115; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFacetIndex::changedFlagsAgree()
{
    QFETCH(quint32, seed);
    RandomLibrary library(seed);
    FacetIndexPtr index = buildFacetIndex(library.source);
    const FacetSource before = library.source;
    const FacetIndexPtr original = index;
    for (int i = 0; i < 10; ++i) {
        const Ids episodes = library.someEpisodes();
        const EpisodeFlags mask = EpisodeFlags::fromInt(static_cast<quint16>(library.pick(0x800)));
        const bool on = library.pick(2) == 0;
        index = withFlags(*index, episodes, mask, on);
        for (FacetSource::Episode &episode : library.source.episodes) {
            if (episodes.contains(episode.id))
                episode.flags = on ? episode.flags | mask : episode.flags & ~mask;
        }
        EpisodeFilter filter = library.filter();
        filter.sort = EpisodeSort::State;
        const SearchQuery query = library.query();
        compareAnswers(*index, library.source, filter, query, library.hits(query), QTimeZone(QTimeZone::UTC));
        if (QTest::currentTestFailed())
            return;
    }
    // Whoever still holds the first snapshot reads it as it was.
    compareAnswers(*original, before, {}, {}, {}, QTimeZone(QTimeZone::UTC));
}

void TestFacetIndex::changedNamesAgree()
{
    RandomLibrary library(7);
    FacetIndexPtr index = buildFacetIndex(library.source);
    for (FacetSource::Name &show : library.source.shows) {
        show.subscribed = !show.subscribed;
        show.favourite = true;
        show.failing = show.id % 2 == 0;
    }
    QList<FacetSource::Name> changes = library.source.shows;
    changes.append({.id = 4711, .name = u"nobody"_s});
    index = withNames(*index, Facet::Shows, changes);
    compareAnswers(*index, library.source, {}, {}, {}, QTimeZone(QTimeZone::UTC));
    const View view = evaluate(*index, {}, {}, {});
    for (const FacetRow &row : view.shows.rows) {
        QVERIFY(row.favourite);
        QCOMPARE(row.failing, row.id % 2 == 0);
    }
}

namespace {

// Two shows, two guests, two topics and four episodes, small enough to count by hand.
FacetSource countable()
{
    FacetSource source;
    source.shows = {{.id = 1, .name = u"Alpha"_s}, {.id = 2, .name = u"Beta"_s}};
    source.persons = {{.id = 10, .name = u"Ann"_s}, {.id = 11, .name = u"Ben"_s}};
    source.topics = {{.id = 20, .name = u"Rust"_s}, {.id = 21, .name = u"Tea"_s}};
    for (qint64 id = 1; id <= 4; ++id)
        source.episodes.append({.id = id, .show = id <= 3 ? 1 : 2, .dateMs = id * day, .durationMs = 60'000});
    source.guests = {{1, 10}, {2, 10}, {2, 11}, {4, 11}};
    source.topicsOf = {{1, 20}, {2, 21}, {3, 20}, {4, 21}};
    return source;
}

QString written(const FacetPane &pane)
{
    QStringList rows{u"all %1"_s.arg(pane.all)};
    for (const FacetRow &row : pane.rows)
        rows.append(u"%1 %2"_s.arg(row.name).arg(row.count));
    return rows.join(u", "_s);
}

} // namespace

void TestFacetIndex::panesIgnoreTheirOwnChoice()
{
    const FacetIndexPtr index = buildFacetIndex(countable());
    QCOMPARE(episodeCount(*index), 4);
    EpisodeFilter filter;
    filter.guests = {PersonId{10}};
    filter.topics = {TopicId{20}, TopicId{21}};
    const View view = evaluate(*index, filter, {}, {});
    QCOMPARE(valuesOf(view.episodes), (Ids{2, 1}));
    QCOMPARE(written(view.shows), u"all 2, Alpha 2, Beta 0"_s);
    QCOMPARE(written(view.guests), u"all 4, Ann 2, Ben 2"_s);
    QCOMPARE(written(view.topics), u"all 2, Rust 1, Tea 1"_s);
    QCOMPARE(view.totalDurationMs, 120'000);
    QCOMPARE(view.filter, filter);
    QCOMPARE(view.guests.known, 2);
}

void TestFacetIndex::showsWithoutEpisodesStay()
{
    FacetSource source = countable();
    source.shows.append({.id = 3, .name = u"Never read"_s, .failing = true});
    source.shows.append({.id = 4, .name = u"Left"_s, .subscribed = false});
    source.topics.append({.id = 22, .name = u"Nothing"_s});
    const View view = evaluate(*buildFacetIndex(source), {}, {}, {});
    QCOMPARE(written(view.shows), u"all 4, Alpha 3, Beta 1, Never read 0"_s);
    QVERIFY(view.shows.rows.constLast().failing);
    QCOMPARE(view.shows.known, 4);
    QCOMPARE(written(view.topics), u"all 4, Rust 2, Tea 2"_s);
    QCOMPARE(view.topics.known, 2);
}

void TestFacetIndex::chosenRowsStayWithoutEpisodes()
{
    EpisodeFilter filter;
    filter.guests = {PersonId{11}};
    QueryHits hits;
    hits.text = Ids{1};
    const View view = evaluate(*buildFacetIndex(countable()), filter, {}, hits);
    QVERIFY(view.episodes.isEmpty());
    QCOMPARE(written(view.guests), u"all 1, Ann 1, Ben 0"_s);
}

void TestFacetIndex::leftShowsHideTheirEpisodes()
{
    FacetSource source = countable();
    source.shows[0].subscribed = false;
    source.episodes[1].flags = EpisodeFlag::Bookmarked;
    const FacetIndexPtr index = buildFacetIndex(source);
    QCOMPARE(valuesOf(evaluate(*index, {}, {}, {}).episodes), (Ids{4, 2}));
    EpisodeFilter filter;
    filter.shows = {ShowId{1}};
    QCOMPARE(valuesOf(evaluate(*index, filter, {}, {}).episodes), (Ids{3, 2, 1}));
    const SearchQuery query = parseQuery(u"playlist:mix"_s);
    QueryHits hits;
    hits.byTerm.insert(0, Ids{3, 4});
    QCOMPARE(valuesOf(evaluate(*index, {}, query, hits).episodes), (Ids{4, 3}));
}

void TestFacetIndex::localDaysDecide()
{
    FacetSource source = countable();
    const QDateTime midnight = QDate(2024, 5, 1).startOfDay(QTimeZone::UTC);
    source.episodes = {{.id = 1, .show = 1, .dateMs = midnight.toMSecsSinceEpoch()},
                       {.id = 2, .show = 1, .dateMs = midnight.toMSecsSinceEpoch(), .flags = EpisodeFlag::DateOnly},
                       {.id = 3, .show = 1, .dateMs = midnight.addSecs(20 * 3600).toMSecsSinceEpoch()},
                       {.id = 4, .show = 1}};
    const FacetIndexPtr index = buildFacetIndex(source);
    const SearchQuery query = parseQuery(u"after:2024-05-01 before:2024-05-01"_s);
    const auto found = [&](int hoursEast) {
        Ids ids =
            valuesOf(evaluate(*index, {}, query, {}, QTimeZone::fromSecondsAheadOfUtc(hoursEast * 3600)).episodes);
        std::ranges::sort(ids);
        return ids;
    };
    QCOMPARE(found(0), (Ids{1, 2, 3}));
    QCOMPARE(found(-5), (Ids{2, 3})); // there it was still April
    QCOMPARE(found(9), (Ids{1, 2}));  // and here already the next day
    QCOMPARE(valuesOf(evaluate(*index, {}, parseQuery(u"-after:2024-05-01"_s), {}).episodes).contains(4), true);
}

void TestFacetIndex::wordsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("begun");
    QTest::newRow("whole name") << u"Zoë Müller"_s << u"zoe  MULLER"_s << true << true;
    QTest::newRow("one word") << u"Zoë Müller"_s << u"muller"_s << true << true;
    QTest::newRow("words within") << u"Ada Dal Bo Silva"_s << u"bo silva"_s << true << true;
    QTest::newRow("begin of a word") << u"Joanne Anderson"_s << u"and"_s << false << true;
    QTest::newRow("middle of a word") << u"Joanne"_s << u"ann"_s << false << false;
    QTest::newRow("hyphen") << u"Mary-Ann"_s << u"ann"_s << true << true;
    QTest::newRow("signs") << u"Modern C++ Talk"_s << u"c++"_s << true << true;
    QTest::newRow("second place") << u"Banana An"_s << u"an"_s << true << true;
    QTest::newRow("other script") << u"山田 太郎"_s << u"太郎"_s << true << true;
    QTest::newRow("nothing") << u"Ann"_s << u""_s << true << true;
}

void TestFacetIndex::wordsOfNames()
{
    QFETCH(QString, name);
    QFETCH(QString, wanted);
    QTEST(nameHasWords(foldName(name), foldName(wanted), true), "whole");
    QTEST(nameHasWords(foldName(name), foldName(wanted), false), "begun");
}

void TestFacetIndex::emptyLibrary()
{
    const FacetIndexPtr index = withTitles(*buildFacetIndex({}), {});
    for (const EpisodeSort sort : {EpisodeSort::Date, EpisodeSort::Title, EpisodeSort::Guest}) {
        EpisodeFilter filter;
        filter.shows = {ShowId{1}};
        filter.sort = sort;
        QueryHits hits;
        hits.text = Ids{1, 2};
        const View view = evaluate(*index, filter, parseQuery(u"guest:ann year:2024 is:unplayed"_s), hits);
        QVERIFY(view.episodes.isEmpty());
        QVERIFY(view.shows.rows.isEmpty());
    }
    QCOMPARE(episodeCount(*withFlags(*index, {1}, EpisodeFlag::Played, true)), 0);
}

QTEST_GUILESS_MAIN(TestFacetIndex)
#include "tst_facetindex.moc"
