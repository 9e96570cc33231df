// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/noteswriter.h"

#include "models/parsing/notecharacters.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype maxDepth = 64;  // of blocks; deeper ones stay on the level
constexpr qsizetype maxFormats = 8; // open within a line
constexpr qsizetype maxLinks = 500;

enum class Role { Transparent, Format, Leaf, Container, Block, Cell, LineBreak, Rule, Image, Dropped };

constexpr Role roleOf(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::A:
    case HtmlTag::B:
    case HtmlTag::Code:
    case HtmlTag::Em:
    case HtmlTag::I:
    case HtmlTag::Strong:
        return Role::Format;
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::P:
    case HtmlTag::Pre:
        return Role::Leaf;
    case HtmlTag::Blockquote:
    case HtmlTag::Li:
    case HtmlTag::Ol:
    case HtmlTag::Ul:
        return Role::Container;
    case HtmlTag::Br:
        return Role::LineBreak;
    case HtmlTag::Hr:
        return Role::Rule;
    case HtmlTag::Img:
        return Role::Image;
    case HtmlTag::Td:
    case HtmlTag::Th:
        return Role::Cell;
    default:
        break;
    }
    if (tag >= HtmlTag::Address && tag <= HtmlTag::Tr)
        return Role::Block;
    return tag >= HtmlTag::Applet ? Role::Dropped : Role::Transparent;
}

// Dropped elements that have no content and no end tag.
constexpr bool isVoid(HtmlTag tag)
{
    return tag == HtmlTag::Embed || tag == HtmlTag::Input;
}

// Dropped elements whose content came with the start tag.
constexpr bool isRaw(HtmlTag tag)
{
    return tag == HtmlTag::Iframe || tag == HtmlTag::Noembed || tag == HtmlTag::Noframes || tag == HtmlTag::Script
           || tag == HtmlTag::Style || tag == HtmlTag::Textarea || tag == HtmlTag::Title || tag == HtmlTag::Xmp;
}

QStringView nameOf(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::A:
        return u"a";
    case HtmlTag::B:
        return u"b";
    case HtmlTag::Blockquote:
        return u"blockquote";
    case HtmlTag::Code:
        return u"code";
    case HtmlTag::Em:
        return u"em";
    case HtmlTag::H1:
        return u"h1";
    case HtmlTag::H2:
        return u"h2";
    case HtmlTag::H3:
        return u"h3";
    case HtmlTag::H4:
        return u"h4";
    case HtmlTag::H5:
        return u"h5";
    case HtmlTag::H6:
        return u"h6";
    case HtmlTag::I:
        return u"i";
    case HtmlTag::Li:
        return u"li";
    case HtmlTag::Ol:
        return u"ol";
    case HtmlTag::Pre:
        return u"pre";
    case HtmlTag::Strong:
        return u"strong";
    case HtmlTag::Ul:
        return u"ul";
    default:
        return u"p";
    }
}

// Characters that need no thought; a space among them does neither.
constexpr std::array<bool, 128> plainAscii = [] {
    std::array<bool, 128> plain{};
    for (size_t c = 0x21; c < 0x7F; ++c)
        plain[c] = c != '&' && c != '<' && c != '>' && c != '"';
    return plain;
}();

constexpr bool isPlain(char16_t c)
{
    if (c < 0x80)
        return plainAscii[c];
    return (c > 0xA0 && c < 0x2000) || (c >= 0x2010 && c < 0x2028) || (c > 0x2069 && c < 0xD800)
           || (c >= 0xE000 && c < 0xFEFF);
}

} // namespace

NotesWriter::NotesWriter(Output output, const QString &baseUrl, qsizetype expectedSize)
    : m_writesHtml(output == Output::HtmlAndText)
    , m_base(baseUrl)
{
    m_text.reserve(expectedSize);
    if (m_writesHtml)
        m_html.reserve(expectedSize + expectedSize / 4);
}

