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

QSet<WordKey> wordsOfNames(const ParsedEpisode &episode, const QStringList &hosts)
{
    QSet<WordKey> words;
    const auto add = [&](const QString &name) {
        for (const Word &word : wordsOf(name, nullptr))
            words.insert(word.key);
    };
    for (const Credit &credit : episode.credits)
        add(credit.name);
    for (const QString &host : hosts)
        add(host);
    return words;
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
        episode.topics = topics.of(i, wordsOfNames(episode, show.hosts));
    }
    const TitleWords small = language.titleWords(words.mainLanguage());
    for (ParsedEpisode &episode : show.episodes) {
        if (episode.title.isEmpty() && episode.titleOrigin == TitleOrigin::Derived)
            episode.title = derivedTitle(episode, show.title, small);
    }
}

} // namespace earmark
