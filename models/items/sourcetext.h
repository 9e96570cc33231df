// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark {

// What a key of EpisodeComparison::adds or EpisodeSource::fields stands for: "guests", "duration". GUI thread.
[[nodiscard]] QString fieldText(const QString &key);

// One source and what came from it, as plain text: "The page example.org/list, read 3 May 2025: guests, number".
// GUI thread.
[[nodiscard]] QString sourceText(const EpisodeSource &source);

} // namespace earmark
