// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"

namespace earmark {

// Names that stand in another case of their language become those of the persons whom the show also names in the
// first one; without those, what the endings tell. `mentions` has a list for each episode. Pure; any thread.
void joinNameCases(QList<QList<Mention>> &mentions, const ShowWords &words);

} // namespace earmark
