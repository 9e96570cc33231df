// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace earmark {

// Text as names are compared and sorted by: lower case, without accents, spaces at the ends gone and runs of them one
// space. "  Zoë  Müller" gives "zoe muller". Pure; any thread.
[[nodiscard]] QString foldName(const QString &text);

// True where `folded` begins at the start of a word of `name`; with `wholeWords` it has to end at the end of one too.
// Both are folded; an empty text is in every name. Pure; any thread.
[[nodiscard]] bool nameHasWords(const QString &name, const QString &folded, bool wholeWords);

} // namespace earmark
