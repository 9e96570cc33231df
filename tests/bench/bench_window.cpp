// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/network/adder.h"
#include "app/network/refresher.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <unistd.h>
#include <vector>

// How long the everyday things take on a large library: subscribing until searchable, refreshing again, starting,
// searching while typing, choosing a guest; and the memory it takes. Three modes, each a process of its own, so that a
// start is a start; run.py puts them together.

using namespace earmark;
using namespace Qt::StringLiterals;

namespace {

// ms since the kernel made this process.
double sinceProcessStart()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    // Field 22, counted after the parenthesised name: start time in clock ticks since boot.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double started = fields.at(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - started) * 1000;
}

double memoryMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return -1;
}

void print(const char *what, double value, const char *unit)
{
    std::printf("%-34s %9.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

void printSpread(const char *what, std::vector<double> ms)
{
    std::ranges::sort(ms);
    const auto at = [&ms](double share) {
        return ms.at(std::min(ms.size() - 1, size_t(share * double(ms.size()))));
    };
    std::printf("%-34s p50 %7.2f  p99 %7.2f  max %7.2f ms  (n = %zu)\n", what, at(0.5), at(0.99), ms.back(), ms.size());
    std::fflush(stdout);
}

int emptyWindow()
{
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &window, [] {
        print("empty Qt window, start to shown", sinceProcessStart(), "ms");
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

int openWindow(const Places &places)
{
    Application program(places);
    program.window().show();
    program.wiring().start();
    auto *poll = new QTimer(&program.window());
    bool painted = false;
    QObject::connect(poll, &QTimer::timeout, &program.window(), [&] {
        EpisodeModel &episodes = program.browser().episodes();
        if (!painted && episodes.rowCount() > 0 && episodes.rowAt(0)) {
            painted = true;
            print("start to painted list", sinceProcessStart(), "ms");
            std::printf("%-34s %9d\n", "episodes in the list", episodes.rowCount());
            QTimer::singleShot(3000, &program.window(), [] {
                print("memory, idle", memoryMb(), "MB");
                QCoreApplication::quit();
            });
        }
    });
    poll->start(1);
    return QCoreApplication::exec();
}

// Waits for answers one after the other, without a nested loop.
class Subscribing : public QObject
{
public:
    Subscribing(const Places &places, const QString &opml)
        : m_session(places)
    {
        connect(&m_session.refresher(), &Refresher::finished, this, &Subscribing::refreshed);
        m_session.library().open().waitForFinished();
        m_clock.start();
        m_session.adder().addFile(opml).then(this, [this](const Result<AddOutcome> &added) {
            if (!added) {
                std::fprintf(stderr, "%s\n", qPrintable(added.error().detail));
                QCoreApplication::exit(1);
                return;
            }
            print("OPML read", double(m_clock.elapsed()), "ms");
            m_session.refresher().refreshAll();
        });
    }

private:
    void refreshed()
    {
        Library &library = m_session.library();
        if (++m_round == 1) {
            const Result<View> found = library.view({.search = u"zephyrine"_s}).result();
            print("subscribed and searchable", double(m_clock.elapsed()), "ms");
            std::printf("%-34s %9d\n", "hits of the rare word", found ? int(found->episodes.size()) : -1);
            m_clock.restart();
            m_session.refresher().refreshAll();
            return;
        }
        print("refreshed again, nothing new", double(m_clock.elapsed()), "ms");
        print("memory of the reading process", memoryMb(), "MB");
        measureViews(library);
        QCoreApplication::quit();
    }

    static double timed(Library &library, const EpisodeFilter &filter)
    {
        QElapsedTimer clock;
        clock.start();
        const Result<View> view = library.view(filter).result();
        if (view)
            library.rows(view->episodes.first(std::min<qsizetype>(view->episodes.size(), 24)), filter.search)
                .waitForFinished();
        return double(clock.nsecsElapsed()) / 1e6;
    }

    static void measureViews(Library &library)
    {
        const Result<View> all = library.view({}).result();
        if (!all)
            return;
        std::vector<double> typed;
        for (const QString &text : {u"zephyrine"_s, u"kilowatt"_s, u"quantum harvest"_s, u"marmalade"_s,
                                    u"technology"_s, u"the history of music"_s}) {
            for (qsizetype length = 1; length <= text.size(); ++length)
                typed.push_back(timed(library, {.search = text.left(length), .searchAsTyped = true}));
        }
        printSpread("search as you type, per key", typed);
        std::vector<double> guests;
        for (const FacetRow &row : all->guests.rows.first(std::min<qsizetype>(all->guests.rows.size(), 200)))
            guests.push_back(timed(library, {.guests = {PersonId{row.id}}}));
        if (!guests.empty())
            printSpread("choose a guest", guests);
        std::vector<double> shows;
        for (const FacetRow &row : all->shows.rows)
            shows.push_back(timed(library, {.shows = {ShowId{row.id}}}));
        printSpread("choose a show", shows);
    }

    Session m_session;
    QElapsedTimer m_clock;
    int m_round = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"library"_s, u"Library file."_s, u"FILE"_s},
                       {u"subscribe"_s, u"Subscribe to the shows of this OPML."_s, u"OPML"_s},
                       {u"open"_s, u"Open the window on the library."_s},
                       {u"empty"_s, u"Open an empty window."_s}});
    parser.process(application);
    if (parser.isSet(u"empty"_s))
        return emptyWindow();
    const Places places = Places::standard(parser.value(u"library"_s));
    if (parser.isSet(u"open"_s))
        return openWindow(places);
    const Subscribing subscribing(places, parser.value(u"subscribe"_s));
    return QApplication::exec();
}
