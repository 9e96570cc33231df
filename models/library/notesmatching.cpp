// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"
#include "models/library/itemside.h"
#include "models/library/pagematching.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>

namespace earmark {

namespace {

// For each beginning of notes the episodes that have it.
using EpisodesByRun = QHash<size_t, QList<qsizetype>>;

bool hasOtherTitle(const ItemSide &a, const ItemSide &b)
{
    return !a.isDerived && !b.isDerived && !titlesAgree(a.title, b.title);
}

// Nothing stated speaks against it. Where even the titles do, no other day and no other episode of such notes may.
bool mayBeOne(const ItemSide &item, const ItemSide &known, const std::optional<qint64> &newestItem,
              const std::optional<qint64> &newestKnown, bool isCommon)
{
    if (hasOtherTitle(item, known) && (isCommon || daysApart(item, known).value_or(0) > 0))
        return false;
    if (item.traits->upcoming == known.traits->upcoming)
        return !contradict(item, known);
    return item.traits->upcoming ? cameTrue(item, known, newestItem) : cameTrue(known, item, newestKnown);
}

} // namespace

void matchByText(const QList<ItemTraits> &items, const QList<ItemTraits> &known, const QStringList &showTitles,
                 QList<qsizetype> &found)
{
    QStringList keys;
    for (const QString &title : showTitles)
        keys.append(titleKey(title));
    const ItemSides here(items, keys);
    const ItemSides there(known, keys);
    const QSet<qsizetype> taken(found.cbegin(), found.cend());
    EpisodesByRun buckets;
    QList<qsizetype> lengths(known.size(), 0);
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (taken.contains(i))
            continue;
        const QList<size_t> runs = firstRuns(known.at(i).text);
        lengths[i] = runs.size();
        for (const size_t run : runs)
            buckets[run].append(i);
    }
    QSet<qsizetype> given;
    for (qsizetype item = 0; item < items.size(); ++item) {
        if (found.at(item) >= 0)
            continue;
        QHash<qsizetype, qsizetype> shared;
        bool isCommon = false; // some of it stands elsewhere, too
        const QList<size_t> runs = firstRuns(items.at(item).text);
        for (const size_t run : runs) {
            const QList<qsizetype> bucket = buckets.value(run);
            isCommon = isCommon || bucket.size() > 1;
            if (bucket.size() > mostSharingNotes)
                continue;
            for (const qsizetype at : bucket)
                ++shared[at];
        }
        qsizetype best = -1;
        for (const auto &[at, count] : std::as_const(shared).asKeyValueRange()) {
            const bool isBetter = best < 0 || count > shared.value(best) || (count == shared.value(best) && at < best);
            if (isBetter && !given.contains(at) && 2 * count >= std::min(runs.size(), lengths.at(at))
                && mayBeOne(here.at(item), there.at(at), here.newest, there.newest, isCommon))
                best = at;
        }
        if (best >= 0) {
            found[item] = best;
            given.insert(best);
        }
    }
}

} // namespace earmark
