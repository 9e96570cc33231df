// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/orderedrows.h"
#include "models/items/rowwindow.h"
#include "models/library/records.h"

#include <memory>

namespace earmark {

class Library;

// Episodes and parts of episodes in an order made by hand, each once: the queue. Shows what it is given; moving,
// dropping in and removing go out as a request with the whole new order, and are shown at once. GUI thread.
class OrderedModel final : public OrderedRows
{
    Q_OBJECT

public:
    explicit OrderedModel(const Library &library, QObject *parent = nullptr);

    void setEntries(const QList<QueueEntry> &entries);
    [[nodiscard]] const QList<QueueEntry> &entries() const { return m_entries; }
    void move(int from, int to) override;
    void remove(const QList<int> &rows) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                  int destinationChild) override;

Q_SIGNALS:
    void orderRequested(const QList<earmark::QueueEntry> &entries);
    void readFailed(const earmark::Error &error);

private:
    void announce(const QList<EpisodeId> &episodes);
    void reorder(const QList<QueueEntry> &entries);

    QList<QueueEntry> m_entries;
    QList<EpisodeId> m_episodes; // the same, for the window
    std::unique_ptr<RowWindow> m_window;
};

} // namespace earmark
