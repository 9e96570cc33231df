// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagepieces.h"
#include "models/parsing/showclues.h"
#include "models/parsing/showmentions.h"

namespace earmark {

// The clues of a phrase by itself, whatever page it stands on. All functions are pure; any thread.

// What a line says of all phrases in it.
struct PhraseLine {
    explicit PhraseLine(const PageLine &of);

    const PageLine &line;
    bool saysPodcast = false;
    bool namesEpisode = false;
};
// What the marks around a phrase and the rest of its line say.
void judgePiece(ShowClues &clues, const PhraseLine &phrases, const PagePiece &piece);
// What it says by how often it is said on a page with so many episodes.
void judgeMentions(ShowClues &clues, const MentionCounts &said, qsizetype items);
// What its words say; the last to be asked.
void judgeWords(ShowClues &clues, const QString &text);

// The longest run of words in both; empty where it is all of one.
[[nodiscard]] QStringView longestRun(QStringView one, QStringView other);

} // namespace earmark
