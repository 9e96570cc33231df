// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

namespace earmark {

// Where chapters were read beside the feed itself.
enum class ChapterOrigin {
    File = 1,   // podcast:chapters
    Medium = 2, // ID3 CHAP, m4a, Vorbis comments
};

// Chapters of episodes from all that states some. Writes are inside a transaction of the caller; SQL errors stick to
// the database. On the thread of its database.
class ChapterStore
{
public:
    explicit ChapterStore(Database &database);

    // As shown: the file's, else the feed's, else the medium's, else those of a list in the notes; see
    // mergedChapters().
    [[nodiscard]] QList<Chapter> read(EpisodeId episode);
    // The file to read: its address where the feed names one that was not read yet; else empty.
    [[nodiscard]] QString unreadFile(EpisodeId episode);
    // No chapters: the file has none. `fileUrl` where it is the file's.
    [[nodiscard]] Result<void> write(EpisodeId episode, ChapterOrigin origin, const QList<Chapter> &chapters,
                                     const QString &fileUrl, qint64 nowMs);
    void remove(EpisodeId episode);

private:
    [[nodiscard]] QList<Chapter> readOf(EpisodeId episode, ChapterOrigin origin);
    [[nodiscard]] bool areFromNotes(EpisodeId episode, const QList<Chapter> &chapters);

    Database &m_database;
};

} // namespace earmark
