// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/showclues.h"

#include <span>

namespace earmark {

// Where around the episodes of a page the name of its show may stand, and what such a place says of a phrase. Line
// numbers are those of the page. Refers to the lines it is made of; pure, any thread.
class ShowPlaces
{
public:
    ShowPlaces(const QList<PageLine> &lines, const QList<ItemSlots> &items);

    // The lines above the episodes that are looked at are [from, begin), those below [end, footEnd).
    [[nodiscard]] qsizetype from() const { return m_from; }
    [[nodiscard]] qsizetype begin() const { return m_begin; }
    [[nodiscard]] qsizetype end() const { return m_end; }
    [[nodiscard]] qsizetype footEnd() const;
    [[nodiscard]] std::span<const PageLine> above() const;

    // Whether it is the first line above them that is prose.
    [[nodiscard]] bool isFirstSentence(qsizetype line) const { return line == m_sentence; }
    // Among lines of a word or two.
    [[nodiscard]] bool isInMenu(qsizetype line) const;
    // "Sailing", where "Sailing in The Rope Podcast" is a line, too.
    [[nodiscard]] bool isSubject(QStringView text) const;
    // Whether the line goes on from one of the others by a short word; `length` is of the phrase at its end.
    [[nodiscard]] bool isOfSubject(QStringView line, qsizetype length) const;

    // What the line above the episodes says of a phrase that stands there.
    void judge(ShowClues &clues, qsizetype line) const;

private:
    const QList<PageLine> &m_lines;
    const qsizetype m_begin;
    const qsizetype m_from;
    const qsizetype m_end;
    qsizetype m_sentence = -1;
    QList<qsizetype> m_wholes; // lines above them that may be names
};

} // namespace earmark
