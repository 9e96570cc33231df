// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/namedworks.h"

#include "models/library/database.h"
#include "models/library/episodeparts.h"

#include <QtCore/QHash>

#include <algorithm>

namespace earmark {

namespace {

constexpr qsizetype mostEpisodes = 1000;

} // namespace

QList<NamedWork> readNamedWorks(Database &database, const QList<EpisodeId> &episodes)
{
    QList<NamedWork> works;
    QHash<QString, qsizetype> places;
    for (const EpisodeId id : episodes.first(std::min(episodes.size(), mostEpisodes))) {
        ParsedEpisode episode;
        Query row = database.query("SELECT e.title, t.description FROM episode e "
                                   "JOIN episode_text t ON t.episode = e.id WHERE e.id = ?1",
                                   id);
        if (!row.next())
            continue;
        episode.title = row.text(0);
        episode.description = row.text(1);
        episode.links = readLinks(database, id);
        for (const Reference &reference : referencesIn(episode)) {
            const qsizetype place = places.value(reference.url, works.size());
            if (place == works.size()) {
                places.insert(reference.url, place);
                works.append({reference.kind, reference.identifier, reference.url, 0});
            }
            ++works[place].episodes;
        }
    }
    std::ranges::stable_sort(works, std::ranges::greater(), &NamedWork::episodes);
    return works;
}

} // namespace earmark
