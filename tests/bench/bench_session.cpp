// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/adder.h"
#include "app/network/refresher.h"
#include "app/places.h"
#include "app/session.h"
#include "models/library/library.h"
#include "tests/bench/cost.h"

#include <QtCore/QCommandLineParser>
#include <QtGui/QGuiApplication>

// How long the everyday things take on a large library: subscribing until searchable, refreshing again, searching while
// typing, choosing a guest; and the memory they take. Each mode is a process of its own, so that a refresh knows no
// more than what is on disk; run.py puts them together.

using namespace earmark;
using namespace Qt::StringLiterals;

namespace {

void complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    QCoreApplication::exit(1);
}

int runRefresh(Session &session, const char *what)
{
    int failed = 0;
    QObject::connect(&session.refresher(), &Refresher::showRefreshed, &session.refresher(),
                     [&failed](const RefreshOutcome &outcome) { failed += outcome.error ? 1 : 0; });
    const Cost cost;
    session.refresher().refreshAll();
    QObject::connect(&session.refresher(), &Refresher::finished, &session.refresher(), [&] {
        cost.print(what);
        const Result<View> found = session.library().view({.search = u"zephyrine"_s}).result();
        cost.print("  and searchable");
        const Result<View> all = session.library().view({}).result();
        std::printf("%-34s %9d of %d episodes, %d shows failed\n", "hits of the rare word",
                    found ? int(found->episodes.size()) : -1, all ? int(all->episodes.size()) : -1, failed);
        printMemory();
        whenIdle(&session.refresher(), [&] {
            cost.print("  and the text index tidied");
            QCoreApplication::exit(failed > 0 ? 1 : 0);
        });
    });
    return QCoreApplication::exec();
}

int subscribe(const Places &places, const QString &opml)
{
    Session session(places);
    session.library().open().waitForFinished();
    const Cost cost;
    session.adder().addFile(opml).then(&session.refresher(), [&cost](const Result<AddOutcome> &added) {
        if (!added)
            return complain(added.error());
        cost.print("list of subscriptions taken");
        QCoreApplication::quit();
    });
    if (const int code = QCoreApplication::exec(); code != 0)
        return code;
    return runRefresh(session, "subscribed shows are saved");
}

int refreshAgain(const Places &places)
{
    Session session(places);
    session.library().open().waitForFinished();
    return runRefresh(session, "refreshed again, nothing new");
}

// Until the rows that fit the window are there, as the window asks for them.
double timed(Library &library, const EpisodeFilter &filter)
{
    QElapsedTimer clock;
    clock.start();
    const Result<View> view = library.view(filter).result();
    if (view)
        library.rows(view->episodes.first(std::min<qsizetype>(view->episodes.size(), 24)), filter.search)
            .waitForFinished();
    return double(clock.nsecsElapsed()) / 1e6;
}

int search(const Places &places)
{
    Session session(places);
    Library &library = session.library();
    library.open().waitForFinished();
    const Cost first;
    const Result<View> all = library.view({}).result();
    if (!all)
        return 1;
    first.print("first view of the library");
    std::vector<double> typed;
    std::pair<double, QString> slowest;
    for (const QString &text : {u"zephyrine"_s, u"kilowatt"_s, u"quantum harvest"_s, u"marmalade"_s, u"technology"_s,
                                u"the history of music"_s}) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            typed.push_back(timed(library, {.search = text.left(length), .searchAsTyped = true}));
            slowest = std::max(slowest, std::pair(typed.back(), text.left(length)));
        }
    }
    printSpread("search as you type, per key", typed);
    std::printf("%-34s \"%s\"\n", "  the slowest of them", qPrintable(slowest.second));
    std::vector<double> guests;
    for (const FacetRow &row : all->guests.rows.first(std::min<qsizetype>(all->guests.rows.size(), 200)))
        guests.push_back(timed(library, {.guests = {PersonId{row.id}}}));
    if (!guests.empty())
        printSpread("choose a guest", guests);
    std::vector<double> shows;
    for (const FacetRow &row : all->shows.rows)
        shows.push_back(timed(library, {.shows = {ShowId{row.id}}}));
    printSpread("choose a show", shows);
    printMemory();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"library"_s, u"Library file."_s, u"FILE"_s},
                       {u"subscribe"_s, u"Subscribe to the shows of this OPML."_s, u"OPML"_s},
                       {u"refresh"_s, u"Refresh the library's shows."_s}});
    parser.process(application);
    const Places places = Places::standard(parser.value(u"library"_s));
    if (const Result<void> made = makeFolders(places); !made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().detail));
        return 1;
    }
    if (parser.isSet(u"refresh"_s))
        return refreshAgain(places);
    if (parser.isSet(u"subscribe"_s))
        return subscribe(places, parser.value(u"subscribe"_s));
    return search(places);
}
