// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/filter.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace earmark {

class Actions;
class Browser;

// Above the list: what narrows it, as chips that can be taken away; how many episodes and hours are left; order and
// what to do with all of them. GUI thread.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Browser &browser, const Actions &actions, QWidget *parent = nullptr);

    void refresh(); // after the filter or its answer changed

Q_SIGNALS:
    void filterRequested(const earmark::EpisodeFilter &filter);
    void sortRequested(earmark::EpisodeSort sort, bool ascending);
    void playAllRequested();

private:
    void addChip(const QString &name, const EpisodeFilter &without);
    [[nodiscard]] QToolButton *makeSortButton();

    Browser &m_browser;
    QHBoxLayout *m_chips;
    QLabel *m_summary;
    QToolButton *m_sort;
    QPushButton *m_playAll;
    QToolButton *m_save;
};

} // namespace earmark