void NotesWriter::write(const HtmlToken &token)
{
    if (m_droppedDepth > 0) {
        if (token.tag == m_dropped && token.kind == HtmlToken::Kind::Start && !token.selfClosing)
            ++m_droppedDepth;
        else if (token.tag == m_dropped && token.kind == HtmlToken::Kind::End)
            --m_droppedDepth;
        else if (m_dropped == HtmlTag::Head && token.tag == HtmlTag::Body)
            m_droppedDepth = 0;
        return;
    }
    switch (token.kind) {
    case HtmlToken::Kind::Text:
        writeText(token.text, token.literal);
        break;
    case HtmlToken::Kind::Start:
        start(token);
        break;
    case HtmlToken::Kind::End:
        end(token.tag);
        break;
    }
}

void NotesWriter::start(const HtmlToken &token)
{
    switch (roleOf(token.tag)) {
    case Role::Transparent:
        break;
    case Role::Format:
        if (token.tag == HtmlTag::A)
            startLink(token);
        else if (m_formats.size() < maxFormats)
            m_formats.append({token.tag, {}, -1, -1});
        m_ready = false;
        break;
    case Role::Leaf:
    case Role::Container:
        startBlock(token.tag);
        break;
    case Role::Block:
        paragraphBreak();
        break;
    case Role::Cell:
        space();
        break;
    case Role::LineBreak:
        lineBreak();
        break;
    case Role::Rule:
        paragraphBreak();
        openBlocks();
        if (m_writesHtml)
            m_html += u"<hr>";
        breakText(2);
        break;
    case Role::Image:
        writeImage(token);
        break;
    case Role::Dropped:
        if (!isVoid(token.tag) && !isRaw(token.tag) && !token.selfClosing) {
            m_dropped = token.tag;
            m_droppedDepth = 1;
        }
        break;
    }
}

void NotesWriter::end(HtmlTag tag)
{
    switch (roleOf(tag)) {
    case Role::Format:
        endFormat(tag);
        break;
    case Role::Leaf:
    case Role::Container:
        endBlock(tag);
        break;
    case Role::Block:
        paragraphBreak();
        break;
    case Role::Cell:
        space();
        break;
    case Role::LineBreak:
        lineBreak(); // browsers read </br> as <br>
        break;
    default:
        break;
    }
}

void NotesWriter::startLink(const HtmlToken &token)
{
    endFormat(HtmlTag::A); // links do not nest
    m_inAnchor = true;
    const auto href = htmlAttribute(token, "href"_L1);
    const QString url = href ? safeUrl(*href) : QString();
    if (url.isEmpty() || m_formats.size() >= maxFormats)
        return;
    Format format{HtmlTag::A, {}, rememberLink(url), -1};
    if (m_writesHtml) {
        format.attributes = u" href=\""_s + url.toHtmlEscaped() + u'"';
        QString title = htmlAttribute(token, "title"_L1).value_or(QString());
        title.removeIf([](QChar c) { return kindOf(c.unicode()) == CharacterKind::Gone || c.isSurrogate(); });
        title = title.simplified();
        if (!title.isEmpty())
            format.attributes += u" title=\""_s + title.toHtmlEscaped() + u'"';
    }
    m_formats.append(std::move(format));
}

void NotesWriter::endFormat(HtmlTag tag)
{
    m_inAnchor = m_inAnchor && tag != HtmlTag::A;
    for (qsizetype i = m_formats.size() - 1; i >= 0; --i) {
        if (m_formats[i].tag != tag)
            continue;
        if (i < m_openFormats)
            closeFormats(i);
        const Format &format = m_formats[i];
        if (format.link >= 0 && format.textStart >= 0 && m_links[format.link].text.isEmpty())
            m_links[format.link].text = m_text.sliced(format.textStart);
        m_formats.remove(i);
        m_ready = false;
        return;
    }
}

void NotesWriter::startBlock(HtmlTag tag)
{
    closeLeaf();
    if (tag == HtmlTag::Li) {
        // An item ends the item before it, within the same list.
        for (qsizetype i = m_blocks.size() - 1; i >= 0; --i) {
            const HtmlTag open = m_blocks[i].tag;
            if (open == HtmlTag::Ul || open == HtmlTag::Ol || open == HtmlTag::Blockquote)
                break;
            while (open == HtmlTag::Li && m_blocks.size() > i)
                closeTop();
        }
        if (top() != HtmlTag::Ul && top() != HtmlTag::Ol) { // an item of no list
            paragraphBreak();
            return;
        }
        breakText(1);
    } else if (tag == HtmlTag::Ul || tag == HtmlTag::Ol) {
        breakText(inItem() ? 1 : 2);
    } else if (top() == HtmlTag::Li && !m_blocks.last().hasText) {
        m_ready = false; // the paragraph goes on the item's line
    } else {
        breakText(2);
    }
    if (m_blocks.size() >= maxDepth)
        return;
    if (roleOf(tag) == Role::Leaf)
        openItem();
    m_blocks.append({tag, false});
    m_itemStarts = m_itemStarts || tag == HtmlTag::Li;
    m_breaksParagraph = false;
    m_ready = false;
}

