// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/actionbutton.h"

namespace earmark {

// The one button of a page that is meant first, in the desktop's highlight colour. GUI thread.
class PrimaryButton final : public ActionButton
{
    Q_OBJECT

public:
    using ActionButton::ActionButton;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWords(QPainter &painter) const;
};

} // namespace earmark
