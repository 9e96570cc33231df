// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/linkbutton.h"

#include "views/plaintext.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace earmark {

LinkButton::LinkButton(Look look, QWidget *parent)
    : QPushButton(parent)
    , m_look(look)
{
    if (look == Look::Title) {
        QFont bold = font();
        bold.setBold(true);
        setFont(bold);
    }
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setPlainText(const QString &text)
{
    m_text = text;
    setText(asLabel(text));
    setAccessibleName(text);
    updateGeometry();
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 3, fontMetrics().height() + 2};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 6 * fontMetrics().averageCharWidth()), sizeHint().height()};
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont drawn = font();
    drawn.setUnderline(underMouse() && isEnabled());
    painter.setFont(drawn);
    const QPalette::ColorRole role = m_look == Look::Link ? QPalette::Link : QPalette::WindowText;
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, role));
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width() - 2);
    painter.drawText(rect().adjusted(0, 0, -1, 0), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = palette().color(QPalette::Base);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace earmark
