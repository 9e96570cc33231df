// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/notecharacters.h"

#include <algorithm>

namespace earmark {
namespace {

bool endsUrl(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c == u'<' || c == u'>' || c == u'"' || c == u'|'
           || c == u'\u201C' || c == u'\u201D';
}

} // namespace

CharacterKind kindOf(char32_t c)
{
    switch (c) {
    case U'\t':
    case U'\n':
    case U'\f':
    case U'\r':
    case U' ':
    case 0xA0:
    case 0x2028:
    case 0x2029:
        return CharacterKind::Space;
    case 0x200B: // zero width space
    case 0xFEFF: // byte order mark
    case 0xFFFE:
    case 0xFFFF:
        return CharacterKind::Gone;
    default:
        break;
    }
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool bidiOverride = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || bidiOverride ? CharacterKind::Gone : CharacterKind::Kept;
}

UrlSpan urlAround(QStringView text, qsizetype colon)
{
    const QStringView before = text.first(colon);
    const qsizetype scheme = before.endsWith(u"https", Qt::CaseInsensitive)  ? 5
                             : before.endsWith(u"http", Qt::CaseInsensitive) ? 4
                                                                             : 0;
    const qsizetype start = colon - scheme;
    if (scheme == 0 || (start > 0 && text[start - 1].isLetterOrNumber()))
        return {};
    qsizetype end = colon + 3;
    const qsizetype limit = std::min(text.size(), start + maxUrl);
    while (end < limit && !endsUrl(text[end]))
        ++end;
    // What closes the sentence around the URL is no part of it.
    qsizetype open = text.sliced(start, end - start).count(u'(') - text.sliced(start, end - start).count(u')');
    while (end > colon + 3) {
        const QChar last = text[end - 1];
        if (last == u')' && open < 0)
            ++open;
        else if (!QStringView(u".,;:!?'*]}\u2019\u2026\u00BB").contains(last))
            break;
        --end;
    }
    return end > colon + 3 && text[colon + 3].isLetterOrNumber() ? UrlSpan{start, end} : UrlSpan{};
}

} // namespace earmark
