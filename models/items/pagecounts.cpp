// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagecounts.h"

namespace earmark {

PageCounts &PageCounts::operator+=(const PageCounts &other)
{
    episodes += other.episodes;
    fresh += other.fresh;
    changing += other.changing;
    known += other.known;
    upcoming += other.upcoming;
    guests += other.guests;
    lines += other.lines;
    return *this;
}

bool isKnown(const EpisodeComparison &comparison)
{
    return comparison.known.isValid() || comparison.replacesUpcoming;
}

PageCounts countsOf(const PageDraft &draft, const QList<EpisodeComparison> &comparison)
{
    PageCounts counts;
    QSet<QString> guests;
    for (int i = 0; i < draft.count(); ++i) {
        if (draft.isLeftOut(i))
            continue;
        const ParsedEpisode episode = draft.episode(i);
        const EpisodeComparison compared = comparison.value(i);
        ++counts.episodes;
        counts.upcoming += episode.upcoming ? 1 : 0;
        counts.known += isKnown(compared) ? 1 : 0;
        if (!compared.known.isValid() || compared.replacesUpcoming)
            ++counts.fresh;
        else if (!compared.same)
            ++counts.changing;
        for (const QString &name : fieldsOf(episode).guests)
            guests.insert(name);
    }
    counts.guests = static_cast<int>(guests.size());
    for (const LeftOutLine &line : draft.linesLeftOut())
        counts.lines += line.times;
    return counts;
}

} // namespace earmark
