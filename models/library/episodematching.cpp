// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"

#include <QtCore/QHash>

#include <algorithm>
#include <cstdlib>

namespace earmark {

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

// What of an item takes part in comparing, made once.
struct Candidate {
    QString guid;
    QString mediaKey;
    QString titleKey;
    std::optional<Timestamp> date;
    std::optional<double> number;
    bool upcoming = false;
};

Candidate candidate(const ParsedEpisode &episode)
{
    return {episode.guid.trimmed(),  episode.media.isEmpty() ? QString() : mediaKey(episode.media.first().url),
            titleKey(episode.title), episode.date,
            episode.number,          episode.upcoming};
}

Candidate candidate(const KnownEpisode &episode)
{
    return {episode.guid, episode.mediaKey, episode.titleKey, episode.date, episode.number, episode.upcoming};
}

bool bothDiffer(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

bool bothAgree(const QString &a, const QString &b)
{
    return !a.isEmpty() && a == b;
}

// A mere date is the same day wherever the other's clock stood.
bool withinADay(const Timestamp &a, const Timestamp &b)
{
    if (!a.dateOnly && !b.dateOnly)
        return std::abs(a.utcMs - b.utcMs) < dayMs;
    const auto day = [](const Timestamp &when) {
        return (when.utcMs + when.offsetS * 1000LL) / dayMs;
    };
    return std::abs(day(a) - day(b)) <= 1;
}

// Items that carry one guid although they are different ones: feeds that give every item the same.
bool sameGuidButAnother(const Candidate &a, const Candidate &b)
{
    return bothDiffer(a.mediaKey, b.mediaKey) && bothDiffer(a.titleKey, b.titleKey) && a.date && b.date
           && !withinADay(*a.date, *b.date);
}

bool sameByTitle(const Candidate &a, const Candidate &b)
{
    if (!bothAgree(a.titleKey, b.titleKey) || (a.number && b.number && a.number != b.number))
        return false;
    if (bothDiffer(a.guid, b.guid) && bothDiffer(a.mediaKey, b.mediaKey))
        return a.date && b.date && a.date->utcMs == b.date->utcMs;
    if (!a.date || !b.date)
        return a.upcoming == b.upcoming;
    return withinADay(*a.date, *b.date);
}

// Gives parsed items to known episodes, by ever weaker evidence.
class Matching
{
public:
    Matching(QList<Candidate> parsed, QList<Candidate> known)
        : m_parsed(std::move(parsed))
        , m_known(std::move(known))
        , m_knownOf(m_parsed.size(), -1)
        , m_isTaken(m_known.size(), false)
    {
    }

    QList<qsizetype> run()
    {
        // Among items of one guid the enclosure decides first, and what is left over goes by title, then in order.
        pair(&Candidate::guid,
             [](const Candidate &a, const Candidate &b) { return bothAgree(a.mediaKey, b.mediaKey); });
        pair(&Candidate::guid, sameByTitle);
        const auto parsedGuids = counts(m_parsed, &Candidate::guid);
        const auto knownGuids = counts(m_known, &Candidate::guid);
        pair(&Candidate::guid, [&](const Candidate &a, const Candidate &b) {
            const bool unique = parsedGuids.value(a.guid) == 1 && knownGuids.value(a.guid) == 1;
            return !sameGuidButAnother(a, b) && (unique || !bothDiffer(a.mediaKey, b.mediaKey));
        });
        const auto parsedMedia = counts(m_parsed, &Candidate::mediaKey);
        const auto knownMedia = counts(m_known, &Candidate::mediaKey);
        pair(&Candidate::mediaKey, [&](const Candidate &a, const Candidate &) {
            return parsedMedia.value(a.mediaKey) == 1 && knownMedia.value(a.mediaKey) == 1;
        });
        const auto parsedTitles = counts(m_parsed, &Candidate::titleKey);
        const auto knownTitles = counts(m_known, &Candidate::titleKey);
        pair(&Candidate::titleKey, [&](const Candidate &a, const Candidate &b) {
            const bool unique = parsedTitles.value(a.titleKey) == 1 && knownTitles.value(a.titleKey) == 1;
            return sameByTitle(a, b) && (unique || (a.date && b.date));
        });
        return m_knownOf;
    }

private:
    using Key = QString Candidate::*;

    static QHash<QString, int> counts(const QList<Candidate> &list, Key key)
    {
        QHash<QString, int> counted;
        for (const Candidate &one : list)
            ++counted[one.*key];
        return counted;
    }

    template <class Same>
    void pair(Key key, Same same)
    {
        QHash<QString, QList<qsizetype>> free;
        for (qsizetype i = 0; i < m_known.size(); ++i) {
            if (!m_isTaken.at(i) && !(m_known.at(i).*key).isEmpty())
                free[m_known.at(i).*key].append(i);
        }
        for (qsizetype i = 0; i < m_parsed.size() && !free.isEmpty(); ++i) {
            const auto candidates = m_knownOf.at(i) < 0 ? free.find(m_parsed.at(i).*key) : free.end();
            if (candidates == free.end())
                continue;
            const auto match =
                std::ranges::find_if(*candidates, [&](qsizetype k) { return same(m_parsed.at(i), m_known.at(k)); });
            if (match == candidates->end())
                continue;
            m_knownOf[i] = *match;
            m_isTaken[*match] = true;
            candidates->erase(match);
        }
    }

    QList<Candidate> m_parsed;
    QList<Candidate> m_known;
    QList<qsizetype> m_knownOf;
    QList<bool> m_isTaken;
};

template <class Episode>
QList<Candidate> candidates(const QList<Episode> &episodes)
{
    QList<Candidate> list;
    list.reserve(episodes.size());
    for (const Episode &episode : episodes)
        list.append(candidate(episode));
    return list;
}

} // namespace

QList<EpisodeId> matchEpisodes(const QList<ParsedEpisode> &parsed, const QList<KnownEpisode> &known)
{
    QList<EpisodeId> ids;
    ids.reserve(parsed.size());
    for (const qsizetype at : Matching(candidates(parsed), candidates(known)).run())
        ids.append(at < 0 ? EpisodeId{} : known.at(at).id);
    return ids;
}

} // namespace earmark
