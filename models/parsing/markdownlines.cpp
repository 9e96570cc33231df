// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/markdownlines.h"

#include "models/parsing/characterreferences.h"
#include "models/parsing/weburl.h"

#include <algorithm>
#include <utility>

namespace earmark {
namespace {

// Beyond these the reader of HTML says what it left out.
constexpr int deepestNesting = 100;
constexpr int mostElements = 1'000'000;

// Whether HTML reads the & of an address only as the sign before a name of a query: where there is no reference, the
// name has to go on to "=".
bool isPlainAddress(QStringView address)
{
    for (qsizetype at = address.indexOf(u'&'); at >= 0; at = address.indexOf(u'&', at + 1)) {
        if (readCharacterReference(address.sliced(at)).length > 0)
            continue;
        const auto end = std::find_if_not(address.begin() + at + 1, address.end(),
                                          [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
        if (end == address.end() || *end != u'=')
            return false;
    }
    return true;
}

} // namespace

MarkdownLines::MarkdownLines(QString base)
    : m_base(std::move(base))
{
}

void MarkdownLines::openBlock(Block block)
{
    m_writer.breakLine();
    m_code += block == Block::Code ? 1 : 0;
    m_plain = m_plain && ++m_depth <= deepestNesting && ++m_opened <= mostElements;
}

void MarkdownLines::closeBlock(Block block)
{
    m_writer.breakLine();
    m_code -= block == Block::Code ? 1 : 0;
    --m_depth;
}

void MarkdownLines::openLink(QByteArrayView address)
{
    const QString written = QString::fromUtf8(address);
    m_plain = m_plain && isPlainAddress(written) && ++m_opened <= mostElements;
    const QString href = decodeCharacterReferences(written).trimmed();
    // A place on the same page is no link of an episode.
    const QString url = href.startsWith(u'#') ? QString() : webUrl(href, m_base);
    if (!url.isEmpty())
        m_writer.openLink(url);
}

void MarkdownLines::closeLink()
{
    m_writer.closeLink();
}

void MarkdownLines::breakLine()
{
    m_plain = m_plain && ++m_opened <= mostElements;
    m_writer.breakLine();
}

void MarkdownLines::addText(QByteArrayView text)
{
    const QString words = QString::fromUtf8(text);
    if (m_code > 0)
        m_writer.addPreformatted(words);
    else
        m_writer.addText(words);
}

void MarkdownLines::addReference(QByteArrayView reference)
{
    const QString written = QString::fromUtf8(reference);
    m_plain = m_plain && readCharacterReference(written).length == written.size();
    m_writer.addText(decodeCharacterReferences(written));
}

void MarkdownLines::addHtml(QByteArrayView)
{
    m_plain = false;
}

} // namespace earmark
