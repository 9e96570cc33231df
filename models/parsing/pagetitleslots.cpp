// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How PageSlots finds where titles stand: the place in the episode, and the cell of the line.

#include "models/parsing/pageframes.h"
#include "models/parsing/pageslots.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace earmark {

QList<PageSlots::Slot> PageSlots::triedSlots() const
{
    constexpr qsizetype sample = 200;
    QList<Slot> tried;
    for (qsizetype depth = 0; depth < deepestTitle; ++depth)
        tried.append({false, depth, 0, false, 0});
    for (const qsizetype offset : {-2, -1, 1, 2})
        tried.append({true, offset, 0, false, 0});
    QHash<size_t, qsizetype> fields;
    QList<size_t> named; // in the order they stand in: equal ones must not be chosen by chance
    const QList<LineRange> items = m_items.first(std::min(sample, m_items.size()));
    for (const LineRange &item : items) {
        for (qsizetype line = item.begin; line < std::min(item.end, item.begin + 2 * deepestTitle); ++line) {
            if (const size_t field = fieldOf(m_lines[line].text); field != 0 && ++fields[field] == 1)
                named.append(field);
        }
    }
    for (const size_t field : std::as_const(named)) {
        const qsizetype count = fields.value(field);
        if (count > 3 && count * 5 >= items.size() * 3 && count <= items.size())
            tried.append({false, 0, field, false, 0});
    }
    return tried;
}

PageSlots::Slot PageSlots::bestSlot() const
{
    Slot best;
    for (Slot slot : triedSlots()) {
        slot.score = worth(slot);
        if (slot.score > best.score)
            best = slot;
    }
    constexpr double least = 0.4;
    return best.score >= least ? best : recurringSlot();
}

double PageSlots::worth(const Slot &slot) const
{
    constexpr qsizetype sample = 200;
    const qsizetype count = std::min(sample, m_items.size());
    double sum = 0;
    qsizetype depth = 0;
    QList<QStringView> found;
    for (const LineRange &item : m_items.first(count)) {
        const qsizetype line = lineAt(item, slot);
        if (line < 0)
            continue;
        found.append(m_lines[line].text);
        depth += line - item.begin;
        sum += titleScore(item, line) - (slot.besideDate && isPassedOver(item, line) ? 0.2 : 0);
        sum += slot.field != 0 && m_lines[line].credit ? 0.4 : 0; // the name of the field is none
    }
    if (found.isEmpty())
        return 0;
    const double behind = slot.field != 0   ? double(depth) / double(found.size())
                          : slot.besideDate ? 0.6
                                            : double(slot.offset);
    return sum / double(count) * wordiness(found) - 0.1 * behind - (slot.field != 0 ? 0.02 : 0);
}

// From 0.5 to 1: how many of the lines say something in words, beside what is shared by most of them.
double PageSlots::wordiness(const QList<QStringView> &lines) const
{
    constexpr qsizetype fewest = 3;
    const QList<FramedTitle> framed = titlesWithin(lines);
    qsizetype worded = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView left = lines[i].sliced(framed[i].start, framed[i].end - framed[i].start);
        worded += lettersIn(left) >= fewest || (!left.isEmpty() && left.size() <= fewest) ? 1 : 0;
    }
    return 0.5 + 0.5 * double(worded) / double(lines.size());
}

// The cells of the title's line that are neither the date nor the length that was read from it; none where it is all
// title.
QList<CellRange> PageSlots::cellsOfTitle(const ItemSlots &item) const
{
    const PageLine &line = m_lines[item.title];
    const bool dated = item.date == item.title;
    const bool timed = item.duration == item.title;
    const bool tabs = line.text.contains(u'\t');
    if (line.kind != LineKind::Mixed && !dated && !timed && !tabs)
        return {};
    QList<CellRange> taken;
    if (dated)
        taken.append({line.dates[item.dateIndex].start, line.dates[item.dateIndex].end});
    if (timed)
        taken.append({line.durations[item.durationIndex].start, line.durations[item.durationIndex].end});
    std::ranges::sort(taken, {}, &CellRange::start);
    return cellsBeside(line.text, taken, dated || timed || tabs);
}

// Of lines of several cells, the first that differs from episode to episode holds the titles.
void PageSlots::cutTitles(QList<ItemSlots> &items) const
{
    constexpr qsizetype mostCells = 5;
    constexpr qsizetype fewest = 4;
    struct Column {
        QSet<QStringView> said;
        qsizetype letters = 0;
    };
    std::array<Column, mostCells> columns;
    QList<QList<CellRange>> cells;
    qsizetype counted = 0;
    for (ItemSlots &item : items) {
        cells.append(item.title < 0 ? QList<CellRange>() : cellsOfTitle(item));
        counted += cells.last().isEmpty() ? 0 : 1;
        for (qsizetype i = 0; i < std::min(cells.last().size(), mostCells); ++i) {
            const QStringView text =
                m_lines[item.title].text.sliced(cells.last()[i].start, cells.last()[i].end - cells.last()[i].start);
            columns[size_t(i)].said.insert(text);
            columns[size_t(i)].letters += lettersIn(text);
        }
    }
    qsizetype chosen = 0;
    double best = 0;
    for (qsizetype i = 0; counted >= fewest && i < mostCells; ++i) {
        constexpr double longest = 20; // letters, from which more tell nothing
        const double letters = std::min(double(columns[size_t(i)].letters) / double(counted), longest);
        const double score = double(columns[size_t(i)].said.size()) / double(counted) + letters / 100;
        constexpr double clearly = 0.15;
        if (score > best + clearly) {
            best = score;
            chosen = i;
        }
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i].title < 0)
            continue;
        const QList<CellRange> &own = cells[i];
        const CellRange cell =
            own.isEmpty() ? CellRange{0, m_lines[items[i].title].text.size()} : own[std::min(chosen, own.size() - 1)];
        items[i].titleStart = cell.start;
        items[i].titleEnd = cell.end;
    }
}

} // namespace earmark
