// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/chapterstore.h"
#include "models/library/library.h"
#include "models/library/libraryworker.h"
#include "models/library/spokenstore.h"
#include "models/library/writingtime.h"

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

// Rows and the page may look different, panes do not.
LibraryChange companionChange(EpisodeId episode)
{
    LibraryChange change;
    change.states = true;
    change.episodes = {episode};
    return change;
}

} // namespace

QFuture<Result<Transcript>> Library::transcript(EpisodeId episode) const
{
    return m_worker->read<Transcript>([episode](Database &database) { return SpokenStore(database).read(episode); });
}

QFuture<Result<void>> Library::saveTranscript(EpisodeId episode, const Transcript &transcript)
{
    return m_worker->write<void>(Kind::Source, [=](Writing &writing, Touched &touched) {
        touched.change = companionChange(episode);
        return SpokenStore(*writing.database).write(episode, transcript, writingTime());
    });
}

QFuture<Result<QString>> Library::unreadChapters(EpisodeId episode) const
{
    return m_worker->read<QString>(
        [episode](Database &database) { return ChapterStore(database).unreadFile(episode); });
}

QFuture<Result<void>> Library::saveChapters(EpisodeId episode, const QList<Chapter> &chapters, const QString &fileUrl)
{
    return m_worker->write<void>(Kind::Source, [=](Writing &writing, Touched &touched) {
        touched.change = companionChange(episode);
        touched.change.bookmarks = true; // marks on the seek bar are read again, and so are chapters
        const ChapterOrigin origin = fileUrl.isEmpty() ? ChapterOrigin::Medium : ChapterOrigin::File;
        return ChapterStore(*writing.database).write(episode, origin, chapters, fileUrl, writingTime());
    });
}

} // namespace earmark
