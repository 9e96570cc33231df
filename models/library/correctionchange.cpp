// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correctionchange.h"

#include "models/library/namefold.h"

#include <algorithm>
#include <iterator>

namespace earmark {

namespace {

using Corrections = QList<StoredCorrection>;

void addMissing(Corrections &missing, const Corrections &from, const Corrections &in)
{
    QHash<CorrectionId, const StoredCorrection *> byId;
    for (const StoredCorrection &each : in)
        byId.insert(each.kept.id, &each);
    std::ranges::copy_if(from, std::back_inserter(missing), [&byId](const StoredCorrection &each) {
        const StoredCorrection *same = byId.value(each.kept.id);
        return !same || *same != each;
    });
}

QSet<QString> namesIn(const Corrections &corrections, bool ofPersons)
{
    QSet<QString> names;
    for (const StoredCorrection &each : corrections) {
        const Correction &correction = each.kept.correction;
        if (isAboutPersons(correction.kind) == ofPersons)
            names |= {foldName(each.said), foldName(correction.subject), foldName(each.valueSaid),
                      foldName(correction.value)};
    }
    names.remove(QString());
    return names;
}

} // namespace

CorrectionChange::CorrectionChange(const Corrections &before, const Corrections &after)
    : m_all(before + after)
{
    addMissing(m_one, before, after);
    addMissing(m_one, after, before);
}

QSet<QString> CorrectionChange::changedNames(bool ofPersons) const
{
    return namesIn(m_one, ofPersons);
}

QSet<QString> CorrectionChange::allNames(bool ofPersons) const
{
    return namesIn(m_all, ofPersons);
}

bool CorrectionChange::reachesAll(bool ofPersons) const
{
    return std::ranges::any_of(m_one, [=](const StoredCorrection &each) {
        const Correction &correction = each.kept.correction;
        return isAboutPersons(correction.kind) == ofPersons && correction.episodes.isEmpty();
    });
}

QSet<EpisodeId> CorrectionChange::episodes() const
{
    QSet<EpisodeId> found;
    for (const StoredCorrection &each : m_one) {
        for (const EpisodeId episode : each.kept.correction.episodes)
            found.insert(episode);
    }
    return found;
}

bool isOfNames(const Correction &correction)
{
    using Kind = Correction::Kind;
    return needsValue(correction.kind) && (correction.kind != Kind::OtherPerson || correction.episodes.isEmpty());
}

bool isAmong(const Corrections &corrections, const StoredCorrection &stored)
{
    const Correction &correction = stored.kept.correction;
    return std::ranges::any_of(corrections, [&](const StoredCorrection &known) {
        Correction same = known.kept.correction;
        const QSet<EpisodeId> there(same.episodes.cbegin(), same.episodes.cend());
        const bool hasAll = std::ranges::all_of(correction.episodes, [&](EpisodeId id) { return there.contains(id); });
        same.episodes = correction.episodes;
        same.subject = correction.subject;
        same.value = correction.value;
        return hasAll && there.isEmpty() == correction.episodes.isEmpty() && same == correction
               && foldName(known.said) == foldName(stored.said)
               && foldName(known.valueSaid) == foldName(stored.valueSaid);
    });
}

} // namespace earmark
