// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/textnames.h"

namespace earmark {

// Which names of a text a cue is about: one name, or several that are listed. Any thread.
class NameLists
{
public:
    struct Found {
        QList<NameSpan> names;
        bool beside = false; // the first stands right beside the cue
    };

    // Both must outlive it.
    NameLists(const ReadText &read, Field field, const TextNames &text)
        : m_words(read.words)
        , m_field(field)
        , m_text(text)
        , m_names(text.reader())
    {
    }

    // The first name at most `reach` words behind a cue that ends before word `at`, and those listed with it.
    [[nodiscard]] Found behind(qsizetype at, Reason reason, qsizetype reach) const;
    // This name and those listed behind it.
    [[nodiscard]] QList<NameSpan> from(const NameSpan &first, Reason reason) const;
    // The name or names that end before word `at`, in order: "A and B" before "talk to".
    [[nodiscard]] QList<NameSpan> endingAt(qsizetype at) const;
    // "NAME joins us", "NAME, engineer at ORG, joins us", the cue being word `at`. Null where there is none.
    [[nodiscard]] const NameSpan *subjectOf(qsizetype at) const;

private:
    [[nodiscard]] double needed(Reason reason, qsizetype distance, const NameSpan &span) const;
    [[nodiscard]] const NameSpan *next(qsizetype at, Reason reason) const;
    [[nodiscard]] const NameSpan *behindAside(qsizetype at) const;
    [[nodiscard]] bool isIntroduced(const NameSpan &span) const;
    [[nodiscard]] bool isListed(const NameSpan &span) const;

    const QList<Word> &m_words;
    const Field m_field;
    const TextNames &m_text;
    const NameReader &m_names;
};

} // namespace earmark
