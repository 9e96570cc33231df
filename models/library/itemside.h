// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/coretitle.h"
#include "models/library/pagematching.h"

#include <QtCore/QSet>

#include <vector>

namespace earmark {

// An item and what comparing it takes, made once. Pure; `traits` has to outlive it.
struct ItemSide {
    const ItemTraits *traits = nullptr;
    CoreTitle title;
    std::optional<qint64> day; // since 1970, where it was published
    bool isDerived = false;    // the title, or there is none at all

    ItemSide(const ItemTraits &item, const QStringList &showKeys);
};

// All items of one page, or all episodes it is compared with.
struct ItemSides {
    std::vector<ItemSide> all;
    std::optional<qint64> newest; // day of the last that is out

    ItemSides(const QList<ItemTraits> &items, const QStringList &showKeys);
    [[nodiscard]] const ItemSide &at(qsizetype place) const { return all.at(static_cast<size_t>(place)); }
};

[[nodiscard]] std::optional<qint64> daysApart(const ItemSide &a, const ItemSide &b);
[[nodiscard]] bool isSameNumber(const ItemSide &a, const ItemSide &b);
[[nodiscard]] bool isSameLength(const ItemSide &a, const ItemSide &b); // give or take a minute or 2 %

// A number as it can be compared, in hundredths; of the title, where it stands there.
[[nodiscard]] std::optional<qint64> numberKey(const ItemSide &side);
// Of its people, folded; a first name alone tells nobody.
[[nodiscard]] QSet<QString> fullNames(const ItemTraits &traits);

// Hashes of the runs of words at the beginning of notes, or of the whole where they are short; nothing where there is
// too little.
[[nodiscard]] QList<size_t> firstRuns(const QString &notes);
// A run that more episodes have tells nothing.
constexpr qsizetype mostSharingNotes = 3;

// What both state and cannot both be true of one episode.
[[nodiscard]] bool contradict(const ItemSide &a, const ItemSide &b);

// Whether `real` may be what was announced; `newest` stands beside the announcement.
[[nodiscard]] bool cameTrue(const ItemSide &announced, const ItemSide &real, std::optional<qint64> newest);

} // namespace earmark
