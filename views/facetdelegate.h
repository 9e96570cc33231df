// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtWidgets/QStyledItemDelegate>

namespace earmark {

// Draws a facet row: name, a star for a favourite, a warning for a failing show, the count at the right edge; rows
// without episodes recede. GUI thread.
class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // What is wrong with a value, as a sentence; said where the pointer rests on its row.
    void setProblems(const QHash<qint64, QString> &problems);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    QHash<qint64, QString> m_problems; // by value id
};

} // namespace earmark
