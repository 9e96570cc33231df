// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the facet index takes to build and to answer, for a made-up library of the size of a listener's and of one
// twenty times as large. Usage: bench_facets [EPISODES...]
// Times are those of the processor, so that a busy machine does not blur them.

#include "models/library/facetindex.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTextStream>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

class ProcessorTimer
{
public:
    void start() { m_start = now(); }
    [[nodiscard]] double elapsedMs() const { return now() - m_start; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    double m_start = 0;
};

// Few values have much, many have little, as it is with guests and topics.
int skewed(QRandomGenerator &random, int bound)
{
    return static_cast<int>(std::pow(random.generateDouble(), 3) * bound);
}

FacetSource makeSource(int episodes)
{
    QRandomGenerator random(1);
    FacetSource source;
    const int shows = std::max(1, episodes / 500);
    const int persons = episodes / 4;
    const int topics = episodes / 10;
    for (int i = 1; i <= shows; ++i)
        source.shows.append({.id = i, .name = u"The Show of Number %1"_s.arg(i * 7919 % shows)});
    for (int i = 1; i <= persons; ++i)
        source.persons.append({.id = i, .name = u"Person %1 Name%2"_s.arg(i * 31 % 997).arg(i)});
    for (int i = 1; i <= topics; ++i)
        source.topics.append({.id = i, .name = u"topic %1"_s.arg(i)});
    constexpr qint64 start = 1'400'000'000'000;
    for (int i = 1; i <= episodes; ++i) {
        FacetSource::Episode episode{.id = i, .show = 1 + i % shows};
        episode.dateMs = start + random.bounded(350'000'000) * 1000LL;
        episode.durationMs = random.bounded(7200) * 1000LL;
        episode.flags =
            EpisodeFlags::fromInt(static_cast<quint16>(random.bounded(0x800))) & ~EpisodeFlags(EpisodeFlag::Archived);
        source.episodes.append(episode);
        if (random.bounded(3) != 0)
            source.guests.append({i, 1 + skewed(random, persons)});
        if (random.bounded(5) == 0)
            source.guests.append({i, 1 + skewed(random, persons)});
        source.hosts.append({i, 1 + i % shows});
        for (int k = 0; k < 6; ++k)
            source.topicsOf.append({i, 1 + skewed(random, topics)});
    }
    return source;
}

QList<qint64> hitsOf(int episodes, int oneIn)
{
    QRandomGenerator random(2);
    QList<qint64> hits;
    for (int i = 1; i <= episodes; ++i) {
        if (random.bounded(oneIn) == 0)
            hits.append(i);
    }
    std::shuffle(hits.begin(), hits.end(), random);
    return hits;
}

struct Question {
    QString name;
    EpisodeFilter filter;
    QString search;
    QueryHits hits;
};

QList<Question> questions(int episodes)
{
    QList<Question> list;
    const auto add = [&list](const QString &name) -> Question & {
        list.append({.name = name, .filter = {}, .search = {}, .hits = {}});
        return list.last();
    };
    add(u"everything"_s);
    add(u"one guest"_s).filter.guests = {PersonId{1}};
    add(u"one show"_s).filter.shows = {ShowId{1}};
    Question &three = add(u"show, guest and topic"_s);
    three.filter.shows = {ShowId{1}, ShowId{2}};
    three.filter.guests = {PersonId{1}, PersonId{2}, PersonId{3}};
    three.filter.topics = {TopicId{1}};
    add(u"commonest topic"_s).filter.topics = {TopicId{1}};
    add(u"a rare word"_s).hits.text = hitsOf(episodes, 1000);
    add(u"a word in every tenth"_s).hits.text = hitsOf(episodes, 10);
    add(u"a word in every second"_s).hits.text = hitsOf(episodes, 2);
    add(u"is:unplayed"_s).search = u"is:unplayed"_s;
    add(u"guest:name1*"_s).search = u"guest:name1*"_s;
    add(u"year:2016 longer:1h"_s).search = u"year:2016 longer:1h"_s;
    add(u"all by duration"_s).filter.sort = EpisodeSort::Duration;
    add(u"all by guest"_s).filter.sort = EpisodeSort::Guest;
    Question &title = add(u"every tenth by title"_s);
    title.filter.sort = EpisodeSort::Title;
    title.hits.text = hitsOf(episodes, 10);
    return list;
}

void measure(QTextStream &out, int episodes)
{
    const FacetSource source = makeSource(episodes);
    QList<std::pair<qint64, QString>> titles;
    for (const FacetSource::Episode &episode : source.episodes)
        titles.append({episode.id, u"%1 things to know"_s.arg(episode.id * 7919 % episodes)});
    QElapsedTimer timer;
    const auto passed = [&timer] {
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };

    timer.start();
    FacetIndexPtr index = buildFacetIndex(source);
    out << u"%1 episodes: built in %2 ms\n"_s.arg(episodes).arg(passed(), 0, 'f', 1);
    timer.start();
    index = withTitles(*index, titles);
    out << u"%1 episodes: titles sorted in %2 ms\n"_s.arg(episodes).arg(passed(), 0, 'f', 1);
    timer.start();
    index = withFlags(*index, {1, 2, 3}, EpisodeFlag::Played, true);
    out << u"%1 episodes: three marked as played in %2 ms\n"_s.arg(episodes).arg(passed(), 0, 'f', 1);

    constexpr int rounds = 100;
    for (const Question &question : questions(episodes)) {
        QList<double> times;
        qsizetype found = 0;
        for (int i = 0; i < rounds; ++i) {
            timer.start();
            const View view = evaluate(*index, question.filter, parseQuery(question.search), question.hits);
            times.append(passed());
            found = view.episodes.size();
        }
        std::ranges::sort(times);
        out << u"%1 episodes: p50 %2 ms, p99 %3 ms: %4 (%5 found)\n"_s.arg(episodes)
                   .arg(times.at(rounds / 2), 7, 'f', 2)
                   .arg(times.at(rounds - 2), 7, 'f', 2)
                   .arg(question.name)
                   .arg(found);
        out.flush();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    QList<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.append(QByteArray(argv[i]).toInt());
    for (const int size : sizes.isEmpty() ? QList<int>{50'000, 1'000'000} : sizes)
        measure(out, size);
}
