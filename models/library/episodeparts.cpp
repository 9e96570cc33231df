// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/episodeparts.h"

namespace earmark {

namespace {

Evidence evidenceAt(const Query &query, int column)
{
    return {query.text(column), query.integer(column + 1), query.integer(column + 2), query.text(column + 3)};
}

template <class Read>
auto readAll(Query query, Read read)
{
    QList<decltype(read(query))> list;
    while (query.next())
        list.append(read(query));
    return list;
}

} // namespace

QList<Media> readMedia(Database &database, EpisodeId episode)
{
    return readAll(
        database.query("SELECT url, type, bytes, duration FROM enclosure WHERE episode = ?1 ORDER BY position",
                       episode),
        [](const Query &row) {
            return Media{row.text(0), row.text(1), row.optionalInteger(2), row.optionalInteger(3)};
        });
}

QList<PersonCredit> readCredits(Database &database, EpisodeId episode)
{
    return readAll(database.query("SELECT person, person.name, part, role, organisation, url, image, confidence, "
                                  "evidence_field, evidence_start, evidence_end, evidence_text "
                                  "FROM credit JOIN person ON person.id = person WHERE episode = ?1 ORDER BY position",
                                  episode),
                   [](const Query &row) {
                       PersonCredit read{PersonId{row.integer(0)}, 0, {}};
                       read.credit = {row.text(1), static_cast<Part>(row.integer(2)),
                                      row.text(3), row.text(4),
                                      row.text(5), row.text(6),
                                      row.real(7), evidenceAt(row, 8)};
                       return read;
                   });
}

QList<EpisodeTopic> readTopics(Database &database, EpisodeId episode)
{
    return readAll(
        database.query("SELECT topic, label, weight, evidence_field, evidence_start, evidence_end, evidence_text "
                       "FROM episode_topic JOIN topic ON topic.id = topic WHERE episode = ?1 ORDER BY position",
                       episode),
        [](const Query &row) {
            return EpisodeTopic{TopicId{row.integer(0)}, {row.text(1), row.real(2), evidenceAt(row, 3)}};
        });
}

QList<Chapter> readChapters(Database &database, EpisodeId episode)
{
    return readAll(database.query("SELECT start, \"end\", title, url, image FROM chapter "
                                  "WHERE episode = ?1 ORDER BY position",
                                  episode),
                   [](const Query &row) {
                       return Chapter{row.integer(0), row.optionalInteger(1), row.text(2), row.text(3), row.text(4)};
                   });
}

QList<TranscriptLink> readTranscripts(Database &database, EpisodeId episode)
{
    return readAll(
        database.query("SELECT url, type, language FROM transcript WHERE episode = ?1 ORDER BY position", episode),
        [](const Query &row) { return TranscriptLink{row.text(0), row.text(1), row.text(2)}; });
}

QList<Link> readLinks(Database &database, EpisodeId episode)
{
    return readAll(database.query("SELECT url, text FROM link WHERE episode = ?1 ORDER BY position", episode),
                   [](const Query &row) { return Link{row.text(0), row.text(1)}; });
}

QList<Soundbite> readSoundbites(Database &database, EpisodeId episode)
{
    return readAll(
        database.query("SELECT start, duration, title FROM soundbite WHERE episode = ?1 ORDER BY position", episode),
        [](const Query &row) { return Soundbite{row.integer(0), row.integer(1), row.text(2)}; });
}

std::optional<Timestamp> timestampAt(const Query &query, int column)
{
    if (query.isNull(column))
        return std::nullopt;
    return Timestamp{query.integer(column), static_cast<qint32>(query.integer(column + 1)), query.flag(column + 2)};
}

} // namespace earmark
