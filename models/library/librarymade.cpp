// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/correctionfile.h"
#include "models/library/libraryworker.h"
#include "models/library/madefile.h"
#include "models/library/tagstore.h"
#include "models/library/writingtime.h"

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

QFuture<Result<QList<Tag>>> Library::tags() const
{
    return m_worker->read<QList<Tag>>([](Database &database) { return TagStore(database).all(); });
}

QFuture<Result<QList<Tag>>> Library::tagsOf(const QList<EpisodeId> &episodes) const
{
    return m_worker->read<QList<Tag>>([episodes](Database &database) { return TagStore(database).among(episodes); });
}

QFuture<Result<void>> Library::setTagged(const QList<EpisodeId> &episodes, const QString &tag, bool on)
{
    return on ? setTags(episodes, {tag}, {}) : setTags(episodes, {}, {tag});
}

QFuture<Result<void>> Library::setTags(const QList<EpisodeId> &episodes, const QStringList &added,
                                       const QStringList &removed)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            touched.change.episodes = episodes;
            TagStore tags(*writing.database);
            Result<void> done;
            for (const QString &tag : added)
                done = done.and_then([&] { return tags.set(episodes, tag, true, writingTime()); });
            for (const QString &tag : removed)
                done = done.and_then([&] { return tags.set(episodes, tag, false, writingTime()); });
            return done;
        },
        u"setTagged"_s);
}

QFuture<Result<void>> Library::renameTag(const QString &tag, const QString &to)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.states = true;
            return TagStore(*writing.database).rename(tag, to);
        },
        u"renameTag"_s);
}

QFuture<Result<QByteArray>> Library::exportMade() const
{
    return m_worker->read<QByteArray>([](Database &database) {
        CorrectionStore corrections(database);
        QByteArray text = earmark::exportMade(database);
        for (const StoredCorrection &stored : corrections.all())
            text += writeCorrectionLine(named(database, stored)) + '\n';
        for (const CorrectionStore::Waiting &waiting : corrections.waiting())
            text += waiting.line.toUtf8() + '\n';
        return text;
    });
}

QFuture<Result<MadeImport>> Library::importMade(const QByteArray &text)
{
    return m_worker->write<MadeImport>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) -> Result<MadeImport> {
            touched.change.sources = touched.change.states = touched.change.bookmarks = true;
            touched.change.playlists = touched.change.queue = true;
            touched.change.plays = touched.change.offline = true;
            Result<MadeImport> done = earmark::importMade(*writing.database, text, writingTime());
            if (!done)
                return done;
            return writing.sources.corrections()
                .import(correctionLines(text), writingTime())
                .transform([&done](const CorrectionImport &corrections) {
                    done->added += corrections.added + corrections.waiting;
                    done->known += corrections.known;
                    return *done;
                });
        },
        u"importMade"_s);
}

} // namespace earmark
