// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/keptstore.h"
#include "models/library/library.h"
#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

LibraryChange offlineOf(const QList<EpisodeId> &episodes)
{
    LibraryChange change;
    change.states = true;
    change.offline = true;
    change.episodes = episodes;
    return change;
}

} // namespace

QFuture<Result<void>> Library::keepOffline(const QList<EpisodeId> &episodes)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = offlineOf(episodes);
        return KeptStore(*writing.database).keep(episodes, writingTime());
    });
}

QFuture<Result<void>> Library::releaseOffline(const QList<EpisodeId> &episodes)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = offlineOf(episodes);
        KeptStore(*writing.database).release(episodes);
        return Result<void>();
    });
}

QFuture<Result<void>> Library::pauseOffline(const QList<EpisodeId> &episodes)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = offlineOf(episodes);
        KeptStore(*writing.database).pause(episodes);
        return Result<void>();
    });
}

QFuture<Result<void>> Library::setKept(EpisodeId episode, const KeptProgress &progress)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change = offlineOf({episode});
        return KeptStore(*writing.database).write(episode, progress);
    });
}

QFuture<Result<QList<KeptAudio>>> Library::keptAudio() const
{
    return m_worker->read<QList<KeptAudio>>([](Database &database) { return KeptStore(database).all(); });
}

} // namespace earmark
