// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/libraryworker.h"

#include "models/library/opening.h"
#include "models/library/repairing.h"

#include <QtCore/QLoggingCategory>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

Q_LOGGING_CATEGORY(libraryLog, "earmark.library")

// How soon the window notices what another process wrote, and how often at most it hears of a running refresh.
constexpr auto pollInterval = 2s;
constexpr auto announcePause = 500ms;
// A refresh needs the processors for itself: merging the text index waits until no source came for so long.
constexpr auto quietBeforeTidying = 1s;
// How much of the text index is merged at once while nothing else waits: some 10 ms.
constexpr int mergePages = 200;

qint64 dataVersion(Database &database)
{
    Query version = database.query("PRAGMA data_version");
    return version.next() ? version.integer(0) : 0;
}

// Everything the listener made may look different.
LibraryChange listenersChange()
{
    LibraryChange change;
    change.states = change.bookmarks = change.playlists = change.queue = change.plays = change.offline = true;
    return change;
}

void merge(LibraryChange &into, const LibraryChange &from)
{
    const bool any = (into.states || into.bookmarks || into.sources) && into.episodes.isEmpty();
    const bool adds = (from.states || from.bookmarks || from.sources) && from.episodes.isEmpty();
    into.sources |= from.sources;
    into.states |= from.states;
    into.bookmarks |= from.bookmarks;
    into.playlists |= from.playlists;
    into.queue |= from.queue;
    into.plays |= from.plays;
    into.offline |= from.offline;
    into.episodes = any || adds ? QList<EpisodeId>() : into.episodes + from.episodes;
}

} // namespace

LibraryWorker::Writing::Writing(std::unique_ptr<Database> opened)
    : database(std::move(opened))
    , sources(*database)
    , marks(*database)
    , lists(*database)
    , undo(*database)
    , foreignVersion(dataVersion(*database))
{
}

LibraryWorker::LibraryWorker(Library &library, QString file)
    : m_library(library)
    , m_file(std::move(file))
{
    m_poll.setInterval(pollInterval);
    QObject::connect(&m_poll, &QTimer::timeout, &m_library,
                     [this] { m_writingLane.post([this] { lookForForeignChanges(); }, tidyUrgency); });
    m_pause.setInterval(announcePause);
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, &m_library, [this] {
        if (m_hasPending)
            emitPending();
    });
    m_quiet.setInterval(quietBeforeTidying);
    m_quiet.setSingleShot(true);
    QObject::connect(&m_quiet, &QTimer::timeout, &m_library, [this] {
        m_writingLane.post(
            [this] {
                m_writing->isTidying = true;
                tidyStep();
            },
            tidyUrgency);
    });
}

LibraryWorker::~LibraryWorker()
{
    m_isClosing = true;
    m_understanding.waitForDone();
    m_writingLane.finish();
    m_understanding.waitForDone(); // for what the writing lane began before it knew
    m_browsingLane.finish();
    m_readingLane.finish();
    // The writing connection goes last: the last one to close puts the log's pages in their place.
    m_browsing.reset();
    m_reading.reset();
}

QFuture<Result<void>> LibraryWorker::open(Library::Access access)
{
    m_poll.start();
    QPromise<Result<void>> promise;
    QFuture<Result<void>> answer = promise.future();
    promise.start();
    std::promise<bool> made;
    // The other lanes open after the writer has made the library; what is asked of them meanwhile waits behind that.
    const auto openConnection = [this, opened = made.get_future().share()](auto keep) {
        return [this, opened, keep] {
            if (!opened.get())
                return;
            if (auto database = openLibraryToRead(m_file))
                keep(std::move(*database));
            else
                qCWarning(libraryLog) << "no reading connection:" << database.error().detail;
        };
    };
    m_writingLane.post(
        [this, access, made = std::move(made), promise = std::move(promise)]() mutable {
            Result<void> opened = openNow(access);
            made.set_value(opened.has_value());
            promise.addResult(std::move(opened));
            promise.finish();
        },
        openUrgency);
    m_readingLane.post(openConnection([this](auto database) { m_reading = std::move(database); }));
    m_browsingLane.post(
        openConnection([this](auto database) { m_browsing = std::make_unique<Browsing>(std::move(database)); }));
    return answer;
}

