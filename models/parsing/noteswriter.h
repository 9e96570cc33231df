// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/htmltokens.h"
#include "models/parsing/notelinks.h"
#include "models/parsing/sanitiser.h"

#include <QtCore/QVarLengthArray>

namespace earmark {

// Writes notes as safe HTML and as text at once, from tokens of any quality. It writes only tags it chooses itself
// and escapes all else, so what it writes is well-formed and allowed whatever comes in. Everything is opened only
// when text comes, so nothing empty is written. Any thread, one at a time.
class NotesWriter
{
public:
    enum class Output { HtmlAndText, TextOnly };

    NotesWriter(Output output, const QString &baseUrl, qsizetype expectedSize);

    // Markup.
    void write(const HtmlToken &token);
    // Text with line breaks that count, without markup.
    void writePlain(QStringView text);

    [[nodiscard]] SanitisedHtml finish();

private:
    static constexpr qsizetype maxFormats = 8; // open within a line

    // Elements that hold blocks (lists, quotations) or text (paragraphs, headings, pre: always the innermost).
    struct Block {
        HtmlTag tag = HtmlTag::P;
        bool hasText = false;
    };
    // Elements within a line, with their attributes ready to write.
    struct Format {
        HtmlTag tag = HtmlTag::B;
        QString attributes;
        qsizetype link = -1; // its place in m_links
        qsizetype textStart = -1;
    };

    void start(const HtmlToken &token);
    void end(HtmlTag tag);
    void startLink(const HtmlToken &token);
    void endFormat(HtmlTag tag);
    void startBlock(HtmlTag tag);
    void endBlock(HtmlTag tag);
    void writeImage(const HtmlToken &token);

    void writeText(QStringView text, bool literal);
    void writeRuns(QStringView text, bool literal);
    void writeSpecial(char32_t c);
    void writeLinkified(QStringView text);
    void put(QStringView text);
    void putEscaped(QChar c, QStringView escaped);
    void space();
    void lineBreak();
    void paragraphBreak();

    void prepare();
    void openItem();
    void openBlocks();
    void openFormats();
    void closeFormats(qsizetype down);
    void closeLeaf();
    void closeTop();
    void breakText(int lines);
    void openTag(HtmlTag tag, QStringView attributes = {});
    void closeTag(HtmlTag tag);

    [[nodiscard]] HtmlTag top() const { return m_blocks.isEmpty() ? HtmlTag::Unknown : m_blocks.last().tag; }
    [[nodiscard]] bool inItem() const;

    const bool m_writesHtml;
    QString m_html;
    QString m_text;
    NoteLinks m_links;

    QVarLengthArray<Block, 16> m_blocks;
    qsizetype m_openBlocks = 0; // how many of m_blocks are written
    QVarLengthArray<Format, 4> m_formats;
    qsizetype m_openFormats = 0;

    bool m_inAnchor = false;        // between <a> and </a>, whether it leads anywhere or not
    bool m_ready = false;           // nothing is pending: text can be written straight away
    bool m_space = false;           // a space, once more text comes on this line
    bool m_breaksParagraph = false; // what comes next in a list item is a paragraph of its own
    int m_lineBreaks = 0;           // <br>s, once more text comes in this block
    int m_textBreaks = 0;           // line ends, once more text comes
    bool m_itemStarts = false;      // "- " before the next text

    HtmlTag m_dropped = HtmlTag::Unknown; // within this element, which goes with its content
    int m_droppedDepth = 0;
};

} // namespace earmark
