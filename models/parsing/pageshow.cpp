// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageshow.h"

#include "models/parsing/showclues.h"

#include <algorithm>

namespace earmark {
namespace {

// The first run of prose between the name, or the head of the page, and the episodes.
QList<qsizetype> linesAbout(const QList<PageLine> &lines, qsizetype titleLine, qsizetype begin)
{
    constexpr qsizetype linesOfHead = 60;
    const bool above = titleLine >= 0 && titleLine < begin;
    QList<qsizetype> about;
    for (qsizetype line = above ? titleLine + 1 : std::max<qsizetype>(begin - linesOfHead, 0); line < begin; ++line) {
        if (lines[line].kind == LineKind::Prose && lines[line].dates.isEmpty())
            about.append(line);
        else if (!about.isEmpty())
            break;
    }
    return about;
}

} // namespace

PageShow findShow(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageHead &head)
{
    PageShow show;
    if (items.isEmpty())
        return show;
    double most = 0;
    for (const ShowName &name : showNames(lines, items, head)) {
        const double belief = showBelief(name.clues);
        if (belief <= most)
            continue;
        most = belief;
        show.title = name.text;
        show.titleLine = name.line;
    }
    show.repeated = show.titleLine >= items.first().lines.begin && lines[show.titleLine].repeats > 1;
    show.about = linesAbout(lines, show.titleLine, items.first().lines.begin);
    return show;
}

} // namespace earmark
