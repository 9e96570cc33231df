// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagesections.h"

#include "models/parsing/pagefit.h"
#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype longestHeading = 80;

bool isShort(const PageLine &line)
{
    return line.text.size() <= longestHeading && line.kind != LineKind::Stamp && line.kind != LineKind::Link;
}

int bareYear(QStringView text)
{
    PageScan scan(text, 0);
    scan.skip(u" -\u2013\u2014=*#");
    if (scan.digits() != 4)
        return 0;
    const int year = scan.number(4);
    scan.skip(u" -\u2013\u2014=*:");
    return scan.atEnd() && year >= 1990 && year <= 2100 ? year : 0;
}

// "2nd season", "1.\u00AA temporada", "3. Staffel": the number that stands right before the word.
int ordinalSeason(const PageLine &line)
{
    PageScan scan(line.text, 0);
    int number = line.ordinal;
    if (number < 0) {
        if (!scan.isDigit() || scan.digits() > 2)
            return 0;
        number = scan.number(2);
        scan.take(u".");
        PageScan ending = scan;
        constexpr qsizetype longest = 3;
        if (const QStringView word = ending.word(); word.size() <= longest && pageWord(word) != PageWord::Season)
            scan = ending;
        scan.skip(u"\u00BA\u00AA\u00B0 ");
    }
    return pageWord(scan.word()) == PageWord::Season ? std::max(number, 0) : 0;
}

class SectionFinder
{
public:
    SectionFinder(const QList<PageLine> &lines, const QList<LineRange> &items)
        : m_lines(lines)
    {
        m_found.items = items;
    }

    PageSections find()
    {
        findBeforeFirst();
        for (qsizetype i = 0; i + 1 < m_found.items.size(); ++i)
            takeHeadings(m_found.items[i]);
        takeStrayLines();
        takeFirstLines();
        findBetween();
        cutUpcoming();
        std::ranges::sort(m_found.sections, {}, &PageSection::line);
        // A heading that names no year stands within the year above it.
        for (qsizetype i = 1; i < m_found.sections.size(); ++i) {
            PageSection &section = m_found.sections[i];
            if (section.year == 0 && section.season == 0)
                section.season = m_found.sections[i - 1].season;
            if (section.year == 0)
                section.year = m_found.sections[i - 1].year;
        }
        return std::move(m_found);
    }

private:
    void findBeforeFirst()
    {
        constexpr qsizetype near = 3;
        const qsizetype begin = m_found.items.isEmpty() ? 0 : m_found.items.first().begin;
        for (qsizetype line = std::max<qsizetype>(begin - near, 0); line < begin; ++line) {
            if (const auto section = headingAt(m_lines, line))
                m_found.sections.append(*section);
        }
    }

    // Headings stand at the end of the episode before them.
    void takeHeadings(LineRange &item)
    {
        while (item.size() > 1) {
            const auto section = headingAt(m_lines, item.end - 1);
            // A line of the episode itself may read like one where it ends all of them.
            if (!section || m_lines[item.end - 1].repeats * 3 > m_found.items.size())
                return;
            m_found.sections.append(*section);
            --item.end;
        }
    }

    // Lines that belong to no episode.
    void findBetween()
    {
        for (qsizetype i = 1; i < m_found.items.size(); ++i) {
            for (qsizetype line = m_found.items[i - 1].end; line < m_found.items[i].begin; ++line) {
                const bool known = std::ranges::contains(m_found.sections, line, &PageSection::line);
                if (const auto section = headingAt(m_lines, line); section && !known)
                    m_found.sections.append(*section);
                else if (!known && m_lines[line].kind == LineKind::Short)
                    m_found.sections.append({line, 0, 0, false});
            }
        }
    }

    // A short line that few episodes end with, behind a gap, is a heading by its place.
    void takeStrayLines()
    {
        const bool gaps = std::ranges::any_of(m_lines, [](const PageLine &line) { return line.gap > 0; });
        const auto ends = [this, gaps](const LineRange &item) {
            const PageLine &last = m_lines[item.end - 1];
            return item.size() > 2 && isTitleLike(last) && last.kind == LineKind::Short && (last.gap > 0 || !gaps)
                   && !last.bullet && last.text.size() <= longestHeading;
        };
        const qsizetype having = std::ranges::count_if(m_found.items, ends);
        if (having * (gaps ? 2 : 3) > m_found.items.size())
            return;
        for (LineRange &item : m_found.items) {
            if (&item != &m_found.items.last() && ends(item)) {
                m_found.sections.append({item.end - 1, 0, 0, false});
                --item.end;
            }
        }
    }

