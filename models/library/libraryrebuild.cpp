// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/libraryworker.h"
#include "models/library/opening.h"
#include "models/understanding/understand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// So many episodes are written before others get their turn: some 50 ms.
constexpr int episodesAtOnce = 200;

} // namespace

// Shows are taken by several lines at once. In each, one show after the other is read and understood in the pool, then
// written on the writing lane, piece by piece, with the urgency of a source.
struct LibraryWorker::Rebuild {
    std::shared_ptr<const LanguageData> language;
    QPromise<Result<RebuildReport>> promise;
    QList<ShowId> shows;
    std::atomic<qsizetype> next = 0;
    std::atomic<int> lines = 0; // still at work
    std::atomic<bool> hasFailed = false;
    // Of the writing lane.
    RebuildReport report;
    std::optional<Error> error;
};

QFuture<Result<bool>> LibraryWorker::needsRebuild()
{
    return m_writingLane.ask<bool>([this]() -> Result<bool> {
        if (!m_writing)
            return false;
        const bool needs = understoodVersion(*m_writing->database) < understandingVersion;
        if (auto error = m_writing->database->takeError())
            return std::unexpected(*error);
        return needs;
    });
}

QFuture<Result<RebuildReport>> LibraryWorker::rebuild(std::shared_ptr<const LanguageData> language)
{
    const auto rebuild = std::make_shared<Rebuild>();
    rebuild->language = std::move(language);
    rebuild->promise.start();
    m_writingLane.post([this, rebuild] { beginRebuild(rebuild); }, sourceUrgency);
    return rebuild->promise.future();
}

void LibraryWorker::beginRebuild(const std::shared_ptr<Rebuild> &rebuild)
{
    if (!m_writing) {
        rebuild->promise.addResult(
            failure(Error::Kind::LibraryReadOnly, u"the library is not open for writing"_s, m_file));
        rebuild->promise.finish();
        return;
    }
    endGroup();
    int episodes = 0;
    Query show = m_writing->database->query("SELECT show, count(*) FROM episode GROUP BY show ORDER BY count(*) DESC");
    while (show.next()) {
        rebuild->shows.append(ShowId{show.integer(0)});
        episodes += static_cast<int>(show.integer(1));
    }
    rebuild->promise.setProgressRange(0, episodes);
    // One more than there are processors, for those that wait to be written.
    rebuild->lines = m_understanding.maxThreadCount() + 1;
    for (int line = 0; line <= m_understanding.maxThreadCount(); ++line)
        rebuildNextShow(rebuild);
}

void LibraryWorker::rebuildNextShow(const std::shared_ptr<Rebuild> &rebuild)
{
    const qsizetype at = rebuild->next++;
    if (at >= rebuild->shows.size() || m_isClosing || rebuild->promise.isCanceled() || rebuild->hasFailed)
        return endRebuildLine(rebuild);
    m_understanding.start([this, rebuild, show = rebuild->shows.at(at)] {
        const auto reading = openLibraryToRead(m_file);
        if (m_isClosing)
            return;
        KeptShow kept;
        std::optional<Error> error;
        if (reading) {
            (*reading)->beginReading();
            kept = readKept(**reading, show);
            (*reading)->rollback();
            error = (*reading)->takeError();
        } else {
            error = reading.error();
        }
        if (error)
            rebuild->hasFailed = true;
        else
            understandAgain(kept, *rebuild->language);
        const auto understood = std::make_shared<Rebuilding>(std::move(kept));
        m_writingLane.post(
            [this, rebuild, understood, error] {
                if (error)
                    rebuild->error = error;
                writeRebuilt(rebuild, understood);
            },
            sourceUrgency);
    });
}

void LibraryWorker::writeRebuilt(const std::shared_ptr<Rebuild> &rebuild, const std::shared_ptr<Rebuilding> &show)
{
    if (show->isDone() || m_isClosing || rebuild->promise.isCanceled() || rebuild->hasFailed)
        return rebuildNextShow(rebuild);
    auto written = write<void>(Kind::Source, [rebuild, show](Writing &writing, Touched &) -> Result<void> {
        writing.sources.corrections().refresh();
        const int before = show->done();
        rebuild->report.changed += show->write(writing.sources, episodesAtOnce);
        rebuild->report.episodes += show->done() - before;
        rebuild->promise.setProgressValue(rebuild->report.episodes);
        return {};
    });
    written.then(QtFuture::Launch::Sync, [this, rebuild, show](const Result<void> &done) {
        if (!done) {
            rebuild->error = done.error();
            rebuild->hasFailed = true;
        }
        writeRebuilt(rebuild, show);
    });
}

void LibraryWorker::endRebuildLine(const std::shared_ptr<Rebuild> &rebuild)
{
    if (--rebuild->lines > 0)
        return;
    const bool isWhole = !rebuild->hasFailed && !rebuild->promise.isCanceled() && !m_isClosing;
    auto joined = write<void>(Kind::Source, [isWhole](Writing &writing, Touched &touched) -> Result<void> {
        writing.sources.corrections().refresh();
        writing.sources.corrections().joinAllPersons();
        if (isWhole)
            setUnderstoodVersion(*writing.database, understandingVersion);
        touched.change.sources = true;
        return {};
    });
    joined.then(QtFuture::Launch::Sync, [rebuild](const Result<void> &done) {
        if (!done)
            rebuild->error = done.error();
        endRebuild(*rebuild);
    });
}

void LibraryWorker::endRebuild(Rebuild &ended)
{
    if (ended.error)
        ended.promise.addResult(std::unexpected(*ended.error));
    else
        ended.promise.addResult(ended.report);
    ended.promise.finish();
}

} // namespace earmark
