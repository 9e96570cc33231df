// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/rowpainting.h"

#include "views/shades.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionViewItem>

namespace earmark {

QColor selectionWash(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), isDark(palette) ? 0.32 : 0.16);
}

QColor matchWash(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x6b, 0x53, 0x12) : QColor(0xff, 0xe7, 0x9a);
}

void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(rect, selectionWash(option.palette));
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), option.palette.color(QPalette::Highlight));
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(rect, mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.05));
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.save();
        painter.setPen(QPen(option.palette.color(QPalette::Highlight), 1));
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.restore();
    }
}

} // namespace earmark
