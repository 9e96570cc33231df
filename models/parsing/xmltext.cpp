// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/xmltext.h"

#include "models/parsing/encoding.h"

#include <QtCore/QString>

#include <libxml/HTMLparser.h>

#include <optional>

namespace earmark {
namespace {

constexpr qsizetype longestEntity = 32;

bool isXmlCharacter(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE)
           || (c >= 0x10000 && c < 0x110000);
}

void append(QByteArray &out, char32_t c)
{
    switch (c) {
    case '<':
        out.append("&lt;");
        break;
    case '>':
        out.append("&gt;");
        break;
    case '&':
        out.append("&amp;");
        break;
    case '"':
        out.append("&quot;");
        break;
    default:
        out.append(QString::fromUcs4(&c, 1).toUtf8());
    }
}

// What a reference between & and ; stands for.
std::optional<char32_t> referenced(const QByteArray &name)
{
    if (name.startsWith('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        bool ok = false;
        char32_t c = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (ok && c >= 0x80 && c < 0xA0)
            c = fromWindows1252(static_cast<unsigned char>(c));
        return ok && isXmlCharacter(c) ? std::optional(c) : std::nullopt;
    }
    if (name == "apos") // HTML 4 does not know it
        return U'\'';
    const htmlEntityDesc *entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData()));
    return entity ? std::optional<char32_t>(entity->value) : std::nullopt;
}

bool isXml(const QByteArray &name)
{
    return name.startsWith('#') || name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

bool appendEscaped(QByteArray &out, QByteArrayView utf8, bool references)
{
    bool repaired = false;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&' && references) {
            const qsizetype end = utf8.sliced(at, qMin(longestEntity, utf8.size() - at)).indexOf(';');
            const QByteArray name = end > 1 ? utf8.sliced(at + 1, end - 1).toByteArray() : QByteArray();
            const std::optional<char32_t> character = name.isEmpty() ? std::nullopt : referenced(name);
            append(out, character.value_or(U'&'));
            repaired = repaired || !character || !isXml(name);
            at += character ? end : 0;
        } else if (c == '<' || c == '>' || c == '&' || c == '"') {
            append(out, byte);
        } else if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            repaired = true;
        } else if (byte == 0xEF
                   && (utf8.sliced(at).startsWith("\xEF\xBF\xBE") || utf8.sliced(at).startsWith("\xEF\xBF\xBF"))) {
            repaired = true;
            at += 2;
        } else {
            out.append(c);
        }
    }
    return repaired;
}

} // namespace

bool appendRepaired(QByteArray &out, QByteArrayView utf8)
{
    return appendEscaped(out, utf8, true);
}

bool appendEscapedXml(QByteArray &out, QByteArrayView utf8)
{
    return appendEscaped(out, utf8, false);
}

} // namespace earmark
