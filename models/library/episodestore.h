// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/identity.h"

#include <QtCore/QHash>

namespace earmark {

// Writes items of sources into the library's tables and its text index, always both. Inside a transaction of the
// caller; errors stick to the database. On the library's thread.
class EpisodeStore
{
public:
    explicit EpisodeStore(Database &database);

    // How an item stands in the library beside what it says.
    struct Standing {
        bool fromFeed = true;
        Gaps filled;            // what was copied from another source
        QByteArray contentHash; // of the item as its own source gave it
        // Of the credits, in order: the page each is from; 0, or none where the list ends before: the feed.
        QList<qint64> creditSources{};
    };

    EpisodeId add(ShowId show, const ParsedEpisode &episode, const Standing &standing, qint64 nowMs);
    void replace(EpisodeId id, const ParsedEpisode &episode, const Standing &standing);
    void setGone(EpisodeId id, bool gone);
    [[nodiscard]] bool isGone(EpisodeId id);
    void remove(EpisodeId id);                      // nothing else may speak of it any more
    [[nodiscard]] ParsedEpisode read(EpisodeId id); // but for its line, which no library keeps
    [[nodiscard]] Standing standing(EpisodeId id);

    [[nodiscard]] PersonId person(const QString &name); // made where new; invalid for an empty name
    // After a transaction was rolled back: the rows it made are gone.
    void forgetRows();

private:
    [[nodiscard]] TopicId topic(const QString &label);
    [[nodiscard]] qint64 rowOfTopic(const QString &key, const QString &label);
    void writeParts(EpisodeId id, const ParsedEpisode &episode, const QList<qint64> &creditSources);
    void writePeople(EpisodeId id, const ParsedEpisode &episode, const QList<qint64> &creditSources);
    void removeParts(EpisodeId id);

    Database &m_database;
    // Nearly every name of a feed was met before in the same feed.
    QHash<QString, PersonId> m_persons;
    QHash<QString, TopicId> m_topics;
};

} // namespace earmark
