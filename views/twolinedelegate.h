// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace earmark {

// What a row of a side list says: a title with something short at its end, and a quieter line below.
struct TwoLines {
    QString title;
    QString trailing; // right of the title: a length, a time
    QString second;
    bool receding = false; // heard, or out of use
    QString secondTrailing{};
    bool slanted = false; // the title is not the source's own words
};

// Draws rows of two lines in the desktop's own selection and focus, with a check box where the item has one. What
// does not fit ends in an ellipsis and is told by the tooltip. GUI thread.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    [[nodiscard]] virtual TwoLines linesOf(const QModelIndex &index) const = 0;
    // Draws what stands before the lines into a square; false: nothing does.
    [[nodiscard]] virtual bool paintTile(QPainter &painter, const QRect &tile, const QModelIndex &index) const;
};

} // namespace earmark
