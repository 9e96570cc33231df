// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"
#include "models/parsing/pagereading.h"

namespace earmark {

// Gathers what the characters of a page were taken for, line by line in any order; the rest of a line is what the line
// is. Keeps references to the page and its lines. Any thread, one at a time.
class PageSpans
{
public:
    PageSpans(const QString &page, const QList<PageLine> &lines);

    // What the line is where nothing else is said of its characters. The last word counts.
    void line(qsizetype line, PageRole role, PageReason reason, int episode = -1);
    // Of a part of a line; offsets in its text. Parts of one line must not overlap.
    void part(qsizetype line, qsizetype start, qsizetype end, PageSpan span);

    // In order, not overlapping, covering every character but blanks.
    [[nodiscard]] QList<PageSpan> take();

private:
    struct Line {
        PageRole role = PageRole::Rejected;
        PageReason reason = PageReason::Alone;
        int episode = -1;
        QList<PageSpan> parts; // offsets in the page
    };

    void append(qsizetype start, qsizetype end, PageSpan span);

    const QString &m_page;
    const QList<PageLine> &m_pageLines;
    QList<Line> m_lines;
    QList<PageSpan> m_spans;
};

} // namespace earmark
