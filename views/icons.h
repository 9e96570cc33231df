// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QIcon>
#include <QtGui/QPalette>

namespace earmark {

// An icon of the desktop's theme by its freedesktop name, else our own drawing of the same name, recoloured to the
// palette in light and dark. GUI thread.
[[nodiscard]] QIcon icon(const QString &name);
// Our own drawing in a colour of the palette, for places that are not painted in the button's colour.
[[nodiscard]] QIcon icon(const QString &name, QPalette::ColorRole role);

} // namespace earmark
