// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/libraryworker.h"
#include "models/library/portraitstore.h"

namespace earmark {

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

QFuture<Result<QList<EpisodeRow>>> Library::rows(const QList<EpisodeId> &ids, const QString &search,
                                                 const PortraitSubject &subject) const
{
    return m_worker->read<QList<EpisodeRow>>([ids, search, subject](Database &database) {
        return ReadStore(database).rows(ids, parseQuery(search, true), subject);
    });
}

QFuture<Result<Portrait>> Library::portrait(const PortraitSubject &subject, const QList<EpisodeId> &episodes) const
{
    return m_worker->read<Portrait>(
        [subject, episodes](Database &database) { return PortraitStore(database).portrait(subject, episodes); });
}

QFuture<Result<QList<NamedWork>>> Library::namedWorks(const QList<EpisodeId> &episodes) const
{
    return m_worker->read<QList<NamedWork>>(
        [episodes](Database &database) { return readNamedWorks(database, episodes); });
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

QFuture<Result<QString>> Library::redo()
{
    return m_worker->redo();
}

} // namespace earmark
