// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

namespace earmark {

// A part of a line that may be a name by itself.
struct PagePiece {
    QStringView text;
    bool whole = false;  // all of the line but marks around it
    bool strong = false; // between marks that hardly ever stand within names
    bool quoted = false;
    bool labelled = false; // behind a colon
    bool labels = false;   // before a colon
};

// The parts of a line between bars, dashes, colons, commas, brackets, quotes, numbers of episodes, dates and lengths,
// alone and with those beside them; of a sentence only what stands in quotes and runs of words with capitals. At most a
// few dozen. Pure; any thread.
[[nodiscard]] QList<PagePiece> piecesOf(const PageLine &line);

// The text without marks and pictures around it, and without words of the trade ("The Rope Podcast") where `bare`.
[[nodiscard]] QStringView nameWithin(QStringView text, bool bare);

} // namespace earmark
