// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pageslots.h"
#include "models/parsing/pagetext.h"

#include <QtCore/QString>

#include <bitset>

namespace earmark {

// What speaks for a phrase of a page as the name of its show, or against it. Their weights are learnt
// (tests/bench/learnshows.py).
enum class ShowClue : quint8 {
    Whole,       // a line above the episodes says nothing else
    First,       // the first line of the page that may be a name, or a part of it between strong marks
    Second,      // behind one such line
    Third,       // behind two
    Later,       // behind more
    Near,        // in one of the last three lines above the episodes
    Opens,       // begins the first sentence of the page, and is said again
    Subject,     // another line goes on from it to a podcast
    OfSubject,   // ends such a line
    Strong,      // between marks that hardly ever stand within names
    Joined,      // only between others
    Quoted,      // between quotes
    Labelled,    // behind a colon
    Labels,      // before one
    Called,      // behind a word for shows and a colon
    Announced,   // ends a sentence that says what is to come
    Introduces,  // what stands below goes on in a sentence
    Precedes,    // or does so behind a line or two that might be names, too
    AboveList,   // or says that episodes follow
    WithPodcast, // beside a word for podcasts
    NearPodcast, // or within a few words of one
    WithEpisode, // or for episodes
    WithFigures, // beside a date or a length
    InSentence,
    InMenu,     // short lines above and below
    Again,      // in two lines above the episodes
    Often,      // in three and more
    Shared,     // is what two of them have in common
    Below,      // below them, too
    OnlyBelow,  // in the only line there
    ItemsMost,  // beside the titles of most episodes
    ItemsSome,  // of some
    ItemsOnly,  // nowhere else
    Button,     // and there always the same line, below the titles
    Alone,      // in the episodes in a line of its own
    ItemAbove,  // in the episodes above the titles
    ItemNext,   // or in the line below them
    ItemBelow,  // or further down
    Varied,     // or in lines that differ from episode to episode
    Leads,      // before the titles or the dates of most episodes
    TitlesMost, // within most titles
    TitlesSome, // within some
    IsTitle,    // is the title of an episode
    Credited,   // in the episodes behind a colon that several lines have
    SiteName,   // the page's data call the site so
    PageTitle,  // or the page, or a part of its title
    Heading,    // or its main heading
    InAddress,  // an address on the page has the same letters
    Digits,
    Capitals, // several words with capitals
    Caseless, // of a script without capitals
    OneWord,
    Mere,        // and neither stands alone nor between marks
    ManyWords,   // more than six
    Lower,       // begins with a small letter
    Shouted,     // capitals alone
    SaysPodcast, // holds a word for podcasts
    EndsPodcast, // a name with such a word behind it
    SaysEpisode, // or for episodes
    Listed,      // holds several commas
    Address,
    Part,   // says no more often than the whole line it stands in
    Around, // a part of it is said more often
    Count
};

using ShowClues = std::bitset<size_t(ShowClue::Count)>;

inline void setClue(ShowClues &clues, ShowClue clue, bool holds)
{
    clues[size_t(clue)] = clues[size_t(clue)] || holds;
}

struct ShowName {
    QString text;
    ShowClues clues;
    qsizetype line = -1; // one that says nothing else; -1: none
};

// The phrases of a page that may be the name of its show, each once whatever its case: of the lines above and below the
// episodes, of what its first episodes share, and of the page's data. A few hundred at most. Pure; any thread.
[[nodiscard]] QList<ShowName> showNames(const QList<PageLine> &lines, const QList<ItemSlots> &items,
                                        const PageHead &head);

// As the weights are written. Pure; any thread.
[[nodiscard]] QStringView clueName(ShowClue clue);

// How much the clues speak for a name; it is one above 0, and the one with most is it. Pure; any thread.
[[nodiscard]] double showBelief(const ShowClues &clues);

} // namespace earmark
