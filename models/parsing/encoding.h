// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace earmark {

// A document's bytes as valid UTF-8 without a byte order mark, whatever they were written in.
struct DecodedText {
    QByteArray utf8;       // shares the caller's bytes where they were fine already: it must not outlive them
    bool repaired = false; // bytes did not fit the encoding and were read as windows-1252 or replaced
    QString encoding;      // what the bytes were taken for
};

// Decides by byte order mark, then by what the bytes are (valid UTF-8 wins over any declaration), then by the charset
// of `contentType`, then by the document's own declaration (XML declaration or HTML meta), else windows-1252, the way
// the WHATWG Encoding Standard reads Latin-1. UTF-8 with some foreign bytes in it keeps its good part.
// Pure; any thread.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, const QString &contentType);

// The character of a windows-1252 byte from 0x80 on; U+FFFD where it has none. Any thread.
[[nodiscard]] char16_t fromWindows1252(unsigned char byte);

} // namespace earmark
