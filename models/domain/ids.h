// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QtTypes>

#include <compare>
#include <functional>

namespace earmark {

// A row number of one kind that cannot be mistaken for another kind's; 0 means "none".
template <class Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const noexcept { return value > 0; }
    constexpr auto operator<=>(const Id &) const noexcept = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

// Ids are local to one library file; they say nothing outside of it.
using ShowId = Id<struct ShowTag>;
using EpisodeId = Id<struct EpisodeTag>;
using PersonId = Id<struct PersonTag>;
using TopicId = Id<struct TopicTag>;
using PlaylistId = Id<struct PlaylistTag>;
using PlaylistItemId = Id<struct PlaylistItemTag>;
using FolderId = Id<struct FolderTag>; // of playlists
using BookmarkId = Id<struct BookmarkTag>;
using CorrectionId = Id<struct CorrectionTag>;

} // namespace earmark

template <class Tag>
struct std::hash<earmark::Id<Tag>> {
    size_t operator()(earmark::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
