// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <algorithm>
#include <iterator>
#include <variant>

namespace earmark {

// What the tables of words of time are made with: how CLDR writes them becomes how they are looked up. Any thread.

// A set; QSet is not searched by a view.
using WordSet = QHash<QString, std::monostate>;

// Without case, blanks around it and the points behind it: what FoldedWord is compared with.
[[nodiscard]] inline QString foldedWord(QStringView word)
{
    QString key = word.trimmed().toString().toCaseFolded();
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

// "5 minutes" without the count.
[[nodiscard]] inline QString withoutDigits(const QString &text)
{
    QString kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](QChar c) { return !c.isDigit(); });
    return kept;
}

} // namespace earmark
