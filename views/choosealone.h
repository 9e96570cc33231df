// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QAbstractItemView>

namespace earmark {

/// Makes `index` the current and the only selected row of `view`; an invalid one leaves none. GUI thread.
///
/// QAbstractItemView::setCurrentIndex() asks a view of many selections which modifiers are held: behind a shortcut
/// with Ctrl it would toggle the row, behind one with Shift it would select all rows up to it.
inline void chooseAlone(QAbstractItemView &view, const QModelIndex &index)
{
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

} // namespace earmark
