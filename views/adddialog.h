// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/startershow.h"

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace earmark {

class StarterList;

// Adding a show: an address, a file, or one of the starters. Non-modal; stays open and says what came of it.
class AddDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddDialog(const QList<StarterShow> &starters, QWidget *parent = nullptr);
    void setAddress(const QString &address);
    void setBusy(bool busy);
    void offerPage(const QString &address); // beside the outcome: it may be read as a page
    void setOutcome(const QString &text, bool failed);

Q_SIGNALS:
    void addressRequested(const QString &address);
    void filesRequested(const QStringList &paths);
    void pageRequested(const QString &address);
    void startersRequested(const QList<earmark::StarterShow> &shows);

private:
    void arrange(bool withStarters);
    void connectParts();
    void enableParts();
    void chooseFiles();

    QLineEdit *m_address;
    QPushButton *m_add;
    QPushButton *m_file;
    StarterList *m_starters;
    QPushButton *m_addTicked;
    QLabel *m_outcomeIcon;
    QLabel *m_outcome;
    QPushButton *m_asPage;
    QProgressBar *m_progress;
    QString m_page; // the address that is offered
    bool m_busy = false;
};

} // namespace earmark
