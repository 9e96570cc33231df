// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_library [SHOWS [EPISODES]]: what saving, refreshing, opening and searching a made-up library costs, in ms.
// Words follow Zipf's law, as those of real notes do.

#include "models/library/library.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr int vocabularySize = 60'000;
constexpr int notesBytes = 2'000;

// A word for every rank, short ones for the common ranks.
QString word(int rank)
{
    static const QString syllables[] = {u"ba"_s, u"re"_s, u"ti"_s, u"mo"_s, u"lu"_s,  u"ka"_s,  u"se"_s,  u"no"_s,
                                        u"ri"_s, u"da"_s, u"ve"_s, u"pa"_s, u"chi"_s, u"gen"_s, u"for"_s, u"sta"_s};
    QString made;
    do {
        made += syllables[rank % 16];
        rank /= 16;
    } while (rank > 0);
    return made;
}

class Writer
{
public:
    QString words(int bytes)
    {
        QString text;
        while (text.size() < bytes)
            text += word(rank()) + (m_random.bounded(12) == 0 ? u". "_s : u" "_s);
        return text;
    }
    QString name() { return capital(m_random.bounded(3'000)) + u' ' + capital(m_random.bounded(9'000)); }
    QString topic() { return word(static_cast<int>(std::sqrt(m_random.bounded(4'000'000)))); }
    int bounded(int top) { return m_random.bounded(top); }

private:
    int rank() { return static_cast<int>(std::pow(vocabularySize, m_random.generateDouble())) - 1; }
    static QString capital(int rank)
    {
        QString made = word(rank + 16);
        made[0] = made.at(0).toUpper();
        return made;
    }
    QRandomGenerator m_random{7};
};

ParsedEpisode episode(Writer &writer, int show, int number)
{
    ParsedEpisode e;
    e.guid = u"guid-%1-%2"_s.arg(show).arg(number);
    e.title = u"%1: %2"_s.arg(number).arg(writer.words(40));
    e.url = u"https://show%1.example.org/%2"_s.arg(show).arg(number);
    e.date = Timestamp{1'500'000'000'000 + number * 604'800'000LL + show * 1'000LL, 0, false};
    e.durationMs = 600'000 + writer.bounded(5'000'000);
    e.number = number;
    e.description = writer.words(notesBytes);
    e.notesHtml = u"<p>"_s + e.description + u"</p>"_s;
    e.media = {Media{u"https://media.example.org/%1/%2.mp3"_s.arg(show).arg(number), u"audio/mpeg"_s, 30'000'000, {}}};
    for (int i = 0; i < 2; ++i) {
        Credit credit;
        credit.name = writer.name();
        credit.evidence = {u"description"_s, 10, 20, credit.name};
        e.credits.append(credit);
    }
    for (int i = 0; i < 5; ++i)
        e.topics.append({writer.topic(), 1.0 / (i + 1), {u"description"_s, i, i + 5, u"topic"_s}});
    for (int i = 0; i < 4; ++i)
        e.links.append({u"https://example.org/%1"_s.arg(writer.bounded(100'000)), u"link"_s});
    return e;
}

QList<ParsedShow> makeShows(int shows, int episodes)
{
    Writer writer;
    QList<ParsedShow> made;
    for (int s = 0; s < shows; ++s) {
        ParsedShow show;
        show.title = u"Show "_s + writer.words(10);
        show.feedUrl = u"https://show%1.example.org/feed"_s.arg(s);
        for (int e = 0; e < episodes; ++e)
            show.episodes.append(episode(writer, s, e));
        made.append(show);
    }
    return made;
}

template <class T>
T wait(QFuture<Result<T>> future)
{
    Result<T> result = future.takeResult();
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

template <>
void wait(QFuture<Result<void>> future)
{
    if (const Result<void> result = future.takeResult(); !result)
        qFatal("%s", qPrintable(result.error().detail));
}

// The worst, the middle and the 99th of a hundred, of a run over many questions.
QString spread(QList<double> ms)
{
    std::ranges::sort(ms);
    return u"median %1  p99 %2  max %3"_s.arg(ms.at(ms.size() / 2), 0, 'f', 2)
        .arg(ms.at(ms.size() * 99 / 100), 0, 'f', 2)
        .arg(ms.last(), 0, 'f', 2);
}

// What all threads together worked: comparable on a machine that does other things too.
double cpuMs()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

double msOf(auto &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void measureSearch(Library &library, QTextStream &out)
{
    const auto viewMs = [&](const QString &search, bool typing) {
        EpisodeFilter filter;
        filter.search = search;
        filter.searchAsTyped = typing;
        return msOf([&] { wait(library.view(filter)); });
    };
    QList<double> typed;
    for (int rank = 0; rank < 60; ++rank) {
        const QString wanted = word(rank * rank * 7);
        for (qsizetype length = 1; length <= wanted.size(); ++length)
            typed.append(viewMs(wanted.first(length), true));
    }
    out << "search as typed            " << spread(typed) << Qt::endl;
    for (const QString &prefix : {u"b"_s, u"m"_s, u"ba"_s, u"re"_s, u"bar"_s})
        out << "  prefix " << prefix << " " << viewMs(prefix, true) << Qt::endl;

    const View all = wait(library.view({}));
    QList<double> chosen;
    QList<double> rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(200, all.guests.rows.size()); ++i) {
        EpisodeFilter filter;
        filter.guests = {PersonId{all.guests.rows.at(i).id}};
        chosen.append(msOf([&] { wait(library.view(filter)); }));
        rows.append(msOf([&] { wait(library.rows(all.episodes.mid(i * 50, 50), u"mo ba"_s)); }));
    }
    out << "choose a guest             " << spread(chosen) << Qt::endl;
    out << "50 rows with matches       " << spread(rows) << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int shows = arguments.value(1, u"100"_s).toInt();
    const int episodes = arguments.value(2, u"500"_s).toInt();
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"library.db"_s);
    const QList<ParsedShow> sources = makeShows(shows, episodes);
    {
        Library library(file);
        wait(library.open());
        QList<double> each;
        const double cpuBefore = cpuMs();
        const double total = msOf([&] {
            for (const ParsedShow &show : sources)
                each.append(msOf([&] { wait(library.save(show)); }));
        });
        out << "save " << shows << " x " << episodes << "           total " << total << "  each " << spread(each)
            << "  processor " << cpuMs() - cpuBefore << Qt::endl;
        out << "save again, unchanged      total " << msOf([&] {
            for (const ParsedShow &show : sources)
                wait(library.save(show));
        }) << Qt::endl;
        out << "first view                 " << msOf([&] { wait(library.view({})); }) << Qt::endl;
        measureSearch(library, out);
        out << "close                      " << Qt::flush;
    }
    QElapsedTimer timer;
    timer.start();
    Library library(file);
    wait(library.open());
    out << "\nopen                       " << timer.elapsed() << Qt::endl;
    wait(library.view({}));
    out << "open to first view         " << timer.elapsed() << Qt::endl;
    out << "size of the file, MiB      " << QFileInfo(file).size() / 1048576 << Qt::endl;
    return 0;
}
