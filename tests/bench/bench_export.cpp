// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_export [EPISODES]: writes that many episodes (100,000 where nothing is said) of a made-up library in each
// format, a tenth of them and none, and tells time and the most memory on the way. A third of them lasts 30 hours, a
// third for an unknown time. Fails where a list of ten times the length takes more than twenty times as long or 16 MB
// more memory.

#include "app/listexport.h"
#include "models/transfer/exportwriter.h"
#include "tests/bench/cost.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr qint64 thirtyHours = 108'000'000; // ms

// The most there was since the last call of forgetPeak().
double peakMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return -1;
}

// See proc(5), clear_refs.
void forgetPeak()
{
    QFile references(u"/proc/self/clear_refs"_s);
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

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
    const double before = memoryMb();
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
    for (int show = 0; show < shows; ++show)
        waitedFor(library.save(madeUp(show, episodes / shows)));
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
