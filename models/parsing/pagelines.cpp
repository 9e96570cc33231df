// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagelines.h"

#include <algorithm>

namespace earmark {
namespace {

// Longer than what titles are; pages cut them earlier.
constexpr qsizetype longestTitle = 140;
// A line with a date that is longer than this speaks about something.
constexpr qsizetype longestMeta = 90;
constexpr qsizetype mostLines = 200'000;

QStringView withoutListMark(QStringView line)
{
    line = line.trimmed();
    while (!line.isEmpty() && (QStringView(u"\u2022\u00B7\u25AA\u25CF*#").contains(line.front())) && line.size() > 1
           && (line[1].isSpace() || line[1] == line[0]))
        line = line.sliced(1).trimmed();
    return line;
}

qsizetype letters(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

bool isMeta(const PageLine &line)
{
    if (!line.date && !line.duration)
        return false;
    qsizetype said = letters(line.text);
    if (line.date)
        said -= letters(line.text.sliced(line.date->start, line.date->end - line.date->start));
    if (line.duration)
        said -= letters(line.text.sliced(line.duration->start, line.duration->end - line.duration->start));
    // "Posted Fri,", "Play Episode Listen Later", "Published on"
    constexpr qsizetype mostLetters = 26;
    return said <= (line.date ? mostLetters : 6);
}

bool endsSentence(QStringView text)
{
    return text.endsWith(u'.') || text.endsWith(u'\u2026') || text.endsWith(u':') || text.endsWith(u'\u3002');
}

LineKind kindOf(const PageLine &line)
{
    if (line.text.isEmpty())
        return LineKind::Blank;
    if (isMeta(line))
        return LineKind::Meta;
    return line.text.size() <= longestTitle && !endsSentence(line.text) ? LineKind::Short : LineKind::Prose;
}

} // namespace

QList<PageLine> classifyLines(QStringView page)
{
    QList<PageLine> lines;
    int number = 0;
    while (!page.isEmpty() && number < mostLines) {
        const qsizetype end = page.indexOf(u'\n');
        PageLine line;
        line.number = ++number;
        line.text = withoutListMark(end < 0 ? page : page.first(end));
        if (!line.text.isEmpty() && line.text.size() <= longestMeta) {
            line.date = findPageDate(line.text);
            line.duration = findPageDuration(line.text);
        }
        line.kind = kindOf(line);
        if (line.kind != LineKind::Meta) {
            line.date.reset();
            line.duration.reset();
        }
        lines.append(line);
        page = end < 0 ? QStringView() : page.sliced(end + 1);
    }
    return lines;
}

} // namespace earmark
