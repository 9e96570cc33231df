// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// Makes rules of the heads and feet of printed sheets: a line with a date that differs from its likes in one number
// alone, which counts the sheets, and what stands the same beside all of them. Pure; any thread.
void markSheets(QList<PageLine> &lines);

} // namespace earmark
