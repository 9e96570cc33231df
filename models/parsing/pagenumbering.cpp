// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagenumbering.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagetokens.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype notesLooked = 4; // lines of the notes that may name the number

class NumberReader
{
public:
    NumberReader(const QList<PageLine> &lines, QList<ItemSlots> &items, const PageSections &sections)
        : m_lines(lines)
        , m_items(items)
        , m_sections(sections)
        , m_numbers(items.size())
    {
    }

    QList<ItemNumber> read()
    {
        readTitles();
        readPlaces();
        readCells();
        readAside();
        readNotes();
        infer();
        readSeasons();
        return std::move(m_numbers);
    }

private:
    void set(qsizetype item, const PageNumber &number, qsizetype line, qsizetype offset)
    {
        ItemNumber &read = m_numbers[item];
        read.value = number.value;
        if (number.season > 0)
            read.season = number.season;
        read.origin = NumberOrigin::Stated;
        read.line = line;
        read.start = number.start + offset;
        read.end = number.end + offset;
    }

    void readTitles()
    {
        QList<QStringView> titles;
        for (const ItemSlots &item : m_items)
            titles.append(item.title < 0
                              ? QStringView()
                              : m_lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart));
        const QList<std::optional<PageNumber>> numbers = decideNumbers(titles);
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (!numbers[i])
                continue;
            set(i, *numbers[i], m_items[i].title, m_items[i].titleStart);
            cutGlued(m_items[i], *numbers[i]);
        }
    }

    // "3. A Title" under the heading of a season is the third of it.
    void readPlaces()
    {
        const auto placeOf = [this](const ItemSlots &item) {
            const PageSection *section = m_sections.over(item.lines.begin);
            return item.title >= 0 && section && section->season > 0 ? m_lines[item.title].ordinal : -1;
        };
        const auto known =
            std::ranges::any_of(m_numbers, [](const ItemNumber &number) { return number.value.has_value(); });
        const auto placed = std::ranges::count_if(m_items, [&](const ItemSlots &item) { return placeOf(item) > 0; });
        if (known || placed * 5 < m_items.size() * 4)
            return;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (const int place = placeOf(m_items[i]); place > 0) {
                m_numbers[i].value = place;
                m_numbers[i].origin = NumberOrigin::Stated;
            }
        }
    }

    // A number that runs into the title is a part of its own.
    void cutGlued(ItemSlots &item, const PageNumber &number) const
    {
        const QStringView title = m_lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart);
        if (number.start == 0 && number.form == PageNumber::Form::Season && number.end < title.size()
            && title[number.end].isLetterOrNumber())
            item.titleStart += number.end;
    }

    // A cell of its own, in front of the title or beside the date: "12", "Ep. 12".
    void readCells()
    {
        QList<QStringView> cells(m_items.size());
        QList<qsizetype> places(m_items.size(), -1);
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const ItemSlots &item = m_items[i];
            if (m_numbers[i].value)
                return;
            for (const qsizetype line : {item.title, item.date, item.duration}) {
                const bool before = line == item.title && item.titleStart > 0;
                if (line < 0 || (line == item.title && !before))
                    continue;
                const PageNumber &label = m_lines[line].label;
                const bool isDate = !m_lines[line].dates.isEmpty() && m_lines[line].dates.first().start <= label.start;
                if (label.form == PageNumber::Form::None || isDate
                    || (!m_lines[line].durations.isEmpty() && m_lines[line].durations.first().start <= label.start))
                    continue;
                cells[i] = m_lines[line].text.sliced(label.start, label.end - label.start);
                places[i] = line;
                break;
            }
        }
        const QList<std::optional<PageNumber>> numbers = decideNumbers(cells);
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (numbers[i])
                set(i, *numbers[i], places[i], m_lines[places[i]].label.start);
        }
    }

    // A number beside the date, the length or the title.
    struct Aside {
        PageNumber number;
        qsizetype line = -1;
        size_t key = 0; // equal for numbers that stand behind the same words
    };

    [[nodiscard]] QList<Aside> asides(const ItemSlots &item) const
    {
        QList<Aside> found;
        QList<qsizetype> lines;
        for (const qsizetype line : {item.title, item.date, item.duration}) {
            if (line >= 0 && !lines.contains(line))
                lines.append(line);
        }
        for (const qsizetype index : lines + item.repeated) {
            const PageLine &line = m_lines[index];
            if (line.text.size() > longestReadLine)
                continue;
            const auto taken = [&](qsizetype at) {
                const auto holds = [at](const auto &token) {
                    return at >= token.start && at < token.end;
                };
                return std::ranges::any_of(line.dates, holds) || std::ranges::any_of(line.durations, holds)
                       || (index == item.title && at >= item.titleStart && at < item.titleEnd);
            };
            for (const PageNumber &number : numbersIn(line.text)) {
                if (number.form != PageNumber::Form::Other && number.form != PageNumber::Form::Plain
                    && !taken(number.start))
                    found.append({number, index, size_t(number.form)});
            }
            addBare(line, index, taken, found);
        }
        return found;
    }

    // Any number of the line, keyed by the letters right before it.
    template <class Taken>
    static void addBare(const PageLine &line, qsizetype index, Taken taken, QList<Aside> &found)
    {
        constexpr qsizetype longest = 5;
        size_t before = 0;
        for (qsizetype at = 0; at < line.text.size(); ++at) {
            const QChar c = line.text[at];
            if (taken(at) || c.isSpace()) {
                before = taken(at) ? qHash(before, size_t(1)) : before;
                continue;
            }
            if (!c.isDigit()) {
                before = c.isLetter() ? qHash(c.toCaseFolded().unicode(), before) : before;
                continue;
            }
            PageScan scan(line.text, at);
            const qsizetype digits = scan.digits();
            PageNumber number{at, at + digits, PageNumber::Form::Other, scan.number(longest), 0};
            if (digits <= longest)
                found.append({number, index, qHash(before, size_t(digits > 0))});
            at += digits - 1;
        }
    }

    // "F12 | 12.03.24 | 75'": what counts the episodes from line to line, or is written as a number of an episode.
    void readAside()
    {
        const auto known =
            std::ranges::count_if(m_numbers, [](const ItemNumber &number) { return number.value.has_value(); });
        if (known * 2 > m_numbers.size())
            return;
        QList<QList<Aside>> all;
        QHash<size_t, QList<int>> values;
        for (const ItemSlots &item : m_items) {
            QSet<size_t> seen;
            all.append(asides(item));
            for (const Aside &aside : std::as_const(all.last())) {
                if (!seen.contains(aside.key))
                    values[aside.key].append(aside.number.value);
                seen.insert(aside.key);
            }
        }
        size_t best = 0;
        double most = 0;
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            const double trust = trustIn(value.key(), *value);
            if (trust > most) {
                most = trust;
                best = value.key();
            }
        }
        for (qsizetype i = 0; most > 0 && i < m_items.size(); ++i) {
            const auto aside = std::ranges::find(all[i], best, &Aside::key);
            if (!m_numbers[i].value && aside != all[i].end())
                set(i, aside->number, aside->line, 0);
        }
    }

    [[nodiscard]] double trustIn(size_t key, const QList<int> &values) const
    {
        constexpr qsizetype fewest = 3;
        const double share = double(values.size()) / double(m_items.size());
        const bool written = key <= size_t(PageNumber::Form::Season);
        if (values.size() < (written ? 2 : fewest) || share < 0.6)
            return 0;
        qsizetype up = 0;
        qsizetype down = 0;
        for (qsizetype i = 1; i < values.size(); ++i) {
            up += values[i] == values[i - 1] + 1;
            down += values[i] == values[i - 1] - 1;
        }
        const double steady = double(std::max(up, down)) / double(values.size() - 1);
        return written ? 1 + share + steady : steady >= 0.6 ? share + steady : 0;
    }

    // "Episode 14 brings together": only where it begins a line of the notes and the list agrees.
    void readNotes()
    {
        if (std::ranges::any_of(m_numbers, [](const ItemNumber &number) { return number.value.has_value(); }))
            return;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const ItemSlots &item = m_items[i];
            const QList<qsizetype> told = item.repeated + item.notes.first(std::min(notesLooked, item.notes.size()));
            for (const qsizetype line : told) {
                const PageNumber number = m_lines[line].alikes > m_lines[line].repeats && item.repeated.contains(line)
                                              ? numberWithin(m_lines[line].text)
                                              : numberAtFront(m_lines[line].text);
                if (number.form == PageNumber::Form::None || number.form == PageNumber::Form::Plain)
                    continue;
                set(i, number, line, 0);
                break;
            }
        }
        QList<int> values;
        for (const ItemNumber &number : std::as_const(m_numbers)) {
            if (number.value)
                values.append(*number.value);
        }
        const bool rises = std::ranges::is_sorted(values, std::ranges::less_equal());
        const bool falls = std::ranges::is_sorted(values, std::ranges::greater_equal());
        if (!rises && !falls && values.size() * 2 < m_numbers.size())
            m_numbers.fill({});
    }

    // The number of a line that is the same in other episodes but for it.
    static PageNumber numberWithin(QStringView text)
    {
        for (const PageNumber &number : numbersIn(text)) {
            if (number.form != PageNumber::Form::Other && number.form != PageNumber::Form::Plain)
                return number;
        }
        return {};
    }

    // Whether a number may be inferred for the episode.
    [[nodiscard]] bool counts(qsizetype item) const
    {
        const PageSection *section = m_sections.over(m_items[item].lines.begin);
        const QStringView title = m_items[item].title < 0 ? QStringView() : m_lines[m_items[item].title].text;
        const PageWord word = pageWord(title.first(std::max<qsizetype>(title.indexOf(u' '), 0)));
        return !(section && section->upcoming) && word != PageWord::Trailer && word != PageWord::Bonus
               && pageWord(title) != PageWord::Trailer;
    }

    [[nodiscard]] bool isFirst(qsizetype item) const
    {
        const QList<qsizetype> &notes = m_items[item].notes;
        return std::ranges::any_of(notes.first(std::min<qsizetype>(notes.size(), 2)),
                                   [this](qsizetype line) { return saysFirst(m_lines[line].text); });
    }

    // Only where the page leaves no choice: a count that ends at one, or fills the places between two numbers.
    void infer()
    {
        QList<qsizetype> counted;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (counts(i))
                counted.append(i);
        }
        QList<qsizetype> known; // places in `counted`
        for (qsizetype place = 0; place < counted.size(); ++place) {
            if (m_numbers[counted[place]].value)
                known.append(place);
        }
        if (known.isEmpty() || known.size() == counted.size())
            return;
        for (const int step : {-1, 1}) {
            const qsizetype base = *m_numbers[counted[known.first()]].value - step * known.first();
            const bool agrees = std::ranges::all_of(
                known, [&](qsizetype place) { return *m_numbers[counted[place]].value == base + step * place; });
            const qsizetype one = step < 0 ? counted.size() - 1 : 0;
            const bool endsAtOne =
                base + step * one == 1 && (known.size() > 1 || isFirst(counted[one]) || known.first() != one);
            if (!agrees || (known.size() < 2 && !endsAtOne))
                continue;
            for (qsizetype place = endsAtOne ? 0 : known.first();
                 place <= (endsAtOne ? counted.size() - 1 : known.last()); ++place) {
                ItemNumber &number = m_numbers[counted[place]];
                if (!number.value) {
                    number.value = int(base + step * place);
                    number.origin = NumberOrigin::Inferred;
                }
            }
            return;
        }
    }

    void readSeasons()
    {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const PageSection *section = m_sections.over(m_items[i].lines.begin);
            if (!m_numbers[i].season && section && section->season > 0)
                m_numbers[i].season = section->season;
        }
    }

    const QList<PageLine> &m_lines;
    QList<ItemSlots> &m_items;
    const PageSections &m_sections;
    QList<ItemNumber> m_numbers;
};

} // namespace

QList<ItemNumber> readNumbers(const QList<PageLine> &lines, QList<ItemSlots> &items, const PageSections &sections)
{
    return NumberReader(lines, items, sections).read();
}

} // namespace earmark
