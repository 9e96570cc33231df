// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/boxstyle.h"

#include "views/shades.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace earmark {

namespace {

// Frames have to stand out from what is beside them by 3:1 (WCAG 2.2, 1.4.11).
constexpr double frameShare = 0.5; // of the text's colour

} // namespace

BoxStyle::BoxStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void BoxStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isTick = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if ((!isTick && element != PE_IndicatorRadioButton) || !isDark(option->palette))
        return;
    const bool isOn = option->state.testFlag(State_Enabled);
    const QPalette::ColorGroup group = isOn ? QPalette::Active : QPalette::Disabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(mixed(option->palette.color(group, QPalette::Window),
                          option->palette.color(group, QPalette::WindowText), frameShare));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isTick)
        painter->drawRoundedRect(frame, 2, 2);
    else
        painter->drawEllipse(frame);
    painter->restore();
}

} // namespace earmark
