// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// Bookmarks, of the whole library or of one episode. Shows what it is given. GUI thread.
class BookmarkModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role { BookmarkRole = Qt::UserRole + 1 /* Bookmark */ };

    using RowDiff::RowDiff;

    void setBookmarks(const QList<Bookmark> &bookmarks);
    [[nodiscard]] const QList<Bookmark> &bookmarks() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Bookmark> m_bookmarks;
};

} // namespace earmark
