// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playlistitemmodel.h"

#include "models/items/episodemime.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/playlisttext.h"
#include "models/library/library.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Rows of this very list while they are dragged; one place a line.
QString rowsMimeType()
{
    return u"application/x-earmark-playlist-rows"_s;
}

// What is found by a search has no rows in the library, but each episode once.
qint64 itemKeyOf(const PlaylistItem &item)
{
    return item.id.isValid() ? item.id.value : -item.episode.value;
}

} // namespace

PlaylistItemModel::PlaylistItemModel(const Library &library, QObject *parent)
    : OrderedRows(parent)
    , m_window(std::make_unique<RowWindow>(library, m_episodes))
{
    connect(m_window.get(), &RowWindow::arrived, this, &PlaylistItemModel::announce);
    connect(m_window.get(), &RowWindow::failed, this, &PlaylistItemModel::readFailed);
    connect(m_window.get(), &RowWindow::outdated, this, [this] { announce(m_episodes); });
    connect(&library, &Library::changed, this, [this](const LibraryChange &change) {
        if (change.sources || change.states || change.bookmarks)
            m_window->reread(change.episodes);
    });
}

void PlaylistItemModel::setItems(const QList<PlaylistItem> &items)
{
    m_episodes.clear(); // no row stands for its place while the rows change
    changeRows(m_items, items, itemKeyOf);
    for (const PlaylistItem &item : std::as_const(m_items))
        m_episodes.append(item.episode);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

qint64 PlaylistItemModel::knownMs() const
{
    qint64 sum = 0;
    for (const PlaylistItem &item : m_items)
        sum += item.durationMs().value_or(0);
    return sum;
}

void PlaylistItemModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    QList<PlaylistItem> items = m_items;
    items.move(from, to);
    reorder(items);
}

void PlaylistItemModel::remove(const QList<int> &rows)
{
    QList<PlaylistItem> left;
    for (int row = 0; row < rowCount(); ++row) {
        if (!rows.contains(row))
            left.append(m_items.at(row));
    }
    reorder(left);
}

int PlaylistItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PlaylistItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlaylistItem &item = m_items.at(index.row());
    if (role == EpisodeIdRole)
        return item.episode.value;
    if (role == ItemRole)
        return QVariant::fromValue(item);
    const EpisodeRow *row = index.row() < m_episodes.size() ? m_window->row(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleText(*row);
    case Qt::ToolTipRole:
        return plainToolTip(item.note.isEmpty() ? titleText(*row) : titleText(*row) + u'\n' + item.note);
    case Qt::AccessibleTextRole: {
        QStringList spoken{spokenText(*row), partText(item), item.note};
        spoken.removeAll(QString());
        return spoken.join(u", "_s);
    }
    case RowRole:
        return QVariant::fromValue(*row);
    default:
        return {};
    }
}

Qt::ItemFlags PlaylistItemModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    // Dropping goes between the rows, never onto one.
    return flags | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled);
}

Qt::DropActions PlaylistItemModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList PlaylistItemModel::mimeTypes() const
{
    return {rowsMimeType(), episodeMimeType()};
}

QMimeData *PlaylistItemModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<EpisodeId> episodes;
    QByteArrayList lines;
    for (const int row : std::as_const(rows)) {
        episodes.append(m_items.at(row).episode);
        lines.append(QByteArray::number(itemKeyOf(m_items.at(row))));
    }
    auto data = toMimeData(episodes);
    data->setData(rowsMimeType(), lines.join('\n'));
    return data.release();
}

bool PlaylistItemModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/,
                                     const QModelIndex &parent)
{
    if (!data || !(supportedDropActions() & action))
        return false;
    const int place = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    QSet<qint64> moving;
    for (const QByteArray &line : data->data(rowsMimeType()).split('\n'))
        moving.insert(line.toLongLong());
    QList<PlaylistItem> before;
    QList<PlaylistItem> moved;
    QList<PlaylistItem> after;
    for (int i = 0; i < rowCount(); ++i) {
        const PlaylistItem &item = m_items.at(i);
        (moving.contains(itemKeyOf(item)) ? moved : i < place ? before : after).append(item);
    }
    if (!moved.isEmpty()) {
        reorder(before + moved + after);
        return true;
    }
    const QList<EpisodeId> dropped = episodesOf(*data);
    if (!dropped.isEmpty())
        Q_EMIT additionRequested(dropped, place);
    return !dropped.isEmpty();
}

void PlaylistItemModel::announce(const QList<EpisodeId> &episodes)
{
    const QSet<EpisodeId> touched(episodes.cbegin(), episodes.cend());
    for (int row = 0; row < rowCount(); ++row) {
        if (touched.contains(m_items.at(row).episode))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void PlaylistItemModel::reorder(const QList<PlaylistItem> &items)
{
    if (items == m_items)
        return;
    setItems(items);
    Q_EMIT orderRequested(m_items);
}

} // namespace earmark
