// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/namestore.h"
#include "models/library/rulings.h"

#include <utility>

namespace earmark {

// Writes who has a part in an episode and what it is about: what sources say, kept for good, and what is shown of it
// after the listener's word. Inside a transaction of the caller; errors stick to the database. On the library's thread.
class PeopleStore
{
public:
    explicit PeopleStore(Database &database);

    // What sources say of one episode.
    struct Said {
        QList<Credit> credits;
        QList<qint64> creditSources; // the page each credit is from; 0, or none where the list ends before: the feed
        QList<TopicMention> topics;

        bool operator==(const Said &) const = default;
    };
    // What is shown, as the text index wants it: one a line.
    struct Words {
        QString people;
        QString organisations;
        QString topics;
    };
    Words write(EpisodeId episode, ShowId show, const Said &said); // to an episode that has nothing yet
    void remove(EpisodeId episode);
    [[nodiscard]] Said said(EpisodeId episode);

    // Episodes of which these rows are shown, or were said in one of these words, as foldName() makes them.
    [[nodiscard]] QSet<EpisodeId> episodesOfPersons(const QSet<qint64> &rows, const QSet<QString> &keys);
    [[nodiscard]] QSet<EpisodeId> episodesOfTopics(const QSet<qint64> &rows, const QSet<QString> &keys);

    // Persons who won or lost a credit since this was asked last.
    [[nodiscard]] QSet<qint64> takeMet() { return std::exchange(m_met, {}); }

    void setRulings(const Rulings &rulings) { m_rulings = rulings; }
    [[nodiscard]] const Rulings &rulings() const { return m_rulings; }
    [[nodiscard]] NameStore &persons() { return m_persons; }
    [[nodiscard]] NameStore &topics() { return m_topics; }

private:
    void keep(EpisodeId episode, const Said &said);
    [[nodiscard]] QString writeCredits(EpisodeId episode, const QList<SaidCredit> &credits);
    [[nodiscard]] QString writeTopics(EpisodeId episode, const QList<SaidTopic> &topics);
    void findInSaid(QSet<EpisodeId> &found, auto isWanted);

    Database &m_database;
    NameStore m_persons;
    NameStore m_topics;
    Rulings m_rulings;
    QSet<qint64> m_met;
};

} // namespace earmark
