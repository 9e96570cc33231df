// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/historystore.h"
#include "models/library/library.h"
#include "models/library/libraryworker.h"

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

QFuture<Result<QList<Play>>> Library::plays() const
{
    return m_worker->read<QList<Play>>([](Database &database) { return HistoryStore(database).plays(); });
}

QFuture<Result<void>> Library::notePlay(const Play &play)
{
    return m_worker->write<void>(Kind::Listener, [=](Writing &writing, Touched &touched) {
        touched.change.plays = true;
        return HistoryStore(*writing.database).note(play);
    });
}

QFuture<Result<void>> Library::removePlays(const QList<qint64> &startedAtMs)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) -> Result<void> {
            touched.change.plays = true;
            HistoryStore(*writing.database).remove(startedAtMs);
            return {};
        },
        u"removePlays"_s);
}

QFuture<Result<void>> Library::clearPlays()
{
    return m_worker->write<void>(
        Kind::Undoable,
        [](Writing &writing, Touched &touched) -> Result<void> {
            touched.change.plays = true;
            HistoryStore(*writing.database).clear();
            return {};
        },
        u"removePlays"_s);
}

} // namespace earmark
