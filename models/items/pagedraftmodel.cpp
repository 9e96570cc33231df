// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagedraftmodel.h"

#include "models/items/errortext.h"
#include "models/items/format.h"

#include <algorithm>

namespace earmark {

namespace {

QList<EpisodeComparison> comparisonOf(const PageEntry &page)
{
    return page.comparison ? page.comparison->episodes : QList<EpisodeComparison>();
}

} // namespace

void PageDraftModel::setPages(const QList<PageEntry> &pages)
{
    beginResetModel();
    m_rows.clear();
    for (const PageEntry &page : pages)
        m_rows.append({.entry = page, .counts = page.draft ? countsOf(*page.draft, comparisonOf(page)) : PageCounts()});
    endResetModel();
}

const PageEntry &PageDraftModel::page(int row) const
{
    return m_rows.at(row).entry;
}

int PageDraftModel::firstReadable() const
{
    const auto found = std::ranges::find_if(m_rows, [](const Row &row) { return row.entry.draft.has_value(); });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

PageCounts PageDraftModel::total() const
{
    PageCounts total;
    for (const Row &row : m_rows) {
        if (!row.entry.leftOut)
            total += row.counts;
    }
    return total;
}

bool PageDraftModel::isEdited() const
{
    return std::ranges::any_of(
        m_rows, [](const Row &row) { return row.entry.leftOut || (row.entry.draft && row.entry.draft->canUndo()); });
}

QList<PageImport> PageDraftModel::imports(qint64 readAtMs) const
{
    QList<PageImport> imports;
    for (const Row &row : m_rows) {
        if (row.entry.leftOut || !row.entry.draft || row.counts.episodes == 0)
            continue;
        const std::optional<ShowChoice> &show = row.entry.draft->show();
        imports.append({.show = row.entry.draft->result(),
                        .into = show ? show->known : ShowId(),
                        .sourceName = row.entry.sourceName,
                        .readAtMs = readAtMs});
    }
    return imports;
}

template <class Step>
void PageDraftModel::change(int row, Step step)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).entry.draft)
        return;
    step(*m_rows[row].entry.draft);
    m_rows[row].entry.comparison.reset(); // may speak of other episodes
    announce(row);
    Q_EMIT draftChanged(row);
}

void PageDraftModel::announce(int row)
{
    Row &changedRow = m_rows[row];
    if (changedRow.entry.draft)
        changedRow.counts = countsOf(*changedRow.entry.draft, comparisonOf(changedRow.entry));
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed(row);
}

void PageDraftModel::edit(int row, int episode, const PageFields &fields)
{
    change(row, [&](PageDraft &draft) { draft.edit(episode, fields); });
}

void PageDraftModel::setLeftOut(int row, const QList<int> &episodes, bool leftOut)
{
    change(row, [&](PageDraft &draft) { draft.setLeftOut(episodes, leftOut); });
}

void PageDraftModel::setShow(int row, const ShowChoice &show)
{
    change(row, [&](PageDraft &draft) { draft.setShow(show); });
}

void PageDraftModel::rearrange(int row, const PageReading &reading)
{
    change(row, [&](PageDraft &draft) { draft.rearrange(reading); });
}

void PageDraftModel::undo(int row)
{
    change(row, [](PageDraft &draft) { draft.undo(); });
}

void PageDraftModel::redo(int row)
{
    change(row, [](PageDraft &draft) { draft.redo(); });
}

void PageDraftModel::setComparisons(const QHash<int, ShowComparison> &comparisons)
{
    for (const auto &[row, comparison] : comparisons.asKeyValueRange()) {
        Row &compared = m_rows[row];
        compared.entry.comparison = comparison;
        if (compared.entry.draft)
            compared.counts = countsOf(*compared.entry.draft, comparison.episodes);
    }
    if (comparisons.isEmpty())
        return;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed(-1);
}

int PageDraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PageDraftModel::summary(const Row &row) const
{
    if (!row.entry.draft)
        return errorText(row.entry.draft.error());
    const QString episodes = tr("%n episode(s)", nullptr, row.counts.episodes);
    return row.entry.comparison ? tr("%1, %2 new", "episodes").arg(episodes).arg(row.counts.fresh) : episodes;
}

QVariant PageDraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.name;
    case Qt::ToolTipRole:
        return plainToolTip(row.entry.name);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "page, what is in it").arg(row.entry.name, summary(row));
    case Qt::CheckStateRole:
        return row.entry.draft ? QVariant(row.entry.leftOut ? Qt::Unchecked : Qt::Checked) : QVariant();
    case SummaryRole:
        return summary(row);
    case FailedRole:
        return !row.entry.draft.has_value();
    default:
        return {};
    }
}

bool PageDraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !m_rows.at(index.row()).entry.draft)
        return false;
    m_rows[index.row()].entry.leftOut = value.toInt() == Qt::Unchecked;
    announce(index.row());
    return true;
}

Qt::ItemFlags PageDraftModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows.at(index.row()).entry.draft ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace earmark
