// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/markdownwalk.h"

#include <md4c.h>

#include <functional>
#include <optional>

namespace earmark {
namespace {

class Walk
{
public:
    Walk(QByteArrayView markdown, MarkdownSink &sink)
        : m_markdown(markdown)
        , m_sink(sink)
    {
    }

    [[nodiscard]] MarkdownEnd walk()
    {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return of(self).enterBlock(type);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return of(self).leaveBlock(type);
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
        const int end = md_parse(m_markdown.data(), static_cast<MD_SIZE>(m_markdown.size()), &parser, this);
        return end == 0 ? MarkdownEnd::Whole : end == stopped ? MarkdownEnd::Stopped : MarkdownEnd::NoMemory;
    }

private:
    using Block = MarkdownSink::Block;

    static constexpr int stopped = 1; // md4c's own failures are below 0

    static Walk &of(void *self) { return *static_cast<Walk *>(self); }

    [[nodiscard]] int answer() const { return m_sink.goesOn() ? 0 : stopped; }

    int enterBlock(MD_BLOCKTYPE type)
    {
        if (const std::optional<Block> block = blockOf(type))
            m_sink.openBlock(*block);
        return answer();
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (const std::optional<Block> block = blockOf(type))
            m_sink.closeBlock(*block);
        return answer();
    }

    static std::optional<Block> blockOf(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return Block::Quote;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return Block::List;
        case MD_BLOCK_LI:
            return Block::Item;
        case MD_BLOCK_HR:
            return Block::Rule;
        case MD_BLOCK_H:
            return Block::Heading;
        case MD_BLOCK_CODE:
            return Block::Code;
        case MD_BLOCK_P:
            return Block::Paragraph;
        case MD_BLOCK_TABLE:
            return Block::Table;
        case MD_BLOCK_TR:
            return Block::Row;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return Block::Cell;
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
        m_sink.openLink(QByteArrayView(href.text, static_cast<qsizetype>(href.size)));
        return answer();
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG)
            --m_pictures;
        if (type == MD_SPAN_A && m_pictures == 0)
            m_sink.closeLink();
        return answer();
    }

    int addText(MD_TEXTTYPE type, QByteArrayView text)
    {
        noteRead(text.data());
        // The words for a picture are not shown beside it.
        if (m_pictures > 0)
            return 0;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            endLine(type == MD_TEXT_BR);
        else if (type == MD_TEXT_HTML)
            m_sink.addHtml(text);
        else if (type == MD_TEXT_ENTITY)
            m_sink.addReference(text);
        else if (type != MD_TEXT_NULLCHAR)
            m_sink.addText(text);
        return answer();
    }

    // Most of what the parser gives are parts of the source.
    void noteRead(const char *place)
    {
        const std::less<const char *> isBefore;
        if (!isBefore(place, m_markdown.begin()) && isBefore(place, m_markdown.end()))
            m_read = place - m_markdown.begin();
    }

    // Renderers join the lines of a paragraph; a line that was too short to be wrapped was meant as a line.
    void endLine(bool hard)
    {
        constexpr qsizetype shortestWrapped = 55;
        if (!hard && lengthOfLine() >= shortestWrapped)
            m_sink.addText(" ");
        else
            m_sink.breakLine();
    }

    // Of the line of the source that was read last, in bytes.
    [[nodiscard]] qsizetype lengthOfLine() const
    {
        const qsizetype end = m_markdown.indexOf('\n', m_read);
        const qsizetype start = m_markdown.first(m_read).lastIndexOf('\n');
        return (end < 0 ? m_markdown.size() : end) - start - 1;
    }

    QByteArrayView m_markdown;
    MarkdownSink &m_sink;
    qsizetype m_read = 0; // up to where, in the source
    int m_pictures = 0;   // open ones: their words may hold others
};

} // namespace

MarkdownEnd walkMarkdown(QByteArrayView utf8, MarkdownSink &sink)
{
    return Walk(utf8, sink).walk();
}

} // namespace earmark
