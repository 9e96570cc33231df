// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QLabel>

namespace earmark {

// A word that marks a state: upcoming, gone from the feed. GUI thread.
class Badge final : public QLabel
{
    Q_OBJECT

public:
    Badge(const QString &text, const QString &explanation, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace earmark
