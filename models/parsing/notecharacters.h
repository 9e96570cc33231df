// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace earmark {

// What becomes of a character of notes.
enum class CharacterKind { Kept, Space, Gone };

// Blanks fold, controls and bidirectional overrides go. Pure; any thread.
[[nodiscard]] CharacterKind kindOf(char32_t c);

// Longer URLs are none, in code units.
constexpr qsizetype maxUrl = 4096;

// The URL of http or https around the "://" at `colon`; both ends equal where there is none.
struct UrlSpan {
    qsizetype start = 0;
    qsizetype end = 0;
};
[[nodiscard]] UrlSpan urlAround(QStringView text, qsizetype colon);

} // namespace earmark
