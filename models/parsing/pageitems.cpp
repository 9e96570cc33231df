// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageitems.h"

#include <algorithm>

namespace earmark {
namespace {

// Lines with dates and durations that belong to one episode: words stand between no two of them.
struct Anchor {
    QList<qsizetype> lines;

    [[nodiscard]] qsizetype first() const { return lines.first(); }
    [[nodiscard]] qsizetype last() const { return lines.last(); }
};

// Where titles stand on this page.
enum class Layout : quint8 {
    None,
    TitleAbove, // title, date, notes
    TitleBelow, // date, title, notes
    DateLast,   // title, notes, date
};

// The part of the anchors that must fit the layout.
constexpr double mostAnchors = 0.7;

class Segmenter
{
public:
    explicit Segmenter(const QList<PageLine> &lines)
        : m_lines(lines)
    {
    }

    PageItems segment()
    {
        findAnchors();
        const Layout layout = decideLayout();
        if (layout == Layout::None)
            return {};
        PageItems page;
        for (qsizetype i = 0; i < m_anchors.size(); ++i)
            page.items.append(itemOf(i, layout));
        const ItemLines &first = page.items.first();
        page.headEnd = std::min(first.title >= 0 ? first.title : first.meta.first(), first.meta.first());
        page.tailStart = endOfLast(page.items.last());
        QList<qsizetype> &body = page.items.last().body;
        body.removeIf([&](qsizetype line) { return line >= page.tailStart; });
        return page;
    }

private:
    void findAnchors()
    {
        const bool dated =
            std::ranges::count_if(m_lines, [](const PageLine &line) { return line.date.has_value(); }) > 1;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const PageLine &line = m_lines[i];
            if (line.kind != LineKind::Meta)
                continue;
            // A date beside another date begins a new episode, a duration beside a date does not.
            const bool joins =
                !m_anchors.isEmpty() && isNextText(m_anchors.last().last(), i) && !has(m_anchors.last(), line);
            if (joins)
                m_anchors.last().lines.append(i);
            else if (line.date || !dated)
                m_anchors.append(Anchor{{i}});
            else
                m_loose.append(i);
        }
        // A duration before its date, or notes between the two.
        for (const qsizetype line : std::as_const(m_loose))
            attach(line);
    }

    [[nodiscard]] bool has(const Anchor &anchor, const PageLine &line) const
    {
        return std::ranges::any_of(anchor.lines, [&](qsizetype i) {
            return (line.date && m_lines[i].date) || (line.duration && m_lines[i].duration);
        });
    }

    // A duration far from a date belongs to the episode before it, if that has none.
    void attach(qsizetype line)
    {
        for (qsizetype i = m_anchors.size() - 1; i >= 0; --i) {
            if (m_anchors[i].first() < line) {
                if (!has(m_anchors[i], m_lines[line]))
                    m_anchors[i].lines.append(line);
                return;
            }
        }
    }

    // Whether only blank lines stand between the two.
    [[nodiscard]] bool isNextText(qsizetype from, qsizetype to) const
    {
        for (qsizetype i = from + 1; i < to; ++i) {
            if (m_lines[i].kind != LineKind::Blank)
                return false;
        }
        return true;
    }

    [[nodiscard]] qsizetype textAbove(qsizetype line) const
    {
        do
            --line;
        while (line >= 0 && m_lines[line].kind == LineKind::Blank);
        return line;
    }

    [[nodiscard]] qsizetype textBelow(qsizetype line) const
    {
        do
            ++line;
        while (line < m_lines.size() && m_lines[line].kind == LineKind::Blank);
        return line < m_lines.size() ? line : -1;
    }

    [[nodiscard]] bool isShort(qsizetype line) const { return line >= 0 && m_lines[line].kind == LineKind::Short; }

    [[nodiscard]] Layout decideLayout() const
    {
        if (m_anchors.size() < 2)
            return Layout::None;
        double above = 0;
        double below = 0;
        for (const Anchor &anchor : m_anchors) {
            above += titleAboveFits(anchor);
            below += titleBelowFits(anchor);
        }
        const auto count = double(m_anchors.size());
        if (above / count >= mostAnchors && above >= below)
            return Layout::TitleAbove;
        if (isDateLast())
            return Layout::DateLast;
        return below / count >= mostAnchors ? Layout::TitleBelow : Layout::None;
    }

