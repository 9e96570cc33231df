// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/markdownwalk.h"
#include "models/parsing/pagewriter.h"

#include <QtCore/QString>

namespace earmark {

// Writes what Markdown without HTML says into the lines of a page: the same as by way of HTML, without its tree. It
// goes on only as long as that is so. Not thread-safe.
class MarkdownLines : public MarkdownSink
{
public:
    // `base`: what relative links are relative to; may be empty.
    explicit MarkdownLines(QString base);

    [[nodiscard]] PageWriter &writer() { return m_writer; }

    void openBlock(Block block) override;
    void closeBlock(Block block) override;
    void openLink(QByteArrayView address) override;
    void closeLink() override;
    void breakLine() override;
    void addText(QByteArrayView text) override;
    void addReference(QByteArrayView reference) override;
    void addHtml(QByteArrayView html) override;
    [[nodiscard]] bool goesOn() const override { return m_plain; }

private:
    QString m_base;
    PageWriter m_writer;
    int m_depth = 0;  // open blocks
    int m_code = 0;   // of them such that keep their lines
    int m_opened = 0; // blocks and links
    bool m_plain = true;
};

} // namespace earmark
