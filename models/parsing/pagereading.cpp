// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagereading.h"

#include "models/parsing/htmltext.h"
#include "models/parsing/pageitems.h"
#include "models/parsing/warninglog.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestShowTitle = 80;

// Numbers that the title itself states: "#12", "Episode 12", "S2 E4".
void readNumbers(ParsedEpisode &episode)
{
    static const QRegularExpression number(
        u"(?:#|\\bno\\.?\\s?|\\bnr\\.?\\s?|\\b(?:episode|ep\\.?|e|folge|episodio|épisode|odcinek|avsnitt|aflevering|выпуск)\\s?#?)(\\d{1,5})\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression season(u"\\b(?:s|season|series|staffel|temporada|saison)\\s?(\\d{1,2})\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto numbered = number.match(episode.title);
    if (numbered.hasMatch()) {
        episode.number = numbered.captured(1).toDouble();
        episode.numberOrigin = NumberOrigin::Stated;
    }
    const auto seasoned = season.match(episode.title);
    if (seasoned.hasMatch())
        episode.season = seasoned.captured(1).toInt();
}

// The title of an episode that the page does not give: the first words of its notes, marked as such.
QString derivedTitle(const QString &description)
{
    constexpr qsizetype longest = 60;
    QString first = description.section(u'\n', 0, 0).simplified();
    if (first.size() <= longest)
        return first;
    const qsizetype blank = first.lastIndexOf(u' ', longest);
    return first.first(blank > 0 ? blank : longest) + u'\u2026';
}

class PageReader
{
public:
    PageReader(PageText page, const SourceContext &context)
        : m_reading{std::move(page), {}, {}, {}, DateOrder::Unknown, {}}
        , m_context(context)
        , m_lines(classifyLines(m_reading.page.text))
    {
    }

    PageReading read() { return read(segmentLines(m_lines)); }

    PageReading readWithin(const QList<PageBounds> &bounds)
    {
        PageItems items;
        items.headEnd = bounds.isEmpty() ? m_lines.size() : lineAt(bounds.first().start);
        items.tailStart = bounds.isEmpty() ? m_lines.size() : lineAt(bounds.last().end - 1) + 1;
        for (const PageBounds &bound : bounds)
            items.items.append(linesWithin(bound));
        return read(items);
    }

private:
    PageReading read(const PageItems &page)
    {
        decideOrder(page);
        m_reading.show.siteUrl = m_context.url;
        m_reading.show.title = showTitle(page);
        m_reading.show.line = 1;
        for (const ItemLines &item : page.items)
            readItem(item);
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (!m_taken.contains(i))
                span(i, PageRole::Rejected, PageReason::Alone, -1);
        }
        std::ranges::sort(m_reading.spans, {}, &PageSpan::start);
        m_reading.dateOrder = m_order;
        m_reading.warnings = m_log.take();
        return std::move(m_reading);
    }

    [[nodiscard]] qsizetype startOf(qsizetype line) const
    {
        return m_lines[line].text.data() - m_reading.page.text.constData();
    }

    [[nodiscard]] qsizetype lineAt(qsizetype offset) const
    {
        const auto behind = std::ranges::upper_bound(m_lines, offset, {}, [this](const PageLine &line) {
            return line.text.isNull() ? 0 : line.text.data() - m_reading.page.text.constData();
        });
        return std::max<qsizetype>(behind - m_lines.begin() - 1, 0);
    }

    [[nodiscard]] ItemLines linesWithin(const PageBounds &bound) const
    {
        ItemLines item;
        for (qsizetype i = lineAt(bound.start); i < m_lines.size() && i <= lineAt(bound.end - 1); ++i) {
            const LineKind kind = m_lines[i].kind;
            if (kind == LineKind::Short && item.title < 0)
                item.title = i;
            else if (kind == LineKind::Meta)
                item.meta.append(i);
            else
                item.body.append(i);
        }
        return item;
    }

    void span(qsizetype line, PageRole role, PageReason reason, int episode)
    {
        if (!m_lines[line].text.isEmpty())
            m_reading.spans.append(
                {startOf(line), startOf(line) + m_lines[line].text.size(), role, reason, episode, {}});
        m_taken.insert(line);
    }

    void readItem(const ItemLines &item)
    {
        const int index = int(m_reading.items.size());
        QList<qsizetype> lines = item.meta + item.body;
        if (item.title >= 0)
            lines.append(item.title);
        lines.removeIf([this](qsizetype line) { return m_lines[line].text.isEmpty(); });
        if (lines.isEmpty())
            return;
        const auto [first, last] = std::ranges::minmax(lines);
        if (item.title >= 0)
            span(item.title, PageRole::Title, PageReason::Position, index);
        for (const qsizetype line : item.meta)
            span(line, m_lines[line].date ? PageRole::Date : PageRole::Duration, PageReason::Form, index);
        for (const qsizetype line : item.body)
            span(line, PageRole::Notes, PageReason::Position, index);
        m_reading.items.append({startOf(first), startOf(last) + m_lines[last].text.size(), episodeOf(item)});
    }

    void decideOrder(const PageItems &page)
    {
        QList<PageDate> dates;
        for (const ItemLines &item : page.items) {
            for (const qsizetype line : item.meta) {
                if (m_lines[line].date)
                    dates.append(*m_lines[line].date);
            }
        }
        m_order = decideDateOrder(dates);
    }

    ParsedEpisode episodeOf(const ItemLines &item)
    {
        ParsedEpisode episode;
        const qsizetype first = item.title >= 0       ? item.title
                                : item.meta.isEmpty() ? item.body.first()
                                                      : item.meta.first();
        episode.line = m_lines[first].number;
        for (const qsizetype line : item.meta)
            readMeta(episode, m_lines[line]);
        episode.description = bodyOf(item);
        (void)htmlToText(episode.description, &episode.links);
        if (item.title >= 0) {
            episode.title = m_lines[item.title].text.toString().simplified();
            readNumbers(episode);
        } else {
            episode.title = derivedTitle(episode.description);
            episode.titleOrigin = TitleOrigin::Derived;
        }
        return episode;
    }

    void readMeta(ParsedEpisode &episode, const PageLine &line)
    {
        if (line.date && episode.dateText.isEmpty()) {
            const QStringView written = line.text.sliced(line.date->start, line.date->end - line.date->start);
            episode.dateText = written.toString();
            episode.date = toTimestamp(*line.date, m_order);
            if (!episode.date)
                m_log.warn(Warning::Kind::BadDate, line.number, u"no certain date: "_s + episode.dateText);
        }
        if (line.duration && !episode.durationMs)
            episode.durationMs = line.duration->ms;
    }

    [[nodiscard]] QString bodyOf(const ItemLines &item) const
    {
        QString body;
        for (const qsizetype line : item.body) {
            body += m_lines[line].text;
            body += u'\n';
        }
        static const QRegularExpression manyBlank(u"\\n{3,}"_s);
        return body.trimmed().replace(manyBlank, u"\n\n"_s);
    }

    // A short line that stands alone behind the last episode, or leads the page.
    [[nodiscard]] QString showTitle(const PageItems &page) const
    {
        const QList<qsizetype> tail = texts(page.tailStart, m_lines.size());
        if (tail.size() == 1 && isTitle(tail.first()))
            return m_lines[tail.first()].text.toString();
        const QList<qsizetype> head = texts(0, page.headEnd);
        const bool leads =
            head.size() == 1 || (head.size() > 1 && m_lines[head[1]].text.size() > m_lines[head[0]].text.size());
        constexpr qsizetype longestHead = 5;
        if (!head.isEmpty() && head.size() <= longestHead && leads && isTitle(head.first()))
            return m_lines[head.first()].text.toString();
        return {};
    }

    [[nodiscard]] QList<qsizetype> texts(qsizetype from, qsizetype to) const
    {
        QList<qsizetype> found;
        for (qsizetype i = from; i < to; ++i) {
            if (m_lines[i].kind != LineKind::Blank)
                found.append(i);
        }
        return found;
    }

    // Two words at least: one alone is as often the heading of the list.
    [[nodiscard]] bool isTitle(qsizetype line) const
    {
        const QStringView text = m_lines[line].text;
        return m_lines[line].kind == LineKind::Short && text.size() <= longestShowTitle && text.contains(u' ');
    }

    PageReading m_reading;
    const SourceContext &m_context;
    const QList<PageLine> m_lines;
    QSet<qsizetype> m_taken;
    DateOrder m_order = DateOrder::Unknown;
    WarningLog m_log;
};

} // namespace

Result<PageReading> readPage(PageText page, const SourceContext &context)
{
    PageReading reading = PageReader(std::move(page), context).read();
    if (reading.items.isEmpty())
        return failure(Error::Kind::NoFeedOnPage, u"no episodes that could be told apart"_s, context.name);
    return reading;
}

PageReading readPageWithin(PageText page, const QList<PageBounds> &bounds, const SourceContext &context)
{
    return PageReader(std::move(page), context).readWithin(bounds);
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
