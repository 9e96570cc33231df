// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/startershow.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace earmark {

class PrimaryButton;
class StarterList;

// What an empty library shows: starter shows to tick, the built-in catalogue, OPML, a file, an address. GUI thread.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const QList<StarterShow> &starters, QWidget *parent = nullptr);
    void setBusy(bool busy, const QString &text = {});

Q_SIGNALS:
    void startersRequested(const QList<earmark::StarterShow> &shows);
    void catalogueRequested(); // the built-in offline catalogue
    void fileRequested();      // choose an OPML, feed or page
    void addressRequested();

private:
    void arrange();
    [[nodiscard]] QLayout *otherWays();
    void enableParts();

    StarterList *m_list;
    PrimaryButton *m_add;
    QPushButton *m_catalogue;
    QPushButton *m_file;
    QPushButton *m_address;
    QProgressBar *m_progress;
    QLabel *m_status;
    bool m_busy = false;
};

} // namespace earmark
