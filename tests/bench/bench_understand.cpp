// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast texts are understood, all of it and by parts: bench_understand FOLDER [SECONDS].
// Megabytes are those of titles and notes in UTF-8, not of the feeds they came in; every figure is of one thread's
// processor time.

#include "models/parsing/parse.h"
#include "models/understanding/people.h"
#include "models/understanding/topics.h"
#include "models/understanding/understand.h"
#include "tests/bench/feedfolder.h"
#include "tests/support/shippedlanguage.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::bench;
using namespace earmark::test;

namespace {

double bytesOf(const QList<ParsedShow> &shows)
{
    qsizetype bytes = 0;
    for (const ParsedShow &show : shows) {
        for (const ParsedEpisode &episode : show.episodes)
            bytes += episode.title.toUtf8().size() + episode.description.toUtf8().size();
    }
    return double(bytes);
}

using Work = std::function<qsizetype(ParsedShow &)>;

void measure(const char *name, const QList<ParsedShow> &shows, double leastSeconds, const Work &work)
{
    const double bytes = bytesOf(shows);
    double seconds = 0;
    int rounds = 0;
    qsizetype found = 0;
    do {
        found = 0;
        for (const ParsedShow &show : shows) {
            ParsedShow copy = show;
            copy.episodes.detach();
            const std::clock_t begin = std::clock();
            found += work(copy);
            seconds += double(std::clock() - begin) / CLOCKS_PER_SEC;
        }
        ++rounds;
    } while (seconds < leastSeconds);
    std::printf("%-12s %8.1f MB/s %9lld found, %d rounds\n", name, bytes * rounds / 1e6 / seconds, qlonglong(found),
                rounds);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: bench_understand FOLDER [SECONDS]\n", stderr);
        return 2;
    }
    const double seconds = arguments.value(2, u"2"_s).toDouble();
    const std::shared_ptr<const LanguageData> language = shippedLanguage();
    const QList<ParsedShow> shows = showsIn(arguments.at(1));
    std::printf("%lld shows, %.1f MB of titles and notes\n", qlonglong(shows.size()), bytesOf(shows) / 1e6);
    measure("words", shows, seconds,
            [&](ParsedShow &show) { return qsizetype(ShowWords(show, *language).languages()); });
    measure("people", shows, seconds, [&](ParsedShow &show) {
        const ShowWords words(show, *language);
        return People(show, words, *language).hosts().size();
    });
    measure("topics", shows, seconds, [&](ParsedShow &show) {
        const ShowWords words(show, *language);
        Topics topics(show, words, *language);
        qsizetype found = 0;
        for (qsizetype i = 0; i < show.episodes.size(); ++i)
            found += topics.of(i, {}).size();
        return found;
    });
    measure("all", shows, seconds, [&](ParsedShow &show) {
        understand(show, *language);
        qsizetype found = 0;
        for (const ParsedEpisode &episode : std::as_const(show.episodes))
            found += episode.credits.size() + episode.topics.size();
        return found;
    });
    return 0;
}
