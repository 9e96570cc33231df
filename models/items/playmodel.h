// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// What was listened to, newest first. Shows what it is given. GUI thread.
class PlayModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role { PlayRole = Qt::UserRole + 1 /* Play */, WordsRole /* to be searched */ };

    using RowDiff::RowDiff;

    void setPlays(const QList<Play> &plays);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString whenText(const Play &play);  // "3/5/26 14:05", in the locale's way
    [[nodiscard]] static QString rangeText(const Play &play); // "0:12 to 24:58", "heard to its end"

private:
    QList<Play> m_plays;
};

} // namespace earmark
