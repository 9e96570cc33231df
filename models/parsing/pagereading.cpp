// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagereading.h"

#include "models/parsing/pageconstants.h"
#include "models/parsing/pagefilenames.h"
#include "models/parsing/pagelinesigns.h"
#include "models/parsing/pagelinks.h"
#include "models/parsing/pagenumbering.h"
#include "models/parsing/pagephrases.h"
#include "models/parsing/pagesections.h"
#include "models/parsing/pageshow.h"
#include "models/parsing/pagesingle.h"
#include "models/parsing/pagespans.h"
#include "models/parsing/pagetables.h"
#include "models/parsing/pagetiming.h"
#include "models/parsing/pagewords.h"
#include "models/parsing/warninglog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Lines of the page that begin between these two places.
LineRange linesWithin(const QList<PageLine> &lines, const PageBounds &bounds)
{
    const auto first = std::ranges::lower_bound(lines, bounds.start, {}, &PageLine::start);
    const auto last = std::ranges::lower_bound(lines, bounds.end, {}, &PageLine::start);
    return {first - lines.begin(), std::max(first, last) - lines.begin()};
}

class PageReader
{
public:
    // The lines are those of the page.
    PageReader(PageText page, PageLines lines, const SourceContext &context)
        : m_reading{std::move(page), {}, {}, {}, DateOrder::Unknown, {}}
        , m_context(context)
        , m_read(std::move(lines))
        , m_spans(m_reading.page.text, m_read.lines)
    {
        if (m_read.cut)
            m_log.warn(Warning::Kind::Limit, m_read.lines.last().number, u"the page has more lines than are read"_s);
    }

    // Finds the episodes and reads them.
    void readList()
    {
        m_table = readTable(m_read.lines);
        if (!m_table.isEmpty()) {
            QList<LineRange> rows;
            for (const TableRow &row : std::as_const(m_table))
                rows.append(row.parts.lines);
            m_sections = findSections(m_read.lines, rows);
        } else {
            const PageStructure structure = findStructure(m_read.lines);
            if (structure.cut)
                m_log.warn(Warning::Kind::Limit, m_read.lines[structure.items.last().end - 1].number,
                           u"the page has more episodes than are read"_s);
            m_sections = findSections(m_read.lines, structure.items);
        }
        readItems();
    }

    void readWithin(const QList<PageBounds> &bounds)
    {
        for (const PageBounds &bound : bounds)
            m_sections.items.append(linesWithin(m_read.lines, bound));
        m_forced = true;
        readItems();
    }

    // The episodes; nothing is said of the show yet.
    [[nodiscard]] const QList<PageItem> &items() const { return m_reading.items; }

    // With the show and what became of each line. Nothing is left to be read then.
    PageReading finish()
    {
        readShow();
        for (const PageSection &section : std::as_const(m_sections.sections))
            m_spans.line(section.line, roleOf(section), PageReason::Stated);
        warnOfRejected();
        m_reading.spans = m_spans.take();
        m_reading.warnings = m_log.take();
        return std::move(m_reading);
    }

private:
    void readItems()
    {
        if (m_table.isEmpty())
            m_slots = PageSlots(m_read.lines, m_sections.items).read();
        else
            readRows();
        if (!m_forced)
            m_slots.removeIf([](const ItemSlots &item) {
                return item.title < 0 && item.notes.isEmpty() && item.repeated.isEmpty();
            });
        const PageTiming timing = readTiming(m_read.lines, m_slots, m_sections, m_context.now);
        QList<ItemNumber> numbers = readNumbers(m_read.lines, m_slots, m_sections);
        for (qsizetype i = 0; i < m_table.size(); ++i)
            takeNumber(m_table[i], numbers[i]);
        m_reading.dateOrder = timing.order;
        m_ending = endingOfNotes();
        m_reading.items.reserve(m_slots.size());
        for (qsizetype i = 0; i < m_slots.size(); ++i)
            readItem(m_slots[i], timing.items[i], numbers[i]);
    }

    void readRows()
    {
        for (const TableRow &row : std::as_const(m_table))
            m_slots.append(row.parts);
        const QList<qsizetype> others = readFileNames(m_read.lines, m_slots);
        removePlaces(m_table, others);
        removePlaces(m_slots, others);
        cutConstants(m_read.lines, m_slots);
    }

    [[nodiscard]] qsizetype endingOfNotes() const
    {
        QList<QStringView> last;
        for (const ItemSlots &item : m_slots) {
            if (item.notes.isEmpty())
                return 0;
            last.append(m_read.lines[item.notes.last()].text);
        }
        return commonEnding(last);
    }

    // The column of numbers has the say.
    static void takeNumber(const TableRow &row, ItemNumber &number)
    {
        if (row.number == 0) {
            if (number.origin == NumberOrigin::Inferred) {
                number.value.reset();
                number.origin = {};
            }
            return;
        }
        number.value = row.number;
        number.origin = NumberOrigin::Stated;
        number.line = row.parts.title;
        number.start = row.numberStart;
        number.end = row.numberEnd;
    }

