// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/twolinedelegate.h"

#include "models/items/format.h"
#include "views/rowpainting.h"
#include "views/shades.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int sideMargin = 12; // px
constexpr int verticalMargin = 7;
constexpr int lineGap = 2;
constexpr int trailingGap = 12;
constexpr int tileGap = 10;

QFont boldened(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

QFont secondFont(const QFont &font)
{
    QFont second = font;
    second.setPointSizeF(font.pointSizeF() * 0.92);
    return second;
}

const QStyle &styleOf(const QStyleOptionViewItem &option)
{
    return *(option.widget != nullptr ? option.widget->style() : QApplication::style());
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const TwoLines lines = linesOf(index);
    const QStyle &style = styleOf(option);
    const QColor quiet = mutedText(option.palette);

    painter->save();
    paintRowBackground(*painter, option);
    QRect area = option.rect.adjusted(sideMargin, verticalMargin, -sideMargin, -verticalMargin);
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem check = option;
        check.rect = style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
        check.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
        check.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
        // Styles draw the edge of the box darker than the window, which a dark list swallows.
        painter->setPen(quiet);
        painter->drawRect(check.rect.adjusted(0, 0, -1, -1));
        const int indent = check.rect.width() + sideMargin;
        area.adjust(option.direction == Qt::LeftToRight ? indent : 0, 0,
                    option.direction == Qt::RightToLeft ? -indent : 0, 0);
    }

    const QRect tile(area.topLeft(), QSize(area.height(), area.height()));
    if (paintTile(*painter, QStyle::visualRect(option.direction, area, tile), index)) {
        const int indent = tile.width() + tileGap;
        area.adjust(option.direction == Qt::LeftToRight ? indent : 0, 0,
                    option.direction == Qt::RightToLeft ? -indent : 0, 0);
    }

    QFont bold = lines.receding ? option.font : boldened(option.font);
    bold.setItalic(lines.slanted);
    const QFont second = secondFont(option.font);
    const QFontMetrics titleMetrics(bold);
    const QFontMetrics secondMetrics(second);
    const auto draw = [&](const QRect &place, Qt::Alignment alignment, const QString &text) {
        const QRect mirrored = QStyle::visualRect(option.direction, area, place);
        painter->drawText(mirrored,
                          static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
                          text);
    };

    const int trailingWidth = lines.trailing.isEmpty() ? 0 : secondMetrics.horizontalAdvance(lines.trailing) + 1;
    QRect first(area.left(), area.top(), area.width(), titleMetrics.height());
    painter->setFont(second);
    painter->setPen(quiet);
    draw(first, Qt::AlignRight | Qt::AlignVCenter, lines.trailing);
    QRect below(area.left(), first.bottom() + 1 + lineGap, area.width(), secondMetrics.height());
    draw(below, Qt::AlignRight | Qt::AlignVCenter, lines.secondTrailing);
    if (!lines.secondTrailing.isEmpty())
        below.setWidth(
            std::max(0, below.width() - secondMetrics.horizontalAdvance(lines.secondTrailing) - trailingGap));
    draw(below, Qt::AlignLeft | Qt::AlignVCenter,
         secondMetrics.elidedText(lines.second, Qt::ElideRight, below.width()));
    if (trailingWidth > 0)
        first.setWidth(std::max(0, first.width() - trailingWidth - trailingGap));
    painter->setFont(bold);
    painter->setPen(lines.receding ? quiet : option.palette.color(QPalette::Text));
    draw(first, Qt::AlignLeft | Qt::AlignVCenter, titleMetrics.elidedText(lines.title, Qt::ElideRight, first.width()));
    painter->restore();
}

bool TwoLineDelegate::paintTile(QPainter & /*painter*/, const QRect & /*tile*/, const QModelIndex & /*index*/) const
{
    return false;
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = QFontMetrics(boldened(option.font)).height() + lineGap
                       + QFontMetrics(secondFont(option.font)).height() + 2 * verticalMargin;
    return {120, height};
}

bool TwoLineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const TwoLines lines = linesOf(index);
    QToolTip::showText(event->globalPos(), plainToolTip(lines.title + u'\n' + lines.second), view);
    return true;
}

} // namespace earmark
