// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/facetmodel.h"

#include "models/items/format.h"
#include "models/library/namefold.h"

#include <algorithm>

namespace earmark {

FacetModel::FacetModel(Kind kind, QObject *parent)
    : RowDiff(parent)
    , m_kind(kind)
{
}

FacetModel::Kind FacetModel::kind() const
{
    return m_kind;
}

void FacetModel::setPane(const FacetPane &pane)
{
    m_pane = pane;
    m_present = static_cast<int>(std::ranges::count_if(pane.rows, [](const FacetRow &row) { return row.count > 0; }));
    show();
    if (std::exchange(m_all, pane.all) != pane.all)
        Q_EMIT dataChanged(index(0), index(0), {CountRole, Qt::AccessibleTextRole});
}

void FacetModel::setNameFilter(const QString &text)
{
    m_nameFilter = text;
    show();
}

QString FacetModel::nameFilter() const
{
    return m_nameFilter;
}

int FacetModel::known() const
{
    return m_pane.known;
}

int FacetModel::present() const
{
    return m_present;
}

QModelIndex FacetModel::indexOf(qint64 valueId) const
{
    if (valueId == 0)
        return index(0);
    const auto it = std::ranges::find(m_rows, valueId, &FacetRow::id);
    return it == m_rows.cend() ? QModelIndex() : index(static_cast<int>(it - m_rows.cbegin()) + 1);
}

QStringList FacetModel::names() const
{
    QStringList names;
    for (const FacetRow &row : m_pane.rows)
        names.append(row.name);
    return names;
}

QString FacetModel::nameOf(qint64 valueId) const
{
    const auto it = std::ranges::find(m_pane.rows, valueId, &FacetRow::id);
    return it == m_pane.rows.cend() ? QString() : it->name;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == 0)
        return allData(role);
    const FacetRow &row = m_rows.at(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return plainToolTip(row.name);
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %n episode(s)", nullptr, row.count).arg(row.name);
        return row.failing ? tr("%1, could not be refreshed").arg(text) : text;
    }
    case ValueIdRole:
        return row.id;
    case CountRole:
        return row.count;
    case FavouriteRole:
        return row.favourite;
    case FailingRole:
        return row.failing;
    case IsAllRole:
        return false;
    default:
        return {};
    }
}

QString FacetModel::allText() const
{
    switch (m_kind) {
    case Kind::Shows:
        return tr("All shows");
    case Kind::Guests:
        return tr("All guests");
    case Kind::Topics:
        return tr("All topics");
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant FacetModel::allData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return allText();
    case Qt::AccessibleTextRole:
        return tr("%1, %n episode(s)", nullptr, m_all).arg(allText());
    case ValueIdRole:
        return qint64(0);
    case CountRole:
        return m_all;
    case FavouriteRole:
    case FailingRole:
        return false;
    case IsAllRole:
        return true;
    default:
        return {};
    }
}

void FacetModel::show()
{
    QList<FacetRow> rows = m_pane.rows;
    if (const QString wanted = foldName(m_nameFilter); !wanted.isEmpty())
        rows.removeIf([&wanted](const FacetRow &row) { return !foldName(row.name).contains(wanted); });
    changeRows(m_rows, rows, [](const FacetRow &row) { return row.id; }, 1);
}

} // namespace earmark
