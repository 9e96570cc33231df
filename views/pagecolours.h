// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagereading.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace earmark {

// How the parts of a page are told apart in its text; never by colour alone, as each says what it is when asked.

struct PageInk {
    QColor ground; // invalid: none
    QColor text;
};
// Text stays readable on its ground (4.5:1, WCAG 2.2 criterion 1.4.3) in light and dark.
[[nodiscard]] PageInk pageInk(PageRole role, const QPalette &palette);
// Behind the part of the page that belongs to the chosen episode.
[[nodiscard]] QColor pageWash(const QPalette &palette);

} // namespace earmark
