// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/portraitstore.h"

#include "models/library/chapterstore.h"
#include "models/library/episodeparts.h"
#include "models/library/nosuch.h"
#include "models/library/sentence.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr qsizetype topicsOfRow = 4; // that a row names
constexpr int peopleRead = 60;       // more stand in the pane
constexpr int topicsRead = 300;      // that are weighed against the library
constexpr qsizetype topicsKept = 60;

QByteArray toJson(const QList<EpisodeId> &episodes)
{
    QByteArray json = "[";
    for (const EpisodeId episode : episodes) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(episode.value);
    }
    return json + ']';
}

template <class T>
std::optional<T> median(QList<T> values)
{
    if (values.isEmpty())
        return std::nullopt;
    const auto middle = values.begin() + values.size() / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

// How much a topic says of the page: its episodes, by how much more frequent it is here than elsewhere.
double weight(const PortraitTopic &topic)
{
    return topic.episodes * std::log2(std::max(1.0, topic.lift));
}

bool isMoreTelling(const PortraitTopic &a, const PortraitTopic &b)
{
    return std::tuple(weight(b), b.episodes, a.label) < std::tuple(weight(a), a.episodes, b.label);
}

bool isMoreFrequent(const PortraitTopic &a, const PortraitTopic &b)
{
    return std::tuple(b.episodes, weight(b), a.label) < std::tuple(a.episodes, weight(a), b.label);
}

} // namespace

PortraitStore::PortraitStore(Database &database)
    : m_database(database)
{
}

Result<Portrait> PortraitStore::portrait(const PortraitSubject &subject, const QList<EpisodeId> &episodes)
{
    Portrait portrait;
    portrait.subject = subject;
    readName(portrait);
    if (portrait.name.isEmpty())
        return noSuch(u"portrait"_s, subject.person.value + subject.topic.value + subject.show.value);
    m_episodes = toJson(episodes);
    readPlayable(portrait);
    readYears(portrait);
    readPeople(portrait);
    readTopics(portrait, episodes.size());
    if (subject.person.isValid())
        readPerson(portrait);
    if (subject.kind == PortraitSubject::Kind::Show)
        readShow(portrait, episodes.size());
    return portrait;
}

void PortraitStore::readName(Portrait &portrait)
{
    const PortraitSubject &subject = portrait.subject;
    if (subject.person.isValid()) {
        Query row =
            m_database.query("SELECT name, EXISTS (SELECT 1 FROM favourite WHERE kind = 3 AND item = person.id) "
                             "FROM person WHERE id = ?1",
                             subject.person);
        if (row.next()) {
            portrait.name = row.text(0);
            portrait.followed = row.flag(1);
        }
    }
    if (subject.topic.isValid()) {
        Query row =
            m_database.query("SELECT label, EXISTS (SELECT 1 FROM favourite WHERE kind = 4 AND item = topic.id) "
                             "FROM topic WHERE id = ?1",
                             subject.topic);
        if (row.next()) {
            const bool alone = subject.kind == PortraitSubject::Kind::Topic;
            (alone ? portrait.name : portrait.topicName) = row.text(0);
            if (alone)
                portrait.followed = row.flag(1);
        }
    }
    if (subject.show.isValid()) {
        Query row =
            m_database.query("SELECT title, image, EXISTS (SELECT 1 FROM favourite WHERE kind = 2 AND item = show.id) "
                             "FROM show WHERE id = ?1",
                             subject.show);
        if (row.next()) {
            portrait.name = row.text(0);
            portrait.image = row.text(1);
            portrait.followed = row.flag(2);
        }
    }
}

void PortraitStore::readPlayable(Portrait &portrait)
{
    Query row = m_database.query("SELECT e.id, coalesce(s.played, 0) FROM json_each(?1) page "
                                 "JOIN episode e ON e.id = page.value LEFT JOIN episode_state s ON s.episode = e.id "
                                 "WHERE e.features & 1 AND NOT e.upcoming ORDER BY e.date, e.number, e.id",
                                 m_episodes);
    while (row.next()) {
        const EpisodeId episode{row.integer(0)};
        portrait.playable.append(episode);
        if (!row.flag(1))
            portrait.unheard.append(episode);
    }
}

void PortraitStore::readYears(Portrait &portrait)
{
    Query row = m_database.query("SELECT CAST(strftime('%Y', e.date / 1000, 'unixepoch') AS INTEGER) AS year, e.show, "
                                 "show.title, count(*) FROM json_each(?1) page JOIN episode e ON e.id = page.value "
                                 "JOIN show ON show.id = e.show WHERE e.date IS NOT NULL AND NOT e.upcoming "
                                 "GROUP BY year, e.show ORDER BY year, count(*) DESC, show.title_key",
                                 m_episodes);
    while (row.next())
        portrait.years.append(
            {static_cast<int>(row.integer(0)), ShowId{row.integer(1)}, row.text(2), static_cast<int>(row.integer(3))});
}

