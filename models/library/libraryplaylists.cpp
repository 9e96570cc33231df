// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/entrysearch.h"
#include "models/library/libraryworker.h"
#include "models/library/playlistimport.h"
#include "models/library/playliststore.h"
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

// A step of undo() that changes playlists, by `work(PlaylistStore &) -> Result<T>`.
template <class T, class Work>
QFuture<Result<T>> changePlaylists(LibraryWorker &worker, const QString &name, Work work)
{
    return worker.write<T>(
        Kind::Undoable,
        [work = std::move(work)](Writing &writing, Touched &touched) {
            touched.change.playlists = true;
            PlaylistStore playlists(*writing.database);
            return work(playlists);
        },
        name);
}

// What is in the list by hand of that title already; makes it where there is none.
Result<QList<EpisodeId>> openPlaylist(Writing &writing, const QString &title, PlaylistImport &report)
{
    PlaylistStore playlists(*writing.database);
    const QList<Playlist> known = playlists.all();
    const auto same = std::ranges::find_if(
        known, [&title](const Playlist &list) { return list.title == title.trimmed() && list.query.isEmpty(); });
    if (same != known.end()) {
        report.playlist = same->id;
        return playlists.episodes(same->id);
    }
    report.isNew = true;
    return playlists.add(title, {}, writingTime()).transform([&report](PlaylistId made) {
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
        return PlaylistStore(*writing.database)
            .append(report.playlist, added)
            .transform([&report](const PlaylistAddition &) { return report; });
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

Result<PlaylistImport> importOne(Writing &writing, const PlaylistSource &playlist)
{
    return importInto(writing, playlist.title, playlist.entries)
        .and_then([&](PlaylistImport report) { return setMarks(writing, playlist.marks, std::move(report)); })
        .and_then(
            [&](PlaylistImport report) { return takeCorrections(writing, playlist.corrections, std::move(report)); });
}

} // namespace

QFuture<Result<FolderId>> Library::addFolder(const QString &title, FolderId parent)
{
    return changePlaylists<FolderId>(*m_worker, u"addFolder"_s, [=](PlaylistStore &playlists) {
        return playlists.addFolder(title, parent, writingTime());
    });
}

QFuture<Result<void>> Library::renameFolder(FolderId folder, const QString &title)
{
    return changePlaylists<void>(*m_worker, u"renameFolder"_s,
                                 [=](PlaylistStore &playlists) { return playlists.renameFolder(folder, title); });
}

QFuture<Result<void>> Library::moveFolder(FolderId folder, FolderId parent)
{
    return changePlaylists<void>(*m_worker, u"moveFolder"_s,
                                 [=](PlaylistStore &playlists) { return playlists.moveFolder(folder, parent); });
}

QFuture<Result<void>> Library::removeFolder(FolderId folder)
{
    return changePlaylists<void>(*m_worker, u"removeFolder"_s,
                                 [=](PlaylistStore &playlists) { return playlists.removeFolder(folder); });
}

QFuture<Result<QList<PlaylistFolder>>> Library::folders() const
{
    return m_worker->read<QList<PlaylistFolder>>([](Database &database) { return PlaylistStore(database).folders(); });
}

QFuture<Result<PlaylistId>> Library::addPlaylist(const QString &title, const QString &query, FolderId folder,
                                                 const QList<EpisodeId> &episodes)
{
    return changePlaylists<PlaylistId>(*m_worker, u"addPlaylist"_s, [=](PlaylistStore &playlists) {
        return playlists.add(title, query, writingTime(), folder).and_then([&](PlaylistId made) {
            return playlists.append(made, episodes).transform([made](const PlaylistAddition &) { return made; });
        });
    });
}

QFuture<Result<void>> Library::renamePlaylist(PlaylistId playlist, const QString &title)
{
    return changePlaylists<void>(*m_worker, u"renamePlaylist"_s,
                                 [=](PlaylistStore &playlists) { return playlists.rename(playlist, title); });
}

QFuture<Result<void>> Library::movePlaylist(PlaylistId playlist, FolderId folder)
{
    return changePlaylists<void>(*m_worker, u"movePlaylist"_s,
                                 [=](PlaylistStore &playlists) { return playlists.move(playlist, folder); });
}

QFuture<Result<void>> Library::removePlaylist(PlaylistId playlist)
{
    return changePlaylists<void>(*m_worker, u"removePlaylist"_s,
                                 [=](PlaylistStore &playlists) { return playlists.remove(playlist); });
}

QFuture<Result<QList<Playlist>>> Library::playlists() const
{
    return m_worker->read<QList<Playlist>>([](Database &database) { return PlaylistStore(database).all(); });
}

QFuture<Result<QList<EpisodeId>>> Library::playlistItems(PlaylistId playlist) const
{
    return m_worker->read<QList<EpisodeId>>(
        [playlist](Database &database) { return PlaylistStore(database).episodes(playlist); });
}

QFuture<Result<QList<PlaylistItem>>> Library::playlistContent(PlaylistId playlist) const
{
    return m_worker->read<QList<PlaylistItem>>(
        [playlist](Database &database) { return PlaylistStore(database).items(playlist); });
}

QFuture<Result<void>> Library::setPlaylistItems(PlaylistId playlist, const QList<EpisodeId> &items)
{
    return changePlaylists<void>(*m_worker, u"setPlaylistItems"_s,
                                 [=](PlaylistStore &playlists) { return playlists.setEpisodes(playlist, items); });
}

QFuture<Result<void>> Library::setPlaylistContent(PlaylistId playlist, const QList<PlaylistItem> &items)
{
    return changePlaylists<void>(*m_worker, u"setPlaylistContent"_s,
                                 [=](PlaylistStore &playlists) { return playlists.setItems(playlist, items); });
}

QFuture<Result<void>> Library::editPlaylistItem(PlaylistItemId item, const QString &note, std::optional<qint64> startMs,
                                                std::optional<qint64> endMs)
{
    return changePlaylists<void>(*m_worker, u"editPlaylistItem"_s, [=](PlaylistStore &playlists) {
        return playlists.editItem(item, note, startMs, endMs);
    });
}

QFuture<Result<void>> Library::sortPlaylist(PlaylistId playlist, PlaylistSort by, bool descending)
{
    return changePlaylists<void>(*m_worker, u"sortPlaylist"_s,
                                 [=](PlaylistStore &playlists) { return playlists.sort(playlist, by, descending); });
}

QFuture<Result<PlaylistAddition>> Library::appendToPlaylist(PlaylistId playlist, const QList<EpisodeId> &items,
                                                            Repeats repeats)
{
    return changePlaylists<PlaylistAddition>(*m_worker, u"appendToPlaylist"_s, [=](PlaylistStore &playlists) {
        return playlists.append(playlist, items, repeats);
    });
}

QFuture<Result<PlaylistImport>> Library::importPlaylist(const QString &title, QList<PlaylistEntry> entries,
                                                        QList<PlaylistEntry> marks, const QByteArray &corrections)
{
    return importPlaylists({{title, std::move(entries), std::move(marks), corrections}})
        .then([](const Result<QList<PlaylistImport>> &done) {
            return done.transform([](const QList<PlaylistImport> &all) { return all.constFirst(); });
        });
}

QFuture<Result<QList<PlaylistImport>>> Library::importPlaylists(QList<PlaylistSource> playlists)
{
    return m_worker->write<QList<PlaylistImport>>(
        Kind::Undoable,
        [playlists = std::move(playlists)](Writing &writing, Touched &touched) -> Result<QList<PlaylistImport>> {
            touched.change.playlists = true;
            QList<PlaylistImport> all;
            for (const PlaylistSource &playlist : playlists) {
                touched.change.bookmarks = touched.change.bookmarks || !playlist.marks.isEmpty();
                touched.change.sources = touched.change.sources || !playlist.corrections.isEmpty();
                const Result<PlaylistImport> done = importOne(writing, playlist);
                if (!done)
                    return std::unexpected(done.error());
                all.append(*done);
            }
            return all;
        },
        u"importPlaylist"_s);
}

} // namespace earmark
