// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtWidgets/QListView>

namespace earmark {

class EmptyState;
class OrderedModel;

// Episodes in an order made by hand, to play, reorder and take out by mouse, drag and keys. GUI thread.
class OrderedView final : public QListView
{
    Q_OBJECT

public:
    explicit OrderedView(OrderedModel &model, QWidget *parent = nullptr);
    void setEditable(bool editable);       // off for the items of a smart playlist
    void setEmptyState(EmptyState *words); // stands over the empty list, which still takes drops; becomes a child

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void episodeRequested(earmark::EpisodeId episode);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    [[nodiscard]] EpisodeId currentEpisode() const;
    [[nodiscard]] QAction *addKeyed(const QString &name, const QString &text, const QKeySequence &keys);
    [[nodiscard]] QAction *actionOf(const QKeyEvent &event) const;
    void moveCurrent(int by);
    void removeSelected();
    void enableActions();
    void rowsChanged();

    OrderedModel &m_model;
    EmptyState *m_emptyState = nullptr;
    bool m_editable = true;
    QAction *m_play;
    QAction *m_open;
    QAction *m_up;
    QAction *m_down;
    QAction *m_remove;
};

} // namespace earmark
