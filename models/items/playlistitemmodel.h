// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/orderedrows.h"
#include "models/items/rowwindow.h"
#include "models/library/playlistrecords.h"

#include <memory>

namespace earmark {

class Library;

// The items of one playlist, with note and part of each; one episode may stand in it twice. Moving and removing are
// shown at once; episodes that are dropped in are asked for, as they may be there already. GUI thread.
class PlaylistItemModel final : public OrderedRows
{
    Q_OBJECT

public:
    explicit PlaylistItemModel(const Library &library, QObject *parent = nullptr);

    void setItems(const QList<PlaylistItem> &items);
    [[nodiscard]] const QList<PlaylistItem> &items() const { return m_items; }
    [[nodiscard]] const QList<EpisodeId> &episodes() const { return m_episodes; }
    [[nodiscard]] qint64 knownMs() const; // of all items whose length is known

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

Q_SIGNALS:
    void orderRequested(const QList<earmark::PlaylistItem> &items);
    void additionRequested(const QList<earmark::EpisodeId> &episodes, int place);
    void readFailed(const earmark::Error &error);

private:
    void announce(const QList<EpisodeId> &episodes);
    void reorder(const QList<PlaylistItem> &items);

    QList<PlaylistItem> m_items;
    QList<EpisodeId> m_episodes; // the same, for the window
    std::unique_ptr<RowWindow> m_window;
};

} // namespace earmark
