// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"

#include <QtCore/QHash>

namespace earmark {

// What a show does with one person.
struct Habit {
    QString name;
    int episodes = 0; // that mention the person
    int asHost = 0;   // by a cue
    int asAsker = 0;  // talks with another, or is joined by one
    int asGuest = 0;  // by a strong cue
    int asStaff = 0;
    qsizetype lastEpisode = -1;
    qsizetype words = 0;
    double strength = 0;
    bool ofShow = false; // the show's own title, author or description names the person
};

// How a show names its guests: shares of its episodes.
struct Customs {
    double namedTitles = 0; // the title is a name
    double titlesWith = 0;  // the title has "with NAME"
    double notesCue = 0;    // the notes say who the guest is
};

// What recurs in a show: its regular hosts, and how it names guests. Any thread, one at a time.
class Habits
{
public:
    // All must outlive it. `mentions` has a list for each episode.
    Habits(const ParsedShow &show, const ShowWords &words, const QList<QList<Mention>> &mentions);

    // Counts again, after mentions were joined; who is a regular host stays.
    void recount();

    [[nodiscard]] Habit of(WordKey person) const { return m_habits.value(person); }
    [[nodiscard]] bool isRegular(WordKey person) const { return m_regular.contains(person); }
    // The regular host who is called by this first name alone; 0 where there is none, or more than one.
    [[nodiscard]] WordKey regularCalled(WordKey firstName) const { return m_called.value(firstName); }
    // Regular hosts, the most frequent first.
    [[nodiscard]] const QStringList &hosts() const { return m_hosts; }
    [[nodiscard]] const Customs &customs() const { return m_customs; }

private:
    void add(qsizetype episode, const QList<Mention> &mentions);
    void readShow();
    void readShowText(const QString &text, bool all);
    void findHostsByFirstName();
    void findHosts();
    void findCalled();
    void findCustoms();
    [[nodiscard]] const Habit *asShowCalls(const Habit &host) const;
    [[nodiscard]] bool isHostByHabit(const Habit &habit) const;
    [[nodiscard]] bool isHostBySingleName(const Habit &habit) const;

    const ParsedShow &m_show;
    const ShowWords &m_words;
    const QList<QList<Mention>> &m_mentions;
    QHash<WordKey, Habit> m_habits;
    QSet<WordKey> m_regular;
    QHash<WordKey, WordKey> m_called;
    QStringList m_hosts;
    Customs m_customs;
};

} // namespace earmark
