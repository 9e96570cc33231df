// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/peoplestore.h"

#include "models/library/claimcoding.h"
#include "models/library/episodeparts.h"
#include "models/library/namefold.h"

#include <algorithm>

namespace earmark {

namespace {

void addLine(QString &lines, const QString &text)
{
    if (!text.isEmpty())
        lines += text + u'\n';
}

// A name as written, and as shown where one would not find that by the other.
void addName(QString &lines, const QString &written, const NameStore::Row &row)
{
    addLine(lines, written);
    if ((row.isAlias || row.shown != row.said) && foldName(row.shown) != foldName(written))
        addLine(lines, row.shown);
}

PeopleStore::Said decode(const QByteArray &item, const QString &sources)
{
    const ParsedEpisode read = decodeItem(item);
    PeopleStore::Said said{read.credits, {}, read.topics};
    for (const QString &source : sources.split(u'\n', Qt::SkipEmptyParts))
        said.creditSources.append(source.toLongLong());
    return said;
}

QByteArray encode(const PeopleStore::Said &said)
{
    ParsedEpisode item;
    item.credits = said.credits;
    item.topics = said.topics;
    return encodeItem(item);
}

// Whether the rows of what is shown tell what was said, too.
bool tells(const QList<SaidCredit> &shown, const QList<SaidCredit> &said)
{
    return std::ranges::equal(shown, said, [](const SaidCredit &row, const SaidCredit &credit) {
        return row.credit == credit.credit && row.source == credit.source;
    });
}

bool tells(const QList<SaidTopic> &shown, const QList<SaidTopic> &said)
{
    return std::ranges::equal(shown, said, {}, &SaidTopic::mention, &SaidTopic::mention);
}

} // namespace

PeopleStore::PeopleStore(Database &database)
    : m_database(database)
    , m_persons(database, NameStore::Of::Persons)
    , m_topics(database, NameStore::Of::Topics)
{
}

PeopleStore::Words PeopleStore::write(EpisodeId episode, ShowId show, const Said &said)
{
    QList<SaidCredit> credits;
    for (qsizetype i = 0; i < said.credits.size(); ++i) {
        const Credit &credit = said.credits.at(i);
        if (const PersonId person{m_persons.row(credit.name).id}; person.isValid()) {
            credits.append({credit, said.creditSources.value(i), person});
            m_met.insert(person.value);
        }
    }
    QList<SaidTopic> topics;
    bool hasAlias = false; // whose row does not keep the label as written
    for (const TopicMention &mention : said.topics) {
        const NameStore::Row row = m_topics.row(mention.label);
        hasAlias |= row.isAlias;
        if (row.id > 0)
            topics.append({mention, TopicId{row.id}});
    }
    const QList<SaidCredit> saidCredits = credits;
    const QList<SaidTopic> saidTopics = topics;
    m_rulings.applyTo(credits, episode, show);
    m_rulings.applyTo(topics, episode);
    if (hasAlias || !tells(credits, saidCredits) || !tells(topics, saidTopics))
        keep(episode, said);
    Words words;
    for (const SaidCredit &credit : std::as_const(credits))
        addLine(words.organisations, credit.credit.organisation);
    words.people = writeCredits(episode, credits);
    words.topics = writeTopics(episode, topics);
    return words;
}

void PeopleStore::keep(EpisodeId episode, const Said &said)
{
    QStringList sources;
    for (const qint64 source : said.creditSources)
        sources.append(QString::number(source));
    m_database.run("INSERT INTO said (episode, item, sources) VALUES (?1, ?2, ?3)", episode, encode(said),
                   sources.join(u'\n'));
}

QString PeopleStore::writeCredits(EpisodeId episode, const QList<SaidCredit> &credits)
{
    QString words;
    int position = 0;
    for (const SaidCredit &row : credits) {
        const Credit &credit = row.credit;
        m_database.run("INSERT INTO credit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                       episode, position++, row.person, static_cast<int>(credit.part), credit.name, credit.role,
                       credit.organisation, credit.url, credit.image, credit.confidence, credit.evidence.field,
                       credit.evidence.start, credit.evidence.end, credit.evidence.text,
                       row.source > 0 ? std::optional(row.source) : std::nullopt);
        addName(words, credit.name, m_persons.row(credit.name));
    }
    return words;
}

QString PeopleStore::writeTopics(EpisodeId episode, const QList<SaidTopic> &topics)
{
    QString words;
    int position = 0;
    for (const SaidTopic &row : topics) {
        const Evidence &evidence = row.mention.evidence;
        m_database.run("INSERT INTO episode_topic VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", episode, position++,
                       row.topic, row.mention.weight, evidence.field, evidence.start, evidence.end, evidence.text);
        addName(words, row.mention.label, m_topics.row(row.mention.label));
    }
    return words;
}

void PeopleStore::remove(EpisodeId episode)
{
    Query credit = m_database.query("SELECT person FROM credit WHERE episode = ?1", episode);
    while (credit.next())
        m_met.insert(credit.integer(0));
    m_database.run("DELETE FROM credit WHERE episode = ?1", episode);
    m_database.run("DELETE FROM episode_topic WHERE episode = ?1", episode);
    m_database.run("DELETE FROM said WHERE episode = ?1", episode);
}

PeopleStore::Said PeopleStore::said(EpisodeId episode)
{
    if (Query kept = m_database.query("SELECT item, sources FROM said WHERE episode = ?1", episode); kept.next())
        return decode(kept.blob(0), kept.text(1));
    Said said;
    Query credit =
        m_database.query("SELECT name, coalesce(source, 0) FROM credit WHERE episode = ?1 ORDER BY position", episode);
    for (const PersonCredit &row : readCredits(m_database, episode)) {
        said.credits.append(row.credit);
        if (!credit.next())
            break;
        said.credits.last().name = credit.text(0);
        said.creditSources.append(credit.integer(1));
    }
    for (const EpisodeTopic &row : readTopics(m_database, episode)) {
        said.topics.append(row.mention);
        said.topics.last().label = m_topics.said(row.topic.value);
    }
    return said;
}

void PeopleStore::findInSaid(QSet<EpisodeId> &found, auto isWanted)
{
    Query row = m_database.query("SELECT episode, item, sources FROM said");
    while (row.next()) {
        if (isWanted(decode(row.blob(1), row.text(2))))
            found.insert(EpisodeId{row.integer(0)});
    }
}

QSet<EpisodeId> PeopleStore::episodesOfPersons(const QSet<qint64> &rows, const QSet<QString> &keys)
{
    QSet<EpisodeId> found;
    for (const qint64 person : rows) {
        Query row = m_database.query("SELECT episode FROM credit WHERE person = ?1", person);
        while (row.next())
            found.insert(EpisodeId{row.integer(0)});
    }
    findInSaid(found, [&](const Said &said) {
        return std::ranges::any_of(said.credits, [&](const Credit &credit) {
            return keys.contains(foldName(credit.name)) || rows.contains(m_persons.row(credit.name).id);
        });
    });
    return found;
}

QSet<EpisodeId> PeopleStore::episodesOfTopics(const QSet<qint64> &rows, const QSet<QString> &keys)
{
    QSet<EpisodeId> found;
    for (const qint64 topic : rows) {
        Query row = m_database.query("SELECT episode FROM episode_topic WHERE topic = ?1", topic);
        while (row.next())
            found.insert(EpisodeId{row.integer(0)});
    }
    findInSaid(found, [&](const Said &said) {
        return std::ranges::any_of(said.topics, [&](const TopicMention &mention) {
            return keys.contains(foldName(mention.label)) || rows.contains(m_topics.row(mention.label).id);
        });
    });
    return found;
}

} // namespace earmark
