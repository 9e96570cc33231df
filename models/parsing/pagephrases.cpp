// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagephrases.h"

#include "models/parsing/pagewords.h"

#include <QtCore/QList>

#include <algorithm>

namespace earmark {

bool isAddress(QStringView text)
{
    return text.contains(u"://") || text.contains(u'@') || text.startsWith(u"www.") || text.startsWith(u"http");
}

// Of a script without capitals.
bool isCaseless(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isUpper() || c.isLower(); });
}

bool namesEpisode(QStringView text)
{
    return std::ranges::any_of(text.split(u' '), [](QStringView word) { return pageWord(word) == PageWord::Episode; });
}

// Several words with a capital, but for short ones.
bool isNameLike(QStringView text)
{
    constexpr qsizetype shortest = 4;
    qsizetype capitals = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!word.front().isUpper() && word.size() >= shortest)
            return false;
        capitals += word.front().isUpper();
    }
    return capitals > 1;
}

// "Series: A Name"
bool labelsShow(QStringView line)
{
    const auto end = std::ranges::find_if(line, [](QChar c) { return QStringView(u":=\uFF1A").contains(c); });
    const QStringView label = line.first(end - line.begin()).trimmed();
    return std::ranges::any_of(label.tokenize(u' ').toContainer<QList<QStringView>>(), [](QStringView word) {
        const PageWord meaning = pageWord(word);
        return meaning == PageWord::Show || meaning == PageWord::Podcast
               || meaning == PageWord::Season; // "Series: A Name"
    });
}

bool holdsDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

bool saysPodcast(QStringView text)
{
    return std::ranges::any_of(text.tokenize(u' ').toContainer<QList<QStringView>>(),
                               [](QStringView word) { return pageWord(word) == PageWord::Podcast; });
}

} // namespace earmark
