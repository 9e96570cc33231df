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
    // Both must outlive it.
    TextNames(const ReadText &read, Field field, const ShowWords &show);

    [[nodiscard]] const QList<NameSpan> &spans() const { return m_spans; }
    [[nodiscard]] const NameReader &reader() const { return m_names; }
    // The name that begins at this word, or behind the honorific that stands there; null where none does.
    [[nodiscard]] const NameSpan *spanAt(qsizetype word) const;

    [[nodiscard]] bool isTitleEnd(qsizetype at) const;
    // "NAME from ORG", "NAME and NAME from ORG"
    [[nodiscard]] bool isFollowedByOrigin(const NameSpan &span) const;
    // "NAME, ROLE"
    [[nodiscard]] bool isFollowedByRole(const NameSpan &span) const;
    [[nodiscard]] Traits traitsOf(const NameSpan &span) const;

private:
    void findNames();
    void findAlone();
    [[nodiscard]] qsizetype listStep(qsizetype at) const;
    [[nodiscard]] bool isInBrackets(const NameSpan &span) const;

    const ReadText &m_read;
    const QList<Word> &m_words;
    const Field m_field;
    const NameReader m_names;
    QList<NameSpan> m_spans;
    QSet<WordKey> m_alone; // names of one word
    qsizetype m_firstParagraphEnd = 0;
};

} // namespace earmark
