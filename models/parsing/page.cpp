// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/page.h"

#include "models/parsing/htmltext.h"
#include "models/parsing/htmltokens.h"
#include "models/parsing/pageitems.h"
#include "models/parsing/warninglog.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestShowTitle = 80;

// Text has letters and no controls.
bool isText(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 4096));
    const auto odd = std::ranges::count_if(
        head, [](QChar c) { return (c.unicode() < 0x20 && !c.isSpace()) || c == QChar::ReplacementCharacter; });
    return odd * 50 <= head.size();
}

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
    PageReader(QStringView text, const SourceContext &context)
        : m_lines(classifyLines(text))
        , m_context(context)
    {
    }

    Result<ParsedSource> read()
    {
        const PageItems page = segmentLines(m_lines);
        if (page.items.isEmpty())
            return failure(Error::Kind::NoFeedOnPage, u"no episodes that could be told apart"_s, m_context.name);
        decideOrder(page);
        ParsedShow show;
        show.siteUrl = m_context.url;
        show.title = showTitle(page);
        show.line = 1;
        for (const PageItem &item : page.items)
            show.episodes.append(episodeOf(item));
        ParsedSource source;
        source.format = SourceFormat::Page;
        source.shows.append(std::move(show));
        source.warnings = m_log.take();
        return source;
    }

private:
    void decideOrder(const PageItems &page)
    {
        QList<PageDate> dates;
        for (const PageItem &item : page.items) {
            for (const qsizetype line : item.meta) {
                if (m_lines[line].date)
                    dates.append(*m_lines[line].date);
            }
        }
        m_order = decideDateOrder(dates);
    }

    ParsedEpisode episodeOf(const PageItem &item)
    {
        ParsedEpisode episode;
        episode.line = m_lines[item.title >= 0 ? item.title : item.meta.first()].number;
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

    [[nodiscard]] QString bodyOf(const PageItem &item) const
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

    const QList<PageLine> m_lines;
    const SourceContext &m_context;
    DateOrder m_order = DateOrder::Unknown;
    WarningLog m_log;
};

} // namespace

Result<ParsedSource> parsePage(QByteArrayView utf8, const SourceContext &context)
{
    QString text = QString::fromUtf8(utf8);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (text.trimmed().isEmpty())
        return failure(Error::Kind::EmptySource, u"nothing in it"_s, context.name);
    if (!isText(text))
        return failure(Error::Kind::UnknownFormat, u"no text"_s, context.name);
    if (holdsMarkup(text))
        text = htmlToText(text);
    return PageReader(text, context).read();
}

} // namespace earmark
