// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"

namespace earmark {

// The same as mentionsIn for names in Han, Kana and Hangul, which are written without blanks. `known` are names that
// the show is known to use, longest first. Pure; any thread.
[[nodiscard]] QList<Mention> mentionsInUncut(QStringView text, Field field, const LanguageData &language,
                                             const QStringList &known = {});

} // namespace earmark
