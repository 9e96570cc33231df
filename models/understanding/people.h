// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/candidates.h"
#include "models/understanding/habits.h"

#include <optional>

namespace earmark {

// Weighs all mentions of a show: who is its host, who a guest of which episode. Any thread, one at a time.
class People
{
public:
    // All three must outlive it.
    People(const ParsedShow &show, const ShowWords &words, const LanguageData &language);

    // Regular hosts, the most frequent first.
    [[nodiscard]] const QStringList &hosts() const { return m_hosts; }
    // Guests and hosts of an episode, with evidence; what tags state is not repeated.
    [[nodiscard]] QList<Credit> creditsOf(qsizetype episode) const;
    // The persons of an episode with all that speaks for and against each.
    [[nodiscard]] const std::vector<Candidate> &candidatesOf(qsizetype episode) const
    {
        return m_candidates[size_t(episode)];
    }
    // Whether a person is a host or a guest of the episode, and how sure that is.
    struct Verdict {
        Part part = Part::Guest;
        double confidence = 0;
    };
    [[nodiscard]] std::optional<Verdict> verdictOn(const Candidate &candidate) const;

private:
    void readEpisodes();
    [[nodiscard]] QList<Mention> mentionsOf(qsizetype episode, const KnownNames &known, const QStringList &uncut) const;
    void learnNames();
    [[nodiscard]] bool speaksOf(qsizetype episode, const KnownNames &known, const QStringList &uncut) const;
    void callByFullNames(const Habits &habits);
    void weigh(const Habits &habits);
    void weigh(std::vector<Candidate> &candidates, const Habits &habits) const;
    void findHosts(const Habits &habits);

    const ParsedShow &m_show;
    const ShowWords &m_words;
    const LanguageData &m_language;
    QList<QList<Mention>> m_mentions;
    std::vector<std::vector<Candidate>> m_candidates; // by episode
    QStringList m_hosts;
};

} // namespace earmark
