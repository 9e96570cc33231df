// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

LibraryChange bookmarksOf(EpisodeId episode)
{
    LibraryChange change;
    change.bookmarks = true;
    change.episodes = {episode};
    return change;
}

} // namespace

QFuture<Result<BookmarkId>> Library::addBookmark(EpisodeId episode, qint64 positionMs, const QString &note,
                                                 std::optional<qint64> endMs)
{
    return m_worker->write<BookmarkId>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = bookmarksOf(episode);
            return writing.lists.addBookmark(episode, positionMs, endMs, note, writingTime());
        },
        u"addBookmark"_s);
}

QFuture<Result<void>> Library::editBookmark(BookmarkId bookmark, const QString &note)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = bookmarksOf(writing.lists.episodeOf(bookmark));
            return writing.lists.editBookmark(bookmark, note);
        },
        u"editBookmark"_s);
}

QFuture<Result<void>> Library::moveBookmark(BookmarkId bookmark, qint64 positionMs, std::optional<qint64> endMs,
                                            const QString &note)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = bookmarksOf(writing.lists.episodeOf(bookmark));
            return writing.lists.moveBookmark(bookmark, positionMs, endMs, note);
        },
        u"editBookmark"_s);
}

QFuture<Result<void>> Library::removeBookmark(BookmarkId bookmark)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = bookmarksOf(writing.lists.episodeOf(bookmark));
            return writing.lists.removeBookmark(bookmark);
        },
        u"removeBookmark"_s);
}

QFuture<Result<QList<Bookmark>>> Library::bookmarks() const
{
    return m_worker->read<QList<Bookmark>>([](Database &database) { return ListStore(database).bookmarks(); });
}

QFuture<Result<QList<QueueEntry>>> Library::queueEntries() const
{
    return m_worker->read<QList<QueueEntry>>([](Database &database) { return ListStore(database).queue(); });
}

QFuture<Result<QList<EpisodeId>>> Library::queue() const
{
    return m_worker->read<QList<EpisodeId>>([](Database &database) {
        QList<EpisodeId> episodes;
        for (const QueueEntry &entry : ListStore(database).queue()) {
            if (!episodes.contains(entry.episode))
                episodes.append(entry.episode);
        }
        return episodes;
    });
}

QFuture<Result<void>> Library::setQueue(const QList<EpisodeId> &episodes)
{
    return setQueueEntries(wholeEpisodes(episodes));
}

QFuture<Result<void>> Library::setQueueEntries(const QList<QueueEntry> &entries, ChangedBy who)
{
    return m_worker->write<void>(
        who == ChangedBy::Listener ? Kind::Undoable : Kind::Listener,
        [=](Writing &writing, Touched &touched) {
            touched.change.queue = true;
            return writing.lists.setQueue(entries);
        },
        u"setQueue"_s);
}

} // namespace earmark
