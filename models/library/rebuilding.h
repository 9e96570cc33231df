// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/sourcestore.h"

#include <memory>

namespace earmark {

class LanguageData;

// All that is kept of a show's sources, to be understood anew.
struct KeptShow {
    ShowId id;
    ParsedShow feed; // its own word; without episodes where it has no feed
    struct Place {   // of an episode of `feed`
        EpisodeId episode;
        QByteArray hash; // to see that it is still what was read
    };
    QList<Place> places;
    struct Page {
        qint64 source = 0;
        ParsedShow said;
        QList<Place> places;
    };
    QList<Page> pages;
};

// Reads everything of one show. The feed's items are in the order a feed has: newest first.
[[nodiscard]] KeptShow readKept(Database &database, ShowId show);

// The understandingVersion that understood all that is stored; 0 where it is not known. On the database's thread;
// errors stick to it.
[[nodiscard]] int understoodVersion(Database &database);
void setUnderstoodVersion(Database &database, int version);

// Forgets what was understood, but not what tags state, and understands again. Pure; any thread.
void understandAgain(KeptShow &show, const LanguageData &language);

// Writes what was understood anew, piece by piece. Inside transactions of the caller; errors stick to the database. On
// the library's thread.
class Rebuilding
{
public:
    explicit Rebuilding(KeptShow show);

    [[nodiscard]] int episodes() const; // all there are
    // Goes on for at most `episodes`; says how many of them had changed. What sources said since stays.
    [[nodiscard]] int write(SourceStore &sources, int episodes);
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] int done() const { return m_next; }

private:
    [[nodiscard]] bool writeOne(SourceStore &sources, EpisodeId episode);

    KeptShow m_show;
    QList<EpisodeId> m_order;
    QHash<EpisodeId, qsizetype> m_ofFeed; // places in m_show
    QHash<EpisodeId, QList<std::pair<qsizetype, qsizetype>>> m_ofPages;
    int m_next = 0;
};

} // namespace earmark
