// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correctionfile.h"

#include "models/library/identity.h"
#include "models/library/namefold.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

using Kind = Correction::Kind;

constexpr qint64 msOfADay = 86'400'000;

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODate);
}

// In the order people read it, which QJsonObject does not keep.
class JsonLine
{
public:
    void add(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            addRaw(key, text(value));
    }
    void addRaw(QLatin1StringView key, const QByteArray &json)
    {
        m_line += (m_line.isEmpty() ? "{\"" : ", \"") + QByteArray(key.data(), key.size()) + "\": " + json;
    }
    [[nodiscard]] QByteArray line() const { return m_line.isEmpty() ? QByteArray("{}") : m_line + '}'; }

private:
    static QByteArray text(const QString &value)
    {
        const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    }

    QByteArray m_line;
};

QByteArray line(const NamedEpisode &episode)
{
    JsonLine json;
    json.add("feed"_L1, episode.show.feedUrl);
    json.add("show"_L1, episode.show.title);
    json.add("guid"_L1, episode.guid);
    json.add("title"_L1, episode.title);
    json.add("date"_L1, episode.date);
    return json.line();
}

NamedEpisode episodeIn(const QJsonObject &object)
{
    return {{object["feed"_L1].toString(), object["show"_L1].toString()},
            object["guid"_L1].toString(),
            object["title"_L1].toString(),
            object["date"_L1].toString()};
}

std::unexpected<Error> damaged(const QString &why)
{
    return failure(Error::Kind::DamagedSource, why);
}

// One row, or none: two that fit are no answer.
qint64 onlyRow(Query query)
{
    const qint64 row = query.next() ? query.integer(0) : 0;
    return query.next() ? 0 : row;
}

NamedShow namedShow(Database &database, ShowId show)
{
    Query row = database.query("SELECT feed_url, title FROM show WHERE id = ?1", show);
    if (!row.next())
        return {};
    // Who subscribed, and with which password, is nobody else's business.
    const QString feed = row.text(0).isEmpty() ? QString() : QUrl(row.text(0)).toString(QUrl::RemoveUserInfo);
    return {feed, row.text(1)};
}

} // namespace

QByteArray writeCorrectionLine(const NamedCorrection &named)
{
    const StoredCorrection &stored = named.stored;
    const Correction &correction = stored.kept.correction;
    JsonLine json;
    json.add("kind"_L1, correctionName(correction.kind));
    json.add("subject"_L1, correction.subject);
    if (stored.said != correction.subject)
        json.add("said"_L1, stored.said);
    json.add("value"_L1, correction.value);
    if (stored.valueSaid != correction.value)
        json.add("value_said"_L1, stored.valueSaid);
    if (correction.kind == Kind::MovePart || correction.kind == Kind::AddPerson)
        json.add("part"_L1, correctionName(correction.part));
    json.add("role"_L1, correction.role);
    json.add("organisation"_L1, correction.organisation);
    QByteArrayList episodes;
    for (const NamedEpisode &episode : named.episodes)
        episodes.append(line(episode));
    if (!episodes.isEmpty())
        json.addRaw("episodes"_L1, '[' + episodes.join(", ") + ']');
    if (named.show != NamedShow())
        json.addRaw("show"_L1, line(NamedEpisode{named.show, {}, {}, {}}));
    json.add("made"_L1, isoTime(stored.kept.madeAtMs));
    return json.line();
}

