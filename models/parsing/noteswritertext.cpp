// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The writer's text within a line; its blocks and formats stand in noteswriter.cpp.

#include "models/parsing/characterreferences.h"
#include "models/parsing/notecharacters.h"
#include "models/parsing/noteswriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

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
        const QString url = m_links.safeUrl(written);
        if (url.isEmpty())
            continue;
        writeRuns(text.sliced(from, span.start - from), true);
        m_formats.append({HtmlTag::A, u" href=\""_s + url.toHtmlEscaped() + u'"', m_links.remember(url), -1});
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

} // namespace earmark
