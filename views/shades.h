// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace earmark {

// Colours between those of the desktop's palette, so that light, dark and tinted desktops all fit. GUI thread.

// `share` 0 is `a`, 1 is `b`.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);
[[nodiscard]] QColor mutedText(const QPalette &palette); // second lines and headings; stays readable (4.5:1)
[[nodiscard]] QColor hairline(const QPalette &palette);  // between rows and areas
[[nodiscard]] QColor quietFill(const QPalette &palette); // behind chips
[[nodiscard]] QColor starColour(const QPalette &palette);
[[nodiscard]] QColor errorColour(const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace earmark
