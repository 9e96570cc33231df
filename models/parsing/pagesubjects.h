// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"

#include <QtCore/QHash>
#include <QtCore/QVarLengthArray>

#include <utility>

namespace earmark {

// Words that tell whom a line is about.
using TellingWords = QVarLengthArray<size_t, 16>;

// Finds where a page begins to speak of somebody. Remembers what it read; keeps a reference to the lines. Any thread,
// one at a time.
class SubjectLines
{
public:
    explicit SubjectLines(const QList<PageLine> &lines)
        : m_lines(lines)
    {
    }

    // The first line between the two that speaks of whom the lines below it, up to `to`, speak of; -1 where none does.
    [[nodiscard]] qsizetype first(qsizetype from, qsizetype to);

private:
    [[nodiscard]] qsizetype find(qsizetype from, qsizetype to);
    [[nodiscard]] const TellingWords &wordsOf(qsizetype line);

    const QList<PageLine> &m_lines;
    QHash<qsizetype, TellingWords> m_words;
    QHash<std::pair<qsizetype, qsizetype>, qsizetype> m_first;
};

} // namespace earmark
