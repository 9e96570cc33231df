// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playlistmodel.h"

#include "models/items/episodemime.h"
#include "models/items/format.h"
#include "models/items/playlisttext.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// One of the tree while it is dragged: "folder 3" or "playlist 4".
QString placeMimeType()
{
    return u"application/x-earmark-playlist"_s;
}

} // namespace

struct PlaylistModel::Node {
    Node *parent = nullptr;
    std::optional<PlaylistFolder> folder{};
    std::optional<Playlist> playlist{};
    std::vector<std::unique_ptr<Node>> children{};

    [[nodiscard]] bool isSameAs(const Node &other) const
    {
        if (folder || other.folder)
            return folder && other.folder && folder->id == other.folder->id;
        return playlist && other.playlist && playlist->id == other.playlist->id;
    }
    [[nodiscard]] int row() const
    {
        const auto same = [this](const std::unique_ptr<Node> &child) {
            return child.get() == this;
        };
        return static_cast<int>(std::ranges::find_if(parent->children, same) - parent->children.begin());
    }
    [[nodiscard]] int playlists() const
    {
        int count = playlist ? 1 : 0;
        for (const auto &child : children)
            count += child->playlists();
        return count;
    }
};

PlaylistModel::PlaylistModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

PlaylistModel::~PlaylistModel() = default;

void PlaylistModel::setPlaylists(const QList<Playlist> &playlists, const QList<PlaylistFolder> &folders)
{
    m_playlists = playlists;
    m_folders = folders;
    removeGone(*m_root);
    fill(*m_root);
}

// A folder that is named but not there is the top: nothing gets lost.
auto PlaylistModel::wanted(const Node &node) const -> std::vector<Node>
{
    const FolderId here = node.folder ? node.folder->id : FolderId{};
    const auto known = [this](FolderId folder) {
        return std::ranges::contains(m_folders, folder, &PlaylistFolder::id) ? folder : FolderId{};
    };
    std::vector<Node> list;
    for (const PlaylistFolder &folder : m_folders) {
        if (known(folder.parent) == here)
            list.push_back(Node{.folder = folder});
    }
    for (const Playlist &playlist : m_playlists) {
        if (known(playlist.folder) == here)
            list.push_back(Node{.playlist = playlist});
    }
    return list;
}

void PlaylistModel::removeGone(Node &node)
{
    const std::vector<Node> next = wanted(node);
    for (int row = static_cast<int>(node.children.size()) - 1; row >= 0; --row) {
        Node &child = *node.children.at(static_cast<size_t>(row));
        if (std::ranges::any_of(next, [&child](const Node &one) { return one.isSameAs(child); })) {
            removeGone(child);
            continue;
        }
        beginRemoveRows(indexOf(node), row, row);
        node.children.erase(node.children.begin() + row);
        endRemoveRows();
    }
}

void PlaylistModel::fill(Node &node)
{
    const std::vector<Node> next = wanted(node);
    for (int row = 0; row < static_cast<int>(next.size()); ++row) {
        const Node &one = next.at(static_cast<size_t>(row));
        const auto same = [&one](const std::unique_ptr<Node> &child) {
            return child->isSameAs(one);
        };
        const auto known = std::ranges::find_if(node.children, same);
        const int from = static_cast<int>(known - node.children.begin());
        if (known == node.children.end()) {
            beginInsertRows(indexOf(node), row, row);
            node.children.insert(node.children.begin() + row, std::make_unique<Node>(&node, one.folder, one.playlist));
            endInsertRows();
        } else if (from != row) {
            beginMoveRows(indexOf(node), from, from, indexOf(node), row);
            std::rotate(node.children.begin() + row, known, known + 1);
            endMoveRows();
        }
        Node &child = *node.children.at(static_cast<size_t>(row));
        if (child.folder != one.folder || child.playlist != one.playlist) {
            child.folder = one.folder;
            child.playlist = one.playlist;
            Q_EMIT dataChanged(indexOf(child), indexOf(child));
        }
        if (child.folder)
            fill(child);
    }
    if (node.folder)
        Q_EMIT dataChanged(indexOf(node), indexOf(node), {CountRole});
}

auto PlaylistModel::nodeOf(const QModelIndex &index) const -> Node &
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex PlaylistModel::indexOf(const Node &node) const
{
    return node.parent ? createIndex(node.row(), 0, &node) : QModelIndex();
}

