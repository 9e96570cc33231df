// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matchingbookmarks.h"

#include "models/items/bookmarkmodel.h"
#include "models/items/episodetext.h"

namespace earmark {

void MatchingBookmarks::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateRowsFilter();
}

bool MatchingBookmarks::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto bookmark = sourceModel()->index(row, 0, parent).data(BookmarkModel::BookmarkRole).value<Bookmark>();
    const auto has = [this](const QString &text) {
        return text.contains(m_words, Qt::CaseInsensitive);
    };
    return has(bookmark.note) || has(titleText(bookmark)) || has(bookmark.show);
}

} // namespace earmark
