// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/episodestore.h"

#include <QtCore/QSet>

namespace earmark {

// What one page says of one episode.
struct Claim {
    qint64 source = 0;
    QByteArray hash; // contentHash() of the item as it was read
    ParsedEpisode item;
};

// An episode as what is known of it makes it.
struct Merged {
    ParsedEpisode episode;
    Gaps filled;                 // what is not the feed's own; nothing where there is no feed
    QList<qint64> creditSources; // of the credits, in order; 0: the feed
};

// Lays claims over each other: the feed's own item, if there is one, wins; then what was published over what was only
// announced; then what was read first. A title that was derived, or cut short, gives way to one that was not. Evidence
// is put where the merged texts have it, or is said to stand on the page. `claims` is not empty without `own`. Pure.
[[nodiscard]] Merged mergeClaims(const std::optional<ParsedEpisode> &own, QList<Claim> claims);

// The order in which claims count. Pure.
void sortClaims(QList<Claim> &claims);

// What a claim would add to the episode as it stands. Pure.
[[nodiscard]] Gaps whatIsNew(const ParsedEpisode &known, const ParsedEpisode &item, bool hasFeed);

// Keeps what pages say of episodes, as read. Inside a transaction of the caller; errors stick to the database. On the
// library's thread.
class ClaimStore
{
public:
    ClaimStore(Database &database, EpisodeStore &episodes);

    // The row of a source, made where it is new.
    [[nodiscard]] qint64 source(ShowId show, const QString &name, qint64 readAtMs);
    [[nodiscard]] std::optional<qint64> findSource(ShowId show, const QString &name);
    [[nodiscard]] qint64 readAt(qint64 source);
    void setReadAt(qint64 source, qint64 readAtMs);
    void removeSourceWithoutClaims(qint64 source);

    [[nodiscard]] QHash<QByteArray, EpisodeId> episodesByHash(ShowId show); // of all pages of the show
    [[nodiscard]] QSet<EpisodeId> episodesOf(ShowId show);                  // with any claim
    [[nodiscard]] QList<Claim> claimsOf(EpisodeId episode);                 // first read first
    [[nodiscard]] std::optional<QByteArray> hashOf(qint64 source, EpisodeId episode);

    void put(EpisodeId episode, const Claim &claim);
    void keep(EpisodeId episode); // before its row changes: claims of a version that left them in the row
    void remove(qint64 source, EpisodeId episode);

    // The item of the episode's own feed, without what pages added; none where only pages know it.
    [[nodiscard]] std::optional<ParsedEpisode> ownItem(EpisodeId episode);

    // Writes the episode as the feed's own item and the claims now make it; false where that is how it stands.
    bool rebuild(EpisodeId episode);
    bool rebuild(EpisodeId episode, const std::optional<ParsedEpisode> &own);

private:
    [[nodiscard]] ParsedEpisode unkeptItem(EpisodeId episode);

    Database &m_database;
    EpisodeStore &m_episodes;
};

} // namespace earmark