    void readItem(const ItemSlots &item, const ItemTiming &timing, const ItemNumber &number)
    {
        const int index = int(m_reading.items.size());
        ParsedEpisode episode;
        episode.line = item.lines.size() > 0 ? m_read.lines[item.lines.begin].number : 0;
        for (const qsizetype line : item.repeated)
            m_spans.line(line, PageRole::Repeated, PageReason::Repetition, index);
        readNotes(episode, item, index);
        readTitle(episode, item, index);
        readTime(episode, item, timing, index);
        if (number.value) {
            episode.number = *number.value;
            episode.numberOrigin = number.origin;
        }
        episode.season = number.season;
        if (number.line >= 0 && (number.line != item.title || number.end <= item.titleStart))
            m_spans.part(number.line, number.start, number.end, {0, 0, PageRole::Number, PageReason::Form, index, {}});
        episode.type = typeOf(episode.title);
        readUpcoming(episode, item, timing, index);
        PageItem read;
        read.start = lineStart(item.lines.begin);
        read.end = item.lines.size() > 0 ? lineEnd(item.lines.end - 1) : read.start;
        assignLinks(m_reading.page, read.start, read.end, episode);
        read.episode = std::move(episode);
        m_reading.items.append(std::move(read));
    }

    void readTitle(ParsedEpisode &episode, const ItemSlots &item, int index)
    {
        if (item.title < 0) {
            episode.titleOrigin = TitleOrigin::Derived;
            return;
        }
        const PageLine &line = m_read.lines[item.title];
        episode.title = line.text.sliced(item.titleStart, item.titleEnd - item.titleStart).toString().simplified();
        if (item.quoted)
            episode.title.replace(u"\"\""_s, u"\""_s);
        if (item.escaped)
            episode.title.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
        m_spans.line(item.title, PageRole::Chrome, PageReason::Position, index);
        m_spans.part(item.title, item.titleStart, item.titleEnd,
                     {0, 0, PageRole::Title, PageReason::Position, index, {}});
    }

    void readTime(ParsedEpisode &episode, const ItemSlots &item, const ItemTiming &timing, int index)
    {
        for (const qsizetype line : {item.date, item.duration}) {
            if (line >= 0 && m_read.lines[line].kind == LineKind::Meta)
                m_spans.line(line, PageRole::Chrome, PageReason::Form, index);
        }
        if (item.date >= 0) {
            const PageLine &line = m_read.lines[item.date];
            const PageDate &date = line.dates[item.dateIndex];
            episode.dateText = line.text.sliced(date.start, date.end - date.start).toString().simplified();
            if (timing.day.isValid())
                episode.date = timestampOf(timing.day, episode.dateText);
            else
                m_log.warn(Warning::Kind::BadDate, line.number, u"no certain date: "_s + episode.dateText);
            m_spans.part(item.date, date.start, date.end, {0, 0, PageRole::Date, timing.reason, index, timing.clues});
        }
        if (item.duration >= 0 && !timing.isTimeOfDay) {
            const PageDuration &duration = m_read.lines[item.duration].durations[item.durationIndex];
            episode.durationMs = duration.ms;
            m_spans.part(item.duration, duration.start, duration.end,
                         {0, 0, PageRole::Duration, PageReason::Form, index, {}});
        }
    }

    void readNotes(ParsedEpisode &episode, const ItemSlots &item, int index)
    {
        QString notes;
        for (const auto &[start, end] : item.cells)
            notes += m_read.lines[item.title].text.sliced(start, end - start).trimmed().toString() + u'\n';
        for (const qsizetype number : item.notes) {
            const PageLine &line = m_read.lines[number];
            if (line.gap > 0 && !notes.isEmpty())
                notes += u'\n';
            const bool ends = m_ending > 0 && number == item.notes.last();
            notes += ends ? line.text.chopped(m_ending) : line.text;
            notes += u'\n';
            const PageRole role = line.kind == LineKind::Stamp   ? PageRole::Timestamp
                                  : line.kind == LineKind::Label ? PageRole::Section
                                                                 : PageRole::Notes;
            m_spans.line(number, role, line.kind == LineKind::Stamp ? PageReason::Form : PageReason::Position, index);
            if (const qsizetype names = creditedFrom(line); names > 0 && !ends)
                m_spans.part(number, names, line.text.size(), {0, 0, PageRole::Person, PageReason::Form, index, {}});
            if (ends)
                m_spans.part(number, line.text.size() - m_ending, line.text.size(),
                             {0, 0, PageRole::Repeated, PageReason::Repetition, index, {}});
        }
        episode.description = notes.trimmed();
    }

    void readUpcoming(ParsedEpisode &episode, const ItemSlots &item, const ItemTiming &timing, int index)
    {
        const PageSection *section = m_sections.over(item.lines.begin);
        episode.upcoming = section && section->upcoming;
        if (m_context.now.isValid() && timing.day.isValid() && timing.day > m_context.now)
            episode.upcoming = true;
        if (index < m_table.size())
            episode.upcoming = episode.upcoming || m_table[index].upcoming;
        constexpr qsizetype longest = 40; // "Coming soon"
        for (const qsizetype line : item.notes + item.repeated) {
            if (m_read.lines[line].text.size() > longest || !saysUpcoming(m_read.lines[line].text))
                continue;
            episode.upcoming = true;
            m_spans.line(line, PageRole::Upcoming, PageReason::Stated, index);
        }
    }

