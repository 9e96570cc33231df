// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pageitemmodel.h"

#include "models/items/format.h"
#include "models/items/pagecounts.h"
#include "models/items/pagewords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Different for the kinds, so that a heading is not taken for the episode it stands over.
std::pair<qsizetype, int> keyOf(const PageRow &row)
{
    return {row.start, static_cast<int>(row.kind)};
}

PageRow heading(const QString &text, qsizetype start)
{
    PageRow row;
    row.kind = PageRow::Kind::Heading;
    row.start = start;
    row.text = text;
    return row;
}

QString spoken(const PageRow &row)
{
    const ParsedEpisode &episode = row.episode;
    QStringList parts{episode.title};
    if (episode.titleOrigin == TitleOrigin::Derived)
        parts.append(PageItemModel::tr("title made from its guests and notes"));
    if (episode.upcoming)
        parts.append(PageItemModel::tr("still to come"));
    parts.append(dateText(episode.date));
    parts.append(durationText(episode.durationMs));
    parts.append(fieldsOf(episode).guests);
    if (row.leftOut)
        parts.append(PageItemModel::tr("left out"));
    else if (row.comparison)
        parts.append(fateText(*row.comparison));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

PageItemModel::PageItemModel(QObject *parent)
    : RowDiff(parent)
{
}

void PageItemModel::setDraft(const PageDraft &draft, const QList<EpisodeComparison> &comparison)
{
    m_all.clear();
    m_all.reserve(draft.count() + draft.linesLeftOut().size());
    for (int i = 0; i < draft.count(); ++i) {
        PageRow row;
        row.start = draft.reading().items.at(i).start;
        row.index = i;
        row.episode = draft.episode(i);
        row.leftOut = draft.isLeftOut(i);
        if (i < comparison.size())
            row.comparison = comparison.at(i);
        m_all.append(row);
    }
    const QString &text = draft.reading().page.text;
    for (const LeftOutLine &line : draft.linesLeftOut()) {
        PageRow row;
        row.kind = PageRow::Kind::Line;
        row.start = line.start;
        row.text = text.sliced(line.start, line.end - line.start).simplified();
        row.line = line;
        m_all.append(row);
    }
    rebuild();
}

bool PageItemModel::passes(const PageRow &row) const
{
    const bool line = row.kind == PageRow::Kind::Line;
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::WithGuests:
        return !line && !fieldsOf(row.episode).guests.isEmpty();
    case Filter::Known:
        return !line && row.comparison && isKnown(*row.comparison);
    case Filter::Upcoming:
        return !line && row.episode.upcoming;
    case Filter::LeftOut:
        return line || row.leftOut;
    }
    return true;
}

void PageItemModel::rebuild()
{
    QList<PageRow> episodes;
    QList<PageRow> upcoming;
    QList<PageRow> lines;
    for (const PageRow &row : std::as_const(m_all)) {
        if (!passes(row))
            continue;
        const bool line = row.kind == PageRow::Kind::Line;
        (line ? lines : row.episode.upcoming ? upcoming : episodes).append(row);
    }
    if (!upcoming.isEmpty())
        upcoming.prepend(heading(tr("Still to come"), upcoming.constFirst().start));
    if (!lines.isEmpty())
        lines.prepend(heading(tr("Left out"), lines.constFirst().start));
    changeRows(m_rows, episodes + upcoming + lines, keyOf);
}

void PageItemModel::setFilter(Filter filter)
{
    m_filter = filter;
    rebuild();
}

PageItemModel::Filter PageItemModel::filter() const
{
    return m_filter;
}

int PageItemModel::rowOf(int episode) const
{
    const auto found = std::ranges::find_if(
        m_rows, [episode](const PageRow &row) { return row.kind == PageRow::Kind::Episode && row.index == episode; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int PageItemModel::episodeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).index : -1;
}

const PageRow &PageItemModel::rowAt(int row) const
{
    return m_rows.at(row);
}

int PageItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PageItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PageRow &row = m_rows.at(index.row());
    const bool episode = row.kind == PageRow::Kind::Episode;
    switch (role) {
    case Qt::DisplayRole:
        return episode ? row.episode.title : row.text;
    case Qt::CheckStateRole:
        return episode ? QVariant(row.leftOut ? Qt::Unchecked : Qt::Checked) : QVariant();
    case Qt::AccessibleTextRole:
        if (row.kind == PageRow::Kind::Line)
            return tr("Left out: “%1”, line %2, %3").arg(row.text).arg(row.line.line).arg(leftOutReason(row.line.role));
        return episode ? spoken(row) : row.text;
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

bool PageItemModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || episodeAt(index.row()) < 0)
        return false;
    Q_EMIT leaveOutRequested(episodeAt(index.row()), value.toInt() == Qt::Unchecked);
    return true;
}

Qt::ItemFlags PageItemModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    switch (m_rows.at(index.row()).kind) {
    case PageRow::Kind::Heading:
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    case PageRow::Kind::Line:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    case PageRow::Kind::Episode:
        break;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

} // namespace earmark
