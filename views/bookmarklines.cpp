// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarklines.h"

#include "models/items/bookmarkmodel.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"

namespace earmark {

TwoLines BookmarkLines::linesOf(const QModelIndex &index) const
{
    const auto bookmark = index.data(BookmarkModel::BookmarkRole).value<Bookmark>();
    const QString moment =
        bookmark.endMs
            ? tr("%1 to %2", "from and to a time").arg(clockText(bookmark.positionMs), clockText(*bookmark.endMs))
            : clockText(bookmark.positionMs);
    const QString origin = bookmark.show.isEmpty()
                               ? titleText(bookmark)
                               : tr("%1 · %2", "show, episode").arg(bookmark.show, titleText(bookmark));
    if (bookmark.note.isEmpty())
        return {.title = titleText(bookmark), .trailing = moment, .second = bookmark.show};
    return {.title = bookmark.note, .trailing = moment, .second = origin};
}

} // namespace earmark
