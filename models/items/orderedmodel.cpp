// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/orderedmodel.h"

#include "models/items/episodemime.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/library/library.h"

#include <algorithm>

namespace earmark {

namespace {

QList<EpisodeId> eachOnce(const QList<EpisodeId> &episodes)
{
    QSet<EpisodeId> seen;
    QList<EpisodeId> once;
    for (const EpisodeId id : episodes) {
        if (!seen.contains(id)) {
            seen.insert(id);
            once.append(id);
        }
    }
    return once;
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

void OrderedModel::setEpisodes(const QList<EpisodeId> &episodes)
{
    changeRows(m_episodes, eachOnce(episodes), [](EpisodeId id) { return id; });
}

QList<EpisodeId> OrderedModel::episodes() const
{
    return m_episodes;
}

void OrderedModel::move(int from, int to)
{
    moveRows({}, from, 1, {}, to > from ? to + 1 : to);
}

void OrderedModel::remove(const QList<int> &rows)
{
    QList<EpisodeId> left;
    for (int row = 0; row < rowCount(); ++row) {
        if (!rows.contains(row))
            left.append(m_episodes.at(row));
    }
    reorder(left);
}

int OrderedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_episodes.size());
}

QVariant OrderedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == EpisodeIdRole)
        return m_episodes.at(index.row()).value;
    const EpisodeRow *row = m_window->row(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleText(*row);
    case Qt::ToolTipRole:
        return plainToolTip(titleText(*row));
    case Qt::AccessibleTextRole:
        return spokenText(*row);
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
    return {episodeMimeType()};
}

QMimeData *OrderedModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<EpisodeId> episodes;
    for (const int row : std::as_const(rows))
        episodes.append(m_episodes.value(row));
    return toMimeData(episodes).release();
}

bool OrderedModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/,
                                const QModelIndex &parent)
{
    if (!data || !data->hasFormat(episodeMimeType()) || !(supportedDropActions() & action))
        return false;
    const QList<EpisodeId> dropped = episodesOf(*data);
    if (dropped.isEmpty())
        return false;
    const qsizetype place = parent.isValid() ? parent.row() : row < 0 ? m_episodes.size() : row;

    // Episodes that are in the list already move to where they were dropped.
    const QSet<EpisodeId> moving(dropped.cbegin(), dropped.cend());
    QList<EpisodeId> order;
    for (qsizetype i = 0; i <= m_episodes.size(); ++i) {
        if (i == place)
            order += dropped;
        if (i < m_episodes.size() && !moving.contains(m_episodes.at(i)))
            order.append(m_episodes.at(i));
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
    const auto first = m_episodes.begin();
    if (destinationChild > sourceRow)
        std::rotate(first + sourceRow, first + sourceRow + count, first + destinationChild);
    else
        std::rotate(first + destinationChild, first + sourceRow, first + sourceRow + count);
    endMoveRows();
    Q_EMIT orderRequested(m_episodes);
    return true;
}

void OrderedModel::announce(const QList<EpisodeId> &episodes)
{
    const QSet<EpisodeId> touched(episodes.cbegin(), episodes.cend());
    for (int row = 0; row < rowCount(); ++row) {
        if (touched.contains(m_episodes.at(row)))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void OrderedModel::reorder(const QList<EpisodeId> &episodes)
{
    if (episodes == m_episodes)
        return;
    setEpisodes(episodes);
    Q_EMIT orderRequested(m_episodes);
}

} // namespace earmark
