// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagecells.h"

#include <algorithm>

namespace earmark {

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
