// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/liststore.h"

#include "models/library/chapterstore.h"
#include "models/library/episodeparts.h"
#include "models/library/nosuch.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QList<Bookmark> readBookmarks(Query row)
{
    QList<Bookmark> list;
    while (row.next())
        list.append({BookmarkId{row.integer(0)}, EpisodeId{row.integer(1)}, row.text(2), row.text(3), row.integer(4),
                     row.optionalInteger(5), row.text(6), row.integer(7), timestampAt(row, 8),
                     row.isNull(11) ? std::nullopt : std::optional(row.real(11)), row.text(12), row.optionalInteger(13),
                     row.optionalInteger(14)});
    return list;
}

Result<void> requireRange(qint64 startMs, std::optional<qint64> endMs)
{
    if (startMs < 0 || (endMs && *endMs <= startMs))
        return failure(Error::Kind::InvalidArgument, u"a part that ends before it starts"_s);
    return {};
}

} // namespace

ListStore::ListStore(Database &database)
    : m_database(database)
{
}

Result<BookmarkId> ListStore::addBookmark(EpisodeId episode, qint64 positionMs, std::optional<qint64> endMs,
                                          const QString &note, qint64 nowMs)
{
    if (const Result<void> ordered = requireRange(positionMs, endMs); !ordered)
        return std::unexpected(ordered.error());
    if (const Result<void> known = requireEpisode(episode); !known)
        return std::unexpected(known.error());
    m_database.run("INSERT INTO bookmark (episode, position, \"end\", note, created_at, anchor, duration) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT duration FROM episode WHERE id = ?1))",
                   episode, positionMs, endMs, note, nowMs, anchorAt(episode, positionMs));
    return BookmarkId{m_database.lastInsertId()};
}

Result<void> ListStore::editBookmark(BookmarkId bookmark, const QString &note)
{
    m_database.run("UPDATE bookmark SET note = ?2 WHERE id = ?1", bookmark, note);
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"bookmark"_s, bookmark.value);
}

Result<void> ListStore::moveBookmark(BookmarkId bookmark, qint64 positionMs, std::optional<qint64> endMs,
                                     const QString &note)
{
    if (const Result<void> ordered = requireRange(positionMs, endMs); !ordered)
        return ordered;
    const EpisodeId episode = episodeOf(bookmark);
    if (!episode.isValid())
        return noSuch(u"bookmark"_s, bookmark.value);
    m_database.run("UPDATE bookmark SET position = ?2, \"end\" = ?3, note = ?4, anchor = ?5, "
                   "duration = (SELECT duration FROM episode WHERE id = ?6) WHERE id = ?1",
                   bookmark, positionMs, endMs, note, anchorAt(episode, positionMs), episode);
    return {};
}

Result<void> ListStore::removeBookmark(BookmarkId bookmark)
{
    m_database.run("DELETE FROM bookmark WHERE id = ?1", bookmark);
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"bookmark"_s, bookmark.value);
}

EpisodeId ListStore::episodeOf(BookmarkId bookmark)
{
    Query row = m_database.query("SELECT episode FROM bookmark WHERE id = ?1", bookmark);
    return row.next() ? EpisodeId{row.integer(0)} : EpisodeId{};
}

// What is said at that moment where it was read, else the chapter.
QString ListStore::anchorAt(EpisodeId episode, qint64 positionMs)
{
    constexpr qsizetype longest = 120;
    Query passage = m_database.query("SELECT text FROM passage WHERE episode = ?1 AND start <= ?2 "
                                     "ORDER BY start DESC LIMIT 1",
                                     episode, positionMs);
    if (passage.next())
        return passage.text(0).simplified().left(longest);
    QString chapter;
    for (const Chapter &one : ChapterStore(m_database).read(episode)) {
        if (one.listed && one.startMs <= positionMs)
            chapter = one.title;
    }
    return chapter;
}

QList<Bookmark> ListStore::bookmarks()
{
    QList<Bookmark> list = readBookmarks(m_database.query(
        "SELECT bookmark.id, bookmark.episode, episode.title, show.title, position, \"end\", note, created_at, "
        "episode.date, episode.date_offset, episode.date_only, episode.number, anchor, bookmark.duration, "
        "episode.duration "
        "FROM bookmark JOIN episode ON episode.id = bookmark.episode JOIN show ON show.id = episode.show "
        "ORDER BY created_at DESC, bookmark.id DESC"));
    constexpr qsizetype toldTopics = 3;
    for (Bookmark &bookmark : list) {
        for (const PersonCredit &credit : readCredits(m_database, bookmark.episode)) {
            if (credit.credit.part == Part::Guest)
                bookmark.guests.append(credit.credit.name);
        }
        const QList<EpisodeTopic> topics = readTopics(m_database, bookmark.episode);
        for (const EpisodeTopic &topic : topics.first(std::min(toldTopics, topics.size())))
            bookmark.topics.append(topic.mention.label);
    }
    return list;
}

QList<Bookmark> ListStore::bookmarks(EpisodeId episode)
{
    return readBookmarks(m_database.query(
        "SELECT bookmark.id, bookmark.episode, episode.title, show.title, position, \"end\", note, created_at, "
        "episode.date, episode.date_offset, episode.date_only, episode.number, anchor, bookmark.duration, "
        "episode.duration "
        "FROM bookmark JOIN episode ON episode.id = bookmark.episode JOIN show ON show.id = episode.show "
        "WHERE bookmark.episode = ?1 ORDER BY position, bookmark.id",
        episode));
}

QList<QueueEntry> ListStore::queue()
{
    QList<QueueEntry> entries;
    Query row = m_database.query("SELECT episode, start, \"end\" FROM queue_item ORDER BY id");
    while (row.next())
        entries.append({EpisodeId{row.integer(0)}, row.optionalInteger(1), row.optionalInteger(2)});
    return entries;
}

Result<void> ListStore::setQueue(const QList<QueueEntry> &entries)
{
    for (const QueueEntry &entry : entries) {
        if (const Result<void> known = requireEpisode(entry.episode); !known)
            return known;
        if (const Result<void> ordered = requireRange(entry.startMs.value_or(0), entry.endMs); !ordered)
            return ordered;
    }
    // Rows that can stay do, so that what begins to play leaves the queue without touching the others.
    qsizetype stays = 0;
    Query row = m_database.query("SELECT id, episode, start, \"end\" FROM queue_item ORDER BY id");
    QList<qint64> gone;
    while (row.next()) {
        const QueueEntry present{EpisodeId{row.integer(1)}, row.optionalInteger(2), row.optionalInteger(3)};
        if (stays < entries.size() && entries.at(stays) == present)
            ++stays;
        else
            gone.append(row.integer(0));
    }
    for (const qint64 id : std::as_const(gone))
        m_database.run("DELETE FROM queue_item WHERE id = ?1", id);
    for (const QueueEntry &entry : entries.sliced(stays))
        m_database.run("INSERT INTO queue_item (episode, start, \"end\") VALUES (?1, ?2, ?3)", entry.episode,
                       entry.startMs, entry.endMs);
    return {};
}

Result<void> ListStore::requireEpisode(EpisodeId episode)
{
    const bool isKnown = m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next();
    return isKnown ? Result<void>() : noSuch(u"episode"_s, episode.value);
}

} // namespace earmark
