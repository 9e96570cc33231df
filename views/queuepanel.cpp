// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/queuepanel.h"

#include "models/items/orderedmodel.h"
#include "views/emptystate.h"
#include "views/orderedview.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

QueuePanel::QueuePanel(OrderedModel &queue, QWidget *parent)
    : QWidget(parent)
{
    auto *list = new OrderedView(queue, this);
    list->setObjectName(u"queueList"_s);
    list->setAccessibleName(tr("Queue"));
    list->setEmptyState(new EmptyState(u"view-media-playlist"_s, tr("The queue is empty"),
                                       tr("Drop episodes here, or choose “Queue” on an episode: they play one after "
                                          "the other.")));
    setFocusProxy(list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list);
    connect(list, &OrderedView::playRequested, this, [this](EpisodeId episode, qint64 startMs) {
        const auto start = startMs >= 0 ? std::optional(startMs) : std::nullopt;
        Q_EMIT playRequested({.episode = episode, .startMs = start});
    });
    connect(list, &OrderedView::rangeRequested, this, [this](EpisodeId episode, qint64 startMs, qint64 endMs) {
        Q_EMIT playRequested({.episode = episode, .startMs = startMs, .endMs = endMs});
    });
    connect(list, &OrderedView::episodeRequested, this, &QueuePanel::episodeRequested);
}

} // namespace earmark