Result<void> LibraryWorker::openNow(Library::Access access)
{
    if (m_writing)
        return failure(Error::Kind::InvalidArgument, u"the library is open already"_s, m_file);
    if (access == Library::Access::ReadOnly) {
        const auto readable = openLibraryToRead(m_file);
        return readable ? Result<void>() : std::unexpected(readable.error());
    }
    auto database = openLibraryToWrite(m_file);
    if (!database)
        return std::unexpected(database.error());
    m_writing = std::make_unique<Writing>(std::move(*database));
    if (auto error = m_writing->database->takeError()) {
        m_writing.reset();
        return std::unexpected(*error);
    }
    return {};
}

Result<void> LibraryWorker::begin(Kind kind)
{
    if (!m_writing)
        return failure(Error::Kind::LibraryReadOnly, u"the library is not open for writing"_s, m_file);
    endGroup();
    Database &database = *m_writing->database;
    database.begin();
    if (kind == Kind::Undoable)
        m_writing->undo.beginStep();
    if (auto error = database.takeError()) {
        database.rollback();
        return std::unexpected(*error);
    }
    return {};
}

Result<void> LibraryWorker::beginInGroup()
{
    if (!m_writing)
        return failure(Error::Kind::LibraryReadOnly, u"the library is not open for writing"_s, m_file);
    Database &database = *m_writing->database;
    // What feeds say can be read again after a power cut; what the listener made cannot.
    if (m_writing->group.empty())
        database.begin(Database::Durability::Order);
    if (auto error = database.takeError()) {
        database.rollback();
        return std::unexpected(*error);
    }
    database.guardListener(true);
    return {};
}

void LibraryWorker::endGroup()
{
    if (!m_writing || m_writing->group.empty())
        return;
    Database &database = *m_writing->database;
    database.commit();
    Result<void> committed;
    if (database.failed()) {
        database.rollback();
        m_writing->sources.forgetRows();
        committed = std::unexpected(*database.takeError());
    }
    for (auto &told : std::exchange(m_writing->group, {}))
        told(committed);
}

void LibraryWorker::tellSource(const Touched &touched)
{
    if (touched.change.sources)
        tidyLater();
    tell(touched, true);
}

Result<void> LibraryWorker::end(Kind kind, const QString &name, bool keep, const Touched &touched)
{
    Database &database = *m_writing->database;
    if (kind == Kind::Undoable)
        m_writing->undo.endStep();
    if (keep)
        database.commit();
    if (!keep || database.failed()) {
        database.rollback();
        m_writing->sources.forgetRows();
    }
    if (auto error = database.takeError())
        return std::unexpected(*error);
    if (!keep)
        return {};
    if (kind == Kind::Undoable) {
        m_writing->undo.commitStep(name, touched.beside);
        tellUndo();
    } else if (touched.beside.takeBack) {
        m_writing->undo.addStep(name, touched.beside);
        tellUndo();
    }
    tell(touched, false);
    return {};
}

void LibraryWorker::tidyLater()
{
    m_writing->isTidying = false;
    QMetaObject::invokeMethod(&m_library, [this] { m_quiet.start(); }, Qt::QueuedConnection);
}

void LibraryWorker::tidyStep()
{
    if (m_isClosing || !m_writing->isTidying)
        return;
    endGroup();
    Database &database = *m_writing->database;
    database.begin(Database::Durability::Order);
    const qint64 before = database.totalChanges();
    database.run("INSERT INTO episode_fts (episode_fts, rank) VALUES ('merge', ?1)", mergePages);
    const bool hasMerged = database.totalChanges() - before >= 2; // sqlite.org/fts5.html, 6.8
    database.commit();
    if (database.failed()) {
        database.rollback();
        std::ignore = database.takeError(); // the next show saved asks again
        return;
    }
    if (hasMerged)
        m_writingLane.post([this] { tidyStep(); }, tidyUrgency);
}

