// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/catalogue.h"

#include "models/parsing/date.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// The reader of one kind of object for every member of an array.
template <class Read>
auto listOf(const QJsonValue &array, Read read)
{
    QList<decltype(read(QJsonObject()))> all;
    const QJsonArray values = array.toArray();
    for (const auto value : values) {
        if (value.isObject())
            all.append(read(value.toObject()));
    }
    return all;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList all;
    const QJsonArray values = array.toArray();
    for (const auto value : values) {
        if (value.isString())
            all.append(value.toString());
    }
    return all;
}

std::optional<qint64> milliseconds(const QJsonValue &seconds)
{
    return seconds.isDouble() && seconds.toDouble() >= 0
               ? std::optional(qint64(std::llround(seconds.toDouble() * 1000)))
               : std::nullopt;
}

Evidence evidenceOf(const QJsonObject &json)
{
    return {json["field"_L1].toString(), json["start"_L1].toInteger(), json["end"_L1].toInteger(),
            json["text"_L1].toString()};
}

Credit creditOf(const QJsonObject &json, Part part)
{
    Credit credit;
    credit.name = json["name"_L1].toString();
    credit.part = part;
    credit.role = json["role"_L1].toString();
    credit.organisation = json["organisation"_L1].toString();
    credit.confidence = json["confidence"_L1].toDouble(1.0);
    credit.evidence = evidenceOf(json["evidence"_L1].toObject());
    return credit;
}

TopicMention topicOf(const QJsonObject &json)
{
    return {json["label"_L1].toString(), json["weight"_L1].toDouble(1.0), evidenceOf(json["evidence"_L1].toObject())};
}

Media mediaOf(const QJsonObject &json)
{
    Media media;
    media.url = json["url"_L1].toString();
    media.type = json["type"_L1].toString();
    if (json["bytes"_L1].isDouble())
        media.bytes = json["bytes"_L1].toInteger();
    media.durationMs = milliseconds(json["duration_s"_L1]);
    return media;
}

Chapter chapterOf(const QJsonObject &json)
{
    Chapter chapter;
    chapter.startMs = milliseconds(json["start_s"_L1]).value_or(0);
    chapter.title = json["title"_L1].toString();
    return chapter;
}

EpisodeType typeOf(const QString &word)
{
    return word == "trailer"_L1 ? EpisodeType::Trailer : word == "bonus"_L1 ? EpisodeType::Bonus : EpisodeType::Full;
}

void readNumbers(ParsedEpisode &episode, const QJsonObject &json)
{
    if (json["number"_L1].isDouble())
        episode.number = json["number"_L1].toDouble();
    if (json["season"_L1].isDouble())
        episode.season = json["season"_L1].toInt();
    if (json["number_origin"_L1].isString())
        episode.numberOrigin =
            json["number_origin"_L1].toString() == "inferred"_L1 ? NumberOrigin::Inferred : NumberOrigin::Stated;
}

ParsedEpisode episodeOf(const QJsonObject &json)
{
    ParsedEpisode episode;
    episode.title = json["title"_L1].toString();
    episode.titleOrigin =
        json["title_origin"_L1].toString() == "derived"_L1 ? TitleOrigin::Derived : TitleOrigin::Stated;
    episode.guid = json["guid"_L1].toString();
    episode.url = json["url"_L1].toString();
    episode.image = json["image"_L1].toString();
    episode.date = parseDate(json["date"_L1].toString());
    episode.dateText = json["date_text"_L1].toString();
    episode.durationMs = milliseconds(json["duration_s"_L1]);
    readNumbers(episode, json);
    episode.type = typeOf(json["type"_L1].toString());
    episode.upcoming = json["upcoming"_L1].toBool();
    episode.description = json["description"_L1].toString();
    episode.media = listOf(json["media"_L1], mediaOf);
    episode.credits =
        listOf(json["guests"_L1], [](const QJsonObject &person) { return creditOf(person, Part::Guest); })
        + listOf(json["hosts"_L1], [](const QJsonObject &person) { return creditOf(person, Part::Host); });
    episode.topics = listOf(json["topics"_L1], topicOf);
    episode.chapters = listOf(json["chapters"_L1], chapterOf);
    episode.transcripts = listOf(json["transcripts"_L1], [](const QJsonObject &transcript) {
        return TranscriptLink{transcript["url"_L1].toString(), transcript["type"_L1].toString(), {}};
    });
    episode.links = listOf(json["links"_L1], [](const QJsonObject &link) {
        return Link{link["url"_L1].toString(), link["text"_L1].toString()};
    });
    return episode;
}

ParsedShow showOf(const QJsonObject &json)
{
    ParsedShow show;
    show.title = json["title"_L1].toString();
    show.feedUrl = json["feed_url"_L1].toString();
    show.siteUrl = json["site_url"_L1].toString();
    show.author = json["author"_L1].toString();
    show.image = json["image"_L1].toString();
    show.description = json["description"_L1].toString();
    show.language = json["language"_L1].toString();
    show.hosts = stringsOf(json["hosts"_L1]);
    show.episodes = listOf(json["episodes"_L1], episodeOf);
    return show;
}

} // namespace

Result<ParsedSource> readCatalogue(QByteArrayView json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::DamagedSource, problem.errorString());
    if (!document.object()["shows"_L1].isArray())
        return failure(Error::Kind::UnknownFormat, u"no list of shows"_s);
    ParsedSource source;
    source.format = SourceFormat::Page;
    source.shows = listOf(document.object()["shows"_L1], showOf);
    return source;
}

} // namespace earmark
