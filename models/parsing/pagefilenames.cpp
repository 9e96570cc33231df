// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagefilenames.h"

#include "models/parsing/pagecells.h"
#include "models/parsing/pagelinks.h"

#include <algorithm>

namespace earmark {
namespace {

QStringView titleOf(const QList<PageLine> &lines, const ItemSlots &item)
{
    return item.title < 0 ? QStringView()
                          : lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart);
}

// With its point; 0 where the text does not end as names of files do.
qsizetype endingLength(QStringView name)
{
    constexpr qsizetype longest = 6;
    const qsizetype point = name.lastIndexOf(u'.');
    const QStringView ending = name.sliced(point + 1);
    const bool named = point > 0 && ending.size() > 1 && ending.size() < longest
                       && std::ranges::all_of(ending, [](QChar c) { return c.isLetterOrNumber(); });
    return named ? ending.size() + 1 : 0;
}

// "012 - ", "7_": digits and a mark before words.
qsizetype placeLength(QStringView name)
{
    qsizetype at = 0;
    while (at < name.size() && name[at].isDigit())
        ++at;
    const qsizetype digits = at;
    while (at < name.size() && name[at] == u' ')
        ++at;
    constexpr qsizetype mostDigits = 4;
    if (digits == 0 || digits > mostDigits || at == name.size() || !QStringView(u"-_\u2013.").contains(name[at]))
        return 0;
    ++at;
    while (at < name.size() && name[at] == u' ')
        ++at;
    return lettersIn(name.sliced(at)) >= 2 ? at : 0;
}

} // namespace

QList<qsizetype> readFileNames(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    constexpr qsizetype fewest = 3;
    const auto isRecording = [&lines](const ItemSlots &item) {
        return !audioTypeOf(titleOf(lines, item)).isEmpty();
    };
    const auto recordings = std::ranges::count_if(items, isRecording);
    if (recordings < fewest || recordings * 5 < items.size() * 3)
        return {};
    const auto placed =
        std::ranges::count_if(items, [&lines](const ItemSlots &item) { return placeLength(titleOf(lines, item)) > 0; });
    QList<qsizetype> others;
    for (qsizetype i = 0; i < items.size(); ++i) {
        ItemSlots &item = items[i];
        const qsizetype ending = endingLength(titleOf(lines, item));
        if (!isRecording(item)) {
            if (ending > 0)
                others.append(i);
            continue;
        }
        item.titleEnd -= ending;
        if (placed * 5 >= recordings * 3)
            item.titleStart += placeLength(titleOf(lines, item));
    }
    return others;
}

} // namespace earmark
