// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

namespace earmark {

// One entry of a playlist as a file has it, before any library knows it. Empty strings mean "not stated".
struct PlaylistEntry {
    QString title{};
    QString show{};
    QString url{}; // of the audio, without the fragment that `startMs` and `endMs` were read from
    QString pageUrl{};
    QString guid{};
    QString feedUrl{};
    QString feedGuid{}; // podcast:guid
    QString note{};
    std::optional<qint64> durationMs{};
    std::optional<qint64> startMs{}; // of a part
    std::optional<qint64> endMs{};
    int line = 0; // from 1; of JSON the number of the entry

    bool operator==(const PlaylistEntry &) const = default;
};

// All that was read from one playlist.
struct ParsedPlaylist {
    QString title{};
    QList<PlaylistEntry> entries;
    QList<Warning> warnings;

    bool operator==(const ParsedPlaylist &) const = default;
};

} // namespace earmark
