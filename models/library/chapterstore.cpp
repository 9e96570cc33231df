// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/chapterstore.h"

#include "models/library/episodeparts.h"
#include "models/library/nosuch.h"
#include "models/parsing/chapters.h"
#include "models/parsing/timestamps.h"

using namespace Qt::StringLiterals;

namespace earmark {

ChapterStore::ChapterStore(Database &database)
    : m_database(database)
{
}

QList<Chapter> ChapterStore::read(EpisodeId episode)
{
    QList<Chapter> fed = readChapters(m_database, episode);
    const QList<Chapter> file = readOf(episode, ChapterOrigin::File);
    const QList<Chapter> medium = readOf(episode, ChapterOrigin::Medium);
    if (file.isEmpty() && medium.isEmpty())
        return fed;
    if (areFromNotes(episode, fed))
        return mergedChapters({file, medium, fed});
    return mergedChapters({file, fed, medium});
}

// The feed's own are stored as they were read, and where it had none, those of its notes.
bool ChapterStore::areFromNotes(EpisodeId episode, const QList<Chapter> &chapters)
{
    Query row = m_database.query("SELECT description, duration FROM episode_text JOIN episode ON id = episode "
                                 "WHERE episode = ?1",
                                 episode);
    return row.next() && chapters == chaptersFromNotes(row.text(0), row.optionalInteger(1));
}

QList<Chapter> ChapterStore::readOf(EpisodeId episode, ChapterOrigin origin)
{
    QList<Chapter> chapters;
    Query row = m_database.query("SELECT start, \"end\", title, url, image, listed FROM read_chapter "
                                 "WHERE episode = ?1 AND origin = ?2 ORDER BY position",
                                 episode, static_cast<int>(origin));
    while (row.next())
        chapters.append({row.integer(0), row.optionalInteger(1), row.text(2), row.text(3), row.text(4), row.flag(5)});
    return chapters;
}

QString ChapterStore::unreadFile(EpisodeId episode)
{
    Query row = m_database.query("SELECT chapters_url FROM episode WHERE id = ?1 AND chapters_url <> '' AND NOT EXISTS "
                                 "(SELECT 1 FROM chapter_file WHERE episode = ?1 AND url = chapters_url)",
                                 episode);
    return row.next() ? row.text(0) : QString();
}

Result<void> ChapterStore::write(EpisodeId episode, ChapterOrigin origin, const QList<Chapter> &chapters,
                                 const QString &fileUrl, qint64 nowMs)
{
    if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next())
        return noSuch(u"episode"_s, episode.value);
    m_database.run("DELETE FROM read_chapter WHERE episode = ?1 AND origin = ?2", episode, static_cast<int>(origin));
    int position = 0;
    for (const Chapter &chapter : chapters)
        m_database.run("INSERT INTO read_chapter VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", episode,
                       static_cast<int>(origin), position++, chapter.startMs, chapter.endMs, chapter.title, chapter.url,
                       chapter.image, chapter.listed);
    if (origin == ChapterOrigin::File)
        m_database.run("INSERT OR REPLACE INTO chapter_file VALUES (?1, ?2, ?3)", episode, fileUrl, nowMs);
    return {};
}

void ChapterStore::remove(EpisodeId episode)
{
    m_database.run("DELETE FROM read_chapter WHERE episode = ?1", episode);
    m_database.run("DELETE FROM chapter_file WHERE episode = ?1", episode);
}

} // namespace earmark
