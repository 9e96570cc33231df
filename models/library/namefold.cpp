// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/namefold.h"

#include <algorithm>

namespace earmark {

namespace {

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing;
}

QString withoutAccents(const QString &text)
{
    // Most names are ASCII, and taking those apart would cost ten times what lowering them does.
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return text;
    QString apart = text.normalized(QString::NormalizationForm_KD);
    apart.removeIf(isMark);
    return apart;
}

} // namespace

QString foldName(const QString &text)
{
    return withoutAccents(text).toCaseFolded().simplified();
}

bool nameHasWords(const QString &name, const QString &folded, bool wholeWords)
{
    if (folded.isEmpty())
        return true;
    for (qsizetype at = name.indexOf(folded); at >= 0; at = name.indexOf(folded, at + 1)) {
        const qsizetype end = at + folded.size();
        const bool atStart = at == 0 || !name.at(at - 1).isLetterOrNumber() || !folded.front().isLetterOrNumber();
        const bool atEnd = end == name.size() || !name.at(end).isLetterOrNumber() || !folded.back().isLetterOrNumber();
        if (atStart && (atEnd || !wholeWords))
            return true;
    }
    return false;
}

} // namespace earmark
