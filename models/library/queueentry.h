// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>

#include <optional>

namespace earmark {

// An episode, or a part of it, that waits to be played. What is equal stands in the queue once.
struct QueueEntry {
    EpisodeId episode{};
    std::optional<qint64> startMs{}; // of the part; nothing: where the listener left the episode
    std::optional<qint64> endMs{};   // after it; nothing: to the end

    [[nodiscard]] bool isPart() const { return startMs || endMs; }

    bool operator==(const QueueEntry &) const = default;
    friend size_t qHash(const QueueEntry &entry, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, entry.episode, entry.startMs.value_or(-1), entry.endMs.value_or(-1));
    }
};

[[nodiscard]] inline QList<QueueEntry> wholeEpisodes(const QList<EpisodeId> &episodes)
{
    QList<QueueEntry> entries;
    for (const EpisodeId episode : episodes)
        entries.append({.episode = episode});
    return entries;
}

} // namespace earmark
