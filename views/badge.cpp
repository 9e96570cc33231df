// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/badge.h"

#include "models/items/format.h"
#include "views/shades.h"

#include <QtGui/QPainter>

namespace earmark {

Badge::Badge(const QString &text, const QString &explanation, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setToolTip(plainToolTip(explanation));
    setAccessibleDescription(explanation);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    setFont(small);
}

QSize Badge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 14, fontMetrics().height() + 4};
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = mutedText(palette());
    painter.setPen(QPen(mixed(palette().color(QPalette::Window), ink, 0.6), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace earmark
