// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/favouritenames.h"

namespace earmark {

namespace {

void readNames(Query row, FavouriteName::Kind kind, QList<FavouriteName> &names)
{
    while (row.next())
        names.append({kind, row.integer(0), row.text(1), static_cast<int>(row.integer(2))});
}

} // namespace

QList<FavouriteName> readFavouriteNames(Database &database)
{
    QList<FavouriteName> names;
    readNames(database.query("SELECT id, title, (SELECT count(*) FROM episode WHERE episode.show = show.id) "
                             "FROM show JOIN favourite ON kind = 2 AND item = id ORDER BY title_key, id"),
              FavouriteName::Kind::Show, names);
    readNames(database.query("SELECT id, name, (SELECT count(DISTINCT episode) FROM credit WHERE person = person.id) "
                             "FROM person JOIN favourite ON kind = 3 AND item = id ORDER BY name COLLATE NOCASE, id"),
              FavouriteName::Kind::Person, names);
    readNames(database.query("SELECT id, label, (SELECT count(*) FROM episode_topic WHERE topic = topic.id) "
                             "FROM topic JOIN favourite ON kind = 4 AND item = id ORDER BY label COLLATE NOCASE, id"),
              FavouriteName::Kind::Topic, names);
    return names;
}

QList<EpisodeId> readStartedEpisodes(Database &database, int most)
{
    QList<EpisodeId> episodes;
    Query row = database.query("SELECT episode FROM episode_state WHERE position > 0 AND NOT played AND NOT archived "
                               "ORDER BY changed_at DESC, episode DESC LIMIT ?1",
                               most);
    while (row.next())
        episodes.append(EpisodeId{row.integer(0)});
    return episodes;
}

} // namespace earmark
