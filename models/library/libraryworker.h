// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/browsing.h"
#include "models/library/lane.h"
#include "models/library/library.h"
#include "models/library/liststore.h"
#include "models/library/markstore.h"
#include "models/library/readstore.h"
#include "models/library/rebuilding.h"
#include "models/library/sourcestore.h"
#include "models/library/undo.h"

#include <QtCore/QTimer>

#include <atomic>
#include <functional>
#include <vector>

namespace earmark {

// The threads and connections behind a Library: one lane writes, one answers views, one reads everything else. Made
// and asked on the library's thread; what happens on a lane stays in the state that lane owns.
class LibraryWorker
{
public:
    LibraryWorker(Library &library, QString file);
    ~LibraryWorker(); // when all that was asked is done

    // What the writing lane owns.
    struct Writing {
        explicit Writing(std::unique_ptr<Database> opened);
        std::unique_ptr<Database> database;
        SourceStore sources;
        MarkStore marks;
        ListStore lists;
        UndoLog undo;
        qint64 foreignVersion = 0; // PRAGMA data_version: moves when another process commits
        bool isTidying = false;    // the text index is being merged, step by step
        // Sources that are written and not committed yet; each is told how that went.
        std::vector<std::move_only_function<void(const Result<void> &committed)>> group;
    };
    // What one piece of writing touched, for the window and for the index.
    struct Touched {
        LibraryChange change;
        QList<TouchedName> names;
        UndoBeside beside{}; // makes it a step of undo(), beside Kind::Undoable
    };
    enum class Kind {
        Source,   // may not touch what the listener made
        Listener, // goes before sources that wait
        Undoable, // a Listener's that is a step of undo()
    };

    [[nodiscard]] QFuture<Result<void>> open(Library::Access access);
    [[nodiscard]] const QString &file() const { return m_file; }

    // Runs `work(Writing &, Touched &) -> Result<T>` in one transaction: all of it or, after an error, nothing.
    // Sources that wait for each other share one, so one that refuses has to do so before it writes.
    // `name` is what undo() answers.
    template <class T, class Work>
    [[nodiscard]] QFuture<Result<T>> write(Kind kind, Work work, const QString &name = {})
    {
        QPromise<Result<T>> promise;
        QFuture<Result<T>> future = promise.future();
        promise.start();
        // A write that was asked for happens, whether or not anybody still waits for its answer.
        if (kind == Kind::Source) {
            ++m_sourcesWaiting;
            m_writingLane.post(
                [this, promise = std::move(promise), work = std::move(work)]() mutable {
                    --m_sourcesWaiting;
                    writeInGroup<T>(std::move(promise), work);
                    if (m_sourcesWaiting == 0)
                        endGroup();
                },
                sourceUrgency);
            return future;
        }
        m_writingLane.post(
            [this, kind, name, promise = std::move(promise), work = std::move(work)]() mutable {
                promise.addResult(writeNow<T>(kind, name, work));
                promise.finish();
            },
            listenerUrgency);
        return future;
    }

    // The same for long work of the listener's, `work(Writing &, Touched &, QPromise<Result<T>> &)`, that tells how far
    // it is and may be cancelled on the way.
    template <class T, class Work>
    [[nodiscard]] QFuture<Result<T>> writeWatched(Work work, const QString &name)
    {
        QPromise<Result<T>> promise;
        QFuture<Result<T>> future = promise.future();
        promise.start();
        m_writingLane.post(
            [this, name, promise = std::move(promise), work = std::move(work)]() mutable {
                auto watched = [&](Writing &writing, Touched &touched) {
                    return work(writing, touched, promise);
                };
                promise.addResult(writeNow<T>(Kind::Listener, name, watched));
                promise.finish();
            },
            listenerUrgency);
        return future;
    }

    // Runs `work(Database &) -> Result<T>` or a plain T; all its queries see one state of the library.
    template <class T, class Work>
    [[nodiscard]] QFuture<Result<T>> read(Work work)
    {
        return m_readingLane.ask<T>([this, work = std::move(work)]() -> Result<T> {
            return m_reading ? reading<T>(*m_reading, work) : std::unexpected(m_whyNot);
        });
    }

    [[nodiscard]] QFuture<Result<View>> view(const EpisodeFilter &filter);
    [[nodiscard]] QFuture<Result<QString>> undo();
    [[nodiscard]] QFuture<Result<QString>> redo();
    [[nodiscard]] QFuture<Result<void>> check();
    [[nodiscard]] QFuture<Result<bool>> needsRebuild();
    [[nodiscard]] QFuture<Result<RebuildReport>> rebuild(std::shared_ptr<const LanguageData> language);

private:
    // A commit writes every page that was touched, and the pages of an index are touched by each show alike. More
    // would make readers wait for what is saved.
    static constexpr size_t mostInGroup = 16;

