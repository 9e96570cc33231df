// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace earmark {

// How far reading or adding pages has come, with a way to stop it. GUI thread.
class PageProgress final : public QWidget
{
    Q_OBJECT

public:
    explicit PageProgress(QWidget *parent = nullptr);
    void setReading(const QString &name, int done, int total); // total 0: not known
    void setAdding(int done, int total);

Q_SIGNALS:
    void cancelRequested();

private:
    void set(const QString &text, int done, int total);

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace earmark
