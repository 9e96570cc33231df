// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/qnamespace.h>

namespace earmark {

// Light, dark, or as the desktop has it. Where the platform cannot change its scheme, the application's palette is
// changed instead. GUI thread.
void applyColourScheme(Qt::ColorScheme scheme);

} // namespace earmark
