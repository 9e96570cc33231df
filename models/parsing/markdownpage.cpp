// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/markdownpage.h"

#include "models/parsing/frontmatter.h"
#include "models/parsing/htmlpage.h"
#include "models/parsing/markdownhtml.h"
#include "models/parsing/markdownlines.h"
#include "models/parsing/pagelinks.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// The keys that speak of the episode to its reader; the others are the site's own business.
bool isForReaders(const QString &key)
{
    static constexpr std::array words{"date"_L1,     "publish"_L1, "recorded"_L1, "duration"_L1,    "length"_L1,
                                      "episode"_L1,  "number"_L1,  "season"_L1,   "description"_L1, "summary"_L1,
                                      "subtitle"_L1, "guest"_L1,   "host"_L1,     "author"_L1,      "speaker"_L1,
                                      "topic"_L1,    "tags"_L1,    "keywords"_L1, "categories"_L1,  "intro"_L1};
    return std::ranges::any_of(words, [&key](QLatin1StringView word) { return key.contains(word); });
}

// Milliseconds since 1970, as scripts write dates, as a date that can be read.
QString readableDate(const QString &value)
{
    constexpr qsizetype digitsOfMs = 13;
    bool isNumber = false;
    const qint64 ms = value.toLongLong(&isNumber);
    if (!isNumber || value.size() != digitsOfMs)
        return value;
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODate);
}

// Puts what front matter says before a page's own text.
class FrontMatterWriter
{
public:
    void write(PageText &page, const QList<FrontMatterEntry> &entries)
    {
        for (const FrontMatterEntry &entry : entries)
            read(page.head, entry);
        for (const FrontMatterEntry &entry : entries)
            addLine(entry);
        if (m_lines.isEmpty())
            return;
        m_lines += u'\n';
        for (PageLink &link : page.links) {
            link.start += m_lines.size();
            link.end += m_lines.size();
        }
        page.text.prepend(m_lines);
        page.links = m_players + page.links;
    }

private:
    void read(PageHead &head, const FrontMatterEntry &entry)
    {
        const QString &value = entry.values.first();
        if (entry.key == "title"_L1 && head.title.isEmpty()) {
            head.title = value;
            m_lines = value;
        } else if (entry.key == "description"_L1) {
            head.description = value;
        } else if (entry.key == "lang"_L1 || entry.key == "language"_L1) {
            head.language = value;
        }
    }

    void addLine(const FrontMatterEntry &entry)
    {
        for (const QString &value : entry.values) {
            if (audioTypeOf(value).isEmpty())
                continue;
            for (const PageLink &link : linksWrittenIn(value))
                m_players.append({m_lines.size(), m_lines.size(), link.url});
            return;
        }
        if (!isForReaders(entry.key))
            return;
        if (!m_lines.isEmpty())
            m_lines += u'\n';
        m_lines += entry.key + u": "_s + readableDate(entry.values.join(u", "_s)).simplified();
    }

    QString m_lines;
    QList<PageLink> m_players;
};

// The marks of quotes and lists at the beginning of a line open one block each, and a block takes 500 bytes; no list is
// nested as deep as this many characters.
QByteArray withoutDeepNesting(const QByteArray &markdown)
{
    constexpr qsizetype longestMarks = 200;
    const auto isMark = [](char c) {
        return QByteArrayView(" \t>-*+.)0123456789").contains(c);
    };
    QByteArray shallow;
    for (qsizetype line = 0; line < markdown.size();) {
        const auto end = std::find_if_not(markdown.begin() + line, markdown.end(), isMark);
        const qsizetype words = end - markdown.begin();
        const qsizetype next = markdown.indexOf('\n', words) + 1;
        const qsizetype after = next > 0 ? next : markdown.size();
        shallow.append(QByteArrayView(markdown).sliced(line, std::min(words - line, longestMarks)));
        shallow.append(QByteArrayView(markdown).sliced(words, after - words));
        line = after;
    }
    return shallow;
}

// "{% include x %}", "{{< x >}}", "{: .class}": what the site's programs would have replaced.
QByteArray withoutTemplateMarks(QByteArrayView markdown)
{
    struct Mark {
        QByteArrayView opening;
        QByteArrayView closing;
    };
    static constexpr std::array<Mark, 3> marks{Mark{"{%", "%}"}, Mark{"{{", "}}"}, Mark{"{:", "}"}};
    constexpr qsizetype longest = 1000;
    QByteArray words;
    words.reserve(markdown.size());
    qsizetype from = 0;
    for (qsizetype at = markdown.indexOf('{'); at >= 0; at = markdown.indexOf('{', at)) {
        const QByteArrayView rest = markdown.sliced(at, std::min(longest, markdown.size() - at));
        const auto mark =
            std::ranges::find_if(marks, [rest](const Mark &known) { return rest.startsWith(known.opening); });
        const qsizetype end = mark == marks.end() ? -1 : rest.indexOf(mark->closing, 2);
        if (end < 0) {
            ++at;
            continue;
        }
        words.append(markdown.sliced(from, at - from));
        at += end + mark->closing.size();
        from = at;
    }
    return words.append(markdown.sliced(from));
}

// Markdown without HTML of its own needs no tree: nothing where some has to be read as HTML.
std::optional<PageText> readAsLines(QByteArrayView markdown, const SourceContext &context)
{
    MarkdownLines lines(context.url);
    if (walkMarkdown(markdown, lines) != MarkdownEnd::Whole)
        return {};
    PageText page;
    page.text = lines.writer().takeText();
    page.links = lines.writer().takeLinks();
    return page;
}

Result<PageText> readAsHtml(QByteArrayView markdown, const SourceContext &context)
{
    MarkdownHtml html(markdown.size());
    if (walkMarkdown(markdown, html) != MarkdownEnd::Whole)
        return failure(Error::Kind::TooLarge, u"no memory for %1 bytes of Markdown"_s.arg(markdown.size()),
                       context.name);
    return readHtmlPage(html.html(), context);
}

} // namespace

Result<PageText> readMarkdownPage(QByteArrayView utf8, const SourceContext &context)
{
    const QByteArrayView trimmed = utf8.trimmed();
    const QByteArray words = withoutDeepNesting(withoutTemplateMarks(trimmed.sliced(endOfFrontMatter(trimmed))));
    std::optional<PageText> lines = readAsLines(words, context);
    Result<PageText> page = lines ? Result<PageText>(*std::move(lines)) : readAsHtml(words, context);
    if (!page)
        return page;
    page->form = PageForm::Markdown;
    FrontMatterWriter().write(*page, readFrontMatter(trimmed));
    return page;
}

} // namespace earmark
