// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <algorithm>
#include <optional>

namespace earmark {

struct PlaylistFolder {
    FolderId id;
    FolderId parent{}; // invalid: at the top
    QString title{};

    bool operator==(const PlaylistFolder &) const = default;
};

struct Playlist {
    PlaylistId id;
    QString title;
    QString query; // of a smart playlist: the search; empty: ordered by hand
    int items = 0; // of one by hand; what a search finds is counted by who shows it
    qint64 durationMs = 0;
    FolderId folder{}; // invalid: at the top

    bool operator==(const Playlist &) const = default;
};

// One episode, or a part of it, in a playlist by hand.
struct PlaylistItem {
    PlaylistItemId id{}; // invalid: not stored yet
    EpisodeId episode{};
    QString note{};
    std::optional<qint64> startMs{};   // of the part; nothing: from the beginning
    std::optional<qint64> endMs{};     // after it
    std::optional<qint64> episodeMs{}; // length of the whole episode, where known; read only

    [[nodiscard]] bool isPart() const { return startMs || endMs; }
    // What playing it takes; nothing: not known.
    [[nodiscard]] std::optional<qint64> durationMs() const
    {
        const std::optional<qint64> end = endMs ? endMs : episodeMs;
        return end ? std::optional(std::max<qint64>(0, *end - startMs.value_or(0))) : std::nullopt;
    }

    bool operator==(const PlaylistItem &) const = default;
};

// What a playlist is put in order by, once.
enum class PlaylistSort { Date, Show, Title, Duration };

// What becomes of episodes that are in a playlist already.
enum class Repeats { LeaveOut, Add };

// What adding to a playlist did.
struct PlaylistAddition {
    int added = 0;
    int present = 0; // were in it already

    bool operator==(const PlaylistAddition &) const = default;
};

} // namespace earmark