    // Where the cut took a heading for the first line of an episode.
    void takeFirstLines()
    {
        for (LineRange &item : m_found.items) {
            const auto section = item.size() > 2 ? headingAt(m_lines, item.begin) : std::nullopt;
            if (section && m_lines[item.begin].repeats * 3 <= m_found.items.size()
                && m_lines[item.begin].kind == LineKind::Short && (section->year > 0 || section->upcoming)) {
                m_found.sections.append(*section);
                ++item.begin;
            }
        }
    }

    // On a page whose episodes have no titles, those still to come may have nothing of what the others are told apart
    // by, except for how they begin.
    void cutUpcoming()
    {
        if (m_found.items.size() < 3)
            return;
        const LineRange last = m_found.items.last();
        const auto begins = std::ranges::count_if(
            m_found.items, [this](const LineRange &item) { return m_lines[item.begin].kind == LineKind::Prose; });
        if (begins * 2 < m_found.items.size())
            return;
        for (qsizetype line = last.begin; line + 1 < last.end; ++line) {
            constexpr qsizetype longest = 300;
            if (m_lines[line].text.size() > longest
                || !saysUpcoming(m_lines[line].text.first(std::min<qsizetype>(m_lines[line].text.size(), 70))))
                continue;
            if (saysUpcoming(m_lines[line + 1].text)) // the one before tells of the show
                continue;
            m_found.sections.append({line, 0, 0, true});
            m_found.items.last().end = line;
            if (line == last.begin)
                m_found.items.removeLast();
            cutByOpenings({line + 1, last.end});
            return;
        }
    }

    static size_t firstWord(const PageLine &line) { return qHash(line.text.first(line.text.indexOf(u' ') + 1)); }

    void cutByOpenings(LineRange rest)
    {
        QHash<size_t, int> begins;
        QHash<size_t, int> others;
        for (const LineRange &item : std::as_const(m_found.items)) {
            ++begins[firstWord(m_lines[item.begin])];
            for (qsizetype line = item.begin + 1; line < item.end; ++line)
                ++others[firstWord(m_lines[line])];
        }
        LineRange item{rest.begin, rest.begin + 1};
        for (qsizetype line = rest.begin + 1; line < rest.end; ++line) {
            const size_t word = firstWord(m_lines[line]);
            if (begins.value(word) > 2 * others.value(word)) {
                m_found.items.append(item);
                item.begin = line;
            }
            item.end = line + 1;
        }
        m_found.items.append(item);
    }

    const QList<PageLine> &m_lines;
    PageSections m_found;
};

} // namespace

std::optional<PageSection> headingAt(const QList<PageLine> &lines, qsizetype index)
{
    const PageLine &line = lines[index];
    if (!isShort(line))
        return {};
    PageSection section;
    section.line = index;
    section.year = bareYear(line.text);
    const auto saysMore = [](QStringView behind) {
        return std::ranges::any_of(behind, [](QChar c) { return c.isLetter(); });
    };
    if (!line.dates.isEmpty() && line.dates.first().form == PageDate::Form::MonthAndYear
        && line.dates.first().start <= 2 && !saysMore(line.text.sliced(line.dates.first().end)))
        section.year = line.dates.first().year;
    PageScan scan(line.text, 0);
    if (pageWord(scan.word()) == PageWord::Season) {
        scan.skip(u" .#");
        if (scan.isDigit() && scan.digits() <= 2) {
            section.season = scan.number(2);
            scan.skip(u" :.-\u2013");
            if (!scan.atEnd() && !scan.isDigit() && line.text.size() > 30)
                section.season = 0;
        }
    }
    if (section.season == 0)
        section.season = ordinalSeason(line);
    section.upcoming = saysUpcoming(line.text) && line.label.form == PageNumber::Form::None && line.dates.isEmpty();
    return section.year > 0 || section.season > 0 || section.upcoming ? std::optional(section) : std::nullopt;
}

const PageSection *PageSections::over(qsizetype line) const
{
    const auto behind = std::ranges::upper_bound(sections, line, {}, &PageSection::line);
    return behind == sections.begin() ? nullptr : &*(behind - 1);
}

PageSections findSections(const QList<PageLine> &lines, const QList<LineRange> &items)
{
    return SectionFinder(lines, items).find();
}

} // namespace earmark
