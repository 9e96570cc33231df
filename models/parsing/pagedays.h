// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// Completes days by the headings they stand under: where months with their years head lists whose lines begin with
// numbers that can be days, and fall or rise in order, those are dates. Pure; any thread.
void markDays(QList<PageLine> &lines);

} // namespace earmark
