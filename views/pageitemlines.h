// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/twolinedelegate.h"

namespace earmark {

// Rows of a PageItemModel: an episode with its guests and what will become of it, date and length at the end; a line
// that was left out, with why; headings over them. GUI thread.
class PageItemLines final : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
};

} // namespace earmark
