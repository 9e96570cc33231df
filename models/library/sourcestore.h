// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correcting.h"
#include "models/library/pagestore.h"
#include "models/library/records.h"

namespace earmark {

// Saves what feeds and pages say about shows, so that nothing is ever doubled, deleted, or written into what the
// listener made. Inside a transaction of the caller; SQL errors stick to the database. On the library's thread.
class SourceStore
{
public:
    explicit SourceStore(Database &database);

    // The show of this address, made where it is new.
    [[nodiscard]] Result<ShowId> addShow(const QString &feedUrl, const QString &title, const QString &siteUrl,
                                         qint64 nowMs);
    struct Saved {
        SaveReport report;
        bool madeShow = false;
        bool changed = false; // the show or any of its episodes
        ShowId absorbed{};    // a show known from pages only that turned out to be this one; to be removed
    };
    // As Library::save().
    [[nodiscard]] Result<Saved> save(const ParsedShow &show, ShowId known, bool partial,
                                     const std::optional<FetchState> &fetch, qint64 nowMs);
    void removeShow(ShowId show); // that has no episodes and no marks left
    // What the listener has marked of it stays, and then the show does, too.
    void removeUnmarked(ShowId show);
    [[nodiscard]] Result<void> saveFetchState(ShowId show, const FetchState &state);
    [[nodiscard]] Result<void> moveFeed(ShowId show, const QString &newUrl);

    // An episode as its feed's item and claims, understood anew, make it; their hashes are those before, and what has
    // another one now has been read since and stays. False where nothing changed.
    bool rebuild(EpisodeId episode, const std::optional<ParsedEpisode> &own, const QByteArray &ownHash,
                 const QList<Claim> &claims);
    void rebuildHosts(ShowId show, const QStringList &hosts);

    [[nodiscard]] PageStore &pages() { return m_pages; }
    [[nodiscard]] Correcting &corrections() { return m_corrections; }

    void forgetRows(); // see EpisodeStore

private:
    struct Existing; // an episode as matching and deciding need it

    [[nodiscard]] Result<Saved> savePage(const ParsedShow &parsed, ShowId known, qint64 nowMs);
    [[nodiscard]] QList<Existing> existingEpisodes(ShowId show);
    void saveEpisodes(const ParsedShow &parsed, bool partial, Saved &saved, qint64 nowMs);
    [[nodiscard]] bool update(const Existing &existing, const ParsedEpisode &parsed, bool isClaimed);
    void markGone(const QList<Existing> &existing, const QList<EpisodeId> &listed);

    Database &m_database;
    EpisodeStore m_episodes;
    ShowStore m_shows{m_database, m_episodes};
    Correcting m_corrections{m_database, m_episodes, m_shows};
    ClaimStore m_claims{m_database, m_episodes};
    PageStore m_pages{m_database, m_episodes, m_shows, m_claims};
};

} // namespace earmark
