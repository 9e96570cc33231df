// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/episodestore.h"

#include "models/library/episodeparts.h"
#include "models/library/namefold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype maxRememberedNames = 20'000;

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

template <class List, class Member>
QString lines(const List &list, Member member)
{
    QString joined;
    for (const auto &item : list) {
        const QString &text = item.*member;
        if (!text.isEmpty())
            joined += text + u'\n';
    }
    return joined;
}

struct Words {
    QString people;
    QString organisations;
    QString topics;
    QString tags;
};

Words wordsOf(const ParsedEpisode &episode)
{
    return {lines(episode.credits, &Credit::name), lines(episode.credits, &Credit::organisation),
            lines(episode.topics, &TopicMention::label), episode.keywords.join(u'\n')};
}

// The row number of `key`, which SQLite finds or makes.
qint64 rowOf(Query found, auto insert)
{
    if (found.next())
        return found.integer(0);
    return insert();
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
    writeParts(id, e, standing.creditSources);
    const Words words = wordsOf(e);
    m_database.run("INSERT INTO episode_fts (rowid, title, notes, people, organisations, topics, tags) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                   id, e.title, e.description, words.people, words.organisations, words.topics, words.tags);
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
    writeParts(id, e, standing.creditSources);
    const Words words = wordsOf(e);
    m_database.run("INSERT OR REPLACE INTO episode_fts (rowid, title, notes, people, organisations, topics, tags) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                   id, e.title, e.description, words.people, words.organisations, words.topics, words.tags);
}

void EpisodeStore::setGone(EpisodeId id, bool gone)
{
    m_database.run("UPDATE episode SET gone = ?2 WHERE id = ?1", id, gone);
}

bool EpisodeStore::isGone(EpisodeId id)
{
    return m_database.query("SELECT 1 FROM episode WHERE id = ?1 AND gone", id).next();
}

void EpisodeStore::remove(EpisodeId id)
{
    removeParts(id);
    m_database.run("DELETE FROM episode_fts WHERE rowid = ?1", id);
    m_database.run("DELETE FROM episode_text WHERE episode = ?1", id);
    m_database.run("DELETE FROM episode WHERE id = ?1", id);
}

void EpisodeStore::removeParts(EpisodeId id)
{
    m_database.run("DELETE FROM enclosure WHERE episode = ?1", id);
    m_database.run("DELETE FROM credit WHERE episode = ?1", id);
    m_database.run("DELETE FROM episode_topic WHERE episode = ?1", id);
    m_database.run("DELETE FROM chapter WHERE episode = ?1", id);
    m_database.run("DELETE FROM transcript WHERE episode = ?1", id);
    m_database.run("DELETE FROM link WHERE episode = ?1", id);
    m_database.run("DELETE FROM soundbite WHERE episode = ?1", id);
}

void EpisodeStore::writeParts(EpisodeId id, const ParsedEpisode &episode, const QList<qint64> &creditSources)
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
    writePeople(id, episode, creditSources);
}

void EpisodeStore::writePeople(EpisodeId id, const ParsedEpisode &episode, const QList<qint64> &creditSources)
{
    int position = 0;
    for (qsizetype i = 0; i < episode.credits.size(); ++i) {
        const Credit &credit = episode.credits.at(i);
        const qint64 source = creditSources.value(i);
        if (const PersonId known = person(credit.name); known.isValid())
            m_database.run("INSERT INTO credit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
                           "?15)",
                           id, position++, known, static_cast<int>(credit.part), credit.name, credit.role,
                           credit.organisation, credit.url, credit.image, credit.confidence, credit.evidence.field,
                           credit.evidence.start, credit.evidence.end, credit.evidence.text,
                           source > 0 ? std::optional(source) : std::nullopt);
    }
    position = 0;
    for (const TopicMention &mention : episode.topics) {
        if (const TopicId known = topic(mention.label); known.isValid())
            m_database.run("INSERT INTO episode_topic VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", id, position++, known,
                           mention.weight, mention.evidence.field, mention.evidence.start, mention.evidence.end,
                           mention.evidence.text);
    }
}

PersonId EpisodeStore::person(const QString &name)
{
    const QString key = foldName(name);
    if (key.isEmpty())
        return {};
    if (m_persons.size() > maxRememberedNames)
        m_persons.clear();
    PersonId &id = m_persons[key];
    if (!id.isValid())
        id.value = rowOf(m_database.query("SELECT id FROM person WHERE key = ?1", key), [&] {
            m_database.run("INSERT INTO person (key, name) VALUES (?1, ?2)", key, name.simplified());
            return m_database.lastInsertId();
        });
    return id;
}

TopicId EpisodeStore::topic(const QString &label)
{
    const QString key = foldName(label);
    if (key.isEmpty())
        return {};
    if (m_topics.size() > maxRememberedNames)
        m_topics.clear();
    TopicId &id = m_topics[key];
    if (!id.isValid())
        id.value = rowOf(m_database.query("SELECT topic FROM topic_alias WHERE key = ?1", key),
                         [&] { return rowOfTopic(key, label); });
    return id;
}

// Most topics that are not remembered are new: writing first finds the place in the index once.
qint64 EpisodeStore::rowOfTopic(const QString &key, const QString &label)
{
    const qint64 before = m_database.totalChanges();
    m_database.run("INSERT INTO topic (key, label) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING", key,
                   label.simplified());
    if (m_database.totalChanges() != before)
        return m_database.lastInsertId();
    Query known = m_database.query("SELECT id FROM topic WHERE key = ?1", key);
    return known.next() ? known.integer(0) : 0;
}

void EpisodeStore::forgetRows()
{
    m_persons.clear();
    m_topics.clear();
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
    for (const PersonCredit &read : readCredits(m_database, id))
        e.credits.append(read.credit);
    for (const EpisodeTopic &read : readTopics(m_database, id))
        e.topics.append(read.mention);
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
    Query credits = m_database.query("SELECT coalesce(source, 0) FROM credit WHERE episode = ?1 ORDER BY position", id);
    while (credits.next())
        found.creditSources.append(credits.integer(0));
    return found;
}

} // namespace earmark
