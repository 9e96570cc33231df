// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QPushButton>

namespace earmark {

// A way onward that looks like a link in running text and is a button to keyboard and screen reader. GUI thread.
class LinkButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Look { Link, Title /* bold, in the colour of text */ };

    explicit LinkButton(Look look, QWidget *parent = nullptr);
    void setPlainText(const QString &text); // also the accessible name
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QString m_text;
};

} // namespace earmark
