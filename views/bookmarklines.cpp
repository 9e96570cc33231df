// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarklines.h"

#include "models/items/bookmarkmodel.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "views/matchingbookmarks.h"
#include "views/shades.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int groupMargin = 12; // px at the sides
constexpr int groupSpace = 10;  // above
constexpr int groupGap = 2;     // below

QString groupHeading(const QModelIndex &index)
{
    return index.data(MatchingBookmarks::HeadingRole).toString();
}

int groupHeadingHeight(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return groupHeading(index).isEmpty() ? 0 : groupSpace + option.fontMetrics.height() + groupGap;
}

} // namespace

void BookmarkLines::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    const int height = groupHeadingHeight(option, index);
    if (height > 0) {
        const QRect line = option.rect.adjusted(groupMargin, groupSpace, -groupMargin, 0);
        painter->save();
        painter->setPen(mutedText(option.palette));
        painter->drawText(QRect(line.topLeft(), QSize(line.width(), option.fontMetrics.height())),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          option.fontMetrics.elidedText(groupHeading(index), Qt::ElideRight, line.width()));
        painter->restore();
        option.rect.setTop(option.rect.top() + height);
    }
    TwoLineDelegate::paint(painter, option, index);
}

QSize BookmarkLines::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return TwoLineDelegate::sizeHint(option, index) + QSize(0, groupHeadingHeight(option, index));
}

TwoLines BookmarkLines::linesOf(const QModelIndex &index) const
{
    const auto bookmark = index.data(BookmarkModel::BookmarkRole).value<Bookmark>();
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
