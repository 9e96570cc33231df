// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/claimstore.h"

#include "models/library/claimcoding.h"
#include "models/library/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

EpisodeSource::Kind kindOf(const QString &name)
{
    return name.isEmpty() || !addressKey(name).isEmpty() ? EpisodeSource::Kind::Page : EpisodeSource::Kind::File;
}

// The item of the episode's own feed, without what pages added.
ParsedEpisode withoutClaims(ParsedEpisode stored, const EpisodeStore::Standing &standing)
{
    clearGaps(stored, standing.filled);
    QList<Credit> own;
    for (qsizetype i = 0; i < stored.credits.size(); ++i) {
        if (standing.creditSources.value(i) == 0)
            own.append(stored.credits.at(i));
    }
    stored.credits = own;
    return stored;
}

} // namespace

ClaimStore::ClaimStore(Database &database, EpisodeStore &episodes)
    : m_database(database)
    , m_episodes(episodes)
{
}

std::optional<qint64> ClaimStore::findSource(ShowId show, const QString &name)
{
    Query row = m_database.query("SELECT id FROM source WHERE show = ?1 AND name = ?2", show, name);
    return row.next() ? std::optional(row.integer(0)) : std::nullopt;
}

qint64 ClaimStore::source(ShowId show, const QString &name, qint64 readAtMs)
{
    if (const std::optional<qint64> known = findSource(show, name))
        return *known;
    m_database.run("INSERT INTO source (show, kind, name, read_at) VALUES (?1, ?2, ?3, ?4)", show,
                   static_cast<int>(kindOf(name)), name, readAtMs);
    return m_database.lastInsertId();
}

qint64 ClaimStore::readAt(qint64 source)
{
    Query row = m_database.query("SELECT read_at FROM source WHERE id = ?1", source);
    return row.next() ? row.integer(0) : 0;
}

void ClaimStore::setReadAt(qint64 source, qint64 readAtMs)
{
    m_database.run("UPDATE source SET read_at = ?2 WHERE id = ?1", source, readAtMs);
}

void ClaimStore::removeSourceWithoutClaims(qint64 source)
{
    m_database.run("DELETE FROM source WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM claim WHERE source = ?1)", source);
}

QHash<QByteArray, EpisodeId> ClaimStore::episodesByHash(ShowId show)
{
    QHash<QByteArray, EpisodeId> found;
    Query row = m_database.query("SELECT hash, episode FROM claim JOIN source ON source.id = source "
                                 "WHERE show = ?1 AND hash <> x''",
                                 show);
    while (row.next())
        found.insert(row.blob(0), EpisodeId{row.integer(1)});
    return found;
}

QSet<EpisodeId> ClaimStore::episodesOf(ShowId show)
{
    QSet<EpisodeId> found;
    Query row = m_database.query("SELECT episode FROM claim JOIN source ON source.id = source WHERE show = ?1", show);
    while (row.next())
        found.insert(EpisodeId{row.integer(0)});
    return found;
}

QList<Claim> ClaimStore::claimsOf(EpisodeId episode)
{
    QList<Claim> claims;
    Query row = m_database.query("SELECT source, hash, item FROM claim WHERE episode = ?1 ORDER BY source", episode);
    while (row.next()) {
        const QByteArray item = row.blob(2);
        claims.append({row.integer(0), row.blob(1), item.isEmpty() ? unkeptItem(episode) : decodeItem(item)});
    }
    return claims;
}

// Read by a version that kept no claims: the row itself is what there is.
ParsedEpisode ClaimStore::unkeptItem(EpisodeId episode)
{
    ParsedEpisode item = m_episodes.read(episode);
    const EpisodeStore::Standing standing = m_episodes.standing(episode);
    if (!standing.fromFeed)
        return item;
    const ParsedEpisode own = withoutClaims(item, standing);
    clearGaps(item, statedIn(own) & ~Gaps(Gap::Title));
    erase_if(item.credits, [&](const Credit &credit) { return own.credits.contains(credit); });
    return item;
}

std::optional<QByteArray> ClaimStore::hashOf(qint64 source, EpisodeId episode)
{
    Query row = m_database.query("SELECT hash FROM claim WHERE source = ?1 AND episode = ?2", source, episode);
    return row.next() ? std::optional(row.blob(0)) : std::nullopt;
}

void ClaimStore::keep(EpisodeId episode)
{
    if (!m_database.query("SELECT 1 FROM claim WHERE episode = ?1 AND item = x''", episode).next())
        return;
    for (const Claim &claim : claimsOf(episode))
        put(episode, claim);
}

void ClaimStore::put(EpisodeId episode, const Claim &claim)
{
    m_database.run("INSERT INTO claim (source, episode, hash, item) VALUES (?1, ?2, ?3, ?4) "
                   "ON CONFLICT (source, episode) DO UPDATE SET hash = ?3, item = ?4",
                   claim.source, episode, claim.hash, encodeItem(claim.item));
}

void ClaimStore::remove(qint64 source, EpisodeId episode)
{
    m_database.run("DELETE FROM claim WHERE source = ?1 AND episode = ?2", source, episode);
}

std::optional<ParsedEpisode> ClaimStore::ownItem(EpisodeId episode)
{
    const EpisodeStore::Standing standing = m_episodes.standing(episode);
    if (!standing.fromFeed)
        return std::nullopt;
    return withoutClaims(m_episodes.read(episode), standing);
}

bool ClaimStore::rebuild(EpisodeId episode)
{
    return rebuild(episode, ownItem(episode));
}

bool ClaimStore::rebuild(EpisodeId episode, const std::optional<ParsedEpisode> &own)
{
    const QList<Claim> claims = claimsOf(episode);
    if (!own && claims.isEmpty())
        return false;
    const EpisodeStore::Standing standing = m_episodes.standing(episode);
    const Merged merged = mergeClaims(own, claims);
    const QByteArray hash = contentHash(merged.episode);
    const QByteArray before = standing.fromFeed ? contentHash(m_episodes.read(episode)) : standing.contentHash;
    if (hash == before && merged.filled == standing.filled && merged.creditSources == standing.creditSources)
        return false;
    const bool isGone = m_episodes.isGone(episode);
    m_episodes.replace(
        episode, merged.episode,
        {standing.fromFeed, merged.filled, standing.fromFeed ? standing.contentHash : hash, merged.creditSources});
    if (isGone)
        m_episodes.setGone(episode, true);
    return true;
}

} // namespace earmark
