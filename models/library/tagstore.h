// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace earmark {

// A word of the listener's on episodes.
struct Tag {
    QString name;
    int episodes = 0;

    bool operator==(const Tag &) const = default;
};

// Reads and writes the listener's tags; two that differ in case or accents are one. Writes stand inside a transaction
// of the caller; SQL errors stick to the database. On its database's thread.
class TagStore
{
public:
    explicit TagStore(Database &database);

    [[nodiscard]] QList<Tag> all(); // by name
    [[nodiscard]] QStringList of(EpisodeId episode);
    [[nodiscard]] QList<Tag> among(const QList<EpisodeId> &episodes); // counted among them only
    // InvalidArgument for a name without a letter or digit, NotFound for an episode that is none.
    [[nodiscard]] Result<void> set(const QList<EpisodeId> &episodes, const QString &name, bool on, qint64 nowMs);
    // Joins it with a tag that has that name already. NotFound where there is no such tag.
    [[nodiscard]] Result<void> rename(const QString &name, const QString &to);
    // Episodes whose tags have these words, or words that begin so.
    [[nodiscard]] QList<qint64> hits(const QString &words);

private:
    Database &m_database;
};

} // namespace earmark
