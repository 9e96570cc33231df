// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QSpinBox>

namespace earmark {

// A moment in an episode, by the second, written and typed as a player shows it: 1:02:03. GUI thread.
class ClockBox final : public QSpinBox
{
    Q_OBJECT

public:
    explicit ClockBox(QWidget *parent = nullptr);

    void setMs(qint64 ms);
    // As it was given where it shows the same second.
    [[nodiscard]] qint64 ms() const;

protected:
    [[nodiscard]] QString textFromValue(int seconds) const override;
    [[nodiscard]] int valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &at) const override;

private:
    qint64 m_given = 0;
};

} // namespace earmark
