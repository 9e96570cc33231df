// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace earmark {

class Database;

// What a library holds, by kind: what a listener would miss.
enum class Holding : std::uint8_t {
    Shows,
    Episodes,
    Listened, // where the listener is in an episode, and what was heard or archived
    Favourites,
    Bookmarks,
    Playlists,
    PlaylistItems,
    Queue,
    Corrections,
    Tags,
    Plays,   // the history
    Kept,    // audio wanted offline
    Hearing, // how shows are heard
    Folders, // of playlists
    PrivateShows,
};
inline constexpr std::array allHoldings{
    Holding::Shows,     Holding::Episodes,      Holding::Listened, Holding::Favourites,  Holding::Bookmarks,
    Holding::Playlists, Holding::PlaylistItems, Holding::Queue,    Holding::Corrections, Holding::Tags,
    Holding::Plays,     Holding::Kept,          Holding::Hearing,  Holding::Folders,     Holding::PrivateShows,
};

// Stable English words for files and shells: "shows", "playlist_items".
[[nodiscard]] QString holdingName(Holding kind);

// How much of one kind another library has, beside this one.
struct HoldingChange {
    Holding kind = Holding::Shows;
    qint64 now = 0;    // in this library
    qint64 then = 0;   // in the other
    qint64 gained = 0; // only the other has
    qint64 lost = 0;   // only this one has

    bool operator==(const HoldingChange &) const = default;
};

// What a library of any version holds, each thing by what any library would know it by, as a hash. Takes some
// hundred ns and 8 bytes a thing.
class Holdings
{
public:
    Holdings() = default; // of no library
    explicit Holdings(Database &database);

    [[nodiscard]] qint64 count(Holding kind) const;
    [[nodiscard]] QList<HoldingChange> changesTo(const Holdings &other) const; // in the order of the kinds

private:
    std::array<std::vector<quint64>, allHoldings.size()> m_things; // sorted
};

} // namespace earmark
