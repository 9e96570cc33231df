// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/facetindex.h"
#include "models/library/library.h"

#include <QtCore/QSet>

#include <vector>

namespace earmark {

// A name whose favourite, failing or subscribed may have changed.
struct TouchedName {
    Facet facet = Facet::Shows;
    qint64 id = 0;
};

// Answers views: keeps the facet index in step with its connection, at the latest possible moment and with the least
// possible work, and asks the text index for words. On the lane that answers views.
class Browsing
{
public:
    explicit Browsing(std::unique_ptr<Database> database);

    // Reads what the first letter typed will need.
    void prepareTyping();

    void touch(const LibraryChange &change, const QList<TouchedName> &names);
    [[nodiscard]] Result<View> view(const EpisodeFilter &filter);

private:
    // As they are searched for the first letters of a word: folded, each on a line of its own.
    struct Titles {
        QString folded;
        std::vector<qsizetype> starts;
        std::vector<qint64> episodes;
    };

    void refreshIndex();
    void rebuildIndex();
    void refreshFlags();
    void refreshNames();
    void readEpisodes(FacetSource &source);
    void readNames(FacetSource &source);
    [[nodiscard]] QHash<qint64, EpisodeFlags> listenersFlags();
    [[nodiscard]] EpisodeFlags listenersFlags(qint64 episode);
    [[nodiscard]] static QSet<qint64> favourites(Query row);
    [[nodiscard]] FacetSource::Name nameState(const TouchedName &touched);
    void readTitles();
    void readTitleLines();
    [[nodiscard]] QList<qint64> titleHits(const QString &beginning);
    [[nodiscard]] QueryHits hits(const SearchQuery &query, int depth);
    [[nodiscard]] QList<qint64> wordHits(const QString &match);
    [[nodiscard]] QList<qint64> playlistHits(const QString &title, int depth);

    std::unique_ptr<Database> m_database;
    FacetIndexPtr m_index; // null: to be built
    Titles m_titles;       // of the index's episodes; empty until somebody types
    QSet<qint64> m_touchedEpisodes;
    QList<TouchedName> m_touchedNames;
};

} // namespace earmark
