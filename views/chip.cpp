// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/chip.h"

#include "views/plaintext.h"
#include "views/rowpainting.h"
#include "views/shades.h"

#include <QtGui/QPainter>

namespace earmark {

namespace {

constexpr int side = 9;    // px left and right of the word
constexpr int widest = 40; // average characters; what is longer ends in an ellipsis

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QPushButton(parent)
{
    setWords(text);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setWords(const QString &text)
{
    m_text = text;
    setText(asLabel(text));
    setAccessibleName(text);
    updateGeometry();
}

void Chip::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

QSize Chip::sizeHint() const
{
    const int words = std::min(fontMetrics().horizontalAdvance(m_text), widest * fontMetrics().averageCharWidth());
    return {words + 2 * side + 2, fontMetrics().height() + 6};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 60), sizeHint().height()};
}

void Chip::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF field = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double radius = field.height() / 2;
    const double strength = isDown() ? 0.16 : underMouse() ? 0.08 : 0.0;
    const QColor fill = m_chosen ? selectionWash(palette()) : quietFill(palette());
    painter.setBrush(mixed(fill, palette().color(QPalette::Text), strength));
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(field, radius, radius);
    painter.setPen(palette().color(QPalette::Text));
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width() - 2 * side);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, shown);
}

} // namespace earmark
