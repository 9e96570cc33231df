// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

namespace earmark {

// The kinds of characters that markup is told by (XML 1.0, 2.3), read from UTF-8 byte by byte: what is beyond ASCII
// counts as part of a name. All functions are pure; any thread.

inline bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

inline bool isXmlNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<uchar>(c) >= 0x80;
}

inline bool isXmlNameCharacter(char c)
{
    return isXmlNameStart(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
}

} // namespace earmark
