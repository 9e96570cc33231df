// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/startershow.h"

#include <QtCore/QList>

namespace earmark {

// The shows that resources/starter offers to a new library.
[[nodiscard]] QList<StarterShow> starterShows();

} // namespace earmark
