// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matchingbookmarks.h"

#include "models/items/bookmarkmodel.h"
#include "models/items/episodetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

Bookmark bookmarkAt(const QModelIndex &index)
{
    return index.data(BookmarkModel::BookmarkRole).value<Bookmark>();
}

} // namespace

void MatchingBookmarks::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateRowsFilter();
}

void MatchingBookmarks::setGrouping(BookmarkGrouping grouping)
{
    m_grouping = grouping;
    invalidate();
    sort(grouping == BookmarkGrouping::None ? -1 : 0);
}

QVariant MatchingBookmarks::data(const QModelIndex &index, int role) const
{
    if (role == HeadingRole)
        return headingAt(index.row());
    QVariant own = QSortFilterProxyModel::data(index, role);
    if (role != Qt::AccessibleTextRole)
        return own;
    const QString heading = headingAt(index.row());
    return heading.isEmpty() ? own : QVariant(heading + u": "_s + own.toString());
}

QString MatchingBookmarks::headingAt(int row) const
{
    if (m_grouping == BookmarkGrouping::None)
        return {};
    const QString own = groupText(bookmarkAt(index(row, 0)), m_grouping);
    if (row > 0 && groupText(bookmarkAt(index(row - 1, 0)), m_grouping) == own)
        return {};
    return own.isEmpty() ? tr("Others") : own;
}

bool MatchingBookmarks::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const Bookmark bookmark = bookmarkAt(sourceModel()->index(row, 0, parent));
    const auto has = [this](const QString &text) {
        return text.contains(m_words, Qt::CaseInsensitive);
    };
    return has(bookmark.note) || has(titleText(bookmark)) || has(bookmark.show) || has(bookmark.anchor)
           || std::ranges::any_of(bookmark.guests, has) || std::ranges::any_of(bookmark.topics, has);
}

bool MatchingBookmarks::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return standsAbove(bookmarkAt(left), bookmarkAt(right), m_grouping);
}

} // namespace earmark
