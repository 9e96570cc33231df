// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/playlistrecords.h"

#include <QtCore/QAbstractItemModel>

#include <memory>
#include <vector>

namespace earmark {

// The listener's playlists in their folders: in each, folders first and then playlists, by title. Shows what it is
// given, without a reset; what is dropped into a folder or onto a playlist goes out as a request. GUI thread.
class PlaylistModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PlaylistRole = Qt::UserRole + 1, // Playlist; invalid for a folder
        FolderRole,                      // PlaylistFolder; invalid for a playlist
        CountRole,                       // of a folder: how many playlists are in it and its folders
    };

    explicit PlaylistModel(QObject *parent = nullptr);
    ~PlaylistModel() override;

    void setPlaylists(const QList<Playlist> &playlists, const QList<PlaylistFolder> &folders = {});
    [[nodiscard]] const QList<Playlist> &playlists() const { return m_playlists; }
    [[nodiscard]] const QList<PlaylistFolder> &folders() const { return m_folders; }
    [[nodiscard]] QModelIndex indexOf(PlaylistId playlist) const; // invalid where there is none
    [[nodiscard]] QModelIndex indexOf(FolderId folder) const;
    // For menus: "Learning / Rust".
    [[nodiscard]] QString pathOf(FolderId folder) const;
    [[nodiscard]] bool isWithin(FolderId folder, FolderId above) const; // or the same

    [[nodiscard]] QModelIndex index(int row, int column = 0, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void playlistMoveRequested(earmark::PlaylistId playlist, earmark::FolderId folder);
    void folderMoveRequested(earmark::FolderId folder, earmark::FolderId parent);
    void additionRequested(earmark::PlaylistId playlist, const QList<earmark::EpisodeId> &episodes);

private:
    struct Node;

    [[nodiscard]] Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node) const;
    [[nodiscard]] const Node *find(const Node &in, const auto &matches) const;
    void removeGone(Node &node);
    void fill(Node &node);
    [[nodiscard]] std::vector<Node> wanted(const Node &node) const; // what is to stand in it, without what is below

    std::unique_ptr<Node> m_root;
    QList<Playlist> m_playlists;
    QList<PlaylistFolder> m_folders;
};

} // namespace earmark
