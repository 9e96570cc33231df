// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/shippedlanguage.h"

namespace earmark::test {

[[nodiscard]] inline ParsedEpisode episode(const QString &title, const QString &description = {})
{
    ParsedEpisode made;
    made.title = title;
    made.description = description;
    return made;
}

// The names of those who have this part, in the order of the episode.
[[nodiscard]] inline QStringList names(const ParsedEpisode &episode, Part part)
{
    QStringList found;
    for (const Credit &credit : episode.credits) {
        if (credit.part == part)
            found += credit.name;
    }
    return found;
}

// A show of these episodes, as the program understands it.
[[nodiscard]] inline ParsedShow understood(QList<ParsedEpisode> episodes, const LanguageData &words,
                                           const QString &language = {})
{
    ParsedShow show;
    show.language = language;
    show.episodes = std::move(episodes);
    understand(show, words);
    return show;
}

} // namespace earmark::test
