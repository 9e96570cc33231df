// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/orderedmodel.h"

#include "models/items/episodemime.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/playlisttext.h"
#include "models/library/library.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QList<QueueEntry> eachOnce(const QList<QueueEntry> &entries)
{
    QSet<QueueEntry> seen;
    QList<QueueEntry> once;
    for (const QueueEntry &entry : entries) {
        if (!seen.contains(entry)) {
            seen.insert(entry);
            once.append(entry);
        }
    }
    return once;
}

// Rows of this very list while they are dragged, a line each; an episode may be there in several parts.
QString queuedMimeType()
{
    return u"application/x-earmark-queue-rows"_s;
}

QByteArray queuedLine(const QueueEntry &entry)
{
    return QByteArray::number(entry.episode.value) + ' ' + QByteArray::number(entry.startMs.value_or(-1)) + ' '
           + QByteArray::number(entry.endMs.value_or(-1));
}

PlaylistItem itemOf(const QueueEntry &entry)
{
    return {.episode = entry.episode, .startMs = entry.startMs, .endMs = entry.endMs};
}

} // namespace

OrderedModel::OrderedModel(const Library &library, QObject *parent)
    : OrderedRows(parent)
    , m_window(std::make_unique<RowWindow>(library, m_episodes))
{
    connect(m_window.get(), &RowWindow::arrived, this, &OrderedModel::announce);
    connect(m_window.get(), &RowWindow::failed, this, &OrderedModel::readFailed);
    connect(m_window.get(), &RowWindow::outdated, this, [this] { announce(m_episodes); });
    connect(&library, &Library::changed, this, [this](const LibraryChange &change) {
        if (change.sources || change.states || change.bookmarks)
            m_window->reread(change.episodes);
    });
}

void OrderedModel::setEntries(const QList<QueueEntry> &entries)
{
    m_episodes.clear(); // no row stands for its place while the rows change
    changeRows(m_entries, eachOnce(entries), [](const QueueEntry &entry) { return entry; });
    for (const QueueEntry &entry : std::as_const(m_entries))
        m_episodes.append(entry.episode);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void OrderedModel::move(int from, int to)
{
    moveRows({}, from, 1, {}, to > from ? to + 1 : to);
}

void OrderedModel::remove(const QList<int> &rows)
{
    QList<QueueEntry> left;
    for (int row = 0; row < rowCount(); ++row) {
        if (!rows.contains(row))
            left.append(m_entries.at(row));
    }
    reorder(left);
}

int OrderedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant OrderedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueEntry &entry = m_entries.at(index.row());
    if (role == EpisodeIdRole)
        return entry.episode.value;
    if (role == ItemRole)
        return QVariant::fromValue(itemOf(entry));
    const EpisodeRow *row = index.row() < m_episodes.size() ? m_window->row(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleText(*row);
    case Qt::ToolTipRole:
        return plainToolTip(titleText(*row));
    case Qt::AccessibleTextRole:
        return entry.isPart() ? spokenText(*row) + u", "_s + partText(itemOf(entry)) : spokenText(*row);
    case RowRole:
        return QVariant::fromValue(*row);
    default:
        return {};
    }
}

Qt::ItemFlags OrderedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    // Dropping goes between the rows, never onto one.
    return flags | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled);
}

Qt::DropActions OrderedModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList OrderedModel::mimeTypes() const
{
    return {queuedMimeType(), episodeMimeType()};
}

QMimeData *OrderedModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<EpisodeId> episodes;
    QByteArrayList lines;
    for (const int row : std::as_const(rows)) {
        episodes.append(m_entries.at(row).episode);
        lines.append(queuedLine(m_entries.at(row)));
    }
    auto data = toMimeData(episodes);
    data->setData(queuedMimeType(), lines.join('\n'));
    return data.release();
}

bool OrderedModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/,
                                const QModelIndex &parent)
{
    if (!data || !data->hasFormat(episodeMimeType()) || !(supportedDropActions() & action))
        return false;
    const QByteArrayList lines = data->data(queuedMimeType()).split('\n');
    QList<QueueEntry> dropped;
    for (const QueueEntry &entry : std::as_const(m_entries)) {
        if (lines.contains(queuedLine(entry)))
            dropped.append(entry);
    }
    if (dropped.isEmpty())
        dropped = wholeEpisodes(episodesOf(*data));
    if (dropped.isEmpty())
        return false;
    const qsizetype place = parent.isValid() ? parent.row() : row < 0 ? m_entries.size() : row;

    // What is in the list already moves to where it was dropped.
    const QSet<QueueEntry> moving(dropped.cbegin(), dropped.cend());
    QList<QueueEntry> order;
    for (qsizetype i = 0; i <= m_entries.size(); ++i) {
        if (i == place)
            order += dropped;
        if (i < m_entries.size() && !moving.contains(m_entries.at(i)))
            order.append(m_entries.at(i));
    }
    reorder(order);
    return true;
}

bool OrderedModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                            const QModelIndex &destinationParent, int destinationChild)
{
    const bool inside = sourceRow >= 0 && count > 0 && sourceRow + count <= rowCount() && destinationChild >= 0
                        && destinationChild <= rowCount();
    if (sourceParent.isValid() || destinationParent.isValid() || !inside
        || !beginMoveRows({}, sourceRow, sourceRow + count - 1, {}, destinationChild))
        return false;
    const auto rotate = [=](auto first) {
        if (destinationChild > sourceRow)
            std::rotate(first + sourceRow, first + sourceRow + count, first + destinationChild);
        else
            std::rotate(first + destinationChild, first + sourceRow, first + sourceRow + count);
    };
    rotate(m_entries.begin());
    rotate(m_episodes.begin());
    endMoveRows();
    Q_EMIT orderRequested(m_entries);
    return true;
}

void OrderedModel::announce(const QList<EpisodeId> &episodes)
{
    const QSet<EpisodeId> touched(episodes.cbegin(), episodes.cend());
    for (int row = 0; row < rowCount(); ++row) {
        if (touched.contains(m_entries.at(row).episode))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void OrderedModel::reorder(const QList<QueueEntry> &entries)
{
    if (entries == m_entries)
        return;
    setEntries(entries);
    Q_EMIT orderRequested(m_entries);
}

} // namespace earmark
