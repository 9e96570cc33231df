// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/portrait.h"
#include "models/library/records.h"

namespace earmark {

// Reads the page of a person, a topic or a show: counts over the episodes it lists, and why each of them is there. On
// its database's thread; SQL errors stick to the database.
class PortraitStore
{
public:
    explicit PortraitStore(Database &database);

    // `episodes` are those the page lists. NotFound where the library has no such subject.
    [[nodiscard]] Result<Portrait> portrait(const PortraitSubject &subject, const QList<EpisodeId> &episodes);

    // Why the episode stands on that page, and into `match` where the topic was read, for a row without a search.
    [[nodiscard]] Appearance appearance(EpisodeId episode, const PortraitSubject &subject);
    [[nodiscard]] Match sentence(EpisodeId episode, TopicId topic, const QString &title, const QString &notes);

private:
    void readName(Portrait &portrait);
    void readPlayable(Portrait &portrait);
    void readYears(Portrait &portrait);
    void readPeople(Portrait &portrait);
    void readTopics(Portrait &portrait, qsizetype episodes);
    void readPerson(Portrait &portrait);
    void readShow(Portrait &portrait, qsizetype episodes);
    [[nodiscard]] std::optional<Chapter> moment(EpisodeId episode, TopicId topic);

    Database &m_database;
    QByteArray m_episodes; // of the page, as a JSON array, which SQL reads like a table
};

} // namespace earmark
