// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/facetindex.h"

#include "models/library/namefold.h"
#include "tests/library/randomlibrary.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr qint64 day = 24 * 3600 * 1000LL;

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
    void sortsManyEpisodes();
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

// As many as are sorted another way than a few.
void TestFacetIndex::sortsManyEpisodes()
{
    FacetSource source = countable();
    source.episodes.clear();
    QRandomGenerator random(3);
    QHash<qint64, qint64> lengths;
    for (qint64 id = 1; id <= 20'000; ++id) {
        lengths.insert(id, random.bounded(10) == 0 ? -1 : random.bounded(90'000) * 1000LL);
        source.episodes.append({.id = id, .show = 1, .dateMs = -id, .durationMs = lengths.value(id)}); // 1 is newest
    }
    const FacetIndexPtr index = buildFacetIndex(source);
    Ids expected = lengths.keys();
    std::ranges::sort(expected);
    for (const bool ascending : {true, false}) {
        EpisodeFilter filter;
        filter.sort = EpisodeSort::Duration;
        filter.ascending = ascending;
        Ids order = expected;
        std::ranges::stable_sort(order, [&](qint64 a, qint64 b) {
            const qint64 lengthA = lengths.value(a);
            const qint64 lengthB = lengths.value(b);
            if ((lengthA < 0) != (lengthB < 0))
                return lengthB < 0;
            return ascending ? lengthA < lengthB : lengthA > lengthB;
        });
        QCOMPARE(valuesOf(evaluate(*index, filter, {}, {}).episodes), order);
    }
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
