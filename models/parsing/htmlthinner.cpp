// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmlthinner.h"

#include "models/parsing/htmltags.h"
#include "models/parsing/pagecharacters.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr qsizetype deepestKept = 128;
constexpr qsizetype longestKept = 16 * 1024;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// The attributes that decide what a reader sees and where links lead.
bool isNeeded(QByteArrayView name, QByteArrayView value)
{
    static constexpr std::array<QByteArrayView, 11> needed{"href", "src",  "hidden",   "aria-hidden", "role",    "rel",
                                                           "lang", "name", "property", "content",     "datetime"};
    if (isSame(name, "style"))
        return value.contains("none") || value.contains("hidden");
    return value.size() <= longestKept
           && std::ranges::any_of(needed, [name](QByteArrayView known) { return isSame(name, known); });
}

class Thinner
{
public:
    Thinner(QByteArrayView html, qsizetype limit)
        : m_in(html)
        , m_mostElements(limit)
    {
        m_out.html.reserve(html.size() / 2);
    }

    ThinHtml thin()
    {
        while (m_at < m_in.size() && m_out.elements <= m_mostElements) {
            const qsizetype mark = m_in.indexOf('<', m_at);
            addText(mark < 0 ? m_in.size() : mark);
            if (mark >= 0)
                readMarkup();
        }
        return std::move(m_out);
    }

private:
    struct Open {
        GumboTag tag;
        bool written; // and not too deep
    };

    [[nodiscard]] char peek(qsizetype ahead) const { return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : '\0'; }

    void addText(qsizetype end)
    {
        // Blanks at the beginning of a line are none, and most of them would be a node.
        while (m_lineStart && m_at < end && isPageSpace(m_in[m_at]))
            ++m_at;
        if (!m_drawing && m_at < end) {
            m_out.html.append(m_in.sliced(m_at, end - m_at));
            m_lineStart = false;
        }
        m_at = end;
    }

    void skipPast(QByteArrayView ending)
    {
        const qsizetype end = m_in.indexOf(ending, m_at);
        m_at = end < 0 ? m_in.size() : end + ending.size();
    }

