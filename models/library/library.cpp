// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/libraryworker.h"

#include <QtCore/QDateTime>

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

LibraryChange statesOf(const QList<EpisodeId> &episodes)
{
    LibraryChange change;
    change.states = true;
    change.episodes = episodes;
    return change;
}

LibraryChange bookmarksOf(EpisodeId episode)
{
    LibraryChange change;
    change.bookmarks = true;
    change.episodes = {episode};
    return change;
}

QList<qint64> values(const QList<EpisodeId> &episodes)
{
    QList<qint64> list;
    list.reserve(episodes.size());
    for (const EpisodeId episode : episodes)
        list.append(episode.value);
    return list;
}

// Takes a mark off: something to take back. Setting one is undone by taking it off.
Kind kindOf(bool on)
{
    return on ? Kind::Listener : Kind::Undoable;
}

QFuture<Result<void>> markName(LibraryWorker &worker, MarkStore::Favourite kind, TouchedName name, bool on)
{
    return worker.write<void>(
        kindOf(on),
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            touched.names.append(name);
            return writing.marks.setFavourite(kind, {name.id}, on, now());
        },
        u"setFavourite"_s);
}

} // namespace

Library::Library(QString file, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<LibraryWorker>(*this, std::move(file)))
{
}

Library::~Library() = default;

QFuture<Result<void>> Library::open(Library::Access access)
{
    return m_worker->open(access);
}

QString Library::file() const
{
    return m_worker->file();
}

QFuture<Result<View>> Library::view(const EpisodeFilter &filter) const
{
    return m_worker->view(filter);
}

QFuture<Result<QList<EpisodeRow>>> Library::rows(const QList<EpisodeId> &ids, const QString &search) const
{
    return m_worker->read<QList<EpisodeRow>>(
        [ids, search](Database &database) { return ReadStore(database).rows(ids, parseQuery(search, true)); });
}

QFuture<Result<EpisodeDetail>> Library::episode(EpisodeId id) const
{
    return m_worker->read<EpisodeDetail>([id](Database &database) { return ReadStore(database).episode(id); });
}

QFuture<Result<QList<Show>>> Library::shows() const
{
    return m_worker->read<QList<Show>>([](Database &database) { return ReadStore(database).shows(); });
}

QFuture<Result<QList<Playable>>> Library::playables(const QList<EpisodeId> &ids) const
{
    return m_worker->read<QList<Playable>>([ids](Database &database) { return ReadStore(database).playables(ids); });
}

QFuture<Result<QList<ExportItem>>> Library::exportItems(const QList<EpisodeId> &episodes) const
{
    return m_worker->read<QList<ExportItem>>(
        [episodes](Database &database) { return ReadStore(database).exportItems(episodes); });
}

QFuture<Result<QList<OpmlEntry>>> Library::subscriptions() const
{
    return m_worker->read<QList<OpmlEntry>>([](Database &database) { return ReadStore(database).subscriptions(); });
}

QFuture<Result<void>> Library::check() const
{
    return m_worker->check();
}

QFuture<Result<QString>> Library::undo()
{
    return m_worker->undo();
}

QFuture<Result<ShowId>> Library::addShow(const QString &feedUrl, const QString &title, const QString &siteUrl)
{
    return m_worker->write<ShowId>(Kind::Listener, [=](Writing &writing, Touched &touched) -> Result<ShowId> {
        const Result<ShowId> show = writing.sources.addShow(feedUrl, title, siteUrl, now());
        if (!show)
            return show;
        if (const Result<void> subscribed = writing.marks.setSubscribed(*show, true, now()); !subscribed)
            return std::unexpected(subscribed.error());
        touched.change.sources = true;
        return show;
    });
}

