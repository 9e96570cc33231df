// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

// All that one call of importPages() does; `isWanted` is asked before each page with the number of those done.
Result<ImportReport> takePages(Writing &writing, const QList<PageImport> &pages, PageUndo &undo,
                               const std::function<Result<void>(int done)> &isWanted)
{
    ImportReport report;
    writing.sources.corrections().refresh();
    writing.sources.pages().begin();
    for (const PageImport &page : pages) {
        if (const Result<void> wanted = isWanted(static_cast<int>(report.pages.size())); !wanted)
            return std::unexpected(wanted.error());
        const auto imported = writing.sources.pages().importPage(page, writingTime(), undo);
        if (!imported)
            return std::unexpected(imported.error());
        if (imported->madeShow)
            std::ignore = writing.marks.setSubscribed(imported->report.show, true, writingTime());
        report.add(imported->report);
    }
    writing.sources.corrections().joinPersons();
    if (report.added > 0)
        writing.sources.corrections().adoptWaiting();
    return report;
}

UndoBeside besidePages(Writing &writing, const std::shared_ptr<const QList<PageImport>> &pages, const PageUndo &undo)
{
    if (undo.isEmpty())
        return {};
    const auto takeBack = [&sources = writing.sources, undo] {
        sources.pages().takeBack(undo);
        sources.corrections().joinPersons();
    };
    const auto doAgain = [&writing, pages]() -> Result<UndoBeside> {
        PageUndo undoAgain;
        return takePages(writing, *pages, undoAgain, [](int) { return Result<void>(); })
            .transform([&](const ImportReport &) { return besidePages(writing, pages, undoAgain); });
    };
    return {takeBack, doAgain, undo.ids()};
}

} // namespace

QFuture<Result<ShowId>> Library::addShow(const QString &feedUrl, const QString &title, const QString &siteUrl)
{
    return m_worker->write<ShowId>(Kind::Listener, [=](Writing &writing, Touched &touched) -> Result<ShowId> {
        const Result<ShowId> show = writing.sources.addShow(feedUrl, title, siteUrl, writingTime());
        if (!show)
            return show;
        if (const Result<void> subscribed = writing.marks.setSubscribed(*show, true, writingTime()); !subscribed)
            return std::unexpected(subscribed.error());
        touched.change.sources = true;
        return show;
    });
}

QFuture<Result<SaveReport>> Library::save(ParsedShow show, ShowId known, bool partial, std::optional<FetchState> fetch)
{
    return m_worker->write<SaveReport>(
        Kind::Source,
        [show = std::move(show), known, partial, fetch = std::move(fetch)](Writing &writing,
                                                                           Touched &touched) -> Result<SaveReport> {
            const auto saved = writing.sources.save(show, known, partial, fetch, writingTime());
            if (!saved)
                return std::unexpected(saved.error());
            // A new show is one the listener asked for.
            writing.database->guardListener(false);
            if (saved->absorbed.isValid()) {
                writing.marks.moveShow(saved->absorbed, saved->report.show);
                writing.sources.removeShow(saved->absorbed);
            }
            if (saved->madeShow)
                std::ignore = writing.marks.setSubscribed(saved->report.show, true, writingTime());
            if (saved->report.added > 0)
                writing.sources.corrections().adoptWaiting();
            touched.change.sources = saved->changed;
            touched.change.states = fetch.has_value();
            touched.names.append({Facet::Shows, saved->report.show.value});
            return saved->report;
        });
}

QFuture<Result<QList<ShowComparison>>> Library::compare(QList<ParsedShow> shows, QList<ShowId> chosen) const
{
    return m_worker->read<QList<ShowComparison>>(
        [shows = std::move(shows), chosen = std::move(chosen)](Database &database) {
            SourceStore store(database);
            QList<ShowComparison> compared;
            for (qsizetype i = 0; i < shows.size(); ++i)
                compared.append(store.pages().compare(shows.at(i), chosen.value(i)));
            return compared;
        });
}

QFuture<Result<ImportReport>> Library::importPages(QList<PageImport> pages)
{
    return m_worker->writeWatched<ImportReport>(
        [pages = std::make_shared<const QList<PageImport>>(std::move(pages))](Writing &writing, Touched &touched,
                                                                              QPromise<Result<ImportReport>> &promise) {
            const qint64 changesBefore = writing.database->totalChanges();
            PageUndo undo;
            promise.setProgressRange(0, static_cast<int>(pages->size()));
            const auto isWanted = [&promise](int done) {
                promise.setProgressValue(done);
                return promise.isCanceled() ? failure(Error::Kind::Cancelled) : Result<void>();
            };
            Result<ImportReport> report = takePages(writing, *pages, undo, isWanted);
            promise.setProgressValue(static_cast<int>(pages->size()));
            touched.change.sources = writing.database->totalChanges() != changesBefore;
            touched.beside = besidePages(writing, pages, undo);
            return report;
        },
        u"importPages"_s);
}

QFuture<Result<bool>> Library::needsRebuild() const
{
    return m_worker->needsRebuild();
}

QFuture<Result<RebuildReport>> Library::rebuild(std::shared_ptr<const LanguageData> language)
{
    return m_worker->rebuild(std::move(language));
}

QFuture<Result<void>> Library::saveFetchState(ShowId show, const FetchState &state)
{
    return m_worker->write<void>(Kind::Source, [=](Writing &writing, Touched &touched) {
        touched.change.states = true;
        touched.names.append({Facet::Shows, show.value});
        return writing.sources.saveFetchState(show, state);
    });
}

QFuture<Result<void>> Library::moveFeed(ShowId show, const QString &newUrl)
{
    return m_worker->write<void>(Kind::Source, [=](Writing &writing, Touched &touched) {
        touched.change.sources = true;
        return writing.sources.moveFeed(show, newUrl);
    });
}

} // namespace earmark
