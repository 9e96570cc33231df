// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace earmark {

// One sentence about what just happened, with a way to act on it; goes by itself unless it tells of a failure.
// GUI thread.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    enum class Offer { Nothing, Undo, Retry, ReadAsPage };
    void tell(const QString &text, Offer offer);
    void tellFailure(const QString &text, Offer offer = Offer::Nothing);
    void offerPage(); // beside the failure that was just told

Q_SIGNALS:
    void undoRequested();
    void retryRequested();
    void pageRequested();

private:
    void tell(const QString &text, Offer offer, bool failure);

    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    QTimer *m_timer;
    Offer m_offer = Offer::Nothing;
};

} // namespace earmark
