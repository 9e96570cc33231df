// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace earmark {

class Actions;

// Along the top: back, forward and home, the search field, adding and refreshing. GUI thread.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const Actions &actions, QWidget *parent = nullptr);

    void setSearch(const QString &text); // as the filter has it; nothing is requested
    void focusSearch();
    // Total 0: nothing is running. While both are, the refresh is shown.
    void setRefreshProgress(int done, int total); // shows
    void setRebuildProgress(int done, int total); // episodes

Q_SIGNALS:
    void searchEdited(const QString &text); // while typing
    void searchFinished(const QString &text);
    void downPressed(); // from the field on to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showProgress();

    struct Progress {
        int done = 0;
        int total = 0;
    };

    const Actions &m_actions;
    QLineEdit *m_search;
    QToolButton *m_refresh;
    Progress m_refreshing;
    Progress m_rebuilding;
};

} // namespace earmark