Result<NamedCorrection> readCorrectionLine(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return damaged(error.error == QJsonParseError::NoError ? u"no object"_s : error.errorString());
    const QJsonObject object = document.object();
    const auto kind = correctionKind(object["kind"_L1].toString());
    const auto part = correctionPart(object["part"_L1].toString(u"guest"_s));
    NamedCorrection read;
    Correction &correction = read.stored.kept.correction;
    correction.subject = object["subject"_L1].toString().simplified();
    if (!kind || !part)
        return damaged(u"no kind of correction that is known"_s);
    if (foldName(correction.subject).isEmpty())
        return damaged(u"nobody and nothing is named"_s);
    correction.kind = *kind;
    correction.part = *part;
    correction.value = object["value"_L1].toString().simplified();
    correction.role = object["role"_L1].toString().simplified();
    correction.organisation = object["organisation"_L1].toString().simplified();
    read.stored.said = object["said"_L1].toString(correction.subject).simplified();
    read.stored.valueSaid = object["value_said"_L1].toString(correction.value).simplified();
    if (const QDateTime made = QDateTime::fromString(object["made"_L1].toString(), Qt::ISODate); made.isValid())
        read.stored.kept.madeAtMs = made.toMSecsSinceEpoch();
    const QJsonArray episodes = object["episodes"_L1].toArray();
    for (const auto episode : episodes)
        read.episodes.append(episodeIn(episode.toObject()));
    read.show = episodeIn(object["show"_L1].toObject()).show;
    if (const Result<void> whole = checkWhole(correction, !read.episodes.isEmpty(), read.show != NamedShow()); !whole)
        return damaged(whole.error().detail);
    return read;
}

Result<QList<NamedCorrection>> readCorrectionFile(const QByteArray &text)
{
    QList<NamedCorrection> read;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        Result<NamedCorrection> correction = readCorrectionLine(trimmed);
        if (!correction)
            return failure(correction.error().kind, correction.error().detail,
                           QString::fromUtf8(trimmed.first(std::min<qsizetype>(trimmed.size(), 80))), number);
        read.append(*std::move(correction));
    }
    return read;
}

NamedCorrection named(Database &database, const StoredCorrection &correction)
{
    NamedCorrection named{correction, {}, namedShow(database, correction.kept.correction.show)};
    Correction &plain = named.stored.kept.correction;
    for (const EpisodeId episode : std::as_const(plain.episodes)) {
        Query row = database.query("SELECT show, guid, title, date FROM episode WHERE id = ?1", episode);
        if (row.next())
            named.episodes.append({namedShow(database, ShowId{row.integer(0)}), row.text(1), row.text(2),
                                   row.isNull(3) ? QString() : isoTime(row.integer(3))});
    }
    plain.episodes.clear();
    plain.show = {};
    named.stored.kept.id = {};
    return named;
}

ShowId findShow(Database &database, const NamedShow &show)
{
    if (const QString key = addressKey(show.feedUrl); !key.isEmpty()) {
        if (Query row = database.query("SELECT show FROM show_feed_url WHERE url_key = ?1", key); row.next())
            return ShowId{row.integer(0)};
    }
    return ShowId{
        onlyRow(database.query("SELECT id FROM show WHERE title_key = ?1 AND title_key <> ''", titleKey(show.title)))};
}

EpisodeId findEpisode(Database &database, const NamedEpisode &episode)
{
    const ShowId show = findShow(database, episode.show);
    if (!show.isValid())
        return {};
    if (!episode.guid.isEmpty()) {
        if (const qint64 row =
                onlyRow(database.query("SELECT id FROM episode WHERE show = ?1 AND guid = ?2", show, episode.guid)))
            return EpisodeId{row};
    }
    const QString title = titleKey(episode.title);
    const qint64 date = QDateTime::fromString(episode.date, Qt::ISODate).toMSecsSinceEpoch();
    if (!episode.date.isEmpty()) {
        if (const qint64 row = onlyRow(
                database.query("SELECT id FROM episode WHERE show = ?1 AND title_key = ?2 AND date BETWEEN ?3 AND ?4",
                               show, title, date - msOfADay, date + msOfADay)))
            return EpisodeId{row};
    }
    return EpisodeId{onlyRow(database.query("SELECT id FROM episode WHERE show = ?1 AND title_key = ?2", show, title))};
}

} // namespace earmark
