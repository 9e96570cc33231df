// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/understand.h"

#include "models/understanding/derivedtitle.h"
#include "models/understanding/people.h"
#include "models/understanding/topics.h"

#include <algorithm>

namespace earmark {
namespace {

// Adds what the text says to what tags stated: those keep their place and their words.
void mergeCredits(ParsedEpisode &episode, const QList<Credit> &found)
{
    for (const Credit &credit : found) {
        const auto same = [&](const Credit &known) {
            return known.name.compare(credit.name, Qt::CaseInsensitive) == 0;
        };
        const auto known = std::ranges::find_if(episode.credits, same);
        if (known == episode.credits.end()) {
            episode.credits.append(credit);
            continue;
        }
        if (known->role.isEmpty())
            known->role = credit.role;
        if (known->organisation.isEmpty())
            known->organisation = credit.organisation;
    }
}

// All persons whom an episode names, whatever their part in it.
QStringList personsOf(const ParsedEpisode &episode, const std::vector<Candidate> &candidates, const QStringList &hosts)
{
    constexpr double certain = 0.9;
    QStringList persons = hosts;
    for (const Credit &credit : episode.credits)
        persons.append(credit.name);
    for (const Candidate &candidate : candidates) {
        const bool named = candidate.best->words > 1 && candidate.best->strength >= certain;
        if (candidate.saidStaff || candidate.saidHost || named)
            persons.append(candidate.best->name);
    }
    return persons;
}

} // namespace

void understand(ParsedShow &show, const LanguageData &language)
{
    const ShowWords words(show, language);
    const People people(show, words, language);
    Topics topics(show, words, language);
    show.hosts = people.hosts();

    // The texts are still being read: only what is not text is written to.
    for (qsizetype i = 0; i < show.episodes.size(); ++i) {
        const QList<Credit> credits = people.creditsOf(i);
        ParsedEpisode &episode = show.episodes[i];
        mergeCredits(episode, credits);
        episode.topics = topics.of(i, personsOf(episode, people.candidatesOf(i), show.hosts));
    }
    const TitleWords small = language.titleWords(words.mainLanguage());
    for (ParsedEpisode &episode : show.episodes) {
        if (episode.title.isEmpty() && episode.titleOrigin == TitleOrigin::Derived)
            episode.title = derivedTitle(episode, show.title, small);
    }
}

} // namespace earmark
