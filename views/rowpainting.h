// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace earmark {

// The backgrounds that the panes and the episode list share, derived from the palette so that light, dark and high
// contrast follow the desktop. GUI thread.

// A wash of the highlight colour over the base, for selection behind ordinary text.
[[nodiscard]] QColor selectionWash(const QPalette &palette);
// Behind a search hit.
[[nodiscard]] QColor matchWash(const QPalette &palette);

// Selection, hover and keyboard focus of a row.
void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace earmark
