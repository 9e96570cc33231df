// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QProxyStyle>

namespace earmark {

// Qt's own style with boxes to tick that can be seen on a dark window, where it draws their frames darker still. For
// desktops that bring no style of theirs. GUI thread.
class BoxStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    BoxStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace earmark
