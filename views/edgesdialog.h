// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QDialog>

class QSpinBox;

namespace earmark {

// What is left out of each episode of a show: an intro and an outro, in seconds.
class EdgesDialog final : public QDialog
{
    Q_OBJECT

public:
    EdgesDialog(const QString &show, qint64 introMs, qint64 outroMs, QWidget *parent = nullptr);
    [[nodiscard]] qint64 introMs() const;
    [[nodiscard]] qint64 outroMs() const;

private:
    QSpinBox *m_intro;
    QSpinBox *m_outro;
};

} // namespace earmark
