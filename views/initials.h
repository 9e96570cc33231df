// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QColor>

class QPainter;

namespace earmark {

// What stands in for a picture: the first letters of a name on a colour of its own. GUI thread.

[[nodiscard]] QString initials(const QString &name);  // one or two letters, "" where the name has none
[[nodiscard]] QColor nameColour(const QString &name); // the same name, the same colour; carries white text
void paintInitials(QPainter &painter, const QRectF &area, const QString &name, double radius);

} // namespace earmark
