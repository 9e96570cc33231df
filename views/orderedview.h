// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/library/playlistrecords.h"

#include <QtWidgets/QListView>

namespace earmark {

class EmptyState;
class OrderedRows;

// Episodes in an order made by hand, to play, reorder and take out by mouse, drag and keys. GUI thread.
class OrderedView final : public QListView
{
    Q_OBJECT

public:
    explicit OrderedView(OrderedRows &model, QWidget *parent = nullptr);
    void setEditable(bool editable);       // off for the items of a smart playlist
    void offerEditing();                   // of note and part, which the items of a playlist have
    void setEmptyState(EmptyState *words); // stands over the empty list, which still takes drops; becomes a child

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void rangeRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs);
    void episodeRequested(earmark::EpisodeId episode);
    void editRequested(const earmark::PlaylistItem &item, const QString &title);

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
    void play(const QModelIndex &index);
    void edit();
    void moveCurrent(int to);
    void removeSelected();
    void enableActions();
    void rowsChanged();

    OrderedRows &m_model;
    EmptyState *m_emptyState = nullptr;
    bool m_editable = true;
    bool m_hasNotes = false;
    QAction *m_play;
    QAction *m_open;
    QAction *m_edit;
    QAction *m_up;
    QAction *m_down;
    QAction *m_top;
    QAction *m_bottom;
    QAction *m_remove;
};

} // namespace earmark
