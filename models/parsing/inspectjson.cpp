// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/inspectjson.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template <class Number>
QJsonValue orNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue seconds(std::optional<qint64> ms)
{
    if (!ms)
        return QJsonValue::Null;
    // A whole number where it is one: 61, not 61.0.
    return *ms % 1000 == 0 ? QJsonValue(*ms / 1000) : QJsonValue(double(*ms) / 1000.0);
}

template <class T, class ToJson>
QJsonArray array(const QList<T> &values, ToJson toJson)
{
    QJsonArray all;
    for (const T &value : values)
        all.append(toJson(value));
    return all;
}

QJsonObject json(const Evidence &evidence)
{
    return {{u"field"_s, evidence.field},
            {u"start"_s, evidence.start},
            {u"end"_s, evidence.end},
            {u"text"_s, evidence.text}};
}

QJsonObject json(const Credit &credit)
{
    return {{u"name"_s, credit.name},
            {u"role"_s, orNull(credit.role)},
            {u"organisation"_s, orNull(credit.organisation)},
            {u"confidence"_s, credit.confidence},
            {u"evidence"_s, json(credit.evidence)}};
}

QJsonObject json(const TopicMention &topic)
{
    return {{u"label"_s, topic.label}, {u"weight"_s, topic.weight}, {u"evidence"_s, json(topic.evidence)}};
}

QJsonObject json(const Media &media)
{
    return {{u"url"_s, media.url},
            {u"type"_s, orNull(media.type)},
            {u"bytes"_s, orNull(media.bytes)},
            {u"duration_s"_s, seconds(media.durationMs)}};
}

QJsonObject json(const Chapter &chapter)
{
    return {{u"start_s"_s, seconds(chapter.startMs)}, {u"title"_s, orNull(chapter.title)}};
}

QJsonObject json(const TranscriptLink &transcript)
{
    return {{u"url"_s, transcript.url}, {u"type"_s, orNull(transcript.type)}};
}

QJsonObject json(const Link &link)
{
    return {{u"url"_s, link.url}, {u"text"_s, orNull(link.text)}};
}

QJsonArray credits(const QList<Credit> &all, Part part)
{
    QJsonArray chosen;
    for (const Credit &credit : all) {
        if (credit.part == part)
            chosen.append(json(credit));
    }
    return chosen;
}

QString word(EpisodeType type)
{
    switch (type) {
    case EpisodeType::Trailer:
        return u"trailer"_s;
    case EpisodeType::Bonus:
        return u"bonus"_s;
    case EpisodeType::Full:
        break;
    }
    return u"full"_s;
}

QJsonValue word(std::optional<NumberOrigin> origin)
{
    if (!origin)
        return QJsonValue::Null;
    return *origin == NumberOrigin::Stated ? u"stated"_s : u"inferred"_s;
}

QString word(Warning::Kind kind)
{
    using enum Warning::Kind;
    static constexpr std::array<std::pair<Warning::Kind, QLatin1StringView>, 11> words{
        {{IllFormed, "ill-formed"_L1},
         {Encoding, "encoding"_L1},
         {Truncated, "truncated"_L1},
         {BadDate, "bad-date"_L1},
         {BadDuration, "bad-duration"_L1},
         {BadNumber, "bad-number"_L1},
         {BadUrl, "bad-url"_L1},
         {MissingTitle, "missing-title"_L1},
         {Duplicate, "duplicate"_L1},
         {Limit, "limit"_L1},
         {Unrecognised, "unrecognised"_L1}}};
    const auto *const found = std::ranges::find(words, kind, &std::pair<Warning::Kind, QLatin1StringView>::first);
    return found->second;
}

QJsonObject json(const Warning &warning)
{
    return {{u"line"_s, warning.line > 0 ? QJsonValue(warning.line) : QJsonValue(QJsonValue::Null)},
            {u"kind"_s, word(warning.kind)},
            {u"message"_s, warning.message}};
}

QJsonObject json(const ParsedShow &show)
{
    return {{u"title"_s, orNull(show.title)},
            {u"feed_url"_s, orNull(show.feedUrl)},
            {u"site_url"_s, orNull(show.siteUrl)},
            {u"author"_s, orNull(show.author)},
            {u"image"_s, orNull(show.image)},
            {u"description"_s, orNull(show.description)},
            {u"language"_s, orNull(show.language)},
            {u"hosts"_s, QJsonArray::fromStringList(show.hosts)},
            {u"episodes"_s, array(show.episodes, [](const ParsedEpisode &episode) { return toJson(episode); })}};
}

constexpr auto toObject = [](const auto &value) {
    return json(value);
};

} // namespace

QJsonObject toJson(const ParsedEpisode &episode)
{
    return {{u"title"_s, orNull(episode.title)},
            {u"title_origin"_s, episode.titleOrigin == TitleOrigin::Stated ? u"stated"_s : u"derived"_s},
            {u"guid"_s, orNull(episode.guid)},
            {u"url"_s, orNull(episode.url)},
            {u"image"_s, orNull(episode.image)},
            {u"date"_s, episode.date ? QJsonValue(toIso(*episode.date)) : QJsonValue(QJsonValue::Null)},
            {u"date_text"_s, orNull(episode.dateText)},
            {u"duration_s"_s, seconds(episode.durationMs)},
            {u"number"_s, orNull(episode.number)},
            {u"season"_s, orNull(episode.season)},
            {u"number_origin"_s, word(episode.numberOrigin)},
            {u"type"_s, word(episode.type)},
            {u"upcoming"_s, episode.upcoming},
            {u"description"_s, orNull(episode.description)},
            {u"media"_s, array(episode.media, toObject)},
            {u"guests"_s, credits(episode.credits, Part::Guest)},
            {u"hosts"_s, credits(episode.credits, Part::Host)},
            {u"topics"_s, array(episode.topics, toObject)},
            {u"chapters"_s, array(episode.chapters, toObject)},
            {u"transcripts"_s, array(episode.transcripts, toObject)},
            {u"links"_s, array(episode.links, toObject)}};
}

QJsonObject toInspectJson(const ParsedSource &source)
{
    return {{u"shows"_s, array(source.shows, toObject)}, {u"warnings"_s, array(source.warnings, toObject)}};
}

} // namespace earmark