    void readMarkup()
    {
        const QByteArrayView rest = m_in.sliced(m_at);
        if (isLetter(peek(1))) {
            readStartTag();
        } else if (peek(1) == '/' && isLetter(peek(2))) {
            readEndTag();
        } else if (rest.startsWith("<!--")) {
            skipComment();
        } else if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/') {
            // Instructions, and what is taken for a comment; without a document type a page reads the same here.
            skipPast(">");
        } else {
            m_out.html.append("&lt;");
            ++m_at;
        }
    }

    void skipComment()
    {
        // "<!-->" and "<!--->" end at once.
        m_at += 4;
        if (peek(0) == '>' || (peek(0) == '-' && peek(1) == '>'))
            return skipPast(">");
        skipPast("-->");
    }

    QByteArrayView readName(qsizetype start)
    {
        m_at = start;
        while (m_at < m_in.size() && !isPageSpace(m_in[m_at]) && m_in[m_at] != '/' && m_in[m_at] != '>')
            ++m_at;
        return m_in.sliced(start, m_at - start);
    }

    // The value behind "=", with its quotes taken off.
    QByteArrayView readValue()
    {
        while (isPageSpace(peek(0)))
            ++m_at;
        const char quote = peek(0);
        if (quote == '"' || quote == '\'') {
            const qsizetype start = m_at + 1;
            const qsizetype end = m_in.indexOf(quote, start);
            m_at = end < 0 ? m_in.size() : end + 1;
            return m_in.sliced(start, (end < 0 ? m_in.size() : end) - start);
        }
        const qsizetype start = m_at;
        while (m_at < m_in.size() && !isPageSpace(m_in[m_at]) && m_in[m_at] != '>')
            ++m_at;
        return m_in.sliced(start, m_at - start);
    }

    // The needed ones into m_attributes; false where the page ends within the tag, which is none then.
    [[nodiscard]] bool readAttributes()
    {
        m_attributes.clear();
        while (m_at < m_in.size()) {
            if (isPageSpace(m_in[m_at]) || m_in[m_at] == '/') {
                ++m_at;
                continue;
            }
            if (m_in[m_at] == '>') {
                ++m_at;
                return true;
            }
            readAttribute();
        }
        return false;
    }

    void readAttribute()
    {
        const qsizetype start = m_at++;
        while (m_at < m_in.size() && !isPageSpace(m_in[m_at]) && m_in[m_at] != '/' && m_in[m_at] != '>'
               && m_in[m_at] != '=')
            ++m_at;
        const QByteArrayView name = m_in.sliced(start, m_at - start);
        qsizetype mark = m_at;
        while (mark < m_in.size() && isPageSpace(m_in[mark]))
            ++mark;
        QByteArrayView value;
        if (mark < m_in.size() && m_in[mark] == '=') {
            m_at = mark + 1;
            value = readValue();
        }
        if (!isNeeded(name, value))
            return;
        m_attributes.append(' ').append(name).append("=\"");
        for (qsizetype from = 0; from <= value.size();) {
            const qsizetype quote = value.indexOf('"', from);
            m_attributes.append(value.sliced(from, (quote < 0 ? value.size() : quote) - from));
            if (quote < 0)
                break;
            m_attributes.append("&quot;");
            from = quote + 1;
        }
        m_attributes.append('"');
    }

    void readStartTag()
    {
        const QByteArrayView name = readName(m_at + 1);
        const GumboTag read = knownTag(name);
        const bool closesItself = isDrawing(read);
        const qsizetype afterName = m_at;
        if (!readAttributes())
            return;
        if (isRaw(read))
            return readRaw(read, name);
        if (closesItself) {
            m_drawing = m_in[m_at - 2] != '/' || m_at - 2 < afterName;
            return;
        }
        // In a drawing all names are its own, but for those that no drawing has and that end it.
        if (m_drawing && !endsDrawing(read))
            return;
        m_drawing = false;
        open(plainTag(read));
    }

    // Where the end tag of an element begins whose content has no tags of its own; -1 where it never ends.
    [[nodiscard]] qsizetype endTagOf(QByteArrayView name) const
    {
        for (qsizetype at = m_in.indexOf("</", m_at); at >= 0; at = m_in.indexOf("</", at + 2)) {
            const qsizetype end = at + 2 + name.size();
            if (end <= m_in.size() && isSame(m_in.sliced(at + 2, name.size()), name)
                && (end == m_in.size() || isPageSpace(m_in[end]) || m_in[end] == '/' || m_in[end] == '>'))
                return at;
        }
        return -1;
    }

    // Scripts and what is only there for browsers without them, and the title, which is all text.
    void readRaw(GumboTag tag, QByteArrayView name)
    {
        // Looked for once: a page may begin as many as it likes.
        if (m_endless.contains(tag))
            return;
        const qsizetype end = endTagOf(name);
        if (end < 0) {
            m_endless.append(tag);
            // A script that does not end takes the rest of the page with it.
            if (tag != GUMBO_TAG_NOSCRIPT && tag != GUMBO_TAG_TITLE)
                m_at = m_in.size();
            return;
        }
        if (tag == GUMBO_TAG_TITLE && !m_drawing) {
            QByteArray title = m_in.sliced(m_at, end - m_at).toByteArray();
            m_out.html.append("<title>").append(title.replace('<', "&lt;")).append("</title>");
        }
        m_at = end;
        skipPast(">");
    }

    void readEndTag()
    {
        const GumboTag read = knownTag(readName(m_at + 2));
        if (!readAttributes())
            return;
        if (isDrawing(read))
            m_drawing = false;
        else if (!m_drawing || endsDrawing(read))
            close(plainTag(read));
    }

    void open(GumboTag tag)
    {
        closeImplied(tag);
        if (isVoid(tag) || isLoose(tag))
            return writeStart(tag);
        const bool fits = m_written < deepestKept;
        m_out.cut = m_out.cut || !fits;
        m_open.append({tag, fits});
        ++m_count[static_cast<size_t>(tag)];
        if (fits) {
            ++m_written;
            writeStart(tag);
        } else if (isBlockTag(tag)) {
            writeBreak();
        }
    }

    // The innermost open element that `isIt`, unless one that `hides` it is within; -1 where there is none near.
    qsizetype findOpen(auto isIt, auto hides) const
    {
        const qsizetype last = std::max<qsizetype>(0, m_open.size() - 2 * deepestKept);
        for (qsizetype i = m_open.size() - 1; i >= last; --i) {
            if (isIt(m_open[i].tag))
                return i;
            if (hides(m_open[i].tag))
                break;
        }
        return -1;
    }

    [[nodiscard]] bool isOpen(GumboTag tag) const { return m_count[static_cast<size_t>(tag)] > 0; }

    // What a start tag ends without saying so.
    void closeImplied(GumboTag tag)
    {
        if (isLoose(tag))
            return closeCell();
        if (endsItsLike(tag)) {
            const auto isLike = [tag](GumboTag open) {
                return areAlike(open, tag);
            };
            closeDownTo(findOpen(isLike, [](GumboTag open) { return !isThrough(open); }));
        }
        if (endsParagraph(tag) && isOpen(GUMBO_TAG_P))
            closeDownTo(findOpen([](GumboTag open) { return open == GUMBO_TAG_P; }, isScope));
    }

    // A new cell or row ends what was opened in the last.
    void closeCell()
    {
        if (!isOpen(GUMBO_TAG_TABLE))
            return;
        const qsizetype table =
            findOpen([](GumboTag open) { return open == GUMBO_TAG_TABLE; }, [](GumboTag) { return false; });
        if (table >= 0)
            closeDownTo(table + 1);
    }

    void close(GumboTag tag)
    {
        if (isLoose(tag)) {
            closeCell();
            return writeEnd(tag);
        }
        if (isOpen(tag)) {
            const bool special = isBlockTag(tag) || isScope(tag);
            const auto hides = [special](GumboTag open) {
                return isScope(open) || (!special && isBlockTag(open));
            };
            closeDownTo(findOpen([tag](GumboTag open) { return open == tag; }, hides));
        } else if (tag == GUMBO_TAG_BR || tag == GUMBO_TAG_P) {
            // An empty line, and an empty paragraph.
            writeBreak();
        }
    }

    // And all within it; nothing at -1.
    void closeDownTo(qsizetype index)
    {
        while (index >= 0 && m_open.size() > index) {
            const Open last = m_open.takeLast();
            --m_count[static_cast<size_t>(last.tag)];
            if (last.written) {
                --m_written;
                writeEnd(last.tag);
            } else if (isBlockTag(last.tag)) {
                writeBreak();
            }
        }
    }

    void writeStart(GumboTag tag)
    {
        ++m_out.elements;
        noteLine(tag);
        m_out.html.append('<').append(gumbo_normalized_tagname(tag)).append(m_attributes).append('>');
    }

    void writeBreak()
    {
        ++m_out.elements;
        noteLine(GUMBO_TAG_BR);
        m_out.html.append("<br>");
    }

    void writeEnd(GumboTag tag)
    {
        noteLine(tag);
        m_out.html.append("</").append(gumbo_normalized_tagname(tag)).append('>');
    }

    void noteLine(GumboTag tag)
    {
        m_lineStart = isBlockTag(tag) && !isOpen(GUMBO_TAG_PRE) && !isOpen(GUMBO_TAG_LISTING);
    }

    const QByteArrayView m_in;
    const qsizetype m_mostElements;
    qsizetype m_at = 0;
    ThinHtml m_out;
    QByteArray m_attributes; // of the tag at hand, as written out
    QList<Open> m_open;
    qsizetype m_written = 0;                             // of the open ones
    std::array<qsizetype, GUMBO_TAG_LAST + 1> m_count{}; // of the open ones, by tag
    bool m_drawing = false;
    bool m_lineStart = false;  // nothing but a block's tag was written last
    QList<GumboTag> m_endless; // elements that begin and never end
};

} // namespace

ThinHtml thinHtml(QByteArrayView utf8, qsizetype limit)
{
    ThinHtml thin = Thinner(utf8, limit).thin();
    // Tree builders give U+FFFD for these.
    if (thin.html.contains('\0'))
        thin.html.removeIf([](char c) { return c == '\0'; });
    return thin;
}

} // namespace earmark