    // A title right above, which itself begins a block or follows other text than a title.
    [[nodiscard]] double titleAboveFits(const Anchor &anchor) const
    {
        const qsizetype title = textAbove(anchor.first());
        if (!isShort(title))
            return 0;
        const bool begins = title == 0 || m_lines[title - 1].kind != LineKind::Short;
        return begins ? 1.0 : 0.6;
    }

    [[nodiscard]] double titleBelowFits(const Anchor &anchor) const
    {
        const qsizetype date = anchor.first();
        const qsizetype title = textBelow(date);
        if (!isShort(title))
            return 0;
        const bool begins =
            date == 0 || m_lines[date - 1].kind == LineKind::Blank || m_lines[date - 1].kind == LineKind::Prose;
        return begins ? 0.95 : 0.6;
    }

    // The page begins with text and ends with a date; what follows a date begins with a short line.
    [[nodiscard]] bool isDateLast() const
    {
        const qsizetype last = textBelow(m_anchors.last().last());
        if (last >= 0 && textBelow(last) >= 0)
            return false;
        qsizetype fits = 0;
        for (qsizetype i = 0; i < m_anchors.size(); ++i)
            fits += isShort(firstOf(i));
        return double(fits) >= mostAnchors * double(m_anchors.size()) && isShort(firstOf(0))
               && firstOf(0) < textAbove(m_anchors.first().first());
    }

    // Where an episode that ends with its date begins: behind the date before; the first one at its block of lines.
    [[nodiscard]] qsizetype firstOf(qsizetype anchor) const
    {
        if (anchor > 0)
            return textBelow(m_anchors[anchor - 1].last());
        const qsizetype body = textAbove(m_anchors.first().first());
        return body < 0 ? -1 : textAbove(body);
    }

    [[nodiscard]] ItemLines itemOf(qsizetype index, Layout layout) const
    {
        ItemLines item;
        item.meta = m_anchors[index].lines;
        qsizetype start = 0;
        qsizetype end = 0;
        switch (layout) {
        case Layout::TitleAbove:
            item.title = titleAbove(index);
            start = item.title >= 0 ? item.title : item.meta.first();
            end = index + 1 < m_anchors.size() ? nextStart(index + 1) : m_lines.size();
            break;
        case Layout::TitleBelow:
            item.title = isShort(textBelow(item.meta.first())) ? textBelow(item.meta.first()) : -1;
            start = item.meta.first();
            end = index + 1 < m_anchors.size() ? m_anchors[index + 1].first() : m_lines.size();
            break;
        case Layout::DateLast:
        case Layout::None:
            item.title = isShort(firstOf(index)) ? firstOf(index) : -1;
            start = std::max<qsizetype>(firstOf(index), 0);
            end = m_anchors[index].last() + 1;
            break;
        }
        for (qsizetype i = start; i < end; ++i) {
            if (i != item.title && !item.meta.contains(i))
                item.body.append(i);
        }
        return item;
    }

    [[nodiscard]] qsizetype titleAbove(qsizetype index) const
    {
        const qsizetype title = textAbove(m_anchors[index].first());
        return isShort(title) ? title : -1;
    }

    [[nodiscard]] qsizetype nextStart(qsizetype index) const
    {
        const qsizetype title = titleAbove(index);
        return title >= 0 ? title : m_anchors[index].first();
    }

    // The last item ends where more lines are blank than anywhere between the others.
    [[nodiscard]] qsizetype endOfLast(const ItemLines &last) const
    {
        const qsizetype start = std::max(last.title, last.meta.last());
        const qsizetype usual = widestGap(m_anchors.first().first(), start);
        qsizetype blank = 0;
        for (qsizetype i = start; i < m_lines.size(); ++i) {
            blank = m_lines[i].kind == LineKind::Blank ? blank + 1 : 0;
            if (blank > usual)
                return i + 1 - blank;
        }
        return m_lines.size();
    }

    [[nodiscard]] qsizetype widestGap(qsizetype from, qsizetype to) const
    {
        qsizetype widest = 0;
        qsizetype blank = 0;
        for (qsizetype i = from; i < to; ++i) {
            blank = m_lines[i].kind == LineKind::Blank ? blank + 1 : 0;
            widest = std::max(widest, blank);
        }
        return std::max<qsizetype>(widest, 1);
    }

    const QList<PageLine> &m_lines;
    QList<Anchor> m_anchors;
    QList<qsizetype> m_loose; // durations not beside a date
};

} // namespace

PageItems segmentLines(const QList<PageLine> &lines)
{
    return Segmenter(lines).segment();
}

} // namespace earmark
