// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/episodestore.h"
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
    };
    // As Library::save(). A feed's item beats a page's; each fills only what the other leaves open.
    [[nodiscard]] Result<Saved> save(const ParsedShow &show, ShowId known, bool partial,
                                     const std::optional<FetchState> &fetch, qint64 nowMs);
    // As Library::compare() for one show; writes nothing.
    [[nodiscard]] ShowComparison compare(const ParsedShow &parsed, ShowId chosen);
    [[nodiscard]] Result<void> saveFetchState(ShowId show, const FetchState &state);
    [[nodiscard]] Result<void> moveFeed(ShowId show, const QString &newUrl);

    void forgetRows(); // see EpisodeStore

private:
    struct Existing; // an episode as matching and deciding need it

    [[nodiscard]] ShowId insertShow(const QString &title, const QString &feedUrl, const QString &siteUrl, qint64 nowMs);
    [[nodiscard]] bool exists(ShowId show);
    [[nodiscard]] QList<KnownShow> knownShows();
    void addFeedUrl(ShowId show, const QString &url);
    void describeShow(ShowId show, const ParsedShow &parsed);
    void adoptFeed(ShowId show, const QString &feedUrl);
    void writeHosts(ShowId show, const QStringList &hosts);
    void writeFunding(ShowId show, const QList<Link> &funding);
    [[nodiscard]] QList<Existing> existingEpisodes(ShowId show);
    void saveEpisodes(const ParsedShow &parsed, bool fromPage, bool partial, SaveReport &report, qint64 nowMs);
    [[nodiscard]] bool update(const Existing &existing, const ParsedEpisode &parsed, bool fromPage);
    void markGone(const QList<Existing> &existing, const QList<EpisodeId> &listed);

    Database &m_database;
    EpisodeStore m_episodes;
};

} // namespace earmark
