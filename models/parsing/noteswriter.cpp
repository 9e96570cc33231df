// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/noteswriter.h"

#include "models/parsing/notecharacters.h"
#include "models/parsing/notetags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype maxDepth = 64; // of blocks; deeper ones stay on the level

} // namespace

NotesWriter::NotesWriter(Output output, const QString &baseUrl, qsizetype expectedSize)
    : m_writesHtml(output == Output::HtmlAndText)
    , m_links(baseUrl)
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
    switch (noteRoleOf(token.tag)) {
    case NoteRole::Transparent:
        break;
    case NoteRole::Format:
        if (token.tag == HtmlTag::A)
            startLink(token);
        else if (m_formats.size() < maxFormats)
            m_formats.append({token.tag, {}, -1, -1});
        m_ready = false;
        break;
    case NoteRole::Leaf:
    case NoteRole::Container:
        startBlock(token.tag);
        break;
    case NoteRole::Block:
        paragraphBreak();
        break;
    case NoteRole::Cell:
        space();
        break;
    case NoteRole::LineBreak:
        lineBreak();
        break;
    case NoteRole::Rule:
        paragraphBreak();
        openBlocks();
        if (m_writesHtml)
            m_html += u"<hr>";
        breakText(2);
        break;
    case NoteRole::Image:
        writeImage(token);
        break;
    case NoteRole::Dropped:
        if (!isVoidTag(token.tag) && !isRawTag(token.tag) && !token.selfClosing) {
            m_dropped = token.tag;
            m_droppedDepth = 1;
        }
        break;
    }
}

void NotesWriter::end(HtmlTag tag)
{
    switch (noteRoleOf(tag)) {
    case NoteRole::Format:
        endFormat(tag);
        break;
    case NoteRole::Leaf:
    case NoteRole::Container:
        endBlock(tag);
        break;
    case NoteRole::Block:
        paragraphBreak();
        break;
    case NoteRole::Cell:
        space();
        break;
    case NoteRole::LineBreak:
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
    const QString url = href ? m_links.safeUrl(*href) : QString();
    if (url.isEmpty() || m_formats.size() >= maxFormats)
        return;
    Format format{HtmlTag::A, {}, m_links.remember(url), -1};
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
        if (format.link >= 0 && format.textStart >= 0)
            m_links.name(format.link, m_text.sliced(format.textStart));
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
    if (noteRoleOf(tag) == NoteRole::Leaf)
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
    const NoteRole role = noteRoleOf(top());
    if (role == NoteRole::Leaf) {
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
        m_html += noteTagName(tag);
        m_html += attributes;
        m_html += u'>';
    }
}

void NotesWriter::closeTag(HtmlTag tag)
{
    if (m_writesHtml) {
        m_html += u"</";
        m_html += noteTagName(tag);
        m_html += u'>';
    }
}

bool NotesWriter::inItem() const
{
    return std::ranges::any_of(m_blocks, [](const Block &block) { return block.tag == HtmlTag::Li; });
}

SanitisedHtml NotesWriter::finish()
{
    endFormat(HtmlTag::A);
    while (!m_blocks.isEmpty())
        closeTop();
    return {std::move(m_html), std::move(m_text), m_links.take(), false};
}

} // namespace earmark