void PortraitStore::readPeople(Portrait &portrait)
{
    Query row = m_database.query(
        "SELECT c.person, person.name, count(DISTINCT c.episode) AS episodes, sum(c.part = 0) > sum(c.part = 1) "
        "FROM json_each(?1) page JOIN credit c ON c.episode = page.value JOIN person ON person.id = c.person "
        "WHERE c.part IN (0, 1) AND c.person <> ?2 GROUP BY c.person ORDER BY episodes DESC, person.name LIMIT ?3",
        m_episodes, portrait.subject.person, peopleRead);
    while (row.next())
        portrait.people.append({PersonId{row.integer(0)}, row.text(1), row.flag(3) ? Part::Host : Part::Guest,
                                static_cast<int>(row.integer(2))});
}

void PortraitStore::readTopics(Portrait &portrait, qsizetype episodes)
{
    qint64 all = 0;
    if (Query row = m_database.query("SELECT count(*) FROM episode"); row.next())
        all = row.integer(0);
    Query row = m_database.query(
        "SELECT topic.id, topic.label, here, (SELECT count(*) FROM episode_topic WHERE topic = topic.id) FROM ("
        "SELECT topic AS id, count(*) AS here FROM json_each(?1) page JOIN episode_topic t ON t.episode = page.value "
        "WHERE topic <> ?2 GROUP BY topic ORDER BY here DESC, topic LIMIT ?3) chosen JOIN topic ON topic.id = "
        "chosen.id",
        m_episodes, portrait.subject.topic, topicsRead);
    while (row.next()) {
        const double here = static_cast<double>(row.integer(2)) / static_cast<double>(std::max<qsizetype>(1, episodes));
        const double there = static_cast<double>(row.integer(3)) / static_cast<double>(std::max<qint64>(1, all));
        portrait.topics.append(
            {TopicId{row.integer(0)}, row.text(1), static_cast<int>(row.integer(2)), there > 0 ? here / there : 1.0});
    }
    // Beside a topic stands what goes with it; a person's or a show's topics are those that come back.
    const bool neighbours = portrait.subject.kind == PortraitSubject::Kind::Topic;
    std::ranges::sort(portrait.topics, neighbours ? isMoreTelling : isMoreFrequent);
    portrait.topics = portrait.topics.first(std::min(portrait.topics.size(), topicsKept));
}

void PortraitStore::readPerson(Portrait &portrait)
{
    const PersonId person = portrait.subject.person;
    Query roles =
        m_database.query("SELECT max(c.role), max(c.organisation), count(DISTINCT c.episode), min(e.date), max(e.date) "
                         "FROM json_each(?1) page JOIN credit c ON c.episode = page.value AND c.person = ?2 "
                         "JOIN episode e ON e.id = c.episode WHERE c.role <> '' OR c.organisation <> '' "
                         "GROUP BY lower(c.role), lower(c.organisation) ORDER BY max(e.date) DESC, 3 DESC",
                         m_episodes, person);
    const auto dateAt = [&roles](int column) -> std::optional<Timestamp> {
        if (const auto ms = roles.optionalInteger(column))
            return Timestamp{.utcMs = *ms, .offsetS = 0, .dateOnly = true};
        return std::nullopt;
    };
    while (roles.next())
        portrait.roles.append({roles.text(0), roles.text(1), static_cast<int>(roles.integer(2)), dateAt(3), dateAt(4)});

    Query places = m_database.query("SELECT c.evidence_field, count(DISTINCT c.episode), avg(c.confidence) "
                                    "FROM json_each(?1) page JOIN credit c ON c.episode = page.value AND c.person = ?2 "
                                    "GROUP BY c.evidence_field ORDER BY 2 DESC, 1",
                                    m_episodes, person);
    double sure = 0;
    int read = 0;
    while (places.next()) {
        const auto count = static_cast<int>(places.integer(1));
        portrait.evidence.places.append({places.text(0), count});
        sure += count * places.real(2);
        read += count;
    }
    portrait.evidence.confidence = read > 0 ? sure / read : 0;

    Query spellings = m_database.query(
        "SELECT name FROM credit WHERE person = ?1 GROUP BY name ORDER BY count(*) DESC, name LIMIT 8", person);
    while (spellings.next())
        portrait.evidence.spellings.append(spellings.text(0));

    Query hosted =
        m_database.query("SELECT e.show, show.title, count(DISTINCT e.id) FROM credit c "
                         "JOIN episode e ON e.id = c.episode JOIN show ON show.id = e.show "
                         "WHERE c.person = ?1 AND c.part = 0 GROUP BY e.show ORDER BY 3 DESC, show.title_key",
                         person);
    while (hosted.next())
        portrait.hostOf.append({ShowId{hosted.integer(0)}, hosted.text(1), static_cast<int>(hosted.integer(2))});
    if (Query row =
            m_database.query("SELECT count(DISTINCT episode) FROM credit WHERE person = ?1 AND part = 1", person);
        row.next())
        portrait.guestIn = static_cast<int>(row.integer(0));
}

