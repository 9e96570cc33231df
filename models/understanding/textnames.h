// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/mentions.h"

#include <QtCore/QSet>

namespace earmark {

// All that looks like a name in one text, in order, and what stands around each. Any thread.
class TextNames
{
public:
    // All but the field must outlive it.
    TextNames(const ReadText &read, Field field, const ShowWords &show, const KnownNames &known);

    [[nodiscard]] const QList<NameSpan> &spans() const { return m_spans; }
    [[nodiscard]] const NameReader &reader() const { return m_names; }
    // The name that begins at this word, or behind the honorific that stands there; null where none does.
    [[nodiscard]] const NameSpan *spanAt(qsizetype word) const;

    // Where the next name of a list would stand, `at` being behind the name before it; `at` where no list goes on.
    [[nodiscard]] qsizetype listStep(qsizetype at) const;
    // A title or a part of it ends here, or its list goes on.
    [[nodiscard]] bool isTitleEnd(qsizetype at) const;
    // "NAME from ORG", "NAME and NAME from ORG"
    [[nodiscard]] bool isFollowedByOrigin(const NameSpan &span) const;
    // "NAME, ROLE"
    [[nodiscard]] bool isFollowedByRole(const NameSpan &span) const;
    // Stands in brackets behind a full name: "Joseph Marsh (Joe)"
    [[nodiscard]] bool isNickname(WordKey word) const { return m_nicknames.contains(word); }
    [[nodiscard]] Traits traitsOf(const NameSpan &span) const;

private:
    void findNames();
    void findAlone();
    void findOpenings();
    void joinListed(qsizetype first, qsizetype last);
    [[nodiscard]] bool isWholeLine(const NameSpan &span) const;
    [[nodiscard]] bool isInLines(const NameSpan &span) const;
    [[nodiscard]] bool isInBrackets(const NameSpan &span) const;

    const ReadText &m_read;
    const QList<Word> &m_words;
    const Field m_field;
    const ShowWords &m_show;
    const NameReader m_names;
    QList<NameSpan> m_spans;
    QSet<WordKey> m_alone; // names of one word
    QSet<WordKey> m_nicknames;
    qsizetype m_firstParagraphEnd = 0;
};

} // namespace earmark
