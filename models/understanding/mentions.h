// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/names.h"

namespace earmark {

enum class Field : quint8 { Title, Description };

// Why a mention counts, from the strongest to the weakest.
enum class Reason : quint8 {
    GuestLabel,    // "Guests: NAME"
    TitleWith,     // "X with NAME"
    GuestCue,      // "our guest is NAME", "NAME joins us"
    TitleName,     // the title, or a part of it, is nothing but names
    TitleNameWeak, // the same, of words that need not be a name
    Opening,       // "In this episode, NAME, ..."
    With,          // "with NAME", in the notes
    Subject,       // "NAME explains"
    Biography,     // "NAME is a ROLE"
    HostCue,       // "hosted by NAME"
    Staff,         // "Editing: NAME"
    Mere,          // no more than a name
};

// Whether the reason alone makes a guest.
[[nodiscard]] constexpr bool isStrong(Reason reason)
{
    return reason <= Reason::TitleName;
}

// What stands around a name and in it, beside the reason.
enum class Trait : quint32 {
    GivenName = 1 << 0,  // its first word is a known given name
    FamilyName = 1 << 1, // its last word is a known family name
    CueBeside = 1 << 2,  // the cue stands right beside it, not some words away
    Possessive = 1 << 3, // "NAME's"
    Quoted = 1 << 4,
    Linked = 1 << 5, // an address stands behind it
    LineStart = 1 << 6,
    WholeLine = 1 << 7,
    Boilerplate = 1 << 8, // on a line that stands under many episodes
    CapitalBefore = 1 << 9,
    FirstParagraph = 1 << 10,
    Late = 1 << 11,           // in the last third of the text
    FirstNameAlone = 1 << 12, // its first word also stands alone
    LastNameAlone = 1 << 13,
    Asks = 1 << 14,           // "NAME talks with" a name
    Receives = 1 << 15,       // a name "joins NAME"
    Opens = 1 << 16,          // begins a sentence that goes on in lower case
    Listed = 1 << 17,         // a single word in a list with full names
    Labelled = 1 << 18,       // behind a label such as "Guests:"
    Mentioned = 1 << 19,      // "a book by NAME"
    InLines = 1 << 20,        // one of several lines that are nothing but a name
    Paired = 1 << 22,         // see NameSpan
    NoGuests = 1 << 21,       // the text says that there are none
    ParticleSecond = 1 << 23, // its second word is one such as "de"
};
Q_DECLARE_FLAGS(Traits, Trait)
Q_DECLARE_OPERATORS_FOR_FLAGS(Traits)

// A name at a place of an episode's text.
struct Mention {
    WordKey person = 0; // hash of the folded name
    QString name;
    QString role;
    QString organisation;
    bool roleCounts = false; // for what is believed of them; else it is only told
    Field field = Field::Title;
    qsizetype start = 0; // UTF-16
    qsizetype end = 0;
    qsizetype words = 0;
    Reason reason = Reason::Mere;
    double strength = 0; // see NameSpan
    Traits traits;
    WordKey nominative = 0; // the given name of which the first word may be another case
};

// All persons that a text mentions, each with what speaks for it. Pure; any thread.
// `known` are single words that the show is known to call persons by.
[[nodiscard]] QList<Mention> mentionsIn(const ReadText &read, Field field, const ShowWords &show,
                                        const KnownNames &known = {});

} // namespace earmark
