// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/candidateindex.h"

#include "models/library/itemside.h"

#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace earmark {

namespace {

enum class KeyOf { Guid, Media, Title, CoreTitle, Number, Day, Person, AnnouncedPerson };

template <class Value>
size_t hashed(KeyOf kind, const Value &value)
{
    return qHashMulti(0, int(kind), value);
}

QList<size_t> keysOf(const ItemSide &side, const QString &guid, const QString &media, const QString &title)
{
    QList<size_t> keys;
    for (const auto &[kind, text] :
         {std::pair(KeyOf::Guid, guid), std::pair(KeyOf::Media, media), std::pair(KeyOf::Title, title),
          std::pair(KeyOf::CoreTitle, side.title.key), std::pair(KeyOf::CoreTitle, side.title.plainKey)}) {
        if (!text.isEmpty())
            keys.append(hashed(kind, text));
    }
    if (const auto number = numberKey(side))
        keys.append(hashed(KeyOf::Number, *number));
    return keys;
}

} // namespace

CandidateIndex::CandidateIndex(QStringList showKeys)
    : m_showKeys(std::move(showKeys))
{
}

void CandidateIndex::add(const KnownEpisode &episode, const ItemTraits &traits)
{
    const ItemSide side(traits, m_showKeys);
    const qsizetype place = m_placeOf.value(episode.id, m_episodes.size());
    if (place == m_episodes.size()) {
        m_episodes.append(episode);
        m_placeOf.insert(episode.id, place);
    } else {
        m_episodes[place] = episode;
    }
    const auto enter = [place](QList<qsizetype> &places) {
        if (!places.contains(place))
            places.append(place);
    };
    for (const size_t key : keysOf(side, episode.guid, episode.mediaKey, episode.titleKey))
        enter(m_places[key]);
    if (side.day)
        enter(m_places[hashed(KeyOf::Day, *side.day)]);
    for (const QString &name : fullNames(traits))
        enter(m_places[hashed(traits.upcoming ? KeyOf::AnnouncedPerson : KeyOf::Person, name)]);
    for (const size_t run : firstRuns(traits.text)) {
        if (QList<qsizetype> &noted = m_noted[run]; noted.size() <= mostSharingNotes)
            enter(noted);
    }
    if (side.day && !traits.upcoming && (m_newest < 0 || *side.day > m_newestDay)) {
        m_newest = place;
        m_newestDay = *side.day;
    }
}

QList<KnownEpisode> CandidateIndex::candidatesFor(const QList<ParsedEpisode> &items) const
{
    QSet<qsizetype> places;
    const auto take = [&places](const QList<qsizetype> &found) {
        places.unite(QSet<qsizetype>(found.cbegin(), found.cend()));
    };
    if (m_newest >= 0)
        places.insert(m_newest);
    for (const ParsedEpisode &item : items) {
        const ItemTraits traits = traitsOf(item);
        const ItemSide side(traits, m_showKeys);
        const QString media = item.media.isEmpty() ? QString() : mediaKey(item.media.first().url);
        for (const size_t key : keysOf(side, item.guid.trimmed(), media, titleKey(item.title)))
            take(m_places.value(key));
        for (const qint64 shift : {-1, 0, 1}) {
            if (side.day)
                take(m_places.value(hashed(KeyOf::Day, *side.day + shift)));
        }
        for (const QString &name : fullNames(traits)) { // which tell only what was announced
            take(m_places.value(hashed(KeyOf::AnnouncedPerson, name)));
            if (traits.upcoming)
                take(m_places.value(hashed(KeyOf::Person, name)));
        }
        for (const size_t run : firstRuns(traits.text))
            take(m_noted.value(run));
    }
    QList<qsizetype> sorted(places.cbegin(), places.cend());
    std::ranges::sort(sorted);
    QList<KnownEpisode> candidates;
    candidates.reserve(sorted.size());
    for (const qsizetype place : std::as_const(sorted))
        candidates.append(m_episodes.at(place));
    return candidates;
}

} // namespace earmark
