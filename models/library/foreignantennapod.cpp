// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/foreigndraft.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum FeedState { Subscribed, NotSubscribed, Archived }; // Feeds.state, since version 3.0
enum ReadState { New = -1, Unread, Read };              // FeedItems.read

bool hasColumn(Database &database, const QString &table, const QString &column)
{
    return database.query("SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2", table, column).next();
}

void readFeeds(Database &database, ForeignDraft &draft)
{
    QHash<qint64, int> states;
    if (hasColumn(database, u"Feeds"_s, u"state"_s)) {
        Query row = database.query("SELECT id, state FROM Feeds");
        while (row.next())
            states.insert(row.integer(0), static_cast<int>(row.integer(1)));
    }
    Query row = database.query("SELECT id, coalesce(nullif(custom_title, ''), title), download_url, link, description, "
                               "language, author, image_url, username, password FROM Feeds ORDER BY id");
    while (row.next()) {
        ParsedShow show;
        show.title = shortText(row, 1);
        show.siteUrl = shortText(row, 3);
        show.description = row.text(4);
        show.language = shortText(row, 5);
        show.author = shortText(row, 6);
        show.image = shortText(row, 7);
        const qint64 id = row.integer(0);
        draft.addShow(id, std::move(show), shortText(row, 2), {shortText(row, 8), shortText(row, 9)},
                      states.value(id, Subscribed) != NotSubscribed);
    }
}

void readHearing(Database &database, ForeignDraft &draft)
{
    if (!hasColumn(database, u"Feeds"_s, u"feed_skip_ending"_s))
        return;
    Query row = database.query("SELECT id, feed_playback_speed, feed_skip_intro, feed_skip_ending FROM Feeds");
    while (row.next()) // lengths in s; a speed of -1: as everywhere
        draft.setHearing(row.integer(0), std::max(row.real(1), 0.0), row.integer(2) * 1000, row.integer(3) * 1000);
}

void readItems(Database &database, ForeignDraft &draft)
{
    Query row = database.query(
        "SELECT i.id, i.feed, i.title, i.pubDate, i.read, i.link, i.description, i.item_identifier, i.image_url, "
        "m.download_url, m.mime_type, m.filesize, m.duration, m.position, "
        "EXISTS (SELECT 1 FROM Favorites f WHERE f.feeditem = i.id) "
        "FROM FeedItems i LEFT JOIN FeedMedia m ON m.feeditem = i.id GROUP BY i.id ORDER BY i.feed, i.pubDate DESC");
    while (row.next()) {
        ParsedEpisode episode;
        episode.title = shortText(row, 2);
        if (const qint64 date = row.integer(3); date > 0)
            episode.date = Timestamp{date, 0, false};
        episode.url = shortText(row, 5);
        episode.guid = shortText(row, 7);
        episode.image = shortText(row, 8);
        const qint64 bytes = row.integer(11);
        if (!row.isNull(9))
            episode.media = {
                {shortText(row, 9), shortText(row, 10), bytes > 0 ? std::optional(bytes) : std::nullopt, std::nullopt}};
        if (const qint64 duration = row.integer(12); duration > 0)
            episode.durationMs = duration;
        const ForeignDraft::Listened listened{.positionMs = std::max<qint64>(row.integer(13), 0),
                                              .played = row.integer(4) == Read,
                                              .favourite = row.flag(14)};
        draft.addEpisode(row.integer(1), row.integer(0), std::move(episode), row.text(6), listened);
    }
}

} // namespace

// Storage.database.PodDBAdapter of the program's sources: times and lengths are ms.
ForeignLibrary readAntennaPod(Database &database)
{
    ForeignDraft draft(u"AntennaPod"_s);
    readFeeds(database, draft);
    readHearing(database, draft);
    readItems(database, draft);
    Query queue = database.query("SELECT feeditem FROM Queue ORDER BY id");
    while (queue.next())
        draft.queue(queue.integer(0));
    return draft.take();
}

} // namespace earmark