void NotesWriter::endBlock(HtmlTag tag)
{
    const auto isOpen = [&](const Block &block) {
        return block.tag == tag;
    };
    if (!std::ranges::any_of(m_blocks, isOpen)) {
        paragraphBreak();
        return;
    }
    if (tag == HtmlTag::Li) { // not beyond its list
        for (qsizetype i = m_blocks.size() - 1; m_blocks[i].tag != tag; --i) {
            if (m_blocks[i].tag == HtmlTag::Ul || m_blocks[i].tag == HtmlTag::Ol)
                return;
        }
    }
    while (top() != tag)
        closeTop();
    closeTop();
    breakText(tag == HtmlTag::Li || inItem() ? 1 : 2);
    m_breaksParagraph = true;
}

void NotesWriter::writeImage(const HtmlToken &token)
{
    // Pictures are gone; where one is all that a link shows, its words stand in for it.
    if (!m_inAnchor)
        return;
    const QString words = htmlAttribute(token, "alt"_L1).value_or(QString()).simplified();
    if (!words.isEmpty() && words.size() <= 200)
        writeRuns(QString(u'[' + words + u']'), true);
}

void NotesWriter::writeText(QStringView text, bool literal)
{
    if (!m_inAnchor && text.contains(u"://")) {
        writeLinkified(literal ? text.toString() : decodeCharacterReferences(text));
        return;
    }
    writeRuns(text, literal);
}

// URLs that stand in the text become links.
void NotesWriter::writeLinkified(QStringView text)
{
    qsizetype from = 0;
    qsizetype next = 0;
    for (qsizetype colon = text.indexOf(u"://"); colon >= 0; colon = text.indexOf(u"://", next)) {
        const UrlSpan span = urlAround(text, colon);
        next = std::max(colon + 3, span.end);
        if (span.end <= span.start || span.start < from || m_formats.size() >= maxFormats)
            continue;
        const QString written = text.sliced(span.start, span.end - span.start).toString();
        const QString url = safeUrl(written);
        if (url.isEmpty())
            continue;
        writeRuns(text.sliced(from, span.start - from), true);
        m_formats.append({HtmlTag::A, u" href=\""_s + url.toHtmlEscaped() + u'"', rememberLink(url), -1});
        m_ready = false;
        writeRuns(written, true);
        endFormat(HtmlTag::A);
        from = span.end;
    }
    writeRuns(text.sliced(from), true);
}

void NotesWriter::writeRuns(QStringView text, bool literal)
{
    const bool verbatim = top() == HtmlTag::Pre;
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at < end) {
        const char16_t *const run = at;
        while (at < end && (isPlain(*at) || (*at == u' ' && at > run && at + 1 < end && isPlain(at[1]))))
            ++at;
        if (at > run) {
            put(QStringView(run, at));
            continue;
        }
        const char16_t c = *at;
        if (c == u'&' && !literal) {
            const CharacterReference reference = readCharacterReference(QStringView(at, end));
            if (reference.length > 0) {
                at += reference.length;
                writeSpecial(reference.character);
                continue;
            }
        }
        ++at;
        if (verbatim && (c == u'\n' || c == u' ' || c == u'\t')) {
            if (c != u'\n' || m_blocks.last().hasText) // readers drop line ends at the start
                put(QStringView(&c, 1));
        } else if (QChar::isHighSurrogate(c) && at < end && QChar::isLowSurrogate(*at)) {
            put(QStringView(at - 1, 2));
            ++at;
        } else {
            writeSpecial(QChar::isSurrogate(c) ? U'\uFFFD' : c);
        }
    }
}

