// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QIcon>

namespace earmark {

// An icon of the desktop's theme by its freedesktop name, else our own drawing of the same name, recoloured to the
// palette in light and dark. GUI thread.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace earmark
