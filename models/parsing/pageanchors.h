// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// Something that recurs on a page and may stand once in every episode.
struct PageAnchor {
    enum class Kind : quint8 { Date, Duration, Number, Ordinal, Counter, Words, Opening, Closing, Gap, Rule, Heading };

    Kind kind = Kind::Date;
    size_t key = 0;   // tells anchors of one kind apart
    bool any = false; // of its kind, whatever its key

    bool operator==(const PageAnchor &) const = default;
};

// Whether the line at the index is one.
[[nodiscard]] bool isAnchor(const QList<PageLine> &lines, qsizetype line, const PageAnchor &anchor);

// Those that recur in the first `count` lines, the likeliest first and a few dozen at most. Pure; any thread.
[[nodiscard]] QList<PageAnchor> anchorsOf(const QList<PageLine> &lines, qsizetype count);

// The key of a line's date or number as an anchor: how it is written, not what it says.
[[nodiscard]] size_t formOfDate(const PageLine &line);
[[nodiscard]] size_t formOfNumber(const PageLine &line);

} // namespace earmark
