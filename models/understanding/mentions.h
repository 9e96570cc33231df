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
    Subject,       // "NAME explains"
    Biography,     // "NAME is a ROLE"
    HostCue,       // "hosted by NAME"
    Staff,         // "Editing: NAME"
    Mere,          // no more than a name
};

// A name at a place of an episode's text.
struct Mention {
    WordKey person = 0; // hash of the folded name
    QString name;
    QString role;
    QString organisation;
    Field field = Field::Title;
    qsizetype start = 0; // UTF-16
    qsizetype end = 0;
    qsizetype words = 0;
    Reason reason = Reason::Mere;
    double strength = 0;  // see NameSpan
    bool apposed = false; // a role stands beside it
};

// All persons that a text mentions, each with what speaks for it. Pure; any thread.
[[nodiscard]] QList<Mention> mentionsIn(const ReadText &read, Field field, const ShowWords &show);

} // namespace earmark
