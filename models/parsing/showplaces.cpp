// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/showplaces.h"

#include "models/parsing/pagephrases.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype linesOfHead = 60; // lines above the episodes that are looked at
constexpr qsizetype linesOfFoot = 20;

} // namespace

ShowPlaces::ShowPlaces(const QList<PageLine> &lines, const QList<ItemSlots> &items)
    : m_lines(lines)
    , m_begin(items.isEmpty() ? lines.size() : items.first().lines.begin)
    , m_from(std::max<qsizetype>(m_begin - linesOfHead, 0))
    , m_end(items.isEmpty() ? lines.size() : items.last().lines.end)
{
    for (qsizetype line = m_from; line < m_begin; ++line) {
        const PageLine &here = m_lines[line];
        if (here.kind == LineKind::Short && !isOfTrade(here.text) && !isSkipLink(here.text) && !isUpcoming(here.text)
            && !isInMenu(line))
            m_wholes.append(line);
        if (m_sentence < 0 && here.kind == LineKind::Prose)
            m_sentence = line;
    }
}

qsizetype ShowPlaces::footEnd() const
{
    return std::min(m_lines.size(), m_end + linesOfFoot);
}

std::span<const PageLine> ShowPlaces::above() const
{
    return std::span(m_lines).subspan(size_t(m_from), size_t(m_begin - m_from));
}

bool ShowPlaces::isInMenu(qsizetype line) const
{
    const auto isShort = [this](qsizetype other) {
        return other >= m_from && other < m_begin && m_lines[other].text.count(u' ') < 2;
    };
    return isShort(line)
           && ((isShort(line - 1) && isShort(line - 2)) || (isShort(line + 1) && isShort(line + 2))
               || (isShort(line - 1) && isShort(line + 1)));
}

bool ShowPlaces::isSubject(QStringView text) const
{
    return std::ranges::any_of(above(), [&](const PageLine &line) {
        return line.text.size() > text.size() && line.text.startsWith(text)
               && saysPodcast(line.text.sliced(text.size()));
    });
}

bool ShowPlaces::isOfSubject(QStringView line, qsizetype length) const
{
    constexpr qsizetype longestLink = 6; // " from "
    if (!saysPodcast(line))
        return false;
    return std::ranges::any_of(above(), [&](const PageLine &other) {
        const qsizetype link = line.size() - length - other.text.size();
        return link > 2 && link <= longestLink && line.startsWith(other.text);
    });
}

void ShowPlaces::judge(ShowClues &clues, qsizetype line) const
{
    constexpr qsizetype near = 3;
    const qsizetype before = std::ranges::lower_bound(m_wholes, line) - m_wholes.begin();
    setClue(clues,
            before == 0   ? ShowClue::First
            : before == 1 ? ShowClue::Second
            : before == 2 ? ShowClue::Third
                          : ShowClue::Later,
            true);
    setClue(clues, ShowClue::Near, line + near >= m_begin);
    setClue(clues, ShowClue::InMenu, isInMenu(line));
    if (line + 1 >= m_lines.size())
        return;
    const PageLine &below = m_lines[line + 1];
    const bool introduces = below.kind == LineKind::Prose || below.text.front().isLower();
    setClue(clues, ShowClue::Introduces, introduces);
    setClue(clues, ShowClue::AboveList, isOfTrade(below.text));
    constexpr qsizetype far = 4;
    qsizetype prose = line + 1;
    while (prose < std::min(m_begin, line + far) && m_lines[prose].kind == LineKind::Short)
        ++prose;
    setClue(clues, ShowClue::Precedes, !introduces && prose < m_begin && m_lines[prose].kind == LineKind::Prose);
}

} // namespace earmark
