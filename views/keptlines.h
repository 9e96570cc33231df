// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/twolinedelegate.h"

namespace earmark {

// Rows of a KeptModel: title, show and size or what holds it up, with a thin bar while it is fetched. GUI thread.
class KeptLines final : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
};

} // namespace earmark
