// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/entrysearch.h"
#include "models/library/libraryworker.h"
#include "models/library/playlistimport.h"
#include "models/library/writingtime.h"

#include <QtCore/QSet>

#include <algorithm>
#include <utility>

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

// What is in the list by hand of that title already; makes it where there is none.
Result<QList<EpisodeId>> openPlaylist(Writing &writing, const QString &title, PlaylistImport &report)
{
    const QList<Playlist> known = writing.lists.playlists();
    const auto same = std::ranges::find_if(
        known, [&title](const Playlist &list) { return list.title == title.trimmed() && list.query.isEmpty(); });
    if (same != known.end()) {
        report.playlist = same->id;
        return writing.lists.playlistItems(same->id);
    }
    report.isNew = true;
    return writing.lists.addPlaylist(title, {}, writingTime()).transform([&report](PlaylistId made) {
        report.playlist = made;
        return QList<EpisodeId>();
    });
}

Result<PlaylistImport> importInto(Writing &writing, const QString &title, const QList<PlaylistEntry> &entries)
{
    PlaylistImport report;
    const QList<EpisodeId> found = findEpisodes(*writing.database, entries);
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!found.at(i).isValid())
            report.unmatched.append(i);
    }
    if (report.unmatched.size() == found.size())
        return report;
    return openPlaylist(writing, title, report).and_then([&](const QList<EpisodeId> &present) {
        QSet<EpisodeId> seen(present.begin(), present.end());
        QList<EpisodeId> added;
        for (const EpisodeId episode : found) {
            if (!episode.isValid())
                continue;
            if (seen.contains(episode))
                ++report.present;
            else
                added.append(episode);
            seen.insert(episode);
        }
        report.added = int(added.size());
        return writing.lists.appendToPlaylist(report.playlist, added).transform([&report] { return report; });
    });
}

// Sets what is not set already: the same moment of the same episode with the same note.
Result<PlaylistImport> setMarks(Writing &writing, const QList<PlaylistEntry> &marks, PlaylistImport report)
{
    if (marks.isEmpty())
        return report;
    const QList<EpisodeId> found = findEpisodes(*writing.database, marks);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const PlaylistEntry &mark = marks.at(i);
        if (!found.at(i).isValid() || !mark.startMs)
            continue;
        const QList<Bookmark> present = writing.lists.bookmarks(found.at(i));
        const bool isSet = std::ranges::any_of(present, [&mark](const Bookmark &bookmark) {
            return bookmark.positionMs == *mark.startMs && bookmark.endMs == mark.endMs && bookmark.note == mark.note;
        });
        if (isSet)
            continue;
        const auto end = mark.endMs.value_or(0) > *mark.startMs ? mark.endMs : std::nullopt;
        if (const auto added = writing.lists.addBookmark(found.at(i), *mark.startMs, end, mark.note, writingTime());
            !added)
            return std::unexpected(added.error());
        ++report.marks;
    }
    return report;
}

Result<PlaylistImport> takeCorrections(Writing &writing, const QByteArray &corrections, PlaylistImport report)
{
    if (corrections.isEmpty())
        return report;
    return writing.sources.corrections()
        .import(corrections, writingTime())
        .transform([&report](const CorrectionImport &taken) {
            report.corrections = taken.added + taken.waiting;
            return report;
        });
}

} // namespace

QFuture<Result<BookmarkId>> Library::addBookmark(EpisodeId episode, qint64 positionMs, const QString &note,
                                                 std::optional<qint64> endMs)
{
    return m_worker->write<BookmarkId>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = bookmarksOf(episode);
        return writing.lists.addBookmark(episode, positionMs, endMs, note, writingTime());
    });
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

QFuture<Result<PlaylistId>> Library::addPlaylist(const QString &title, const QString &query)
{
    return m_worker->write<PlaylistId>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change.playlists = true;
        return writing.lists.addPlaylist(title, query, writingTime());
    });
}

QFuture<Result<void>> Library::renamePlaylist(PlaylistId playlist, const QString &title)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.playlists = true;
            return writing.lists.renamePlaylist(playlist, title);
        },
        u"renamePlaylist"_s);
}

QFuture<Result<void>> Library::removePlaylist(PlaylistId playlist)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.playlists = true;
            return writing.lists.removePlaylist(playlist);
        },
        u"removePlaylist"_s);
}

QFuture<Result<QList<Playlist>>> Library::playlists() const
{
    return m_worker->read<QList<Playlist>>([](Database &database) { return ListStore(database).playlists(); });
}

QFuture<Result<QList<EpisodeId>>> Library::playlistItems(PlaylistId playlist) const
{
    return m_worker->read<QList<EpisodeId>>(
        [playlist](Database &database) { return ListStore(database).playlistItems(playlist); });
}

QFuture<Result<void>> Library::setPlaylistItems(PlaylistId playlist, const QList<EpisodeId> &items)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.playlists = true;
            return writing.lists.setPlaylistItems(playlist, items);
        },
        u"setPlaylistItems"_s);
}

QFuture<Result<void>> Library::appendToPlaylist(PlaylistId playlist, const QList<EpisodeId> &items)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change.playlists = true;
        return writing.lists.appendToPlaylist(playlist, items);
    });
}

QFuture<Result<PlaylistImport>> Library::importPlaylist(const QString &title, QList<PlaylistEntry> entries,
                                                        QList<PlaylistEntry> marks, const QByteArray &corrections)
{
    return m_worker->write<PlaylistImport>(
        Kind::Undoable,
        [=, entries = std::move(entries), marks = std::move(marks)](Writing &writing, Touched &touched) {
            touched.change.playlists = true;
            touched.change.bookmarks = !marks.isEmpty();
            touched.change.sources = !corrections.isEmpty();
            return importInto(writing, title, entries)
                .and_then([&](PlaylistImport report) { return setMarks(writing, marks, std::move(report)); })
                .and_then(
                    [&](PlaylistImport report) { return takeCorrections(writing, corrections, std::move(report)); });
        },
        u"importPlaylist"_s);
}

QFuture<Result<QList<EpisodeId>>> Library::queue() const
{
    return m_worker->read<QList<EpisodeId>>([](Database &database) { return ListStore(database).queue(); });
}

QFuture<Result<void>> Library::setQueue(const QList<EpisodeId> &items)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.queue = true;
            return writing.lists.setQueue(items);
        },
        u"setQueue"_s);
}

} // namespace earmark
