// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStackedWidget;
class QToolButton;

namespace earmark {

class PlayModel;

// What was listened to and when, newest first: search, go on, take out, clear. GUI thread.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(PlayModel &plays, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void episodeRequested(earmark::EpisodeId episode);
    void removalRequested(const QList<qint64> &startedAtMs);
    void clearRequested();

private:
    void arrange();
    void addActions();
    void choosePage();
    [[nodiscard]] Play current() const;
    QAction *addKeyed(const QString &text, const QKeySequence &keys);

    QSortFilterProxyModel *m_matching;
    QLineEdit *m_filter;
    QToolButton *m_clear;
    QListView *m_list;
    QStackedWidget *m_stack;
};

} // namespace earmark
