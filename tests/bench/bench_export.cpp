// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_export [EPISODES]: writes that many episodes (100,000 where nothing is said) of a made-up library in each
// format, a tenth of them and none, and tells time and the most memory on the way. A third of them lasts 30 hours, a
// third for an unknown time; each has a bookmark with a note, so that labels and bundles are as long as the list. Fails
// where a list of ten times the length takes more than twenty times as long or 16 MB more memory.

#include "app/listexport.h"
#include "models/library/madefile.h"
#include "models/transfer/exportwriter.h"
#include "tests/support/peakmemory.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

constexpr qint64 thirtyHours = 108'000'000; // ms

ParsedShow madeUp(int show, int episodes)
{
    ParsedShow made;
    made.feedUrl = u"https://feeds.example.org/%1"_s.arg(show);
    made.title = u"Show %1"_s.arg(show);
    for (int i = 0; i < episodes; ++i) {
        ParsedEpisode episode;
        episode.guid = u"%1-%2"_s.arg(show).arg(i);
        episode.title = u"Episode %1 on lamps & rope"_s.arg(i);
        episode.date = Timestamp{1'500'000'000'000 + i * 86'400'000LL, 0, false};
        if (i % 3 == 0)
            episode.durationMs = thirtyHours;
        else if (i % 3 == 1)
            episode.durationMs = 2'400'000 + i;
        episode.description = u"What is said of it, line by line. "_s.repeated(30);
        episode.media = {Media{u"https://media.example.org/%1.mp3?show=%2"_s.arg(episode.guid).arg(show),
                               u"audio/mpeg"_s,
                               40'000'000,
                               {}}};
        made.episodes.append(episode);
    }
    return made;
}

// A bookmark on each, as lines of what a listener made: one step, not one for each.
QByteArray marksOn(const ParsedShow &show)
{
    QByteArray lines;
    for (const ParsedEpisode &episode : show.episodes) {
        const QJsonObject named{{u"feed"_s, show.feedUrl}, {u"show"_s, show.title}, {u"guid"_s, episode.guid}};
        const QJsonObject line{{u"kind"_s, u"bookmark"_s},
                               {u"episode"_s, named},
                               {u"start_ms"_s, 61'500},
                               {u"note"_s, u"What is said here of "_s + episode.title}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

// Runs the event loop until the answer is there.
template <class T>
T waitedFor(QFuture<Result<T>> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

struct Measured {
    double ms = 0;
    double peakMb = 0; // more than before
};

Measured measured(Library &library, const ExportJob &job, const QString &path)
{
    const double before = residentMb();
    forgetPeak();
    QElapsedTimer clock;
    clock.start();
    const ExportReport report = waitedFor(exportToFile(library, job, path));
    const Measured done{double(clock.nsecsElapsed()) / 1e6, peakMb() - before};
    std::printf("%-14s %7lld items %9.1f ms %8.1f MB file %+7.1f MB at most\n", infoOf(job.format).key.data(),
                static_cast<long long>(report.written), done.ms, double(QFileInfo(path).size()) / 1e6, done.peakMb);
    std::fflush(stdout);
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int episodes = argc > 1 ? std::atoi(argv[1]) : 100'000;
    constexpr int shows = 50;
    const QTemporaryDir folder;
    Library library(folder.filePath(u"library.db"_s));
    waitedFor(library.open());
    for (int number = 0; number < shows; ++number) {
        const ParsedShow show = madeUp(number, episodes / shows);
        waitedFor(library.save(show));
        waitedFor(library.importMade(marksOn(show)));
    }
    const QList<EpisodeId> all = waitedFor(library.view({})).episodes;
    bool grows = false;
    for (const ExportFormatInfo &info : exportFormats()) {
        ExportJob job{.title = u"All"_s, .episodes = all, .format = info.format};
        job.options.withNotes = true;
        ExportJob tenth = job;
        tenth.episodes = all.first(all.size() / 10);
        const QString path = folder.filePath(u"list"_s);
        ExportJob none = job;
        none.episodes.clear();
        measured(library, none, path);
        const Measured few = measured(library, tenth, path);
        const Measured many = measured(library, job, path);
        grows = grows || many.ms > 20 * few.ms || many.peakMb > few.peakMb + 16;
    }
    return grows ? 1 : 0;
}
