// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/foldedword.h"

#include <algorithm>

namespace earmark {

QString foldedText(QStringView text)
{
    const auto isAscii = [](QChar c) {
        return c.unicode() < 0x80;
    };
    QString folded;
    folded.reserve(text.size());
    while (!text.isEmpty()) {
        // Folding looks at no neighbours, so that each run can be folded by itself (Unicode 5.18).
        const qsizetype plain = std::ranges::find_if_not(text, isAscii) - text.begin();
        const qsizetype start = folded.size();
        folded += text.first(plain);
        std::transform(folded.cbegin() + start, folded.cend(), folded.begin() + start, foldedCharacter);
        const QStringView rest = text.sliced(plain);
        const qsizetype other = std::ranges::find_if(rest, isAscii) - rest.begin();
        if (other > 0)
            folded += rest.first(other).toString().toCaseFolded();
        text = rest.sliced(other);
    }
    return folded;
}

} // namespace earmark