QFuture<Result<SaveReport>> Library::save(ParsedShow show, ShowId known, bool partial, std::optional<FetchState> fetch)
{
    return m_worker->write<SaveReport>(Kind::Source,
                                       [show = std::move(show), known, partial, fetch = std::move(fetch)](
                                           Writing &writing, Touched &touched) -> Result<SaveReport> {
                                           const auto saved = writing.sources.save(show, known, partial, fetch, now());
                                           if (!saved)
                                               return std::unexpected(saved.error());
                                           // A new show is one the listener asked for.
                                           writing.database->guardListener(false);
                                           if (saved->absorbed.isValid()) {
                                               writing.marks.moveShow(saved->absorbed, saved->report.show);
                                               writing.sources.removeShow(saved->absorbed);
                                           }
                                           if (saved->madeShow)
                                               std::ignore =
                                                   writing.marks.setSubscribed(saved->report.show, true, now());
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
        [pages = std::move(pages)](Writing &writing, Touched &touched,
                                   QPromise<Result<ImportReport>> &promise) -> Result<ImportReport> {
            const qint64 changesBefore = writing.database->totalChanges();
            ImportReport report;
            PageUndo undo;
            writing.sources.pages().begin();
            promise.setProgressRange(0, static_cast<int>(pages.size()));
            for (const PageImport &page : pages) {
                if (promise.isCanceled())
                    return failure(Error::Kind::Cancelled);
                const auto imported = writing.sources.pages().importPage(page, now(), undo);
                if (!imported)
                    return std::unexpected(imported.error());
                if (imported->madeShow)
                    std::ignore = writing.marks.setSubscribed(imported->report.show, true, now());
                report.add(imported->report);
                promise.setProgressValue(static_cast<int>(report.pages.size()));
            }
            touched.change.sources = writing.database->totalChanges() != changesBefore;
            if (!undo.isEmpty())
                touched.takeBack = [&sources = writing.sources, undo] {
                    sources.pages().takeBack(undo);
                };
            return report;
        },
        u"importPages"_s);
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

QFuture<Result<void>> Library::setSubscribed(ShowId show, bool on)
{
    return m_worker->write<void>(
        kindOf(on),
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            touched.names.append({Facet::Shows, show.value});
            return writing.marks.setSubscribed(show, on, now());
        },
        u"setSubscribed"_s);
}

QFuture<Result<void>> Library::setPlayed(const QList<EpisodeId> &episodes, bool on)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = statesOf(episodes);
            return writing.marks.setPlayed(episodes, on, now());
        },
        u"setPlayed"_s);
}

QFuture<Result<void>> Library::setArchived(const QList<EpisodeId> &episodes, bool on)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = statesOf(episodes);
            return writing.marks.setArchived(episodes, on, now());
        },
        u"setArchived"_s);
}

QFuture<Result<void>> Library::setFavourite(const QList<EpisodeId> &episodes, bool on)
{
    return m_worker->write<void>(
        kindOf(on),
        [=](Writing &writing, Touched &touched) {
            touched.change = statesOf(episodes);
            return writing.marks.setFavourite(MarkStore::Favourite::Episode, values(episodes), on, now());
        },
        u"setFavourite"_s);
}

QFuture<Result<void>> Library::setFavourite(ShowId show, bool on)
{
    return markName(*m_worker, MarkStore::Favourite::Show, {Facet::Shows, show.value}, on);
}

QFuture<Result<void>> Library::setFavourite(PersonId person, bool on)
{
    return markName(*m_worker, MarkStore::Favourite::Person, {Facet::Persons, person.value}, on);
}

QFuture<Result<void>> Library::setFavourite(TopicId topic, bool on)
{
    return markName(*m_worker, MarkStore::Favourite::Topic, {Facet::Topics, topic.value}, on);
}

QFuture<Result<void>> Library::savePosition(EpisodeId episode, qint64 positionMs)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = statesOf({episode});
        return writing.marks.savePosition(episode, positionMs, now());
    });
}

QFuture<Result<BookmarkId>> Library::addBookmark(EpisodeId episode, qint64 positionMs, const QString &note,
                                                 std::optional<qint64> endMs)
{
    return m_worker->write<BookmarkId>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = bookmarksOf(episode);
        return writing.lists.addBookmark(episode, positionMs, endMs, note, now());
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
        return writing.lists.addPlaylist(title, query, now());
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
