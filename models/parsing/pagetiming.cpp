// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetiming.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype mostClues = 3;

class TimingReader
{
public:
    TimingReader(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageSections &sections, QDate now)
        : m_lines(lines)
        , m_items(items)
        , m_sections(sections)
        , m_now(now)
    {
    }

    PageTiming read()
    {
        QList<PageDate> dates;
        for (const ItemSlots &item : m_items) {
            if (item.date >= 0)
                dates.append(dateOf(item));
        }
        m_timing.order = decideDateOrder(dates);
        findOrderClues();
        for (const ItemSlots &item : m_items)
            m_timing.items.append(timingOf(item));
        completeYears();
        completeByHead();
        decideClocks();
        return std::move(m_timing);
    }

private:
    [[nodiscard]] const PageDate &dateOf(const ItemSlots &item) const
    {
        return m_lines[item.date].dates[item.dateIndex];
    }

    [[nodiscard]] QString written(const ItemSlots &item) const
    {
        const PageDate &date = dateOf(item);
        return m_lines[item.date].text.sliced(date.start, date.end - date.start).toString();
    }

    static bool isOpen(const PageDate &date)
    {
        return date.month == 0 && date.first <= 12 && date.second <= 12 && date.form != PageDate::Form::Ago;
    }

    // Dates with a number that cannot be a month tell how to read the others.
    void findOrderClues()
    {
        for (const ItemSlots &item : m_items) {
            if (m_clues.size() < mostClues && item.date >= 0 && dateOf(item).month == 0 && !isOpen(dateOf(item))
                && dateOf(item).form != PageDate::Form::Ago)
                m_clues.append(written(item));
        }
    }

    [[nodiscard]] ItemTiming timingOf(const ItemSlots &item) const
    {
        ItemTiming timing;
        if (item.date < 0)
            return timing;
        PageDate date = dateOf(item);
        const PageSection *section = m_sections.over(item.lines.begin);
        if (date.year == 0 && date.form != PageDate::Form::Ago && section && section->year > 0) {
            date.year = section->year;
            timing.reason = PageReason::Neighbours;
            timing.clues = {m_lines[section->line].text.toString()};
        } else if (date.year == 0 && date.form != PageDate::Form::Ago && stampOver(item)) {
            completeByStamp(date, *stampOver(item));
            timing.reason = PageReason::Neighbours;
        } else if (isOpen(date)) {
            timing.reason = PageReason::OrderOfDates;
            timing.clues = m_clues;
        }
        timing.day = dayOf(date, m_timing.order, m_now);
        return timing;
    }

    // The stamp of the message that tells of the episode.
    [[nodiscard]] const PageDate *stampOver(const ItemSlots &item) const
    {
        constexpr qsizetype most = 20;
        for (qsizetype line = item.date; line >= std::max<qsizetype>(item.date - most, 0); --line) {
            if (m_lines[line].stamp)
                return &*m_lines[line].stamp;
        }
        return nullptr;
    }

    // Nobody writes of an episode before it came out: the last such day that is not behind the message.
    void completeByStamp(PageDate &date, const PageDate &stamp) const
    {
        const QDate written = dayOf(stamp, m_timing.order, m_now);
        date.year = stamp.year;
        if (const QDate day = dayOf(date, m_timing.order, m_now); day.isValid() && written.isValid() && day > written)
            --date.year;
    }

    // A heading above the list that names month and year, of the month that all dates without a year are in; or a day
    // above it in a year in which the days of the week are those written.
    [[nodiscard]] int yearAbove() const
    {
        const qsizetype begin = m_items.isEmpty() ? 0 : m_items.first().lines.begin;
        constexpr qsizetype looked = 40;
        for (qsizetype line = begin - 1; line >= std::max<qsizetype>(begin - looked, 0); --line) {
            for (const PageDate &date : m_lines[line].dates) {
                if (date.year > 0
                    && (date.form == PageDate::Form::MonthAndYear ? allIn(date.month) : weekdaysFit(date.year)))
                    return date.year;
            }
        }
        return 0;
    }