auto PlaylistModel::find(const Node &in, const auto &matches) const -> const Node *
{
    for (const auto &child : in.children) {
        if (matches(*child))
            return child.get();
        if (const Node *below = find(*child, matches))
            return below;
    }
    return nullptr;
}

QModelIndex PlaylistModel::indexOf(PlaylistId playlist) const
{
    const Node *node =
        find(*m_root, [playlist](const Node &one) { return one.playlist && one.playlist->id == playlist; });
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex PlaylistModel::indexOf(FolderId folder) const
{
    const Node *node = find(*m_root, [folder](const Node &one) { return one.folder && one.folder->id == folder; });
    return node ? indexOf(*node) : QModelIndex();
}

QString PlaylistModel::pathOf(FolderId folder) const
{
    return folderPathText(m_folders, folder);
}

bool PlaylistModel::isWithin(FolderId folder, FolderId above) const
{
    for (auto at = std::ranges::find(m_folders, folder, &PlaylistFolder::id); at != m_folders.end();
         at = std::ranges::find(m_folders, at->parent, &PlaylistFolder::id)) {
        if (at->id == above)
            return true;
    }
    return false;
}

QModelIndex PlaylistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, nodeOf(parent).children.at(static_cast<size_t>(row)).get());
}

QModelIndex PlaylistModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index).parent) : QModelIndex();
}

int PlaylistModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeOf(parent).children.size());
}

int PlaylistModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant PlaylistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    if (role == CountRole)
        return node.playlists();
    if (node.folder) {
        switch (role) {
        case Qt::DisplayRole:
            return node.folder->title;
        case Qt::AccessibleTextRole:
            return tr("%1, folder, %n playlist(s)", nullptr, node.playlists()).arg(node.folder->title);
        case FolderRole:
            return QVariant::fromValue(*node.folder);
        default:
            return {};
        }
    }
    const Playlist &playlist = *node.playlist;
    switch (role) {
    case Qt::DisplayRole:
        return playlist.title;
    case Qt::ToolTipRole:
        return plainToolTip(playlist.query.isEmpty() ? playlist.title : playlist.query);
    case Qt::AccessibleTextRole:
        return playlist.query.isEmpty()
                   ? tr("%1, %n episode(s)", nullptr, playlist.items).arg(playlist.title)
                   : tr("%1, smart playlist, %n episode(s)", nullptr, playlist.items).arg(playlist.title);
    case PlaylistRole:
        return QVariant::fromValue(playlist);
    default:
        return {};
    }
}

Qt::ItemFlags PlaylistModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

Qt::DropActions PlaylistModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList PlaylistModel::mimeTypes() const
{
    return {placeMimeType(), episodeMimeType()};
}

QMimeData *PlaylistModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (indexes.isEmpty())
        return data;
    const Node &node = nodeOf(indexes.constFirst());
    data->setData(placeMimeType(), node.folder ? "folder " + QByteArray::number(node.folder->id.value)
                                               : "playlist " + QByteArray::number(node.playlist->id.value));
    return data;
}

bool PlaylistModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                    const QModelIndex &parent) const
{
    if (!QAbstractItemModel::canDropMimeData(data, action, row, column, parent))
        return false;
    const Node &onto = nodeOf(parent);
    if (!data->hasFormat(placeMimeType())) // episodes go onto a playlist by hand
        return onto.playlist && onto.playlist->query.isEmpty();
    const QByteArrayList moved = data->data(placeMimeType()).split(' ');
    const bool intoFolder = !onto.playlist && moved.size() == 2;
    const FolderId target = onto.folder ? onto.folder->id : FolderId{};
    return intoFolder && (moved.first() != "folder" || !isWithin(target, FolderId{moved.last().toLongLong()}));
}

bool PlaylistModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Node &onto = nodeOf(parent);
    if (onto.playlist) {
        Q_EMIT additionRequested(onto.playlist->id, episodesOf(*data));
        return true;
    }
    const QByteArrayList moved = data->data(placeMimeType()).split(' ');
    const FolderId target = onto.folder ? onto.folder->id : FolderId{};
    if (moved.first() == "folder")
        Q_EMIT folderMoveRequested(FolderId{moved.last().toLongLong()}, target);
    else
        Q_EMIT playlistMoveRequested(PlaylistId{moved.last().toLongLong()}, target);
    return true;
}

} // namespace earmark
