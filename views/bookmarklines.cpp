// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarklines.h"

#include "models/items/bookmarkmodel.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "views/matchingbookmarks.h"

namespace earmark {

TwoLines BookmarkLines::linesOf(const QModelIndex &index) const
{
    return linesFor(index.data(BookmarkModel::BookmarkRole).value<Bookmark>());
}

QString BookmarkLines::headingOf(const QModelIndex &index) const
{
    return index.data(MatchingBookmarks::HeadingRole).toString();
}

TwoLines BookmarkLines::linesFor(const Bookmark &bookmark)
{
    const QString moment =
        bookmark.endMs
            ? tr("%1 to %2", "from and to a time").arg(clockText(bookmark.positionMs), clockText(*bookmark.endMs))
            : clockText(bookmark.positionMs);
    const QString shifted = bookmark.isShifted() ? tr("audio changed") : QString();
    const QString origin = bookmark.show.isEmpty()
                               ? titleText(bookmark)
                               : tr("%1 · %2", "show, episode").arg(bookmark.show, titleText(bookmark));
    if (bookmark.note.isEmpty())
        return {.title = titleText(bookmark), .trailing = moment, .second = bookmark.show, .secondTrailing = shifted};
    return {.title = bookmark.note, .trailing = moment, .second = origin, .secondTrailing = shifted};
}

} // namespace earmark
