// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/xmlvalue.h"

#include "models/parsing/xmlcharacters.h"

namespace earmark {
namespace {

constexpr int mostQuotes = 64; // inside of a value, not escaped

// Whether the quote at `at` ends the value that began at `from`: another attribute or the end of the tag follows.
// Quotes inside of texts are often not escaped, and some texts hold tags with attributes of their own.
bool endsValue(QByteArrayView document, qsizetype from, qsizetype at)
{
    const QByteArrayView value = document.sliced(from, at - from);
    const qsizetype tag = value.lastIndexOf('<');
    if (tag >= 0 && !value.sliced(tag).contains('>') && value.sliced(tag).contains('='))
        return false;
    const auto past = [document](qsizetype i, auto test) {
        while (i < document.size() && test(document[i]))
            ++i;
        return i;
    };
    const qsizetype next = past(at + 1, isXmlSpace);
    if (next >= document.size() || document[next] == '>' || document[next] == '/')
        return true;
    const qsizetype equals = past(past(next, isXmlNameCharacter), isXmlSpace);
    return isXmlNameStart(document[next]) && equals < document.size() && document[equals] == '=';
}

// Without quotes a value goes on to the next blank or the end of its tag.
XmlValue bareValue(QByteArrayView document, qsizetype from)
{
    qsizetype at = from;
    while (at < document.size() && !isXmlSpace(document[at]) && document[at] != '>' && document[at] != '<')
        ++at;
    if (at > from && document[at - 1] == '/' && at < document.size() && document[at] == '>')
        --at;
    return {document.sliced(from, at - from), at, false};
}

} // namespace

XmlValue readXmlValue(QByteArrayView document, qsizetype at)
{
    if (at >= document.size())
        return {{}, at, true};
    const char quote = document[at];
    if (quote != '"' && quote != '\'')
        return bareValue(document, at);
    qsizetype end = document.indexOf(quote, at + 1);
    bool sound = true;
    for (int tries = 0;
         tries < mostQuotes && end >= 0 && end - at < longestXmlValue && !endsValue(document, at + 1, end); ++tries) {
        end = document.indexOf(quote, end + 1);
        sound = false;
    }
    // A quote behind the next tag and on another line is not the one that ends this value.
    const QByteArrayView value = end < 0 ? QByteArrayView() : document.sliced(at + 1, end - at - 1);
    if (end >= 0 && !(value.contains('<') && value.contains('\n')))
        return {value, end + 1, sound};
    return bareValue(document, at + 1);
}

} // namespace earmark
