// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;

namespace earmark {

class OrderedModel;

// What plays next, to look at and to reorder by drag or keys. GUI thread.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(OrderedModel &queue, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void episodeRequested(earmark::EpisodeId episode);

private:
    QListView *m_list;
    QStackedWidget *m_stack; // list, or the words of an empty queue
};

} // namespace earmark
