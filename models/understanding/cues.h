// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/showwords.h"

namespace earmark {

// A cue that stands in the text: words [first, end).
struct CueMatch {
    Cue cue = Cue::GuestBeforeName;
    qsizetype first = 0;
    qsizetype end = 0;
};

// The cues that begin at this word in one of these languages, longest first. Pure; any thread.
[[nodiscard]] QList<CueMatch> cuesAt(const ReadText &read, qsizetype at, Languages languages);

} // namespace earmark
