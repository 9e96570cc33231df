// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodelist.h"

#include "models/items/episodemodel.h"
#include "views/choosealone.h"
#include "views/episodedelegate.h"
#include "views/shades.h"

#include <QtCore/QItemSelectionModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

EpisodeList::EpisodeList(EpisodeModel &model, ArtworkSource &artwork, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setObjectName(u"episodes"_s);
    setAccessibleName(tr("Episodes"));
    setModel(&model);
    setItemDelegate(new EpisodeDelegate(artwork, viewport()));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QListView::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuRequested(viewport()->mapToGlobal(at)); });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT playRequested(m_model.episodeAt(index.row())); });
    const auto report = [this] {
        if (const EpisodeId now = currentEpisode(); now != m_current) {
            m_current = now;
            Q_EMIT currentEpisodeChanged(now);
        }
    };
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, report);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, report);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, report);
    connect(&m_model, &QAbstractItemModel::modelReset, this, report);
}

QList<EpisodeId> EpisodeList::chosen() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<EpisodeId> episodes;
    for (const QModelIndex &index : std::as_const(indexes))
        episodes.append(m_model.episodeAt(index.row()));
    return episodes;
}

EpisodeId EpisodeList::currentEpisode() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model.episodeAt(index.row()) : EpisodeId{};
}

void EpisodeList::choose(EpisodeId episode)
{
    if (const int row = m_model.rowOf(episode); row >= 0) {
        chooseAlone(*this, m_model.index(row, 0));
        scrollTo(m_model.index(row, 0));
    }
}

void EpisodeList::chooseFirst()
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        chooseAlone(*this, m_model.index(0, 0));
}

void EpisodeList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT playRequested(currentEpisode());
        return;
    }
    QListView::keyPressEvent(event);
}

void EpisodeList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(mutedText(palette()));
    painter.drawText(viewport()->rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No episodes here.\nChoose fewer rows in the panes, or search for something else."));
}

} // namespace earmark