    static EpisodeType typeOf(QStringView title)
    {
        const auto isWord = [](QChar c) {
            return c.isLetter() || c.isMark();
        };
        const auto end = std::ranges::find_if_not(title, isWord);
        const QStringView word = title.first(end - title.begin());
        const QStringView rest = title.sliced(word.size());
        const bool marked = rest.isEmpty() || QStringView(u":-\u2013 |").contains(rest.front());
        switch (marked ? pageWord(word) : PageWord::None) {
        case PageWord::Trailer:
            return EpisodeType::Trailer;
        case PageWord::Bonus:
            return EpisodeType::Bonus;
        default:
            return EpisodeType::Full;
        }
    }

    // A heading within a season may have it from the one above.
    [[nodiscard]] PageRole roleOf(const PageSection &section) const
    {
        const auto own = headingAt(m_read.lines, section.line);
        return section.upcoming ? PageRole::Upcoming : own && own->season > 0 ? PageRole::Season : PageRole::Section;
    }

    void readShow()
    {
        const PageShow found = findShow(m_read.lines, m_slots, m_reading.page.head);
        ParsedShow &show = m_reading.show;
        show.title = found.title;
        show.siteUrl = m_reading.page.head.url.isEmpty() ? m_context.url : m_reading.page.head.url;
        show.image = m_reading.page.head.image;
        show.language = m_reading.page.head.language;
        show.line = 1;
        QStringList about;
        for (const qsizetype line : found.about) {
            about.append(m_read.lines[line].text.toString());
            m_spans.line(line, PageRole::Notes, PageReason::Position);
        }
        show.description = about.isEmpty() ? m_reading.page.head.description : about.join(u'\n');
        if (found.titleLine >= 0 && !found.repeated)
            m_spans.line(found.titleLine, PageRole::ShowTitle, PageReason::Position);
        for (qsizetype line = 0; found.repeated && line < m_read.lines.size(); ++line) {
            if (m_read.lines[line].same == m_read.lines[found.titleLine].same)
                m_spans.line(line, PageRole::ShowTitle, PageReason::Repetition);
        }
    }

    // Lines of no episode that say something: one warning for each run of them.
    void warnOfRejected()
    {
        qsizetype at = 0;
        const auto warn = [this](qsizetype from, qsizetype to) {
            if (from < to)
                m_log.warn(Warning::Kind::Unrecognised, m_read.lines[from].number,
                           u"%1 lines left out"_s.arg(to - from));
        };
        for (const LineRange &item : std::as_const(m_sections.items)) {
            warn(at, item.begin);
            at = item.end;
        }
        warn(at, m_read.lines.size());
    }

    [[nodiscard]] qsizetype lineStart(qsizetype line) const
    {
        if (line == m_read.lines.size())
            return m_reading.page.text.size();
        return m_reading.page.text.lastIndexOf(u'\n', m_read.lines[line].start) + 1;
    }

    [[nodiscard]] qsizetype lineEnd(qsizetype line) const
    {
        const qsizetype end = m_reading.page.text.indexOf(u'\n', m_read.lines[line].end());
        return end < 0 ? m_reading.page.text.size() : end;
    }

    PageReading m_reading;
    const SourceContext &m_context;
    PageLines m_read;
    PageSpans m_spans;
    PageSections m_sections;
    QList<TableRow> m_table; // the episodes, where they are rows of one
    QList<ItemSlots> m_slots;
    qsizetype m_ending = 0; // UTF-16 units that end the notes of every episode
    bool m_forced = false;  // the listener said where the episodes are
    WarningLog m_log;
};

} // namespace

Result<PageReading> readPage(const PageText &page, const SourceContext &context)
{
    const PageLines lines = classifyLines(page.text);
    PageReader list(page, lines, context);
    list.readList();
    const SinglePage single(page, lines.lines, context);
    if (const auto bounds = single.boundsBeside(list.items())) {
        PageReader one(page, lines, context);
        one.readWithin({*bounds});
        if (one.items().size() == 1) {
            PageReading reading = one.finish();
            single.complete(reading);
            return reading;
        }
    }
    if (isAlikeByChance(list.items()))
        return failure(Error::Kind::NoFeedOnPage, u"no episodes that could be told apart"_s, context.name);
    return list.finish();
}

PageReading readPageWithin(PageText page, const QList<PageBounds> &bounds, const SourceContext &context)
{
    PageLines lines = classifyLines(page.text);
    PageReader reader(std::move(page), std::move(lines), context);
    reader.readWithin(bounds);
    return reader.finish();
}

ParsedSource sourceOf(PageReading reading)
{
    for (PageItem &item : reading.items)
        reading.show.episodes.append(std::move(item.episode));
    ParsedSource source;
    source.format = SourceFormat::Page;
    source.shows.append(std::move(reading.show));
    source.warnings = reading.page.warnings + reading.warnings;
    return source;
}

} // namespace earmark
