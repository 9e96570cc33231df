// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodemodel.h"

#include "models/items/episodemime.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/library/library.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

EpisodeModel::EpisodeModel(const Library &library, QObject *parent)
    : RowDiff(parent)
    , m_window(std::make_unique<RowWindow>(library, m_episodes))
{
    connect(m_window.get(), &RowWindow::arrived, this, &EpisodeModel::announce);
    connect(m_window.get(), &RowWindow::failed, this, &EpisodeModel::readFailed);
    connect(m_window.get(), &RowWindow::outdated, this, &EpisodeModel::announceAll);
}

void EpisodeModel::setEpisodes(const QList<EpisodeId> &episodes, const QString &search, const PortraitSubject &subject)
{
    m_subject = subject;
    const bool matchesDiffer = m_window->setContext(search, subject);
    changeRows(m_episodes, episodes, [](EpisodeId id) { return id; });
    if (matchesDiffer)
        announceAll();
}

void EpisodeModel::reread(const QList<EpisodeId> &episodes)
{
    m_window->reread(episodes);
}

PortraitSubject EpisodeModel::subject() const
{
    return m_subject;
}

QList<EpisodeId> EpisodeModel::episodes() const
{
    return m_episodes;
}

EpisodeId EpisodeModel::episodeAt(int row) const
{
    return m_episodes.value(row);
}

int EpisodeModel::rowOf(EpisodeId episode) const
{
    return static_cast<int>(m_episodes.indexOf(episode));
}

const EpisodeRow *EpisodeModel::rowAt(int row) const
{
    return row >= 0 && row < m_episodes.size() ? m_window->row(row) : nullptr;
}

void EpisodeModel::setPlaying(EpisodeId episode)
{
    const EpisodeId before = std::exchange(m_playing, episode);
    if (before != episode)
        announce({before, episode});
}

EpisodeId EpisodeModel::playing() const
{
    return m_playing;
}

void EpisodeModel::setFetched(const QHash<EpisodeId, int> &percent)
{
    QList<EpisodeId> changed;
    for (const auto &[episode, share] : percent.asKeyValueRange()) {
        if (m_fetched.value(episode, -1) != share)
            changed.append(episode);
    }
    for (const auto &[episode, share] : m_fetched.asKeyValueRange()) {
        if (!percent.contains(episode))
            changed.append(episode);
    }
    m_fetched = percent;
    announce(changed);
}

std::optional<int> EpisodeModel::fetched(EpisodeId episode) const
{
    const auto found = m_fetched.constFind(episode);
    return found == m_fetched.cend() ? std::nullopt : std::optional(*found);
}

int EpisodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_episodes.size());
}

int EpisodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EpisodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EpisodeId id = m_episodes.at(index.row());
    if (role == EpisodeIdRole)
        return id.value;
    if (role == PlayingRole)
        return id == m_playing;
    if (role == Qt::TextAlignmentRole) {
        const bool figure = index.column() == DateColumn || index.column() == DurationColumn;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft)));
    }
    const EpisodeRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(cellText(*row, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == TitleColumn ? spokenText(*row) : cellText(*row, index.column());
    case RowRole:
        return QVariant::fromValue(*row);
    default:
        return {};
    }
}

QVariant EpisodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case ShowColumn:
        return tr("Show");
    case GuestsColumn:
        return tr("Guests");
    case DateColumn:
        return tr("Date");
    case DurationColumn:
        return tr("Duration");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

QMimeData *EpisodeModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    QList<EpisodeId> episodes;
    for (const int row : std::as_const(rows))
        episodes.append(episodeAt(row));
    return toMimeData(episodes).release();
}

QStringList EpisodeModel::mimeTypes() const
{
    return {episodeMimeType()};
}

Qt::ItemFlags EpisodeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

void EpisodeModel::announce(const QList<EpisodeId> &episodes)
{
    const QSet<EpisodeId> touched(episodes.cbegin(), episodes.cend());
    qsizetype found = 0;
    for (int row = 0; row < rowCount() && found < touched.size(); ++row) {
        if (touched.contains(m_episodes.at(row))) {
            ++found;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void EpisodeModel::announceAll()
{
    if (!m_episodes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString EpisodeModel::cellText(const EpisodeRow &row, int column) const
{
    switch (column) {
    case TitleColumn:
        return titleText(row);
    case ShowColumn:
        return row.show;
    case GuestsColumn:
        return row.guests.join(u", "_s);
    case DateColumn:
        return dateText(row.date);
    case DurationColumn:
        return durationText(row.durationMs);
    case StateColumn:
        return stateText(row);
    default:
        return {};
    }
}

} // namespace earmark
