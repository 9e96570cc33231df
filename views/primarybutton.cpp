// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/primarybutton.h"

#include "views/shades.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace earmark {

namespace {

constexpr double corner = 3.0; // px
constexpr int iconGap = 4;

} // namespace

void PrimaryButton::enterEvent(QEnterEvent *event)
{
    ActionButton::enterEvent(event);
    update();
}

void PrimaryButton::leaveEvent(QEvent *event)
{
    ActionButton::leaveEvent(event);
    update();
}

// The gradients of some styles leave too little contrast between a highlight colour and its text.
void PrimaryButton::paintEvent(QPaintEvent *event)
{
    if (!isEnabled()) {
        ActionButton::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = palette().color(QPalette::Active, QPalette::Highlight);
    const double strength = isDown() ? 0.28 : underMouse() ? 0.12 : 0.0;
    painter.setBrush(mixed(ground, palette().color(QPalette::Active, QPalette::WindowText), strength));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    paintWords(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Active, QPalette::HighlightedText), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), corner - 1, corner - 1);
    }
}

void PrimaryButton::paintWords(QPainter &painter) const
{
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int drawing = icon().isNull() ? 0 : iconSize().width() + iconGap;
    QRect line(0, 0, words + drawing, height());
    line.moveCenter(rect().center());
    if (drawing > 0) {
        const QRect place(line.left(), (height() - iconSize().height()) / 2, iconSize().width(), iconSize().height());
        icon().paint(&painter, QStyle::visualRect(layoutDirection(), line, place));
    }
    painter.setPen(palette().color(QPalette::Active, QPalette::HighlightedText));
    painter.drawText(QStyle::visualRect(layoutDirection(), line, line.adjusted(drawing, 0, 0, 0)),
                     Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace earmark
