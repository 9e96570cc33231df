// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/roundbutton.h"

#include "views/icons.h"
#include "views/shades.h"

#include <QtGui/QPainter>

namespace earmark {

RoundButton::RoundButton(int diameter, QWidget *parent)
    : QPushButton(parent)
    , m_diameter(diameter)
{
    setFixedSize(sizeHint());
}

void RoundButton::setSymbol(const QString &iconName)
{
    m_symbol = iconName;
    setIcon(earmark::icon(iconName, QPalette::HighlightedText));
}

QSize RoundButton::sizeHint() const
{
    return {m_diameter + 6, m_diameter + 6}; // room for the focus ring
}

QSize RoundButton::minimumSizeHint() const
{
    return sizeHint();
}

void RoundButton::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void RoundButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

void RoundButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc = QRectF(rect()).adjusted(3, 3, -3, -3);
    const QColor ground = isEnabled() ? palette().color(QPalette::Active, QPalette::Highlight) : quietFill(palette());
    const double strength = isDown() ? 0.25 : underMouse() && isEnabled() ? 0.12 : 0.0;
    painter.setBrush(mixed(ground, palette().color(QPalette::WindowText), strength));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(disc);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    const int side = m_diameter * 4 / 9;
    const QRect place(rect().center() - QPoint(side / 2 - 1, side / 2 - 1), QSize(side, side));
    // The highlight's text colour may stand out on nothing but the highlight.
    const bool enabled = isEnabled();
    const QIcon drawing = enabled ? icon() : earmark::icon(m_symbol, QPalette::WindowText);
    drawing.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace earmark
