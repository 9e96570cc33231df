// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>

class QImage;
class QPainter;
class QRect;

namespace earmark {

// A colour that belongs to a name, the same in every run, dark enough for white letters.
[[nodiscard]] QColor colourOf(const QString &name);
// One letter, or with `two` the first letters of the first and the last word.
[[nodiscard]] QString initialsOf(const QString &name, bool two);

// A rounded picture, or where there is none the initial of the name on its colour.
void paintTile(QPainter &painter, const QRect &rect, const QImage &image, const QString &name);

} // namespace earmark
