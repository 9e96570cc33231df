// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetrim.h"

#include "models/parsing/pagewords.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace earmark {
namespace {

constexpr qsizetype fewestItems = 3; // to speak of what is usual
constexpr qsizetype sampled = 200;   // episodes that are looked at for it
constexpr size_t depths = 6;         // lines from the beginning that are compared

class Trimmer
{
public:
    Trimmer(const QList<PageLine> &lines, QList<LineRange> items)
        : m_lines(lines)
        , m_items(std::move(items))
    {
    }

    QList<LineRange> trim()
    {
        if (m_items.size() >= fewestItems) {
            trimFirst();
            trimEnds();
            trimLast();
        }
        return std::move(m_items);
    }

private:
    // Equal for lines that stand for the same thing in different episodes.
    [[nodiscard]] size_t classOf(qsizetype line) const
    {
        const PageLine &here = m_lines[line];
        if (isPhrase(here))
            return qHash(here.same, size_t(1));
        if (here.alikes > here.repeats && qsizetype(here.alikes) * 2 >= m_items.size())
            return qHash(here.like, size_t(2));
        const bool timed = here.kind == LineKind::Meta || here.kind == LineKind::Mixed;
        return qHashMulti(3, int(here.kind), timed && !here.dates.isEmpty(), timed && !here.durations.isEmpty());
    }

    [[nodiscard]] bool isPhrase(const PageLine &line) const
    {
        return line.repeats > 1 && qsizetype(line.repeats) * 5 >= m_items.size() * 2;
    }

    // Whether its like stands in episodes only by their form: a phrase, a date, an address.
    [[nodiscard]] bool isTelling(qsizetype line) const
    {
        const PageLine &here = m_lines[line];
        return isPhrase(here) || here.kind == LineKind::Meta || here.kind == LineKind::Link
               || (here.alikes > here.repeats && qsizetype(here.alikes) * 2 >= m_items.size());
    }

    // Finds out how the others begin.
    void learnBeginnings()
    {
        for (const LineRange &item : m_items.sliced(1, std::min(sampled, m_items.size() - 1))) {
            for (qsizetype depth = 0; depth < std::min<qsizetype>(item.size(), depths); ++depth)
                ++m_usual[size_t(depth)][classOf(item.begin + depth)];
            ++m_others;
        }
    }

    // How much the first episode would be like the others, if it began here: so many lines, on average.
    [[nodiscard]] double likeness(qsizetype begin) const
    {
        int sum = 0;
        for (qsizetype depth = 0; depth < std::min<qsizetype>(m_items.first().end - begin, depths); ++depth)
            sum += m_usual[size_t(depth)].value(classOf(begin + depth));
        return double(sum) / double(m_others);
    }

    // The first episode begins below "All episodes", or where it is most like the beginnings of the others.
    void trimFirst()
    {
        learnBeginnings();
        LineRange &first = m_items.first();
        for (qsizetype line = first.begin; line + 1 < first.end && m_lines[line].kind == LineKind::Short; ++line) {
            const bool numbered = std::ranges::any_of(m_lines[line].text, [](QChar c) { return c.isDigit(); });
            if (!numbered && isOfTrade(m_lines[line].text) && likeness(line + 1) >= likeness(first.begin))
                first.begin = line + 1;
        }
        if (m_usual.front().value(classOf(first.begin)) * 2 >= m_others)
            return;
        constexpr double clear = 0.8;
        double best = likeness(first.begin) + clear;
        for (qsizetype line = first.begin + 1; line < first.end; ++line) {
            if (const double here = likeness(line); here > best) {
                best = here;
                first.begin = line;
            }
        }
    }

    // The class of line that ends most of the episodes but the last.
    [[nodiscard]] std::optional<size_t> usualEnd() const
    {
        QHash<size_t, qsizetype> ends;
        const auto others = m_items.first(std::min(sampled, m_items.size() - 1));
        for (const LineRange &item : others) {
            if (item.size() > 1 && isTelling(item.end - 1))
                ++ends[classOf(item.end - 1)];
        }
        for (auto end = ends.cbegin(); end != ends.cend(); ++end) {
            if (*end * 2 > others.size())
                return end.key();
        }
        return {};
    }

    void trimEnds()
    {
        const std::optional<size_t> usual = usualEnd();
        if (!usual)
            return;
        for (LineRange &item : m_items) {
            for (qsizetype line = item.end - 1; line > item.begin; --line) {
                if (isTelling(line) && classOf(line) == *usual) {
                    item.end = line + 1;
                    break;
                }
            }
        }
    }

    // Where no gaps part episodes, the last one is no longer than the longest of the others.
    void trimLast()
    {
        const auto others = m_items.first(m_items.size() - 1);
        LineRange &last = m_items.last();
        if (m_lines[last.begin].kind == LineKind::Prose)
            return;
        const bool gaps = std::any_of(m_lines.cbegin() + m_items.first().begin + 1, m_lines.cbegin() + last.begin + 1,
                                      [](const PageLine &line) { return line.gap > 0; });
        if (gaps)
            return;
        const qsizetype longest = std::ranges::max(others, {}, &LineRange::size).size();
        last.end = std::min(last.end, last.begin + longest);
    }

    const QList<PageLine> &m_lines;
    QList<LineRange> m_items;
    std::array<QHash<size_t, int>, depths> m_usual; // classes of lines in the other episodes
    int m_others = 0;                               // episodes looked at for it
};

} // namespace

QList<LineRange> trimItems(const QList<PageLine> &lines, QList<LineRange> items)
{
    return Trimmer(lines, std::move(items)).trim();
}

} // namespace earmark
