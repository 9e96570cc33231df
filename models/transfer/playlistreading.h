// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/playlist.h"

#include <QtCore/QByteArrayView>

#include <optional>

namespace earmark {

// The playlists that can be read.
enum class PlaylistForm {
    M3u, // with or without #EXTM3U; not a stream of HLS
    Pls,
    Xspf,
    Jspf,
    ListFeed,   // RSS with podcast:remoteItem and no items
    Csv,        // with the names of columns that the CSV export has
    Favourites, // the page that AntennaPod writes of them
};

constexpr qint64 maxPlaylistBytes = 64LL * 1024 * 1024;
constexpr qsizetype maxPlaylistEntries = 200'000;

// By content, from the first 64 KiB of a document or all of it; none for everything else. Pure; any thread.
[[nodiscard]] std::optional<PlaylistForm> playlistFormOf(QByteArrayView head);

// Reads a playlist. Only addresses over http and https are taken; of entries that have others, such as files, the words
// remain and a warning names the line. What stands past maxPlaylistEntries is left out with a warning. Errors, `name`
// as their subject: EmptySource where there is no entry, UnknownFormat, TooLarge, and DamagedSource with the line in
// `code`. Pure; any thread.
[[nodiscard]] Result<ParsedPlaylist> readPlaylist(QByteArrayView bytes, const QString &name);

// Takes the items of a feed for the entries of a list: what the RSS and JSON Feed exports can be read back by. Errors:
// those of parseSource(), and EmptySource. Pure; any thread.
[[nodiscard]] Result<ParsedPlaylist> readFeedAsPlaylist(QByteArrayView bytes, const QString &name);

} // namespace earmark
