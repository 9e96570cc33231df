// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/showepisodes.h"

#include "models/library/database.h"
#include "models/library/episodeparts.h"

#include <utility>

namespace earmark {

KnownEpisode identityAt(const Query &row)
{
    return {EpisodeId{row.integer(0)},
            row.text(1),
            row.text(2),
            row.text(3),
            timestampAt(row, 4),
            row.isNull(7) ? std::nullopt : std::optional(row.real(7)),
            row.flag(8),
            row.flag(9)};
}

QList<ItemTraits> traitsOf(Database &database, const QList<EpisodeId> &episodes, bool withTexts)
{
    QList<ItemTraits> list;
    for (const EpisodeId episode : episodes) {
        ItemTraits one;
        if (Query row = database.query("SELECT title, title_origin, upcoming, date, date_offset, date_only, number, "
                                       "number_origin, season, duration FROM episode WHERE id = ?1",
                                       episode);
            row.next()) {
            one.title = row.text(0);
            one.titleIsDerived = static_cast<TitleOrigin>(row.integer(1)) == TitleOrigin::Derived;
            one.upcoming = row.flag(2);
            one.date = timestampAt(row, 3);
            one.number = row.isNull(6) ? std::nullopt : std::optional(row.real(6));
            one.numberIsInferred =
                !row.isNull(7) && static_cast<NumberOrigin>(row.integer(7)) == NumberOrigin::Inferred;
            one.season = row.isNull(8) ? std::nullopt : std::optional(static_cast<int>(row.integer(8)));
            one.durationMs = row.optionalInteger(9);
        }
        Query person = database.query("SELECT name FROM credit WHERE episode = ?1 AND part = ?2", episode,
                                      static_cast<int>(Part::Guest));
        while (person.next())
            one.people.append(person.text(0));
        if (withTexts) {
            if (Query text = database.query("SELECT description FROM episode_text WHERE episode = ?1", episode);
                text.next())
                one.text = text.text(0);
        }
        list.append(std::move(one));
    }
    return list;
}

ShowEpisodes::ShowEpisodes(Database &database, ShowId show, QStringList showKeys, QHash<QByteArray, EpisodeId> said)
    : m_database(database)
    , m_index(std::move(showKeys))
    , m_said(std::move(said))
{
    Query row = m_database.query("SELECT id, guid, media_key, title_key, date, date_offset, date_only, number, "
                                 "from_feed, upcoming FROM episode WHERE show = ?1",
                                 show);
    while (row.next())
        add(identityAt(row));
}

void ShowEpisodes::add(const KnownEpisode &episode)
{
    m_index.add(episode, traitsOf(m_database, {episode.id}, true).first());
}

void ShowEpisodes::catchUp()
{
    for (const EpisodeId episode : std::exchange(m_written, {})) {
        Query row = m_database.query("SELECT id, guid, media_key, title_key, date, date_offset, date_only, number, "
                                     "from_feed, upcoming FROM episode WHERE id = ?1",
                                     episode);
        if (row.next())
            add(identityAt(row));
    }
}

void ShowEpisodes::noteWritten(EpisodeId episode, const QByteArray &hash)
{
    m_written.append(episode);
    m_said.insert(hash, episode);
}

} // namespace earmark
