// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

// What "&amp;" and its like stand for (WHATWG HTML 13.5 and 13.2.5.80), by the names of HTML 4. Pure; any thread.
namespace earmark {

// The code point a character reference at the start of `text` stands for, and its length in code units there;
// length 0 where there is none. Named references need their semicolon, so that URLs survive.
struct CharacterReference {
    char32_t character = 0;
    qsizetype length = 0;
};
[[nodiscard]] CharacterReference readCharacterReference(QStringView text);

// Text with all character references decoded.
[[nodiscard]] QString decodeCharacterReferences(QStringView text);

} // namespace earmark
