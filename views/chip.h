// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QPushButton>

namespace earmark {

// A word in a rounded field that leads onward: a topic. A button to keyboard and screen reader. GUI thread.
class Chip final : public QPushButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    void setWords(const QString &text);
    void setChosen(bool chosen); // drawn like a chosen row: it narrows what is shown
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_chosen = false;
};

} // namespace earmark
