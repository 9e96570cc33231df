// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/showwords.h"

#include <QtCore/QSet>

#include <optional>

namespace earmark {

// Words [first, end) of a text that may name a person.
struct NameSpan {
    qsizetype first = 0;
    qsizetype end = 0;
    // How much the words themselves look like a person: a known given name or an honorific brings it above 1, words
    // that the show also writes without a capital pull it below 0.5.
    double strength = 0;
    bool listed = false; // a single word beside full names of the same list
    bool paired = false; // a word that is no known name beside one that is: "Ann and Zed talk"
    bool opens = false;  // begins a sentence, alone or behind others of a list, that goes on in lower case

    [[nodiscard]] qsizetype size() const { return end - first; }
};

// Single words that name persons in this show, whatever they are elsewhere.
using KnownNames = QSet<WordKey>;

// Reads the names of persons and organisations out of a text, by their form alone. Cheap to make; any thread.
class NameReader
{
public:
    // All three must outlive it.
    NameReader(const ReadText &read, const ShowWords &show, const KnownNames &known)
        : m_read(read)
        , m_show(show)
        , m_known(known)
    {
    }

    // The longest name that begins at this word, or behind the honorific that stands there.
    [[nodiscard]] std::optional<NameSpan> nameAt(qsizetype at) const;

    // The end of a cue of this kind that begins at this word; `at` where none does.
    [[nodiscard]] qsizetype cueEnd(qsizetype at, Cue cue) const;
    // The end of an organisation's name that begins at this word; `at` where none does.
    [[nodiscard]] qsizetype organisationEnd(qsizetype at) const;

    [[nodiscard]] bool is(qsizetype at, WordRole role) const
    {
        const WordFacts *facts = m_read.words[at].facts;
        return facts && facts->is(role, m_show.languages());
    }
    [[nodiscard]] bool isGivenName(qsizetype at) const;
    // A known given name in a script that knows no capitals, such as Arabic or Hebrew.
    [[nodiscard]] bool isUncasedName(qsizetype at) const;
    [[nodiscard]] bool isFamilyName(qsizetype at) const;
    // What the words [first, end) say, as written.
    [[nodiscard]] QStringView written(qsizetype first, qsizetype end) const;

private:
    [[nodiscard]] bool isNamePart(qsizetype at, bool first) const;
    [[nodiscard]] bool isJoinedName(qsizetype at) const;
    [[nodiscard]] bool isCompoundGiven(qsizetype at) const;
    [[nodiscard]] bool isLoudFamily(qsizetype at) const;
    [[nodiscard]] bool isWordlikeFamily(qsizetype at) const;
    [[nodiscard]] bool isSuffix(qsizetype at) const;
    [[nodiscard]] bool isCueWord(qsizetype at) const;
    [[nodiscard]] bool isUncased(qsizetype at) const;
    [[nodiscard]] bool isNickname(qsizetype at) const;
    [[nodiscard]] double strengthOf(qsizetype first, qsizetype end) const;

    const ReadText &m_read;
    const ShowWords &m_show;
    const KnownNames &m_known;
};

} // namespace earmark
