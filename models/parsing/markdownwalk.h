// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QtTypes>

namespace earmark {

// What is told of a page of Markdown, in its order. Texts are UTF-8, valid for the call.
class MarkdownSink
{
public:
    enum class Block : quint8 { Quote, List, Item, Rule, Heading, Code, Paragraph, Table, Row, Cell };

    virtual ~MarkdownSink() = default;
    MarkdownSink(const MarkdownSink &) = delete;
    MarkdownSink &operator=(const MarkdownSink &) = delete;
    MarkdownSink(MarkdownSink &&) = delete;
    MarkdownSink &operator=(MarkdownSink &&) = delete;

    virtual void openBlock(Block block) = 0;
    virtual void closeBlock(Block block) = 0;
    // The address may hold character references.
    virtual void openLink(QByteArrayView address) = 0;
    virtual void closeLink() = 0;
    // The end of a line that was meant as one.
    virtual void breakLine() = 0;
    virtual void addText(QByteArrayView text) = 0;
    // "&amp;" as it is written.
    virtual void addReference(QByteArrayView reference) = 0;
    // HTML between or within the words, in any parts.
    virtual void addHtml(QByteArrayView html) = 0;
    // Asked after each call; the walk ends where it does not hold.
    [[nodiscard]] virtual bool goesOn() const { return true; }

protected:
    MarkdownSink() = default;
};

enum class MarkdownEnd : quint8 { Whole, Stopped, NoMemory };

// Walks the Markdown (CommonMark with GitHub's tables and links, no blocks of code by indentation). The words for
// pictures are left out; lines of a paragraph are joined unless they are too short to have been wrapped. Any thread.
[[nodiscard]] MarkdownEnd walkMarkdown(QByteArrayView utf8, MarkdownSink &sink);

} // namespace earmark
