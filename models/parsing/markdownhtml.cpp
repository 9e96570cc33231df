// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/markdownhtml.h"

#include <algorithm>

namespace earmark {
namespace {

QByteArrayView tagNameOf(MarkdownSink::Block block)
{
    switch (block) {
    case MarkdownSink::Block::Quote:
        return "blockquote";
    case MarkdownSink::Block::List:
        return "ul";
    case MarkdownSink::Block::Item:
        return "li";
    case MarkdownSink::Block::Rule:
        return "hr";
    case MarkdownSink::Block::Heading:
        return "h2";
    case MarkdownSink::Block::Code:
        return "pre";
    case MarkdownSink::Block::Paragraph:
        return "p";
    case MarkdownSink::Block::Table:
        return "table";
    case MarkdownSink::Block::Row:
        return "tr";
    case MarkdownSink::Block::Cell:
        return "td";
    }
    return {};
}

} // namespace

void MarkdownHtml::openBlock(Block block)
{
    m_html.append('<').append(tagNameOf(block)).append('>');
}

void MarkdownHtml::closeBlock(Block block)
{
    if (block != Block::Rule)
        m_html.append("</").append(tagNameOf(block)).append('>');
}

void MarkdownHtml::openLink(QByteArrayView address)
{
    m_html.append("<a href=\"");
    addEscaped(address, true);
    m_html.append("\">");
}

void MarkdownHtml::closeLink()
{
    m_html.append("</a>");
}

void MarkdownHtml::breakLine()
{
    m_html.append("<br>");
}

void MarkdownHtml::addText(QByteArrayView text)
{
    addEscaped(text, false);
}

void MarkdownHtml::addReference(QByteArrayView reference)
{
    m_html.append(reference);
}

void MarkdownHtml::addHtml(QByteArrayView html)
{
    m_html.append(html);
}

void MarkdownHtml::addEscaped(QByteArrayView text, bool keepReferences)
{
    const auto isSpecial = [keepReferences](char c) {
        return c == '<' || c == '"' || (c == '&' && !keepReferences);
    };
    while (!text.isEmpty()) {
        const qsizetype plain = std::ranges::find_if(text, isSpecial) - text.begin();
        m_html.append(text.first(plain));
        if (plain == text.size())
            return;
        m_html.append(text[plain] == '<' ? "&lt;" : text[plain] == '"' ? "&quot;" : "&amp;");
        text = text.sliced(plain + 1);
    }
}

} // namespace earmark
