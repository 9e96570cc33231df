// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagespans.h"

#include <algorithm>

namespace earmark {

PageSpans::PageSpans(const QString &page, const QList<PageLine> &lines)
    : m_page(page)
    , m_pageLines(lines)
    , m_lines(lines.size())
{
}

void PageSpans::line(qsizetype line, PageRole role, PageReason reason, int episode)
{
    m_lines[line].role = role;
    m_lines[line].reason = reason;
    m_lines[line].episode = episode;
}

void PageSpans::part(qsizetype line, qsizetype start, qsizetype end, PageSpan span)
{
    if (start >= end)
        return;
    span.start = m_pageLines[line].start + start;
    span.end = m_pageLines[line].start + end;
    m_lines[line].parts.append(std::move(span));
}

// Without the blanks at either end, as far as something is left.
void PageSpans::append(qsizetype start, qsizetype end, PageSpan span)
{
    while (start < end && m_page[start].isSpace())
        ++start;
    while (end > start && m_page[end - 1].isSpace())
        --end;
    if (start >= end)
        return;
    span.start = start;
    span.end = end;
    m_spans.append(std::move(span));
}

QList<PageSpan> PageSpans::take()
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        std::ranges::sort(line.parts, {}, &PageSpan::start);
        // Marks of a list go with what stands behind them.
        const qsizetype lineEnd = m_page.indexOf(u'\n', m_pageLines[i].end());
        const qsizetype end = lineEnd < 0 ? m_page.size() : lineEnd;
        const PageSpan rest{0, 0, line.role, line.reason, line.episode, {}};
        for (PageSpan &part : line.parts) {
            const qsizetype partStart = part.start;
            const qsizetype partEnd = part.end;
            append(at, partStart, rest);
            append(std::max(at, partStart), partEnd, std::move(part));
            at = std::max(at, partEnd);
        }
        append(at, end, rest);
        at = end;
    }
    append(at, m_page.size(), {0, 0, PageRole::Rejected, PageReason::Alone, -1, {}});
    return std::move(m_spans);
}

} // namespace earmark
