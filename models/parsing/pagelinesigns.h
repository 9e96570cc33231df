// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// What a line of a page says of itself, whatever stands around it. All functions are pure; any thread.

// What a line says beside dates and durations.
struct LineResidue {
    int letters = 0;
    size_t key = 0; // equal for lines that say the same, but for numbers
};
[[nodiscard]] LineResidue residueOf(const PageLine &line);

// Equal for lines that differ in numbers alone.
[[nodiscard]] size_t likeOf(QStringView text);
// The last word of a text of several, where marks behind it make it a button rather than the end of a sentence.
[[nodiscard]] size_t closingOf(QStringView text);
// Equal for lines with the same first two words, or the same first one before a colon.
[[nodiscard]] size_t openingOf(QStringView text);

[[nodiscard]] bool endsSentence(QStringView text);
// Rule, link, label, prose or short; whether it is `numbered` as an episode or ends with a figure has a say.
[[nodiscard]] LineKind kindByWords(QStringView text, bool numbered);
// "[00:12:30] - Topic": bracketed, or the beginning.
[[nodiscard]] bool isStamp(const PageLine &line);
// "Length: 2915", where the number alone must tell its unit: nothing is heard for hundreds of minutes.
[[nodiscard]] std::optional<PageDuration> bareLengthOf(QStringView text);

// Where the names begin in a line of credits, "Guest: A Name, B Name"; 0 where it is none.
[[nodiscard]] qsizetype creditedFrom(const PageLine &line);

} // namespace earmark
