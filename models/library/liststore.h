// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/queueentry.h"
#include "models/library/records.h"

namespace earmark {

// Reads and writes what the listener put down: bookmarks and the queue. Writes stand inside a transaction
// of the caller; SQL errors stick to the database. Ids that name nothing are NotFound, and then nothing of the call
// may be kept. On its database's thread.
class ListStore
{
public:
    explicit ListStore(Database &database);

    [[nodiscard]] Result<BookmarkId> addBookmark(EpisodeId episode, qint64 positionMs, std::optional<qint64> endMs,
                                                 const QString &note, qint64 nowMs);
    [[nodiscard]] Result<void> editBookmark(BookmarkId bookmark, const QString &note);
    [[nodiscard]] Result<void> moveBookmark(BookmarkId bookmark, qint64 positionMs, std::optional<qint64> endMs,
                                            const QString &note);
    [[nodiscard]] Result<void> removeBookmark(BookmarkId bookmark);
    [[nodiscard]] EpisodeId episodeOf(BookmarkId bookmark);     // invalid where there is none
    [[nodiscard]] QList<Bookmark> bookmarks();                  // newest first
    [[nodiscard]] QList<Bookmark> bookmarks(EpisodeId episode); // by position

    [[nodiscard]] QList<QueueEntry> queue();
    [[nodiscard]] Result<void> setQueue(const QList<QueueEntry> &entries);

private:
    [[nodiscard]] QString anchorAt(EpisodeId episode, qint64 positionMs);
    [[nodiscard]] Result<void> requireEpisode(EpisodeId episode);

    Database &m_database;
};

} // namespace earmark
