// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/queueentry.h"

#include <QtWidgets/QWidget>

namespace earmark {

class OrderedModel;

// What plays next, to look at and to reorder by drag or keys. GUI thread.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(OrderedModel &queue, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(const earmark::QueueEntry &entry);
    void episodeRequested(earmark::EpisodeId episode);
};

} // namespace earmark
