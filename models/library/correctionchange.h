// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correctionstore.h"

#include <QtCore/QSet>

namespace earmark {

// What came and went between two lists of corrections, and what of the library that reaches. Pure.
class CorrectionChange
{
public:
    CorrectionChange(const QList<StoredCorrection> &before, const QList<StoredCorrection> &after);

    [[nodiscard]] const QList<StoredCorrection> &corrections() const { return m_one; } // in one of the lists only
    [[nodiscard]] bool isEmpty() const { return m_one.isEmpty(); }

    // Names, by foldName(), that those about persons, or topics, speak of.
    [[nodiscard]] QSet<QString> changedNames(bool ofPersons) const;
    [[nodiscard]] QSet<QString> allNames(bool ofPersons) const; // of both lists

    // False where all that came and went is about single episodes.
    [[nodiscard]] bool reachesAll(bool ofPersons) const;
    [[nodiscard]] QSet<EpisodeId> episodes() const; // that it is about

private:
    QList<StoredCorrection> m_one;
    QList<StoredCorrection> m_all;
};

// True for what says who or what a name is everywhere, so that names may come to stand for others. Pure.
[[nodiscard]] bool isOfNames(const Correction &correction);

// True where the same correction is there, of these episodes or more. Pure.
[[nodiscard]] bool isAmong(const QList<StoredCorrection> &corrections, const StoredCorrection &stored);

} // namespace earmark
