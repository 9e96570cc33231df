// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"

namespace earmark {

// Persons named in Han, Kana or Hangul, which are written without blanks between words and without capitals: found by
// what stands before and behind them. Empty, and nearly free, for texts in other scripts. Pure; any thread.
[[nodiscard]] QList<Mention> mentionsInUncut(QStringView text, Field field, const LanguageData &language);

} // namespace earmark
