// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/claimstore.h"
#include "models/library/records.h"
#include "models/library/showstore.h"

#include <memory>
#include <optional>

namespace earmark {

class ShowEpisodes;
class TitleIndex;

// What an import changed, for taking it back.
struct PageUndo {
    struct OfShow {
        ShowId show;
        bool isNew = false;
        bool isFeed = false; // whose address was told, not found out since
        ShowStore::Description before;
        ShowStore::Description after;
    };
    struct OfClaim {
        qint64 source = 0;
        EpisodeId episode;
        QByteArray hash;             // of what was written
        std::optional<Claim> before; // none: it is new
    };
    struct OfSource {
        qint64 source = 0;
        qint64 readAtMs = 0;                // as written
        std::optional<qint64> readAtBefore; // none: it is new
    };
    QList<OfShow> shows;
    QList<OfClaim> claims;
    QList<OfSource> sources;

    [[nodiscard]] bool isEmpty() const { return claims.isEmpty() && shows.isEmpty() && sources.isEmpty(); }
    [[nodiscard]] QList<qint64> ids() const; // of shows and episodes, which marks go by
};

// Merges what pages say of shows and episodes into what the library knows, and takes that back. Inside a transaction of
// the caller; errors stick to the database. On the library's thread.
class PageStore
{
public:
    PageStore(Database &database, EpisodeStore &episodes, ShowStore &shows, ClaimStore &claims);
    ~PageStore();

    struct Imported {
        SaveReport report;
        bool madeShow = false;
    };
    // One page of a call; what it changed is added to `undo`. NotFound where the chosen show is gone.
    [[nodiscard]] Result<Imported> importPage(const PageImport &page, qint64 nowMs, PageUndo &undo);
    // Before the first page of a call: what was remembered of the library may have changed.
    void begin();

    // As Library::compare() for one show; writes nothing. Works on a reading connection, too.
    [[nodiscard]] ShowComparison compare(const ParsedShow &parsed, ShowId chosen);

    // Episodes that only this import told of go, and what it filled is as it was. What the feed or another page said
    // since stays; so do episodes, with what the page said of them, and shows that the listener has marked since.
    void takeBack(const PageUndo &undo);

    // For items of a feed: the free episodes of its show, made from pages, that they are. `matched` has what was found
    // already; `free` are all episodes of pages.
    void findFromPages(ShowId show, const ParsedShow &feed, const QList<EpisodeId> &fromPages,
                       QList<EpisodeId> &matched);
    // The show, known from pages only, that this is; by its marks, or by the episodes they share.
    [[nodiscard]] ShowId findPagesOf(const ParsedShow &feed, ShowId but);

private:
    struct Placing; // a page's items and the episodes they are

    [[nodiscard]] ShowId findShow(const PageImport &page);
    [[nodiscard]] ShowId findShow(const ParsedShow &parsed);
    [[nodiscard]] Placing place(const ParsedShow &parsed, ShowId show);
    [[nodiscard]] ShowEpisodes &episodesOf(ShowId show, const ParsedShow &parsed);
    [[nodiscard]] QStringList namesOf(ShowId show, const ParsedShow &parsed);
    void match(ShowId show, const ParsedShow &parsed, const QList<KnownEpisode> &known, QList<EpisodeId> &matched);
    [[nodiscard]] Imported importShow(const PageImport &page, qint64 nowMs, PageUndo &undo);
    void noteSource(qint64 source, bool wasKnown, bool hasChanged, qint64 readAtMs, PageUndo &undo);
    [[nodiscard]] bool claim(EpisodeId episode, const Claim &claim, PageUndo &undo);
    [[nodiscard]] QSet<EpisodeId> keptAnyway(const QList<PageUndo::OfClaim> &claims);
    [[nodiscard]] QSet<EpisodeId> takeClaimsBack(const QList<PageUndo::OfClaim> &claims);
    void takeShowBack(const PageUndo::OfShow &show);

    Database &m_database;
    EpisodeStore &m_episodes;
    ShowStore &m_shows;
    ClaimStore &m_claims;
    // Of one call.
    std::optional<QList<KnownShow>> m_known;
    std::unique_ptr<TitleIndex> m_titles;
    QHash<ShowId, std::shared_ptr<ShowEpisodes>> m_episodesOf;
};

} // namespace earmark
