// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/claimcoding.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>
#include <QtCore/QCborValue>

#include <concepts>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

template <class T, class Plain>
concept Of = std::same_as<std::remove_const_t<T>, Plain>;

// The fields of each struct, named once for both ways. Names are on disk: they never change their meaning.
void eachField(Of<Timestamp> auto &t, auto field)
{
    field("utc"_L1, t.utcMs);
    field("offset"_L1, t.offsetS);
    field("dateOnly"_L1, t.dateOnly);
}

void eachField(Of<Evidence> auto &e, auto field)
{
    field("field"_L1, e.field);
    field("start"_L1, e.start);
    field("end"_L1, e.end);
    field("text"_L1, e.text);
}

void eachField(Of<Credit> auto &c, auto field)
{
    field("name"_L1, c.name);
    field("part"_L1, c.part);
    field("role"_L1, c.role);
    field("organisation"_L1, c.organisation);
    field("url"_L1, c.url);
    field("image"_L1, c.image);
    field("confidence"_L1, c.confidence);
    field("evidence"_L1, c.evidence);
}

void eachField(Of<TopicMention> auto &t, auto field)
{
    field("label"_L1, t.label);
    field("weight"_L1, t.weight);
    field("evidence"_L1, t.evidence);
}

void eachField(Of<Media> auto &m, auto field)
{
    field("url"_L1, m.url);
    field("type"_L1, m.type);
    field("bytes"_L1, m.bytes);
    field("duration"_L1, m.durationMs);
}

void eachField(Of<Chapter> auto &c, auto field)
{
    field("start"_L1, c.startMs);
    field("end"_L1, c.endMs);
    field("title"_L1, c.title);
    field("url"_L1, c.url);
    field("image"_L1, c.image);
}

void eachField(Of<TranscriptLink> auto &t, auto field)
{
    field("url"_L1, t.url);
    field("type"_L1, t.type);
    field("language"_L1, t.language);
}

void eachField(Of<Link> auto &l, auto field)
{
    field("url"_L1, l.url);
    field("text"_L1, l.text);
}

void eachField(Of<Soundbite> auto &s, auto field)
{
    field("start"_L1, s.startMs);
    field("duration"_L1, s.durationMs);
    field("title"_L1, s.title);
}

void eachField(Of<ParsedEpisode> auto &e, auto field)
{
    field("title"_L1, e.title);
    field("titleOrigin"_L1, e.titleOrigin);
    field("guid"_L1, e.guid);
    field("url"_L1, e.url);
    field("image"_L1, e.image);
    field("date"_L1, e.date);
    field("dateText"_L1, e.dateText);
    field("duration"_L1, e.durationMs);
    field("number"_L1, e.number);
    field("season"_L1, e.season);
    field("numberOrigin"_L1, e.numberOrigin);
    field("type"_L1, e.type);
    field("upcoming"_L1, e.upcoming);
    field("description"_L1, e.description);
    field("notesHtml"_L1, e.notesHtml);
    field("media"_L1, e.media);
    field("credits"_L1, e.credits);
    field("topics"_L1, e.topics);
    field("keywords"_L1, e.keywords);
    field("chapters"_L1, e.chapters);
    field("chaptersUrl"_L1, e.chaptersUrl);
    field("transcripts"_L1, e.transcripts);
    field("links"_L1, e.links);
    field("soundbites"_L1, e.soundbites);
    field("location"_L1, e.location);
}

// What is empty is not written; numbers always are, as not all of them are 0 where nothing is stated.
bool isWorthWriting(const auto &field)
{
    if constexpr (requires { field.isEmpty(); })
        return !field.isEmpty();
    else if constexpr (requires { field.has_value(); })
        return field.has_value();
    else
        return true;
}

template <class T>
    requires std::is_arithmetic_v<T>
QCborValue toCbor(T value)
{
    return QCborValue(value);
}

template <class T>
    requires std::is_enum_v<T>
QCborValue toCbor(T value)
{
    return QCborValue(static_cast<int>(value));
}

QCborValue toCbor(const QString &text)
{
    return QCborValue(text);
}

template <class T>
QCborValue toCbor(const std::optional<T> &value);
template <class T>
QCborValue toCbor(const QList<T> &list);

template <class T>
    requires std::is_class_v<T>
QCborValue toCbor(const T &value)
{
    QCborMap map;
    eachField(value, [&](QLatin1StringView name, const auto &field) {
        if (isWorthWriting(field))
            map.insert(name, toCbor(field));
    });
    return map;
}

template <class T>
QCborValue toCbor(const std::optional<T> &value)
{
    return value ? toCbor(*value) : QCborValue(nullptr);
}

template <class T>
QCborValue toCbor(const QList<T> &list)
{
    QCborArray array;
    for (const T &item : list)
        array.append(toCbor(item));
    return array;
}

void read(const QCborValue &coded, QString &text)
{
    text = coded.toString();
}

void read(const QCborValue &coded, bool &value)
{
    value = coded.toBool();
}

void read(const QCborValue &coded, double &value)
{
    value = coded.toDouble();
}

template <class T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>)
void read(const QCborValue &coded, T &value)
{
    value = static_cast<T>(coded.toInteger());
}

template <class T>
void read(const QCborValue &coded, std::optional<T> &value);
template <class T>
void read(const QCborValue &coded, QList<T> &list);

template <class T>
    requires std::is_class_v<T>
void read(const QCborValue &coded, T &value)
{
    const QCborMap map = coded.toMap();
    eachField(value, [&](QLatin1StringView name, auto &field) {
        if (const QCborValue stated = map.value(name); !stated.isUndefined())
            read(stated, field);
    });
}

template <class T>
void read(const QCborValue &coded, std::optional<T> &value)
{
    if (coded.isNull())
        value.reset();
    else
        read(coded, value.emplace());
}

template <class T>
void read(const QCborValue &coded, QList<T> &list)
{
    const QCborArray array = coded.toArray();
    for (const auto item : array)
        read(item, list.emplace_back());
}

} // namespace

QByteArray encodeItem(const ParsedEpisode &item)
{
    return toCbor(item).toCbor();
}

ParsedEpisode decodeItem(const QByteArray &bytes)
{
    ParsedEpisode item;
    QCborParserError error;
    // Only what is whole: half an array cannot be walked.
    if (const QCborValue coded = QCborValue::fromCbor(bytes, &error); error.error == QCborError::NoError)
        read(coded, item);
    return item;
}

} // namespace earmark
