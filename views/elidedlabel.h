// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QLabel>

namespace earmark {

// One line of plain text that gives way with an ellipsis, and then says all of it in its tooltip. GUI thread.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Plain, Muted };

    explicit ElidedLabel(Tone tone = Tone::Plain, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;

    Tone m_tone;
};

} // namespace earmark