    [[nodiscard]] bool allIn(int month) const
    {
        return std::ranges::all_of(m_items, [&](const ItemSlots &item) {
            return item.date < 0 || dateOf(item).year != 0 || dateOf(item).month == month;
        });
    }

    [[nodiscard]] bool weekdaysFit(int year) const
    {
        int agreeing = 0;
        for (const ItemSlots &item : m_items) {
            if (item.date < 0 || dateOf(item).year != 0 || dateOf(item).weekday == 0)
                continue;
            PageDate date = dateOf(item);
            date.year = year;
            const QDate day = dayOf(date, m_timing.order, m_now);
            if (!day.isValid() || day.dayOfWeek() != date.weekday)
                return false;
            ++agreeing;
        }
        return agreeing > 1;
    }

    // Years that the head of the page fixes.
    void completeByHead()
    {
        const int year = yearAbove();
        for (qsizetype i = 0; year > 0 && i < m_items.size(); ++i) {
            ItemTiming &timing = m_timing.items[i];
            if (timing.day.isValid() || m_items[i].date < 0 || dateOf(m_items[i]).year != 0
                || dateOf(m_items[i]).form == PageDate::Form::Ago)
                continue;
            PageDate date = dateOf(m_items[i]);
            date.year = year;
            timing.day = dayOf(date, m_timing.order, m_now);
            timing.reason = PageReason::Neighbours;
        }
    }

    // A date without a year that falls between two with one, in a list in order.
    void completeYears()
    {
        QList<qsizetype> dated(m_items.size() + 1, m_items.size()); // the next episode with a day
        for (qsizetype i = m_items.size() - 1; i >= 0; --i)
            dated[i] = m_timing.items[i].day.isValid() ? i : dated[i + 1];
        QDate before;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            ItemTiming &timing = m_timing.items[i];
            if (timing.day.isValid()) {
                before = timing.day;
                continue;
            }
            if (m_items[i].date < 0 || dateOf(m_items[i]).year != 0 || dateOf(m_items[i]).form == PageDate::Form::Ago)
                continue;
            const qsizetype behind = dated[i];
            if (behind == m_items.size() || !before.isValid())
                continue;
            PageDate date = dateOf(m_items[i]);
            date.year = yearBetween(date, m_timing.order, before, m_timing.items[behind].day);
            timing.day = dayOf(date, m_timing.order, m_now);
            if (!timing.day.isValid())
                continue;
            timing.reason = PageReason::Neighbours;
            timing.clues = {written(m_items[behind])};
            before = timing.day;
        }
    }

    // "2024-05-01 14:00" in all lines is a time of day; one "58:20" among them makes them lengths.
    void decideClocks()
    {
        constexpr qint64 hoursOfDay = 24;
        qsizetype behindDates = 0;
        for (const ItemSlots &item : m_items) {
            if (!isBehindDate(item))
                continue;
            const PageDuration &clock = m_lines[item.duration].durations[item.durationIndex];
            const bool padded = clock.end - clock.start == 5;
            if (clock.clockParts != 2 || !padded || clock.ms / 60'000 >= hoursOfDay)
                return;
            ++behindDates;
        }
        if (behindDates < 2)
            return;
        for (qsizetype i = 0; i < m_items.size(); ++i)
            m_timing.items[i].isTimeOfDay = isBehindDate(m_items[i]);
    }

    [[nodiscard]] bool isBehindDate(const ItemSlots &item) const
    {
        if (item.date < 0 || item.duration != item.date)
            return false;
        const PageLine &line = m_lines[item.date];
        const PageDuration &clock = line.durations[item.durationIndex];
        const qsizetype from = dateOf(item).end;
        return clock.clockParts > 0 && clock.start >= from && clock.start - from <= 3
               && std::ranges::all_of(line.text.sliced(from, clock.start - from),
                                      [](QChar c) { return c.isSpace() || c == u','; });
    }

    const QList<PageLine> &m_lines;
    const QList<ItemSlots> &m_items;
    const PageSections &m_sections;
    const QDate m_now;
    PageTiming m_timing;
    QStringList m_clues;
};

} // namespace

PageTiming readTiming(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageSections &sections,
                      QDate now)
{
    return TimingReader(lines, items, sections, now).read();
}

} // namespace earmark
