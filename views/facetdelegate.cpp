// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/facetdelegate.h"

#include "models/items/facetmodel.h"
#include "models/items/format.h"
#include "views/rowpainting.h"
#include "views/shades.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int sideMargin = 12;
constexpr int verticalMargin = 4;

} // namespace

void FacetDelegate::setProblems(const QHash<qint64, QString> &problems)
{
    m_problems = problems;
}

bool FacetDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const QString problem = m_problems.value(index.data(FacetModel::ValueIdRole).toLongLong());
    if (event->type() != QEvent::ToolTip || problem.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data().toString() + u'\n' + problem), view);
    return true;
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, option.fontMetrics.height() + 2 * verticalMargin};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);

    const bool leftToRight = option.direction == Qt::LeftToRight;
    const QRect line = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    const QColor text = option.palette.color(QPalette::Text);
    const QColor dim = mutedText(option.palette);
    const int count = index.data(FacetModel::CountRole).toInt();

    const QString countText = option.locale.toString(count);
    const int countWidth = option.fontMetrics.horizontalAdvance(countText);
    const QRect countRect =
        QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, {countWidth, line.height()}, line);
    painter->setPen(dim);
    painter->drawText(countRect, Qt::AlignVCenter | (leftToRight ? Qt::AlignRight : Qt::AlignLeft), countText);

    QRect nameRect = line;
    leftToRight ? nameRect.setRight(countRect.left() - 8) : nameRect.setLeft(countRect.right() + 8);
    const auto mark = [&](const QString &sign, const QColor &colour) {
        const int width = option.fontMetrics.horizontalAdvance(sign);
        const QRect rect = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                               {width, nameRect.height()}, nameRect);
        painter->setPen(colour);
        painter->drawText(rect, Qt::AlignCenter, sign);
        leftToRight ? nameRect.setRight(rect.left() - 6) : nameRect.setLeft(rect.right() + 6);
    };
    if (index.data(FacetModel::FailingRole).toBool())
        mark(u"⚠"_s, errorColour(option.palette));
    if (index.data(FacetModel::FavouriteRole).toBool())
        mark(u"★"_s, starColour(option.palette));

    painter->setPen(count == 0 ? dim : text);
    painter->drawText(nameRect, Qt::AlignVCenter | (leftToRight ? Qt::AlignLeft : Qt::AlignRight),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameRect.width()));
    painter->restore();
}

} // namespace earmark
