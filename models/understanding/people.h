// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/candidates.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace earmark {

// Weighs all mentions of a show: who is a host by habit, who a guest of which episode. Filled episode by episode, in
// document order, then asked. Any thread, one at a time.
class People
{
public:
    // All three must outlive it.
    People(const ParsedShow &show, const ShowWords &words, const LanguageData &language);

    // Regular hosts, the most frequent first.
    [[nodiscard]] QStringList hosts() const { return m_hosts; }
    // Whether the person is one of them.
    [[nodiscard]] bool isRegular(WordKey person) const { return m_regular.contains(person); }
    // Guests and hosts of an episode, with evidence; what tags state is not repeated.
    [[nodiscard]] QList<Credit> creditsOf(qsizetype episode) const;
    // The persons of an episode with all that speaks for and against each.
    [[nodiscard]] std::vector<Candidate> candidatesOf(qsizetype episode) const;

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
        bool ofShow = false; // the show's own title, author or description names the person
    };
    // Shares of the episodes.
    struct Customs {
        double namedTitles = 0; // the title is a name
        double titlesWith = 0;  // the title has "with NAME"
        double notesCue = 0;    // the notes say who the guest is
    };

    void add(qsizetype episode, const QList<Mention> &mentions);
    void joinCases();
    void readShow();
    void readShowText(const QString &text, bool all);
    void findHostsByFirstName();
    void findHosts();
    void findCustoms();
    [[nodiscard]] const Habit *asShowCalls(const Habit &host) const;
    [[nodiscard]] bool isHostByHabit(const Habit &habit) const;

    const ParsedShow &m_show;
    const ShowWords &m_words;
    const LanguageData &m_language;
    QList<QList<Mention>> m_mentions;
    QHash<WordKey, Habit> m_habits;
    QSet<WordKey> m_regular;
    QStringList m_hosts;
    Customs m_customs;
};

} // namespace earmark
