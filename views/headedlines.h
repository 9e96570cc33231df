// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/twolinedelegate.h"

namespace earmark {

// Rows of two lines, of which some begin a group and stand below its heading. GUI thread.
class HeadedLines : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] virtual QString headingOf(const QModelIndex &index) const = 0; // empty: none above this row

private:
    [[nodiscard]] int headingHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace earmark
