// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QPushButton>

namespace earmark {

// A round button in the highlight colour with one drawing in it: play and pause. GUI thread.
class RoundButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit RoundButton(int diameter, QWidget *parent = nullptr); // device-independent px
    void setSymbol(const QString &iconName);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QString m_symbol;
};

} // namespace earmark
