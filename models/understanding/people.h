// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace earmark {

// Weighs all mentions of a show: who is a host by habit, who a guest of which episode. Filled episode by episode, in
// document order, then asked. Any thread, one at a time.
class People
{
public:
    explicit People(const ParsedShow &show);

    void add(qsizetype episode, QList<Mention> mentions);
    // Once all episodes are added.
    void settle(const ShowWords &words);

    // Regular hosts, the most frequent first.
    [[nodiscard]] QStringList hosts() const { return m_hosts; }
    // Guests and hosts of an episode, with evidence; what tags state is not repeated.
    [[nodiscard]] QList<Credit> creditsOf(qsizetype episode) const;

private:
    struct Habit {
        QString name;
        int episodes = 0; // that mention the person
        int asHost = 0;   // by a cue
        int asGuest = 0;  // by a strong cue
        int asStaff = 0;
        qsizetype lastEpisode = -1;
        qsizetype words = 0;
        double strength = 0;
    };

    [[nodiscard]] bool isHostByHabit(const Habit &habit) const;
    void findHostsByFirstName(const ShowWords &words);
    [[nodiscard]] double confidenceOf(const Mention &mention) const;

    const ParsedShow &m_show;
    QList<QList<Mention>> m_mentions;
    QHash<WordKey, Habit> m_habits;
    QSet<WordKey> m_regular;
    QStringList m_hosts;
    double m_namedTitles = 0; // share of the episodes whose title is a name
};

} // namespace earmark
