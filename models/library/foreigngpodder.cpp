// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/foreigndraft.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 gpodderSecond = 1000; // ms

// The program's own rule: within ten seconds of the end, or past 99 of 100 parts.
bool isFinished(qint64 positionS, qint64 lengthS)
{
    return positionS > 0 && lengthS > 0 && (positionS + 10 >= lengthS || positionS * 100 >= lengthS * 99);
}

void readPodcasts(Database &database, ForeignDraft &draft)
{
    Query row = database.query(
        "SELECT id, title, url, link, description, cover_url, auth_username, auth_password FROM podcast ORDER BY id");
    while (row.next()) {
        ParsedShow show;
        show.title = shortText(row, 1);
        show.siteUrl = shortText(row, 3);
        show.description = row.text(4);
        show.image = shortText(row, 5);
        draft.addShow(row.integer(0), std::move(show), shortText(row, 2), {shortText(row, 6), shortText(row, 7)}, true);
    }
}

void readEpisodes(Database &database, ForeignDraft &draft)
{
    Query row = database.query("SELECT id, podcast_id, title, description, url, published, guid, link, file_size, "
                               "mime_type, total_time, current_position, last_playback, is_new FROM episode "
                               "ORDER BY podcast_id, published DESC");
    while (row.next()) {
        ParsedEpisode episode;
        episode.title = shortText(row, 2);
        if (const qint64 published = row.integer(5); published > 0)
            episode.date = Timestamp{published * gpodderSecond, 0, false};
        episode.guid = shortText(row, 6);
        episode.url = shortText(row, 7);
        const qint64 bytes = row.integer(8);
        episode.media = {
            {shortText(row, 4), shortText(row, 9), bytes > 0 ? std::optional(bytes) : std::nullopt, std::nullopt}};
        const qint64 length = row.integer(10);
        if (length > 0)
            episode.durationMs = length * gpodderSecond;
        const qint64 position = std::max<qint64>(row.integer(11), 0);
        // Handed to a player that never told how far it came.
        const bool wasHandedOver = row.integer(12) > 0 && position == 0 && !row.flag(13);
        const ForeignDraft::Listened listened{.positionMs = position * gpodderSecond,
                                              .played = wasHandedOver || isFinished(position, length)};
        draft.addEpisode(row.integer(1), row.integer(0), std::move(episode), row.text(3), listened);
    }
}

} // namespace

// gpodder/schema.py of the program's sources: times and lengths are s. It has neither favourites nor a queue.
ForeignLibrary readGPodder(Database &database)
{
    ForeignDraft draft(u"gPodder"_s);
    readPodcasts(database, draft);
    readEpisodes(database, draft);
    return draft.take();
}

} // namespace earmark
