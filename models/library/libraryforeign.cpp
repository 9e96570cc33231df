// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/foreignlibrary.h"
#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// As pages are: what a feed says of the same episodes wins, and all of it can be taken back.
Result<ImportReport> takeShows(LibraryWorker::Writing &writing, const ForeignLibrary &foreign, PageUndo &undo)
{
    ImportReport report;
    PageStore &pages = writing.sources.pages();
    writing.sources.corrections().refresh();
    pages.begin();
    for (const ParsedShow &show : foreign.shows) {
        const auto imported = pages.importPage(
            {.show = show, .into = {}, .sourceName = foreign.program, .readAtMs = writingTime(), .isFeed = true},
            writingTime(), undo);
        if (!imported)
            return std::unexpected(imported.error());
        report.add(imported->report);
    }
    writing.sources.corrections().joinPersons();
    if (report.added > 0)
        writing.sources.corrections().adoptWaiting();
    return report;
}

} // namespace

QFuture<Result<ForeignImport>> Library::importForeign(ForeignLibrary foreign)
{
    return m_worker->write<ForeignImport>(
        LibraryWorker::Kind::Undoable,
        [foreign = std::move(foreign)](LibraryWorker::Writing &writing,
                                       LibraryWorker::Touched &touched) -> Result<ForeignImport> {
            PageUndo undo;
            const Result<ImportReport> shows = takeShows(writing, foreign, undo);
            if (!shows)
                return std::unexpected(shows.error());
            const Result<MadeImport> made = earmark::importMade(*writing.database, foreign.made, writingTime());
            if (!made)
                return std::unexpected(made.error());
            touched.change.sources = touched.change.states = touched.change.queue = true;
            if (!undo.isEmpty())
                touched.takeBack = [&sources = writing.sources, undo] {
                    sources.pages().takeBack(undo);
                    sources.corrections().joinPersons();
                };
            return ForeignImport{*shows, *made};
        },
        u"importForeign"_s);
}

} // namespace earmark
