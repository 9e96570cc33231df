// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/actionbutton.h"

#include <QtWidgets/QStyle>

namespace earmark {

namespace {

constexpr int side = 8; // px left and right of the words
constexpr int iconGap = 4;

} // namespace

ActionButton::ActionButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ActionButton::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    int drawing = icon().isNull() ? 0 : iconSize().width();
    if (drawing > 0 && words > 0)
        drawing += iconGap;
    const int arrow = menu() != nullptr ? style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this) : 0;
    return {words + drawing + arrow + 2 * side, QPushButton::sizeHint().height()};
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace earmark
