// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/headedlines.h"

#include "views/shades.h"

#include <QtGui/QPainter>

namespace earmark {

namespace {

constexpr int groupMargin = 12; // px at the sides
constexpr int groupSpace = 10;  // above
constexpr int groupGap = 2;     // below

} // namespace

int HeadedLines::headingHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return headingOf(index).isEmpty() ? 0 : groupSpace + option.fontMetrics.height() + groupGap;
}

void HeadedLines::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    const int height = headingHeight(option, index);
    if (height > 0) {
        const QRect line = option.rect.adjusted(groupMargin, groupSpace, -groupMargin, 0);
        painter->save();
        painter->setPen(mutedText(option.palette));
        painter->drawText(QRect(line.topLeft(), QSize(line.width(), option.fontMetrics.height())),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          option.fontMetrics.elidedText(headingOf(index), Qt::ElideRight, line.width()));
        painter->restore();
        option.rect.setTop(option.rect.top() + height);
    }
    TwoLineDelegate::paint(painter, option, index);
}

QSize HeadedLines::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return TwoLineDelegate::sizeHint(option, index) + QSize(0, headingHeight(option, index));
}

} // namespace earmark
