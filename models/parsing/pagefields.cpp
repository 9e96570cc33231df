// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagefields.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype longestFieldName = 24;

// The word in front of the date, and whether anything stands there.
size_t fieldOfDate(QStringView line, const PageDate &date)
{
    QStringView before = line.first(date.start);
    const auto isWord = [](QChar c) {
        return c.isLetter() || c.isMark();
    };
    while (!before.isEmpty() && !isWord(before.back())) {
        if (before.back().isDigit())
            return qHash(u"0", size_t(1));
        before.chop(1);
    }
    qsizetype start = before.size();
    while (start > 0 && isWord(before[start - 1]))
        --start;
    return qHash(before.sliced(start), size_t(before.isEmpty() ? 2 : 3));
}

} // namespace

size_t fieldOf(QStringView line)
{
    const QStringView head = line.first(std::min(line.size(), longestFieldName));
    const auto mark = std::ranges::find_if(
        head, [](QChar c) { return QStringView(u":=\uFF1A\"\u201C\u201E\u00AB\u300C").contains(c); });
    if (mark == head.end() || mark == head.begin())
        return 0;
    const QStringView name = head.first(mark - head.begin()).trimmed();
    const bool words = std::ranges::any_of(name, [](QChar c) { return c.isLetter(); })
                       && std::ranges::none_of(name, [](QChar c) { return c.isDigit(); });
    constexpr qsizetype mostBlanks = 2;
    return words && name.count(u' ') <= mostBlanks ? qHash(name, size_t(mark->unicode())) : 0;
}

DateFields::DateFields(const QList<PageLine> &lines, const QList<LineRange> &items)
    : m_lines(lines)
    , m_count(items.size())
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        visit(items[i], [&](DatePlace, const PageDate &date, size_t field) {
            Tally &tally = m_fields[field];
            tally.items += std::exchange(tally.lastItem, i) != i ? 1 : 0;
            ++tally.days[qHashMulti(0, date.first, date.second, date.month, date.year)];
        });
    }
}

template <class Visit>
void DateFields::visit(LineRange item, Visit visit) const
{
    for (qsizetype line = item.begin; line < item.end; ++line) {
        if (m_lines[line].kind == LineKind::Stamp)
            continue;
        for (qsizetype i = 0; i < m_lines[line].dates.size(); ++i) {
            const PageDate &date = m_lines[line].dates[i];
            visit(DatePlace{line, i}, date, fieldOfDate(m_lines[line].text, date));
        }
    }
}

double DateFields::worth(size_t field) const
{
    const Tally tally = m_fields.value(field);
    const auto count = double(std::max<qsizetype>(m_count, 1));
    return double(tally.items) / count * (0.3 + 0.7 * std::min(double(tally.days.size()) / count, 1.0));
}

DatePlace DateFields::betterThan(DatePlace chosen, LineRange item) const
{
    constexpr qsizetype fewest = 4;
    constexpr double clearly = 0.25;
    if (m_count < fewest || chosen.line < 0)
        return {};
    double best = clearly + worth(fieldOfDate(m_lines[chosen.line].text, m_lines[chosen.line].dates[chosen.index]));
    DatePlace better;
    visit(item, [&](DatePlace place, const PageDate &, size_t field) {
        if (const double here = worth(field); here > best) {
            best = here;
            better = place;
        }
    });
    return better;
}

} // namespace earmark
