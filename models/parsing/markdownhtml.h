// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/markdownwalk.h"

#include <QtCore/QByteArray>

namespace earmark {

// Writes what Markdown says as HTML, so that HTML of its own can be read with it. Not thread-safe.
class MarkdownHtml : public MarkdownSink
{
public:
    // `size`: of the Markdown, in bytes.
    explicit MarkdownHtml(qsizetype size) { m_html.reserve(size + size / 4); }

    [[nodiscard]] const QByteArray &html() const { return m_html; }

    void openBlock(Block block) override;
    void closeBlock(Block block) override;
    void openLink(QByteArrayView address) override;
    void closeLink() override;
    void breakLine() override;
    void addText(QByteArrayView text) override;
    void addReference(QByteArrayView reference) override;
    void addHtml(QByteArrayView html) override;

private:
    void addEscaped(QByteArrayView text, bool keepReferences);

    QByteArray m_html;
};

} // namespace earmark
