// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QToolButton>

class QActionGroup;
class QDoubleSpinBox;

namespace earmark {

// The speed of playback as a button, with the usual speeds in its menu. GUI thread.
class SpeedButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SpeedButton(QWidget *parent = nullptr);
    void setRate(double rate);
    void addChoices(const QList<QAction *> &choices); // below the speeds; nullptr: a separator

Q_SIGNALS:
    void rateRequested(double rate);

private:
    [[nodiscard]] QAction *exactChoice();

    QActionGroup *m_choices;
    QDoubleSpinBox *m_exact;
};

[[nodiscard]] QString rateText(double rate); // "1.4×"

} // namespace earmark