void PortraitStore::readShow(Portrait &portrait, qsizetype episodes)
{
    Query hosts =
        m_database.query("SELECT h.person, person.name, (SELECT count(DISTINCT c.episode) FROM json_each(?2) page "
                         "JOIN credit c ON c.episode = page.value AND c.person = h.person) "
                         "FROM show_host h JOIN person ON person.id = h.person WHERE h.show = ?1 ORDER BY h.position",
                         portrait.subject.show, m_episodes);
    while (hosts.next())
        portrait.hosts.append(
            {PersonId{hosts.integer(0)}, hosts.text(1), Part::Host, static_cast<int>(hosts.integer(2))});

    ShowHabits &habits = portrait.habits;
    habits.episodes = static_cast<int>(episodes);
    QList<qint64> lengths;
    QList<qint64> gaps;
    std::optional<qint64> before;
    Query row = m_database.query("SELECT e.date, e.date_offset, e.date_only, e.duration, "
                                 "EXISTS (SELECT 1 FROM credit WHERE episode = e.id AND part = 1) "
                                 "FROM json_each(?1) page JOIN episode e ON e.id = page.value "
                                 "WHERE NOT e.upcoming ORDER BY e.date",
                                 m_episodes);
    while (row.next()) {
        habits.withGuests += row.flag(4) ? 1 : 0;
        if (const auto length = row.optionalInteger(3); length && *length > 0)
            lengths.append(*length);
        const std::optional<Timestamp> date = timestampAt(row, 0);
        if (!date)
            continue;
        if (!habits.first)
            habits.first = date;
        habits.last = date;
        if (before)
            gaps.append(date->utcMs - *before);
        before = date->utcMs;
    }
    habits.typicalMs = median(lengths);
    if (!lengths.isEmpty()) {
        const auto [shortest, longest] = std::ranges::minmax(lengths);
        habits.shortestMs = shortest;
        habits.longestMs = longest;
    }
    if (const std::optional<qint64> gap = median(gaps))
        habits.daysBetween = static_cast<int>((*gap + msPerDay / 2) / msPerDay);
}

Appearance PortraitStore::appearance(EpisodeId episode, const PortraitSubject &subject)
{
    Appearance appearance;
    if (subject.person.isValid()) {
        Query row = m_database.query("SELECT part, role, organisation FROM credit WHERE episode = ?1 AND person = ?2 "
                                     "ORDER BY role = '', position LIMIT 1",
                                     episode, subject.person);
        if (row.next()) {
            appearance.part = static_cast<Part>(row.integer(0));
            appearance.role = row.text(1);
            appearance.organisation = row.text(2);
        }
    }
    Query topics = m_database.query("SELECT label FROM episode_topic JOIN topic ON topic.id = topic "
                                    "WHERE episode = ?1 AND topic <> ?2 ORDER BY position LIMIT ?3",
                                    episode, subject.topic, static_cast<qint64>(topicsOfRow));
    while (topics.next())
        appearance.topics.append(topics.text(0));
    if (subject.topic.isValid())
        appearance.moment = moment(episode, subject.topic);
    return appearance;
}

std::optional<Chapter> PortraitStore::moment(EpisodeId episode, TopicId topic)
{
    QStringList words;
    Query names = m_database.query("SELECT evidence_text FROM episode_topic WHERE episode = ?1 AND topic = ?2 "
                                   "UNION SELECT label FROM topic WHERE id = ?2",
                                   episode, topic);
    while (names.next())
        words.append(names.text(0));
    for (const Chapter &chapter : ChapterStore(m_database).read(episode)) {
        if (std::ranges::any_of(words, [&](const QString &word) { return !spansOf(word, chapter.title).isEmpty(); }))
            return chapter;
    }
    return std::nullopt;
}

Match PortraitStore::sentence(EpisodeId episode, TopicId topic, const QString &title, const QString &notes)
{
    Query row =
        m_database.query("SELECT evidence_field, evidence_start, evidence_end, evidence_text FROM episode_topic "
                         "WHERE episode = ?1 AND topic = ?2",
                         episode, topic);
    if (!row.next())
        return {};
    const Evidence evidence{row.text(0), row.integer(1), row.integer(2), row.text(3)};
    Match match;
    if (evidence.field == "description"_L1)
        match = sentenceOf(notes, evidence);
    match.inTitle = spansOf(evidence.text, title);
    return match;
}

} // namespace earmark
