// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/foreignlibrary.h"
#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

#include <memory>
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

Result<ForeignImport> takeForeign(LibraryWorker::Writing &writing, const ForeignLibrary &foreign, PageUndo &undo)
{
    return takeShows(writing, foreign, undo).and_then([&](const ImportReport &shows) {
        return earmark::importMade(*writing.database, foreign.made, writingTime())
            .transform([&shows](const MadeImport &made) { return ForeignImport{shows, made}; });
    });
}

UndoBeside besideForeign(LibraryWorker::Writing &writing, const std::shared_ptr<const ForeignLibrary> &foreign,
                         const PageUndo &undo)
{
    if (undo.isEmpty())
        return {};
    const auto takeBack = [&sources = writing.sources, undo] {
        sources.pages().takeBack(undo);
        sources.corrections().joinPersons();
    };
    const auto doAgain = [&writing, foreign]() -> Result<UndoBeside> {
        PageUndo undoAgain;
        return takeForeign(writing, *foreign, undoAgain).transform([&](const ForeignImport &) {
            return besideForeign(writing, foreign, undoAgain);
        });
    };
    return {takeBack, doAgain, undo.ids()};
}

} // namespace

QFuture<Result<ForeignImport>> Library::importForeign(ForeignLibrary foreign)
{
    return m_worker->write<ForeignImport>(
        LibraryWorker::Kind::Undoable,
        [foreign = std::make_shared<const ForeignLibrary>(std::move(foreign))](LibraryWorker::Writing &writing,
                                                                               LibraryWorker::Touched &touched) {
            PageUndo undo;
            Result<ForeignImport> done = takeForeign(writing, *foreign, undo);
            touched.change.sources = touched.change.states = touched.change.queue = true;
            touched.beside = besideForeign(writing, foreign, undo);
            return done;
        },
        u"importForeign"_s);
}

} // namespace earmark
