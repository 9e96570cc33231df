// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagecells.h"

#include <algorithm>

namespace earmark {
namespace {

// How long what parts two cells is that begins here; 0 where nothing does.
qsizetype separatorAt(QStringView line, qsizetype at)
{
    const QChar c = line[at];
    if (QStringView(u"\t|\u2022\u00B7").contains(c))
        return 1;
    constexpr qsizetype widest = 2;
    constexpr qsizetype fewestPoints = 4;
    qsizetype points = 0;
    qsizetype end = at;
    while (end < line.size() && (line[end] == u'.' || line[end] == u'\u2026' || line[end] == u' ')) {
        points += line[end] == u'.' ? 1 : line[end] == u'\u2026' ? 3 : 0;
        ++end;
    }
    const auto blanks =
        std::find_if(line.begin() + at, line.end(), [](QChar b) { return b != u' '; }) - line.begin() - at;
    return points >= fewestPoints ? end - at : blanks >= widest ? blanks : 0;
}

} // namespace

QList<CellRange> cellsBeside(QStringView line, const QList<CellRange> &taken, bool cells)
{
    constexpr qsizetype fewest = 2; // letters
    QList<CellRange> found;
    const auto add = [&](qsizetype start, qsizetype end) {
        trimMarks(line, start, end);
        cutOpenBracket(line, start, end);
        if (lettersIn(line.sliced(start, end - start)) >= fewest)
            found.append({start, end});
    };
    const auto cut = [&](qsizetype from, qsizetype to) {
        qsizetype start = from;
        for (qsizetype at = from; at < to;) {
            const qsizetype separator = cells ? separatorAt(line.first(to), at) : 0;
            if (separator > 0) {
                add(start, at);
                start = at + separator;
            }
            at += std::max<qsizetype>(separator, 1);
        }
        add(start, to);
    };
    qsizetype from = 0;
    for (const CellRange &range : taken) {
        cut(from, range.start);
        from = range.end;
    }
    cut(from, line.size());
    return found;
}

void trimMarks(QStringView line, qsizetype &start, qsizetype &end)
{
    const auto isMark = [](QChar c) {
        return c.isSpace() || QStringView(u"|\u2022\u00B7-\u2013\u2014,;:/").contains(c);
    };
    while (start < end && isMark(line[start]))
        ++start;
    while (end > start && isMark(line[end - 1]))
        --end;
    // Brackets that held a date.
    if (end - start >= 2 && QStringView(u"([").contains(line[end - 1]))
        trimMarks(line, start, --end);
}

void cutOpenBracket(QStringView line, qsizetype start, qsizetype &end)
{
    qsizetype open = 0;
    for (qsizetype at = end; at > start; --at) {
        const QChar c = line[at - 1];
        open += c == u')' || c == u']' ? 1 : 0;
        if (c != u'(' && c != u'[')
            continue;
        if (open == 0) {
            end = at - 1;
            trimMarks(line, start, end);
            return;
        }
        --open;
    }
}

qsizetype lettersIn(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

} // namespace earmark
