// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/favouritenames.h"
#include "models/library/libraryworker.h"
#include "models/library/listeningstore.h"
#include "models/library/writingtime.h"

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

LibraryChange statesOf(const QList<EpisodeId> &episodes)
{
    LibraryChange change;
    change.states = true;
    change.episodes = episodes;
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

QFuture<Result<void>> markName(LibraryWorker &worker, MarkStore::Favourite kind, TouchedName name, bool on)
{
    return worker.write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            touched.names.append(name);
            return writing.marks.setFavourite(kind, {name.id}, on, writingTime());
        },
        u"setFavourite"_s);
}

} // namespace

QFuture<Result<void>> Library::setSubscribed(ShowId show, bool on)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            touched.names.append({Facet::Shows, show.value});
            return writing.marks.setSubscribed(show, on, writingTime());
        },
        u"setSubscribed"_s);
}

QFuture<Result<void>> Library::setPlayed(const QList<EpisodeId> &episodes, bool on, ChangedBy who)
{
    return m_worker->write<void>(
        who == ChangedBy::Listener ? Kind::Undoable : Kind::Listener,
        [=](Writing &writing, Touched &touched) {
            touched.change = statesOf(episodes);
            return writing.marks.setPlayed(episodes, on, writingTime());
        },
        u"setPlayed"_s);
}

QFuture<Result<void>> Library::setArchived(const QList<EpisodeId> &episodes, bool on)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = statesOf(episodes);
            return writing.marks.setArchived(episodes, on, writingTime());
        },
        u"setArchived"_s);
}

QFuture<Result<void>> Library::setFavourite(const QList<EpisodeId> &episodes, bool on)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change = statesOf(episodes);
            return writing.marks.setFavourite(MarkStore::Favourite::Episode, values(episodes), on, writingTime());
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

QFuture<Result<void>> Library::setListening(ShowId show, const ShowListening &listening)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &) {
        return ListeningStore(*writing.database).write(show, listening);
    });
}

QFuture<Result<ShowListening>> Library::listening(ShowId show) const
{
    return m_worker->read<ShowListening>([show](Database &database) { return ListeningStore(database).read(show); });
}

QFuture<Result<void>> Library::setPrivate(ShowId show, bool on)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            touched.names = {{Facet::Shows, show.value}};
            return writing.marks.setPrivate(show, on, writingTime());
        },
        u"setPrivate"_s);
}

QFuture<Result<QList<EpisodeId>>> Library::startedEpisodes(int most) const
{
    return m_worker->read<QList<EpisodeId>>([most](Database &database) { return readStartedEpisodes(database, most); });
}

QFuture<Result<QList<FavouriteName>>> Library::favouriteNames() const
{
    return m_worker->read<QList<FavouriteName>>([](Database &database) { return readFavouriteNames(database); });
}

QFuture<Result<void>> Library::savePosition(EpisodeId episode, qint64 positionMs)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = statesOf({episode});
        return writing.marks.savePosition(episode, positionMs, writingTime());
    });
}

} // namespace earmark
