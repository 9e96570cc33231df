// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/provenance.h"

#include "models/library/claimstore.h"

#include <algorithm>

namespace earmark {

namespace {

EpisodeSource sourceAt(const Query &row, int column)
{
    return {static_cast<EpisodeSource::Kind>(row.integer(column)), row.text(column + 1), row.integer(column + 2), {}};
}

// Hands out what the episode states to those that stated it, each thing once.
class Sharing
{
public:
    Sharing(const ParsedEpisode &episode, const EpisodeStore::Standing &standing)
        : m_episode(episode)
        , m_standing(standing)
        , m_left(standing.fromFeed ? standing.filled : statedIn(episode))
    {
    }

    [[nodiscard]] QStringList feedsShare() const
    {
        return gapNames((statedIn(m_episode) & ~m_standing.filled & ~people()) | peopleOf(0));
    }
    QStringList shareOf(const Claim &claim)
    {
        Gaps share = statedIn(claim.item) & m_left & ~people();
        share.setFlag(Gap::Title, m_left.testFlag(Gap::Title) && claim.item.title == m_episode.title);
        m_left &= ~share;
        return gapNames(share | peopleOf(claim.source));
    }

private:
    static Gaps people() { return Gap::Hosts | Gap::Guests; }
    [[nodiscard]] Gaps peopleOf(qint64 source) const
    {
        Gaps found;
        for (qsizetype i = 0; i < m_episode.credits.size(); ++i) {
            if (m_standing.creditSources.value(i) != source || m_episode.credits.at(i).part == Part::Other)
                continue;
            found |= m_episode.credits.at(i).part == Part::Host ? Gap::Hosts : Gap::Guests;
        }
        return found;
    }

    const ParsedEpisode &m_episode;
    const EpisodeStore::Standing &m_standing;
    Gaps m_left;
};

} // namespace

Provenance readProvenance(Database &database, EpisodeId episode)
{
    EpisodeStore episodes(database);
    const EpisodeStore::Standing standing = episodes.standing(episode);
    const ParsedEpisode stored = episodes.read(episode);
    Sharing sharing(stored, standing);
    Provenance found;
    QHash<qint64, int> places;
    if (standing.fromFeed) {
        Query feed = database.query("SELECT 0, feed_url, coalesce(checked_at, 0) FROM episode "
                                    "JOIN show ON show.id = episode.show "
                                    "LEFT JOIN fetch_state ON fetch_state.show = show.id WHERE episode.id = ?1",
                                    episode);
        if (feed.next())
            found.sources.append(sourceAt(feed, 0));
        if (!found.sources.isEmpty())
            found.sources.last().fields = sharing.feedsShare();
        places.insert(0, 0);
    }
    QList<Claim> claims = ClaimStore(database, episodes).claimsOf(episode);
    sortClaims(claims);
    for (const Claim &claim : std::as_const(claims)) {
        Query row = database.query("SELECT kind, name, read_at FROM source WHERE id = ?1", claim.source);
        if (!row.next())
            continue;
        places.insert(claim.source, static_cast<int>(found.sources.size()));
        found.sources.append(sourceAt(row, 0));
        found.sources.last().fields = sharing.shareOf(claim);
    }
    Query shown =
        database.query("SELECT coalesce(source, 0) FROM credit WHERE episode = ?1 ORDER BY position", episode);
    while (shown.next())
        found.ofCredits.append(places.value(shown.integer(0), 0));
    return found;
}

QHash<qint64, QList<EpisodeSource>> readShowSources(Database &database)
{
    QHash<qint64, QList<EpisodeSource>> found;
    Query feeds = database.query("SELECT show.id, 0, feed_url, coalesce(checked_at, 0) FROM show "
                                 "LEFT JOIN fetch_state ON fetch_state.show = show.id WHERE feed_url <> ''");
    while (feeds.next())
        found[feeds.integer(0)].append(sourceAt(feeds, 1));
    Query pages = database.query("SELECT show, kind, name, read_at FROM source ORDER BY id");
    while (pages.next())
        found[pages.integer(0)].append(sourceAt(pages, 1));
    return found;
}

} // namespace earmark