void NotesWriter::writeSpecial(char32_t c)
{
    switch (kindOf(c)) {
    case CharacterKind::Space:
        if (top() == HtmlTag::Pre)
            put(u" ");
        else
            space();
        return;
    case CharacterKind::Gone:
        return;
    case CharacterKind::Kept:
        break;
    }
    switch (c) {
    case U'&':
        return putEscaped(u'&', u"&amp;");
    case U'<':
        return putEscaped(u'<', u"&lt;");
    case U'>':
        return putEscaped(u'>', u"&gt;");
    default:
        const auto encoded = QChar::fromUcs4(c);
        put(encoded);
    }
}

void NotesWriter::put(QStringView text)
{
    if (!m_ready)
        prepare();
    if (m_space) {
        m_space = false;
        m_text += u' ';
        if (m_writesHtml)
            m_html += u' ';
    }
    m_text += text;
    if (m_writesHtml)
        m_html += text;
}

void NotesWriter::putEscaped(QChar c, QStringView escaped)
{
    put({});
    m_text += c;
    if (m_writesHtml)
        m_html += escaped;
}

void NotesWriter::space()
{
    // Nothing stands on the line yet: no space at its start.
    m_space = m_lineBreaks == 0 && m_textBreaks == 0 && !m_itemStarts && !m_text.isEmpty();
}

void NotesWriter::lineBreak()
{
    m_space = false;
    if (top() == HtmlTag::Pre) {
        if (m_blocks.last().hasText)
            put(u"\n");
    } else {
        m_lineBreaks = std::min(m_lineBreaks + 1, 2);
        m_ready = false;
    }
}

void NotesWriter::paragraphBreak()
{
    closeLeaf();
    m_breaksParagraph = true;
    if (!(top() == HtmlTag::Li && !m_blocks.last().hasText))
        breakText(inItem() ? 1 : 2);
    m_ready = false;
}

void NotesWriter::breakText(int lines)
{
    m_space = false;
    m_lineBreaks = 0;
    m_textBreaks = std::max(m_textBreaks, lines);
    m_ready = false;
}

// Writes all that was put off until text would come.
void NotesWriter::prepare()
{
    m_ready = true;
    openItem();
    const HtmlTag innermost = top();
    const bool flow = innermost == HtmlTag::Unknown || innermost == HtmlTag::Blockquote
                      || (innermost == HtmlTag::Li && m_blocks.last().hasText && m_breaksParagraph);
    if (flow)
        m_blocks.append({HtmlTag::P, false});
    openBlocks();
    m_breaksParagraph = false;
    const bool lineStarts = !m_blocks.last().hasText;
    for (Block &block : m_blocks)
        block.hasText = true;

    if (!m_text.isEmpty()) {
        const int breaks = std::max(m_textBreaks, lineStarts ? 0 : m_lineBreaks);
        m_text += QStringView(u"\n\n").first(std::min(breaks, 2));
    }
    if (!lineStarts && m_lineBreaks > 0) {
        closeFormats(0);
        for (int i = 0; m_writesHtml && i < m_lineBreaks; ++i)
            m_html += u"<br>";
    }
    m_textBreaks = 0;
    m_lineBreaks = 0;
    if (m_itemStarts)
        m_text += u"- ";
    m_itemStarts = false;
    if (m_space) { // before the tags of what comes, so that formats begin with a word
        m_space = false;
        m_text += u' ';
        if (m_writesHtml)
            m_html += u' ';
    }
    openFormats();
}

// Text straight within a list is an item of it.
void NotesWriter::openItem()
{
    if ((top() == HtmlTag::Ul || top() == HtmlTag::Ol) && m_blocks.size() < maxDepth) {
        m_blocks.append({HtmlTag::Li, false});
        m_itemStarts = true;
    }
}

void NotesWriter::openBlocks()
{
    for (; m_openBlocks < m_blocks.size(); ++m_openBlocks)
        openTag(m_blocks[m_openBlocks].tag);
}

void NotesWriter::openFormats()
{
    for (; m_openFormats < m_formats.size(); ++m_openFormats) {
        Format &format = m_formats[m_openFormats];
        if (format.textStart < 0)
            format.textStart = m_text.size();
        openTag(format.tag, format.attributes);
    }
}

