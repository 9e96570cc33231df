// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/playlistrecords.h"

namespace earmark {

// Reads and writes the listener's playlists and their folders. Writes stand inside a transaction of the caller; SQL
// errors stick to the database. Ids that name nothing are NotFound, a title of nothing, a folder inside itself and a
// part that ends before it starts InvalidArgument, and then nothing of the call may be kept. On its database's thread.
class PlaylistStore
{
public:
    explicit PlaylistStore(Database &database);

    [[nodiscard]] Result<FolderId> addFolder(const QString &title, FolderId parent, qint64 nowMs);
    [[nodiscard]] Result<void> renameFolder(FolderId folder, const QString &title);
    [[nodiscard]] Result<void> moveFolder(FolderId folder, FolderId parent); // invalid: to the top
    [[nodiscard]] Result<void> removeFolder(FolderId folder);                // what is in it goes to where it was
    [[nodiscard]] QList<PlaylistFolder> folders();                           // by title

    [[nodiscard]] Result<PlaylistId> add(const QString &title, const QString &query, qint64 nowMs,
                                         FolderId folder = {});
    [[nodiscard]] Result<void> rename(PlaylistId playlist, const QString &title);
    [[nodiscard]] Result<void> move(PlaylistId playlist, FolderId folder); // invalid: to the top
    [[nodiscard]] Result<void> remove(PlaylistId playlist);
    [[nodiscard]] QList<Playlist> all(); // by title

    [[nodiscard]] Result<QList<PlaylistItem>> items(PlaylistId playlist);
    [[nodiscard]] Result<QList<EpisodeId>> episodes(PlaylistId playlist);
    // The whole list anew: items that are known by their id stay the same rows, those without one are added.
    [[nodiscard]] Result<void> setItems(PlaylistId playlist, const QList<PlaylistItem> &items);
    // The same by episodes: the notes and parts of those that stay are kept.
    [[nodiscard]] Result<void> setEpisodes(PlaylistId playlist, const QList<EpisodeId> &episodes);
    // At the end. What stands twice in `episodes` counts as present the second time.
    [[nodiscard]] Result<PlaylistAddition> append(PlaylistId playlist, const QList<EpisodeId> &episodes,
                                                  Repeats repeats = Repeats::LeaveOut);
    [[nodiscard]] Result<void> editItem(PlaylistItemId item, const QString &note, std::optional<qint64> startMs,
                                        std::optional<qint64> endMs);
    // Once: equal ones keep their order, what lacks the value comes last.
    [[nodiscard]] Result<void> sort(PlaylistId playlist, PlaylistSort by, bool descending);

private:
    [[nodiscard]] Result<void> requireEpisode(EpisodeId episode);
    [[nodiscard]] Result<void> requirePlaylist(PlaylistId playlist);
    [[nodiscard]] Result<void> requireFolder(FolderId folder); // an invalid one is the top
    void put(PlaylistId playlist, const PlaylistItem &item, qsizetype place);
    void place(const QList<PlaylistItemId> &order);

    Database &m_database;
};

} // namespace earmark
