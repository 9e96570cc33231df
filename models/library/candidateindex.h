// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/identity.h"
#include "models/library/pagematching.h"

#include <QtCore/QHash>

namespace earmark {

struct ItemSide;

// The episodes of one show by all that matching compares, so that a page is compared with the few its items may be and
// not with the whole show. Pure; any thread.
class CandidateIndex
{
public:
    // `showKeys`: titleKey() of what the show is called, here and on the page.
    explicit CandidateIndex(QStringList showKeys);

    // With its notes. An episode that is known already is one that has changed.
    void add(const KnownEpisode &episode, const ItemTraits &traits);

    [[nodiscard]] const QStringList &showKeys() const { return m_showKeys; }
    [[nodiscard]] bool isEmpty() const { return m_episodes.isEmpty(); }
    // In the order they were added: matchEpisodes(), matchByTraits() and matchByText() find among these what they would
    // find among all. The newest is always there, as announcements are held against it.
    [[nodiscard]] QList<KnownEpisode> candidatesFor(const QList<ParsedEpisode> &items) const;

private:
    QStringList m_showKeys;
    QList<KnownEpisode> m_episodes;
    QHash<EpisodeId, qsizetype> m_placeOf;
    QHash<size_t, QList<qsizetype>> m_places; // by the hash of a key; those of one hash may differ
    QHash<size_t, QList<qsizetype>> m_noted;  // by runs of words in notes
    qsizetype m_newest = -1;
    qint64 m_newestDay = 0;
};

} // namespace earmark