void NotesWriter::closeFormats(qsizetype down)
{
    for (; m_openFormats > down; --m_openFormats)
        closeTag(m_formats[m_openFormats - 1].tag);
    m_ready = false;
}

void NotesWriter::closeLeaf()
{
    const Role role = roleOf(top());
    if (role == Role::Leaf) {
        closeTop();
        breakText(2);
    } else if (top() == HtmlTag::Li) {
        closeFormats(0);
        m_lineBreaks = 0;
    }
    m_space = false;
}

void NotesWriter::closeTop()
{
    closeFormats(0);
    if (m_openBlocks == m_blocks.size()) {
        closeTag(top());
        --m_openBlocks;
    }
    if (m_blocks.last().tag == HtmlTag::Li)
        m_itemStarts = false;
    m_blocks.removeLast();
    m_space = false;
    m_lineBreaks = 0;
    m_ready = false;
}

void NotesWriter::openTag(HtmlTag tag, QStringView attributes)
{
    if (m_writesHtml) {
        m_html += u'<';
        m_html += nameOf(tag);
        m_html += attributes;
        m_html += u'>';
    }
}

void NotesWriter::closeTag(HtmlTag tag)
{
    if (m_writesHtml) {
        m_html += u"</";
        m_html += nameOf(tag);
        m_html += u'>';
    }
}

bool NotesWriter::inItem() const
{
    return std::ranges::any_of(m_blocks, [](const Block &block) { return block.tag == HtmlTag::Li; });
}

// Absolute, of a scheme that can do no harm, without characters that hide something; empty where it is not.
QString NotesWriter::safeUrl(const QString &written) const
{
    QString url = written;
    // Browsers drop line breaks and controls within a URL, so "java\nscript:" has to be seen as they see it.
    url.removeIf([](QChar c) {
        return c.unicode() < 0x20 || kindOf(c.unicode()) == CharacterKind::Gone || c.isSurrogate()
               || c.unicode() == 0x2028 || c.unicode() == 0x2029;
    });
    url = url.trimmed();
    url.replace(u' ', "%20"_L1);
    url.replace(u'\u00A0', "%C2%A0"_L1);
    const auto startsWith = [&](QStringView start) {
        return url.startsWith(start, Qt::CaseInsensitive);
    };
    if (url.size() > maxUrl)
        return {};
    const qsizetype host = startsWith(u"http://") ? 7 : startsWith(u"https://") ? 8 : 0;
    if (host > 0)
        return host < url.size() && (url[host].isLetterOrNumber() || url[host] == u'[') ? url : QString();
    if (startsWith(u"mailto:"))
        return url.contains(u'@') ? url : QString();
    if (url.isEmpty() || url.startsWith(u'#') || !m_base.isValid() || m_base.isRelative())
        return {};
    const QUrl resolved = m_base.resolved(QUrl(url));
    const bool safe = resolved.isValid() && (resolved.scheme() == "http"_L1 || resolved.scheme() == "https"_L1)
                      && !resolved.host().isEmpty();
    return safe ? resolved.toString(QUrl::FullyEncoded) : QString();
}

qsizetype NotesWriter::rememberLink(const QString &url)
{
    if (m_links.size() >= maxLinks || m_knownLinks.contains(url))
        return -1;
    m_knownLinks.insert(url);
    m_links.append({url, {}});
    return m_links.size() - 1;
}

// Lines of plain text: trimmed, their spaces folded, never more than one blank line in a row.
void NotesWriter::writePlain(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype lineEnd = text.indexOf(u'\n');
        const QStringView line = lineEnd < 0 ? text : text.first(lineEnd);
        writeText(line.trimmed(), true);
        m_space = false;
        m_textBreaks = std::min(m_textBreaks + 1, 2);
        m_ready = false;
        text = lineEnd < 0 ? QStringView() : text.sliced(lineEnd + 1);
    }
}

SanitisedHtml NotesWriter::finish()
{
    endFormat(HtmlTag::A);
    while (!m_blocks.isEmpty())
        closeTop();
    return {std::move(m_html), std::move(m_text), std::move(m_links), false};
}

} // namespace earmark
