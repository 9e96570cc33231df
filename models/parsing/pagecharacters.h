// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QChar>
#include <QtCore/QString>

namespace earmark {

// White space that a page may fold: that of HTML (Infra Standard, "ASCII whitespace") and the blanks that do not break.
[[nodiscard]] constexpr bool isPageSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == u'\u00A0' || c == u'\u202F';
}

[[nodiscard]] constexpr bool isPageSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// What no reader sees and what would only keep equal words from being equal: other controls, soft hyphens, zero-width
// blanks, marks of byte order.
[[nodiscard]] constexpr bool isPageNoise(QChar c)
{
    return c < u' ' || c == u'\u007F' || c == u'\u00AD' || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF'
           || (c >= u'\u0080' && c < u'\u00A0');
}

// What a page states for machines has plain quotes and dashes where its words have those of print.
[[nodiscard]] inline QString withPlainMarks(QString text)
{
    for (QChar &c : text) {
        if (c == u'\u2018' || c == u'\u2019')
            c = u'\'';
        else if (c == u'\u201C' || c == u'\u201D')
            c = u'"';
        else if (c == u'\u2013' || c == u'\u2014')
            c = u'-';
    }
    return text;
}

} // namespace earmark
