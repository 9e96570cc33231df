// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// Episodes in an order made by hand, as a view meets them. Shows what it is given; what the view changes is shown at
// once and goes out as a request. GUI thread.
class OrderedRows : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role {
        EpisodeIdRole = Qt::UserRole + 1, // qint64
        RowRole,                          // EpisodeRow; invalid while it is not read yet
        ItemRole,                         // PlaylistItem; invalid where there is nothing but the episode
    };

    using RowDiff::RowDiff;

    virtual void move(int from, int to) = 0; // `to` is the place it has afterwards
    virtual void remove(const QList<int> &rows) = 0;
};

} // namespace earmark
