// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetables.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr qsizetype fewestCells = 3;
constexpr qsizetype mostCells = 40;
constexpr qsizetype fewestRows = 2;
constexpr qint64 minuteMs = 60'000;

struct Cell {
    qsizetype start = 0; // UTF-16 units in the line, without blanks and quotes
    qsizetype end = 0;
    std::optional<PageDate> date;
    std::optional<PageDuration> duration;
    int number = -1;
};

using Row = QList<Cell>;

QStringView textOf(const PageLine &line, const Cell &cell)
{
    return line.text.sliced(cell.start, cell.end - cell.start);
}

// Whether the line has as many cells as a table has at least.
bool holdsCells(QStringView line, QChar separator)
{
    qsizetype cells = 1;
    for (qsizetype at = line.indexOf(separator); at >= 0 && cells < fewestCells; at = line.indexOf(separator, at + 1))
        ++cells;
    return cells >= fewestCells;
}

// Where the cell that begins at `from` ends: at a separator that does not stand within quotes.
qsizetype endOfCell(QStringView line, qsizetype from, QChar separator)
{
    bool quoted = from < line.size() && line[from] == u'"';
    for (qsizetype at = from + (quoted ? 1 : 0); at < line.size(); ++at) {
        if (line[at] == u'"' && quoted) {
            const bool doubled = at + 1 < line.size() && line[at + 1] == u'"';
            quoted = doubled;
            at += doubled ? 1 : 0;
        } else if (line[at] == separator && !quoted) {
            return at;
        }
    }
    return line.size();
}

bool isMark(QChar c)
{
    return c.isSpace() || QStringView(u"-\u2013\u2014").contains(c);
}

// What the whole cell is; a foot note behind it does not count.
void readCell(QStringView line, Cell &cell)
{
    while (cell.start < cell.end && isMark(line[cell.start]))
        ++cell.start;
    while (cell.end > cell.start && line[cell.end - 1].isSpace())
        --cell.end;
    if (cell.end - cell.start >= 2 && line[cell.start] == u'"' && line[cell.end - 1] == u'"') {
        ++cell.start;
        --cell.end;
    }
    qsizetype end = cell.end;
    if (const qsizetype note = line.first(end).lastIndexOf(u'['); note > cell.start && line[end - 1] == u']')
        end = note;
    if (cell.start >= end)
        return;
    const QStringView upTo = line.first(end);
    if (const auto date = pageDateAt(upTo, cell.start); date && date->end >= end - 1)
        cell.date = date;
    if (const auto duration = pageDurationAt(upTo, cell.start); duration && duration->end >= end - 1)
        cell.duration = duration;
    PageScan scan(upTo, cell.start);
    scan.skip(u"#");
    constexpr int mostDigits = 5;
    if (const int digits = scan.digits(); digits > 0 && digits <= mostDigits) {
        const int value = scan.number(mostDigits);
        cell.number = scan.atEnd() ? value : -1;
    }
}

Row cellsOf(QStringView line, QChar separator)
{
    Row row;
    for (qsizetype from = 0; from <= line.size() && row.size() < mostCells;) {
        while (separator != u'\t' && from < line.size() && line[from] == u' ')
            ++from;
        const qsizetype end = endOfCell(line, from, separator);
        row.append({from, end, {}, {}, -1});
        from = end + 1;
    }
    return row;
}

class TableReader
{
public:
    TableReader(QList<PageLine> &lines, QChar separator)
        : m_lines(lines)
        , m_separator(separator)
    {
    }

    QList<TableRow> read()
    {
        if (!findRows() || !nameColumns())
            return {};
        for (qsizetype column = 0; column < m_width; ++column)
            m_constants.append(constantOf(column));
        constexpr double most = 0.7;
        m_mostDated = m_date >= 0 && share(m_date, [](const Cell &cell) { return cell.date.has_value(); }) > most;
        m_mostCounted = m_number >= 0 && share(m_number, [](const Cell &cell) { return cell.number >= 0; }) > most;
        QList<TableRow> rows;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (isEpisode(m_rows[i]))
                rows.append(rowOf(i));
        }
        if (rows.size() < fewestRows)
            return {};
        return rows;
    }

