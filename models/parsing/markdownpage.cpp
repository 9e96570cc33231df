// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/markdownpage.h"

#include "models/parsing/frontmatter.h"
#include "models/parsing/htmlpage.h"
#include "models/parsing/pagelinks.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Writes what the parser finds as HTML, so that one reader does for both: Markdown may hold any HTML of its own.
class HtmlEmitter
{
public:
    explicit HtmlEmitter(QByteArrayView markdown)
        : m_markdown(markdown)
    {
        m_html.reserve(markdown.size() + markdown.size() / 4);
    }

    [[nodiscard]] bool emitHtml()
    {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return of(self).addBlock(type, "<");
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return of(self).addBlock(type, "</");
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return of(self).enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            return of(self).leaveSpan(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self).addText(type, QByteArrayView(text, static_cast<qsizetype>(size)));
        };
        return md_parse(m_markdown.data(), static_cast<MD_SIZE>(m_markdown.size()), &parser, this) == 0;
    }

    [[nodiscard]] const QByteArray &html() const { return m_html; }

private:
    static HtmlEmitter &of(void *self) { return *static_cast<HtmlEmitter *>(self); }

    int addBlock(MD_BLOCKTYPE type, QByteArrayView opening)
    {
        const QByteArrayView name = nameOf(type);
        if (!name.isEmpty() && (type != MD_BLOCK_HR || opening.size() == 1))
            m_html.append(opening).append(name).append('>');
        return 0;
    }

    static QByteArrayView nameOf(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "blockquote";
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return "ul";
        case MD_BLOCK_LI:
            return "li";
        case MD_BLOCK_HR:
            return "hr";
        case MD_BLOCK_H:
            return "h2";
        case MD_BLOCK_CODE:
            return "pre";
        case MD_BLOCK_P:
            return "p";
        case MD_BLOCK_TABLE:
            return "table";
        case MD_BLOCK_TR:
            return "tr";
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return "td";
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
            break;
        }
        return {};
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_IMG)
            ++m_pictures;
        if (type != MD_SPAN_A || m_pictures > 0)
            return 0;
        const MD_ATTRIBUTE &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
        m_html.append("<a href=\"");
        addEscaped(QByteArrayView(href.text, static_cast<qsizetype>(href.size)), true);
        m_html.append("\">");
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG)
            --m_pictures;
        if (type == MD_SPAN_A && m_pictures == 0)
            m_html.append("</a>");
        return 0;
    }

    int addText(MD_TEXTTYPE type, QByteArrayView text)
    {
        noteRead(text.data());
        // The words for a picture are not shown beside it.
        if (m_pictures > 0)
            return 0;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            breakLine(type == MD_TEXT_BR);
        else if (type == MD_TEXT_HTML || type == MD_TEXT_ENTITY)
            m_html.append(text);
        else if (type != MD_TEXT_NULLCHAR)
            addEscaped(text, false);
        return 0;
    }

    // Most of what the parser gives are parts of the source.
    void noteRead(const char *place)
    {
        const std::less<const char *> isBefore;
        if (!isBefore(place, m_markdown.begin()) && isBefore(place, m_markdown.end()))
            m_read = place - m_markdown.begin();
    }

    // Renderers join the lines of a paragraph; a line that was too short to be wrapped was meant as a line.
    void breakLine(bool hard)
    {
        constexpr qsizetype shortestWrapped = 55;
        const bool wrapped = !hard && lengthOfLine() >= shortestWrapped;
        m_html.append(wrapped ? QByteArrayView(" ") : QByteArrayView("<br>"));
    }

    // Of the line of the source that was read last, in bytes.
    [[nodiscard]] qsizetype lengthOfLine() const
    {
        const qsizetype end = m_markdown.indexOf('\n', m_read);
        const qsizetype start = m_markdown.first(m_read).lastIndexOf('\n');
        return (end < 0 ? m_markdown.size() : end) - start - 1;
    }

    void addEscaped(QByteArrayView text, bool keepEntities)
    {
        for (const char c : text) {
            if (c == '<')
                m_html.append("&lt;");
            else if (c == '"')
                m_html.append("&quot;");
            else if (c == '&' && !keepEntities)
                m_html.append("&amp;");
            else
                m_html.append(c);
        }
    }

    QByteArrayView m_markdown;
    QByteArray m_html;
    qsizetype m_read = 0; // up to where, in the source
    int m_pictures = 0;   // open ones: their words may hold others
};

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

} // namespace

Result<PageText> readMarkdownPage(QByteArrayView utf8, const SourceContext &context)
{
    const QByteArrayView trimmed = utf8.trimmed();
    const QByteArray words = withoutDeepNesting(withoutTemplateMarks(trimmed.sliced(endOfFrontMatter(trimmed))));
    HtmlEmitter emitter(words);
    if (!emitter.emitHtml())
        return failure(Error::Kind::TooLarge, u"no memory for %1 bytes of Markdown"_s.arg(words.size()), context.name);
    Result<PageText> page = readHtmlPage(emitter.html(), context);
    if (!page)
        return page;
    page->form = PageForm::Markdown;
    FrontMatterWriter().write(*page, readFrontMatter(trimmed));
    return page;
}

} // namespace earmark
