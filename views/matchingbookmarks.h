// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/bookmarktext.h"

#include <QtCore/QSortFilterProxyModel>

namespace earmark {

// The bookmarks whose note, episode, show, chapter, guests or topics have the words looked for; case does not matter.
// Put together by what they have in common, where that is wanted. GUI thread.
class MatchingBookmarks final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole + 100 }; // QString: of the group that begins with this row, else empty

    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words); // as typed; empty: all
    void setGrouping(BookmarkGrouping grouping);
    [[nodiscard]] BookmarkGrouping grouping() const { return m_grouping; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] QString headingAt(int row) const;

    QString m_words;
    BookmarkGrouping m_grouping = BookmarkGrouping::None;
};

} // namespace earmark
