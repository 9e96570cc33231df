// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/records.h"

#include "app/cli/command.h"

#include "models/items/errortext.h"
#include "models/parsing/inspectjson.h"
#include "models/transfer/exportprivacy.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue moment(qint64 ms)
{
    return ms > 0 ? QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODate)) : QJsonValue();
}

ParsedEpisode asParsed(const EpisodeDetail &detail)
{
    ParsedEpisode episode;
    episode.title = detail.row.title;
    episode.titleOrigin = detail.row.titleOrigin;
    episode.guid = detail.guid;
    episode.url = detail.url;
    episode.image = detail.row.image;
    episode.date = detail.row.date;
    episode.durationMs = detail.row.durationMs;
    episode.number = detail.row.number;
    if (detail.row.number)
        episode.numberOrigin = NumberOrigin::Stated;
    episode.season = detail.season;
    episode.type = detail.type;
    episode.upcoming = detail.row.upcoming;
    episode.description = detail.description;
    episode.media = detail.media;
    for (const PersonCredit &credit : detail.credits)
        episode.credits.append(credit.credit);
    for (const EpisodeTopic &topic : detail.topics)
        episode.topics.append(topic.mention);
    episode.chapters = detail.chapters;
    episode.transcripts = detail.transcripts;
    episode.links = detail.links;
    return episode;
}

} // namespace

QJsonValue seconds(std::optional<qint64> ms)
{
    return ms ? QJsonValue(double(*ms) / 1000.0) : QJsonValue();
}

QJsonObject toJson(const Show &show)
{
    ParsedShow parsed;
    parsed.title = show.title;
    parsed.feedUrl = show.feedUrl;
    parsed.siteUrl = show.siteUrl;
    parsed.author = show.author;
    parsed.image = show.image;
    parsed.description = show.description;
    parsed.language = show.language;
    parsed.hosts = show.hosts;
    ParsedSource source;
    source.shows = {parsed};
    QJsonObject object = toInspectJson(source)["shows"_L1].toArray().first().toObject();
    object.remove("episodes"_L1);
    object["id"_L1] = show.id.value;
    object["subscribed"_L1] = show.subscribed;
    object["favourite"_L1] = show.favourite;
    object["episode_count"_L1] = show.episodes;
    object["unplayed_count"_L1] = show.unplayed;
    object["checked"_L1] = moment(show.fetch.checkedAtMs);
    object["error"_L1] = show.fetch.error ? QJsonValue(toJson(*show.fetch.error)) : QJsonValue();
    return object;
}

QJsonObject toJson(const EpisodeDetail &episode)
{
    QJsonObject object = earmark::toJson(asParsed(episode));
    object["id"_L1] = episode.row.id.value;
    object["show_id"_L1] = episode.row.showId.value;
    object["show"_L1] = episode.row.show;
    object["position_s"_L1] = double(episode.row.positionMs) / 1000.0;
    object["played"_L1] = episode.row.played;
    object["favourite"_L1] = episode.row.favourite;
    object["archived"_L1] = episode.row.archived;
    object["gone_from_source"_L1] = episode.row.goneFromSource;
    QJsonArray bookmarks;
    for (const Bookmark &bookmark : episode.bookmarks)
        bookmarks.append(toJson(bookmark));
    object["bookmarks"_L1] = bookmarks;
    return object;
}

QJsonObject toJson(const FacetRow &row)
{
    return {{u"id"_s, row.id}, {u"name"_s, row.name}, {u"episodes"_s, row.count}, {u"favourite"_s, row.favourite}};
}

QJsonObject toJson(const Bookmark &bookmark)
{
    return {{u"id"_s, bookmark.id.value},
            {u"episode_id"_s, bookmark.episode.value},
            {u"episode"_s, orNull(bookmark.episodeTitle)},
            {u"show"_s, orNull(bookmark.show)},
            {u"position_s"_s, double(bookmark.positionMs) / 1000.0},
            {u"end_s"_s, seconds(bookmark.endMs)},
            {u"note"_s, bookmark.note},
            {u"created"_s, moment(bookmark.createdAtMs)}};
}

QJsonObject toJson(const Playlist &playlist)
{
    return {{u"id"_s, playlist.id.value},
            {u"title"_s, playlist.title},
            {u"query"_s, orNull(playlist.query)},
            {u"items"_s, playlist.items},
            {u"duration_s"_s, double(playlist.durationMs) / 1000.0}};
}

QJsonObject toJson(const Error &error)
{
    return {{u"message"_s, errorText(error)},
            {u"detail"_s, orNull(error.detail)},
            {u"subject"_s, orNull(error.subject)},
            {u"code"_s, error.code == 0 ? QJsonValue() : QJsonValue(error.code)}};
}

QJsonArray toJson(const QList<Warning> &warnings)
{
    ParsedSource source;
    source.warnings = warnings;
    return toInspectJson(source)["warnings"_L1].toArray();
}

QJsonObject toJson(const MadeImport &done)
{
    return {{u"added"_s, done.added}, {u"known"_s, done.known}, {u"unknown"_s, done.unknown}};
}

QJsonObject toJson(const KeptCorrection &kept)
{
    const Correction &correction = kept.correction;
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    QJsonArray episodes;
    for (const EpisodeId episode : correction.episodes)
        episodes.append(episode.value);
    return {{u"id"_s, kept.id.value},
            {u"kind"_s, correctionName(correction.kind)},
            {u"subject"_s, correction.subject},
            {u"value"_s, orNull(correction.value)},
            {u"part"_s, correctionName(correction.part)},
            {u"role"_s, orNull(correction.role)},
            {u"organisation"_s, orNull(correction.organisation)},
            {u"episodes"_s, episodes},
            {u"show"_s, correction.show.isValid() ? QJsonValue(correction.show.value) : QJsonValue()},
            {u"made"_s, moment(kept.madeAtMs)}};
}

QJsonObject toJson(const AddOutcome::Item &item)
{
    return {{u"title"_s, item.title},
            {u"feed_url"_s, orNull(publicFeed(item.feedUrl))},
            {u"id"_s, item.show.isValid() ? QJsonValue(item.show.value) : QJsonValue()},
            {u"known"_s, item.known},
            {u"episodes"_s, item.episodes},
            {u"error"_s, item.error ? QJsonValue(toJson(*item.error)) : QJsonValue()}};
}

QString wordsOf(const AddOutcome::Item &item)
{
    if (item.error)
        return errorText(*item.error);
    if (item.known)
        return Cli::tr("in the library already");
    return item.episodes > 0 ? Cli::tr("%n episode(s)", nullptr, item.episodes) : Cli::tr("not read yet");
}

} // namespace earmark::cli
