// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/startershow.h"

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace earmark {

// Adding a show: an address, a file, or one of the starters. Non-modal; stays open and says what came of it.
class AddDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddDialog(const QList<StarterShow> &starters, QWidget *parent = nullptr);
    void setAddress(const QString &address);
    void setBusy(bool busy);
    void setOutcome(const QString &text, bool failed);

Q_SIGNALS:
    void addressRequested(const QString &address);
    void filesRequested(const QStringList &paths);
    void startersRequested(const QList<earmark::StarterShow> &shows);

private:
    QLineEdit *m_address;
    QListWidget *m_starters;
    QLabel *m_outcome;
    QWidget *m_buttons;
};

} // namespace earmark
