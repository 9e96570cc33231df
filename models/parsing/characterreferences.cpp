// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/characterreferences.h"

#include "models/parsing/encoding.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr bool isAsciiAlphanumeric(char16_t c)
{
    return (c >= u'0' && c <= u'9') || ((c | 0x20) >= u'a' && (c | 0x20) <= u'z');
}

constexpr char32_t replacement = 0xFFFD;

CharacterReference readNumeric(QStringView text)
{
    qsizetype at = 2;
    const bool hex = at < text.size() && (text[at] == u'x' || text[at] == u'X');
    if (hex)
        ++at;
    const qsizetype digits = at;
    char32_t value = 0;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        char32_t digit = 0;
        if (c >= u'0' && c <= u'9')
            digit = c - u'0';
        else if (hex && (c | 0x20) >= u'a' && (c | 0x20) <= u'f')
            digit = char32_t(c | 0x20) - u'a' + 10;
        else
            break;
        value = std::min<char32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
    }
    if (at == digits)
        return {};
    if (at < text.size() && text[at] == u';')
        ++at;
    if (value >= 0x80 && value < 0xA0) // WHATWG HTML 13.2.5.80, but none of the five controls it leaves
        value = fromWindows1252(static_cast<unsigned char>(value));
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        value = replacement;
    return {value, at};
}

} // namespace

CharacterReference readCharacterReference(QStringView text)
{
    if (text.size() < 3 || text[0] != u'&')
        return {};
    if (text[1] == u'#')
        return readNumeric(text);
    constexpr qsizetype longest = 10; // of HTML 4's names
    std::array<xmlChar, longest + 1> name{};
    for (qsizetype i = 1; i < text.size() && i <= longest + 1; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u';') {
            const htmlEntityDesc *entity = htmlEntityLookup(name.data());
            return entity ? CharacterReference{entity->value, i + 1} : CharacterReference{};
        }
        if (i > longest || !isAsciiAlphanumeric(c))
            return {};
        name[size_t(i - 1)] = xmlChar(c);
    }
    return {};
}

QString decodeCharacterReferences(QStringView text)
{
    qsizetype at = text.indexOf(u'&');
    if (at < 0)
        return text.toString();
    QString decoded;
    decoded.reserve(text.size());
    qsizetype from = 0;
    while (at >= 0) {
        const CharacterReference reference = readCharacterReference(text.sliced(at));
        if (reference.length > 0) {
            decoded += text.sliced(from, at - from);
            decoded += QChar::fromUcs4(reference.character);
            from = at + reference.length;
        }
        at = text.indexOf(u'&', at + std::max<qsizetype>(reference.length, 1));
    }
    return decoded += text.sliced(from);
}

} // namespace earmark