QFuture<Result<View>> LibraryWorker::view(const EpisodeFilter &filter)
{
    QFuture<Result<View>> answer = m_browsingLane.ask<View>(
        [this, filter]() -> Result<View> { return m_browsing ? m_browsing->view(filter) : std::unexpected(m_whyNot); });
    m_browsingLane.post(
        [this] {
            if (m_browsing && !m_isClosing)
                m_browsing->prepareTyping();
        },
        tidyUrgency);
    return answer;
}

QFuture<Result<QString>> LibraryWorker::undo()
{
    return m_writingLane.ask<QString>([this] { return undoNow(); });
}

QFuture<Result<QString>> LibraryWorker::redo()
{
    return m_writingLane.ask<QString>([this] { return redoNow(); });
}

Result<QString> LibraryWorker::undoNow()
{
    const bool ofSources = m_writing && m_writing->undo.isNewestOfSources();
    return restoreBy(&UndoLog::restore, &UndoLog::commitRestore, ofSources);
}

Result<QString> LibraryWorker::redoNow()
{
    const bool ofSources = m_writing && m_writing->undo.isUndoneOfSources();
    return restoreBy(&UndoLog::repeat, &UndoLog::commitRepeat, ofSources);
}

Result<QString> LibraryWorker::restoreBy(Result<QString> (UndoLog::*work)(), void (UndoLog::*commit)(), bool ofSources)
{
    if (const Result<void> begun = begin(Kind::Listener); !begun)
        return std::unexpected(begun.error());
    // Which rows will be restored is not known here.
    Touched touched;
    touched.change = listenersChange();
    touched.change.sources = ofSources;
    m_writing->sources.corrections().refresh();
    const Result<QString> restored = (m_writing->undo.*work)();
    touched.change.sources |= m_writing->sources.corrections().reapply();
    if (const Result<void> ended = end(Kind::Listener, {}, restored.has_value(), touched); !ended)
        return std::unexpected(ended.error());
    if (restored) {
        (m_writing->undo.*commit)();
        tellUndo();
    }
    return restored;
}

QFuture<Result<void>> LibraryWorker::check()
{
    return m_writingLane.ask<void>([this] { return checkNow(); });
}

Result<void> LibraryWorker::checkNow()
{
    if (!m_writing)
        return failure(Error::Kind::LibraryReadOnly, u"the library is not open for writing"_s, m_file);
    endGroup();
    Database &database = *m_writing->database;
    const Soundness found = checkSoundness(database);
    if (auto error = database.takeError())
        return std::unexpected(*error);
    return found.isSound() ? Result<void>() : failure(Error::Kind::LibraryCorrupt, found.all().constFirst(), m_file);
}

void LibraryWorker::tell(const Touched &touched, bool mayWait)
{
    if (touched.change == LibraryChange())
        return;
    m_browsingLane.post(
        [this, touched] {
            if (m_browsing)
                m_browsing->touch(touched.change, touched.names);
        },
        openUrgency);
    QMetaObject::invokeMethod(
        &m_library, [this, change = touched.change, mayWait] { announce(change, mayWait); }, Qt::QueuedConnection);
}

void LibraryWorker::tellUndo()
{
    const auto tell = [this, canUndo = !m_writing->undo.isEmpty(), canRedo = m_writing->undo.canRepeat()] {
        Q_EMIT m_library.undoAvailable(canUndo);
        Q_EMIT m_library.redoAvailable(canRedo);
    };
    QMetaObject::invokeMethod(&m_library, tell, Qt::QueuedConnection);
}

void LibraryWorker::announce(const LibraryChange &change, bool mayWait)
{
    if (m_hasPending)
        merge(m_pending, change);
    else
        m_pending = change;
    m_hasPending = true;
    if (!mayWait || !m_pause.isActive())
        emitPending();
}

void LibraryWorker::emitPending()
{
    m_hasPending = false;
    m_pause.start();
    Q_EMIT m_library.changed(std::exchange(m_pending, {}));
}

void LibraryWorker::lookForForeignChanges()
{
    if (!m_writing)
        return;
    const qint64 version = dataVersion(*m_writing->database);
    std::ignore = m_writing->database->takeError(); // the next look will do
    if (std::exchange(m_writing->foreignVersion, version) == version)
        return;
    Touched touched;
    touched.change = listenersChange();
    touched.change.sources = true;
    tell(touched, false);
}

} // namespace earmark