private:
    // Lines of as many cells as most that have some; blank ones at the end of a line may be missing.
    bool findRows()
    {
        QHash<qsizetype, int> widths;
        QList<qsizetype> counts;
        for (const PageLine &line : std::as_const(m_lines)) {
            counts.append(line.text.contains(m_separator) ? cellsOf(line.text, m_separator).size() : 0);
            if (counts.last() >= fewestCells)
                ++widths[counts.last()];
        }
        int most = 0;
        for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
            if (*width > most || (*width == most && width.key() > m_width)) {
                most = *width;
                m_width = width.key();
            }
        }
        // Prose has commas, too.
        const qsizetype least = m_separator == u',' ? 4 : fewestCells;
        if (m_width < least || most < int(fewestRows))
            return false;
        for (qsizetype i = 0; i < counts.size(); ++i) {
            if (counts[i] != m_width && !(counts[i] == m_width - 1 && counts[i] >= fewestCells))
                continue;
            Row row = cellsOf(m_lines[i].text, m_separator);
            for (Cell &cell : row)
                readCell(m_lines[i].text, cell);
            if (row.size() < m_width)
                row.append(Cell{m_lines[i].text.size(), m_lines[i].text.size(), {}, {}, -1});
            if (isHead(row)) {
                m_head = m_head < 0 ? i : m_head;
                continue;
            }
            m_rows.append(row);
            m_ofRow.append(i);
        }
        return m_rows.size() >= fewestRows;
    }

    [[nodiscard]] static bool isHead(const Row &row)
    {
        const auto said = std::ranges::count_if(row, [](const Cell &cell) { return cell.end > cell.start; });
        return said * 2 > row.size() && std::ranges::none_of(row, [](const Cell &cell) {
                   return cell.date || cell.duration || cell.number >= 0;
               });
    }

    template <class Is>
    [[nodiscard]] double share(qsizetype column, Is is) const
    {
        qsizetype filled = 0;
        qsizetype found = 0;
        for (const Row &row : m_rows) {
            filled += row[column].end > row[column].start;
            found += is(row[column]);
        }
        return filled * 3 < m_rows.size() ? 0 : double(found) / double(filled);
    }

    // The first column of which most cells are so; -1 where none is.
    template <class Is>
    [[nodiscard]] qsizetype columnOf(Is is) const
    {
        for (qsizetype column = 0; column < m_width; ++column) {
            if (column != m_date && share(column, is) > 0.5)
                return column;
        }
        return -1;
    }

    bool nameColumns()
    {
        m_date = columnOf([](const Cell &cell) { return cell.date.has_value(); });
        m_duration = columnOf([](const Cell &cell) { return cell.duration.has_value(); });
        findNumbers();
        findTitles();
        return m_title >= 0 && (m_date >= 0 || m_duration >= 0);
    }

    // Numbers that count are those of the episodes; others in a column of their own are minutes, if they can be.
    void findNumbers()
    {
        for (qsizetype column = 0; column < m_width; ++column) {
            if (column == m_date || column == m_duration
                || share(column, [](const Cell &cell) { return cell.number >= 0; }) <= 0.5)
                continue;
            if (m_number < 0 && counts(column))
                m_number = column;
            else if (m_duration < 0 && mayBeMinutes(column))
                m_duration = column;
        }
    }

    [[nodiscard]] bool counts(qsizetype column) const
    {
        QList<int> values;
        for (const Row &row : m_rows) {
            if (row[column].number >= 0)
                values.append(row[column].number);
        }
        qsizetype up = 0;
        qsizetype down = 0;
        for (qsizetype i = 1; i < values.size(); ++i) {
            up += values[i] > values[i - 1] && values[i] - values[i - 1] <= 3;
            down += values[i] < values[i - 1] && values[i - 1] - values[i] <= 3;
        }
        return values.size() > 1 && std::max(up, down) * 4 >= (values.size() - 1) * 3;
    }

    [[nodiscard]] bool mayBeMinutes(qsizetype column) const
    {
        constexpr int longest = 300;
        return share(column, [](const Cell &cell) { return cell.number > 1 && cell.number <= longest; }) > 0.7;
    }

    // The first column of words that hardly ever lacks one and never says the same twice.
    void findTitles()
    {
        constexpr double longestTitle = 120;
        double best = 0;
        for (qsizetype column = 0; column < m_width; ++column) {
            if (column == m_date || column == m_duration || column == m_number)
                continue;
            QSet<QStringView> said;
            qsizetype letters = 0;
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                const QStringView text = textOf(m_lines[m_ofRow[i]], m_rows[i][column]);
                const bool link = text.startsWith(u"http");
                const auto own = link ? 0 : std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
                letters += own;
                if (own > 0 || m_rows[i][column].number >= 0)
                    said.insert(text);
            }
            const auto rows = double(m_rows.size());
            const double length = double(letters) / rows;
            const double score =
                length > longestTitle ? 0.1 : double(said.size()) / rows + std::min(length, 20.0) / 100;
            if (length >= 3 && score > best + 0.1) {
                best = score;
                m_title = column;
            }
        }
    }

    [[nodiscard]] bool isEpisode(const Row &row) const
    {
        if (row[m_title].end <= row[m_title].start)
            return false;
        const bool undated = m_mostDated && !row[m_date].date;
        const bool uncounted = m_mostCounted && row[m_number].number < 0;
        return !undated || (!uncounted && m_number >= 0);
    }

    TableRow rowOf(qsizetype index)
    {
        const Row &row = m_rows[index];
        const qsizetype number = m_ofRow[index];
        PageLine &line = m_lines[number];
        TableRow read;
        ItemSlots &parts = read.parts;
        parts.lines = {number, number + 1};
        parts.title = number;
        parts.titleStart = row[m_title].start;
        parts.titleEnd = row[m_title].end;
        parts.quoted = m_separator != u'\t';
        line.dates.clear();
        line.durations.clear();
        line.kind = LineKind::Mixed;
        if (m_date >= 0 && row[m_date].date) {
            line.dates.append(*row[m_date].date);
            parts.date = number;
        }
        if (m_duration >= 0)
            takeDuration(row[m_duration], line, parts);
        if (m_number >= 0 && row[m_number].number >= 0) {
            read.number = row[m_number].number;
            read.numberStart = row[m_number].start;
            read.numberEnd = row[m_number].end;
        }
        for (qsizetype column = 0; column < m_width; ++column) {
            if (column == m_title || column == m_date || column == m_duration || column == m_number)
                continue;
            const QStringView text = textOf(line, row[column]);
            const bool said = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
            if (said && text != m_constants[column])
                parts.cells.append({row[column].start, row[column].end});
            read.upcoming = read.upcoming || saysUpcoming(text);
        }
        return read;
    }

    void takeDuration(const Cell &cell, PageLine &line, ItemSlots &parts) const
    {
        if (cell.duration)
            line.durations.append(*cell.duration);
        else if (cell.number > 0)
            line.durations.append({cell.start, cell.end, cell.number * minuteMs, 0});
        if (!line.durations.isEmpty())
            parts.duration = parts.title;
    }

    // What more than half of the rows say there; empty where they differ.
    [[nodiscard]] QStringView constantOf(qsizetype column) const
    {
        const auto textAt = [&](qsizetype row) {
            return textOf(m_lines[m_ofRow[row]], m_rows[row][column]);
        };
        // Only what is left over when each pairs off with another can be said by most of them.
        QStringView candidate;
        qsizetype lead = 0;
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            candidate = lead == 0 ? textAt(row) : candidate;
            lead += textAt(row) == candidate ? 1 : -1;
        }
        qsizetype same = 0;
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            same += textAt(row) == candidate ? 1 : 0;
        return same * 2 > m_rows.size() ? candidate : QStringView();
    }

    QList<PageLine> &m_lines;
    const QChar m_separator;
    qsizetype m_width = 0;
    QList<Row> m_rows;
    QList<qsizetype> m_ofRow;       // the line of each
    QList<QStringView> m_constants; // of the columns, what most rows say
    qsizetype m_head = -1;
    qsizetype m_date = -1; // columns; -1 where there is none
    qsizetype m_duration = -1;
    qsizetype m_number = -1;
    qsizetype m_title = -1;
    bool m_mostDated = false; // rows have a date
    bool m_mostCounted = false;
};

} // namespace

QList<TableRow> readTable(QList<PageLine> &lines)
{
    static constexpr std::array<QChar, 4> separators{u'\t', u';', u'|', u','};
    for (const QChar separator : separators) {
        const auto holds = [separator](const PageLine &line) {
            return holdsCells(line.text, separator);
        };
        const auto holding = std::ranges::count_if(lines, holds);
        if (holding < fewestRows + 1 || holding * 4 < lines.size())
            continue;
        // Rows stand one below the other; what each item has somewhere is no table.
        const auto first = std::ranges::find_if(lines, holds);
        const auto last = std::find_if(lines.rbegin(), lines.rend(), holds).base();
        if (holding * 5 < (last - first) * 3)
            continue;
        if (QList<TableRow> rows = TableReader(lines, separator).read(); rows.size() * 2 >= holding)
            return rows;
    }
    return {};
}

} // namespace earmark