    static constexpr int tidyUrgency = -1;
    static constexpr int sourceUrgency = 0;
    static constexpr int listenerUrgency = 1;
    static constexpr int openUrgency = Lane::mostUrgent;

    template <class T>
    static Result<T> reading(Database &database, auto &work)
    {
        database.beginReading();
        Result<T> result = work(database);
        database.rollback();
        if (auto error = database.takeError())
            return std::unexpected(*error);
        return result;
    }

    template <class T, class Work>
    Result<T> writeNow(Kind kind, const QString &name, Work &work)
    {
        if (const Result<void> begun = begin(kind); !begun)
            return std::unexpected(begun.error());
        Touched touched;
        Result<T> result = work(*m_writing, touched);
        if (const Result<void> ended = end(kind, name, result.has_value(), touched); !ended)
            return std::unexpected(ended.error());
        return result;
    }

    template <class T, class Work>
    void writeInGroup(QPromise<Result<T>> promise, Work &work)
    {
        if (const Result<void> begun = beginInGroup(); !begun) {
            promise.addResult(std::unexpected(begun.error()));
            promise.finish();
            return;
        }
        Touched touched;
        const qint64 changesBefore = m_writing->database->totalChanges();
        Result<T> result = work(*m_writing, touched);
        m_writing->database->guardListener(false);
        if (!result && m_writing->database->totalChanges() != changesBefore)
            m_writing->database->fail(result.error());
        const bool hasFailed = m_writing->database->failed();
        m_writing->group.push_back([this, promise = std::move(promise), result = std::move(result),
                                    touched](const Result<void> &committed) mutable {
            if (committed && result)
                tellSource(touched);
            promise.addResult(committed ? std::move(result) : std::unexpected(committed.error()));
            promise.finish();
        });
        if (hasFailed || m_writing->group.size() >= mostInGroup)
            endGroup();
    }

    [[nodiscard]] Result<void> openNow(Library::Access access);
    [[nodiscard]] Result<void> beginInGroup();
    void endGroup();
    void tellSource(const Touched &touched);
    [[nodiscard]] Result<void> begin(Kind kind);
    [[nodiscard]] Result<void> end(Kind kind, const QString &name, bool keep, const Touched &touched);
    [[nodiscard]] Result<QString> undoNow();
    [[nodiscard]] Result<QString> redoNow();
    // Restores rows by `work`, one of the undo log's, and tells.
    [[nodiscard]] Result<QString> restoreBy(Result<QString> (UndoLog::*work)(), void (UndoLog::*commit)(),
                                            bool ofSources);
    [[nodiscard]] Result<void> checkNow();
    struct Rebuild; // one that is under way
    void beginRebuild(const std::shared_ptr<Rebuild> &rebuild);
    void rebuildNextShow(const std::shared_ptr<Rebuild> &rebuild);
    void writeRebuilt(const std::shared_ptr<Rebuild> &rebuild, const std::shared_ptr<Rebuilding> &show);
    void endRebuildLine(const std::shared_ptr<Rebuild> &rebuild);
    static void endRebuild(Rebuild &ended);
    void tell(const Touched &touched, bool mayWait);
    void tellUndo();
    void announce(const LibraryChange &change, bool mayWait);
    void emitPending();
    void lookForForeignChanges();
    void tidyLater();
    void tidyStep();

    Library &m_library;
    const QString m_file;

    // On the library's thread.
    QTimer m_poll;
    QTimer m_pause; // between announcements while a refresh saves show after show
    QTimer m_quiet; // since the last source was saved
    LibraryChange m_pending;
    bool m_hasPending = false;

    // Of one lane each. The lanes come last: they end first, while what they use still stands.
    std::unique_ptr<Writing> m_writing;
    std::unique_ptr<Database> m_reading;
    std::unique_ptr<Browsing> m_browsing;
    Error m_whyNot{Error::Kind::LibraryFailed, QStringLiteral("the library is not open"), {}};
    std::atomic<bool> m_isClosing = false; // what nobody asked for is left undone
    std::atomic<int> m_sourcesWaiting = 0; // on the writing lane
    QThreadPool m_understanding;           // shows that are rebuilt are read and understood here
    Lane m_readingLane;
    Lane m_browsingLane;
    Lane m_writingLane;
};

} // namespace earmark
