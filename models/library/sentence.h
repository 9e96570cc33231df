// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark {

// Where so many code points of the text end, as evidence counts them, in the units of QString. Pure; any thread.
[[nodiscard]] qsizetype utf16Units(QStringView text, qsizetype codePoints);

// The sentence of the notes that `evidence` stands in, as one line with the evidence as its hit; what is long is cut
// around it. Empty where the notes say something else there. Pure; any thread.
[[nodiscard]] Match sentenceOf(const QString &notes, const Evidence &evidence);

// Where `words` stand in `text` as whole words, without regard to case. Pure; any thread.
[[nodiscard]] QList<Match::Span> spansOf(const QString &words, const QString &text);

} // namespace earmark
