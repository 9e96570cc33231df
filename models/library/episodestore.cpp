// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/episodestore.h"

#include "models/library/chapterstore.h"
#include "models/library/episodeparts.h"
#include "models/library/spokenstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum Feature { HasAudio = 1, HasChapters = 2, HasTranscript = 4 };

int featuresOf(const ParsedEpisode &episode)
{
    int features = 0;
    // What is only announced cannot be heard, whatever its source says.
    if (!episode.upcoming && std::ranges::any_of(episode.media, isPlayable))
        features |= HasAudio;
    if (!episode.chapters.isEmpty() || !episode.chaptersUrl.isEmpty())
        features |= HasChapters;
    if (!episode.transcripts.isEmpty())
        features |= HasTranscript;
    return features;
}

} // namespace

EpisodeStore::EpisodeStore(Database &database)
    : m_database(database)
{
}

EpisodeId EpisodeStore::add(ShowId show, const ParsedEpisode &e, const Standing &standing, qint64 nowMs)
{
    const std::optional<Timestamp> &date = e.date;
    m_database.run(
        "INSERT INTO episode (show, guid, media_key, title, title_key, title_origin, url, image, date, date_offset, "
        "date_only, date_text, duration, number, season, number_origin, type, upcoming, location, chapters_url, "
        "features, from_feed, filled, content_hash, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
        "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)",
        show, e.guid.trimmed(), e.media.isEmpty() ? QString() : mediaKey(e.media.first().url), e.title,
        titleKey(e.title), static_cast<int>(e.titleOrigin), e.url, e.image,
        date ? std::optional(date->utcMs) : std::nullopt, date ? date->offsetS : 0, date && date->dateOnly, e.dateText,
        e.durationMs, e.number, e.season,
        e.numberOrigin ? std::optional(static_cast<int>(*e.numberOrigin)) : std::nullopt, static_cast<int>(e.type),
        e.upcoming, e.location, e.chaptersUrl, featuresOf(e), standing.fromFeed, standing.filled.toInt(),
        standing.contentHash, nowMs);
    const EpisodeId id{m_database.lastInsertId()};
    m_database.run("INSERT INTO episode_text (episode, description, notes_html, keywords) VALUES (?1, ?2, ?3, ?4)", id,
                   e.description, e.notesHtml, e.keywords.join(u'\n'));
    writeParts(id, e);
    const PeopleStore::Words words = m_people.write(id, show, {e.credits, standing.creditSources, e.topics});
    m_database.run("INSERT INTO episode_fts (rowid, title, notes, people, organisations, topics, tags) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                   id, e.title, e.description, words.people, words.organisations, words.topics, e.keywords.join(u'\n'));
    return id;
}

void EpisodeStore::replace(EpisodeId id, const ParsedEpisode &e, const Standing &standing)
{
    const std::optional<Timestamp> &date = e.date;
    m_database.run(
        "UPDATE episode SET guid = ?2, media_key = ?3, title = ?4, title_key = ?5, title_origin = ?6, url = ?7, "
        "image = ?8, date = ?9, date_offset = ?10, date_only = ?11, date_text = ?12, duration = ?13, number = ?14, "
        "season = ?15, number_origin = ?16, type = ?17, upcoming = ?18, location = ?19, chapters_url = ?20, "
        "features = ?21, from_feed = ?22, filled = ?23, content_hash = ?24, gone = 0 WHERE id = ?1",
        id, e.guid.trimmed(), e.media.isEmpty() ? QString() : mediaKey(e.media.first().url), e.title, titleKey(e.title),
        static_cast<int>(e.titleOrigin), e.url, e.image, date ? std::optional(date->utcMs) : std::nullopt,
        date ? date->offsetS : 0, date && date->dateOnly, e.dateText, e.durationMs, e.number, e.season,
        e.numberOrigin ? std::optional(static_cast<int>(*e.numberOrigin)) : std::nullopt, static_cast<int>(e.type),
        e.upcoming, e.location, e.chaptersUrl, featuresOf(e), standing.fromFeed, standing.filled.toInt(),
        standing.contentHash);
    m_database.run("UPDATE episode_text SET description = ?2, notes_html = ?3, keywords = ?4 WHERE episode = ?1", id,
                   e.description, e.notesHtml, e.keywords.join(u'\n'));
    removeParts(id);
    writeParts(id, e);
    setPeople(id, {e.credits, standing.creditSources, e.topics});
}

void EpisodeStore::setPeople(EpisodeId id, const PeopleStore::Said &said)
{
    Query row = m_database.query("SELECT show, title, description, keywords FROM episode JOIN episode_text "
                                 "ON episode = id WHERE id = ?1",
                                 id);
    if (!row.next())
        return;
    m_people.remove(id);
    const PeopleStore::Words words = m_people.write(id, ShowId{row.integer(0)}, said);
    m_database.run("INSERT OR REPLACE INTO episode_fts (rowid, title, notes, people, organisations, topics, tags) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                   id, row.text(1), row.text(2), words.people, words.organisations, words.topics, row.text(3));
}

void EpisodeStore::showAgain(EpisodeId id)
{
    setPeople(id, m_people.said(id));
}

void EpisodeStore::setGone(EpisodeId id, bool gone)
{
    m_database.run("UPDATE episode SET gone = ?2 WHERE id = ?1", id, gone);
}

QByteArray EpisodeStore::contentHash(EpisodeId id)
{
    Query row = m_database.query("SELECT content_hash FROM episode WHERE id = ?1", id);
    return row.next() ? row.blob(0) : QByteArray();
}

bool EpisodeStore::isGone(EpisodeId id)
{
    return m_database.query("SELECT 1 FROM episode WHERE id = ?1 AND gone", id).next();
}

void EpisodeStore::remove(EpisodeId id)
{
    removeParts(id);
    SpokenStore(m_database).remove(id);
    ChapterStore(m_database).remove(id);
    m_people.remove(id);
    m_database.run("DELETE FROM episode_fts WHERE rowid = ?1", id);
    m_database.run("DELETE FROM episode_text WHERE episode = ?1", id);
    m_database.run("DELETE FROM episode WHERE id = ?1", id);
}

void EpisodeStore::removeParts(EpisodeId id)
{
    m_database.run("DELETE FROM enclosure WHERE episode = ?1", id);
    m_database.run("DELETE FROM chapter WHERE episode = ?1", id);
    m_database.run("DELETE FROM transcript WHERE episode = ?1", id);
    m_database.run("DELETE FROM link WHERE episode = ?1", id);
    m_database.run("DELETE FROM soundbite WHERE episode = ?1", id);
}

void EpisodeStore::writeParts(EpisodeId id, const ParsedEpisode &episode)
{
    int position = 0;
    for (const Media &media : episode.media)
        m_database.run("INSERT INTO enclosure VALUES (?1, ?2, ?3, ?4, ?5, ?6)", id, position++, media.url, media.type,
                       media.bytes, media.durationMs);
    position = 0;
    for (const Chapter &chapter : episode.chapters)
        m_database.run("INSERT INTO chapter VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", id, position++, chapter.startMs,
                       chapter.endMs, chapter.title, chapter.url, chapter.image);
    position = 0;
    for (const TranscriptLink &transcript : episode.transcripts)
        m_database.run("INSERT INTO transcript VALUES (?1, ?2, ?3, ?4, ?5)", id, position++, transcript.url,
                       transcript.type, transcript.language);
    position = 0;
    for (const Link &link : episode.links)
        m_database.run("INSERT INTO link VALUES (?1, ?2, ?3, ?4)", id, position++, link.url, link.text);
    position = 0;
    for (const Soundbite &soundbite : episode.soundbites)
        m_database.run("INSERT INTO soundbite VALUES (?1, ?2, ?3, ?4, ?5)", id, position++, soundbite.startMs,
                       soundbite.durationMs, soundbite.title);
}

void EpisodeStore::forgetRows()
{
    std::ignore = m_people.takeMet();
    m_people.persons().forgetRows();
    m_people.topics().forgetRows();
}

ParsedEpisode EpisodeStore::read(EpisodeId id)
{
    ParsedEpisode e;
    Query row = m_database.query(
        "SELECT title, title_origin, guid, url, image, date, date_offset, date_only, date_text, duration, number, "
        "season, number_origin, type, upcoming, location, chapters_url, description, notes_html, keywords "
        "FROM episode JOIN episode_text ON episode = id WHERE id = ?1",
        id);
    if (!row.next())
        return e;
    e.title = row.text(0);
    e.titleOrigin = static_cast<TitleOrigin>(row.integer(1));
    e.guid = row.text(2);
    e.url = row.text(3);
    e.image = row.text(4);
    e.date = timestampAt(row, 5);
    e.dateText = row.text(8);
    e.durationMs = row.optionalInteger(9);
    if (!row.isNull(10))
        e.number = row.real(10);
    if (!row.isNull(11))
        e.season = static_cast<int>(row.integer(11));
    if (!row.isNull(12))
        e.numberOrigin = static_cast<NumberOrigin>(row.integer(12));
    e.type = static_cast<EpisodeType>(row.integer(13));
    e.upcoming = row.flag(14);
    e.location = row.text(15);
    e.chaptersUrl = row.text(16);
    e.description = row.text(17);
    e.notesHtml = row.text(18);
    e.keywords = row.text(19).split(u'\n', Qt::SkipEmptyParts);
    e.media = readMedia(m_database, id);
    const PeopleStore::Said said = m_people.said(id);
    e.credits = said.credits;
    e.topics = said.topics;
    e.chapters = readChapters(m_database, id);
    e.transcripts = readTranscripts(m_database, id);
    e.links = readLinks(m_database, id);
    e.soundbites = readSoundbites(m_database, id);
    return e;
}

EpisodeStore::Standing EpisodeStore::standing(EpisodeId id)
{
    Standing found;
    if (Query row = m_database.query("SELECT from_feed, filled, content_hash FROM episode WHERE id = ?1", id);
        row.next()) {
        found.fromFeed = row.flag(0);
        found.filled = Gaps::fromInt(static_cast<int>(row.integer(1)));
        found.contentHash = row.blob(2);
    }
    found.creditSources = m_people.said(id).creditSources;
    return found;
}

} // namespace earmark
