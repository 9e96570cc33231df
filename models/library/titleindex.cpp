// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/titleindex.h"

#include "models/library/episodeparts.h"
#include "models/library/identity.h"
#include "models/library/namefold.h"

#include <algorithm>
#include <cmath>

namespace earmark {

namespace {

constexpr qsizetype tellingTitle = 6; // letters and digits

qint64 dayNumber(const Timestamp &date)
{
    constexpr double msPerDay = 24 * 60 * 60 * 1000;
    return static_cast<qint64>(std::floor(double(date.utcMs + date.offsetS * 1000LL) / msPerDay));
}

size_t titleDayKey(const QString &titleKey, qint64 day)
{
    return qHashMulti(0, titleKey, day);
}

// One within the other, or most words of the shorter one in common.
bool namesAreClose(const QString &a, const QString &b)
{
    const QString one = foldName(a);
    const QString other = foldName(b);
    if (one.isEmpty() || other.isEmpty() || nameHasWords(one, other, true) || nameHasWords(other, one, true))
        return true;
    const QStringList words = (one.size() < other.size() ? one : other).split(u' ');
    const QString &longer = one.size() < other.size() ? other : one;
    const auto shared =
        std::ranges::count_if(words, [&](const QString &word) { return nameHasWords(longer, word, true); });
    return 2 * shared > words.size();
}

} // namespace

TitleIndex::TitleIndex(Database &database)
    : m_database(database)
{
    Query row = database.query("SELECT show, title_key, date, date_offset, date_only FROM episode");
    while (row.next()) {
        const ShowId show{row.integer(0)};
        ++m_counts[show.value];
        const QString title = row.text(1);
        if (const auto date = timestampAt(row, 2); date && title.size() >= tellingTitle)
            add(titleDayKey(title, dayNumber(*date)), show);
    }
}

void TitleIndex::add(ShowId show, const QList<ParsedEpisode> &episodes)
{
    m_counts[show.value] += static_cast<int>(episodes.size());
    for (const ParsedEpisode &episode : episodes) {
        const QString title = titleKey(episode.title);
        if (episode.date && title.size() >= tellingTitle)
            add(titleDayKey(title, dayNumber(*episode.date)), show);
    }
}

void TitleIndex::add(size_t key, ShowId show)
{
    m_shows.insert(key, show.value);
}

ShowId TitleIndex::bestFor(const ParsedShow &parsed, const QList<ShowId> &among)
{
    QHash<qint64, int> shared;
    for (const ParsedEpisode &episode : parsed.episodes) {
        const QString title = titleKey(episode.title);
        if (!episode.date || title.size() < tellingTitle || episode.titleOrigin == TitleOrigin::Derived)
            continue;
        QSet<qint64> shows;
        for (const qint64 shift : {0, -1, 1}) {
            const size_t key = titleDayKey(title, dayNumber(*episode.date) + shift);
            for (auto it = m_shows.constFind(key); it != m_shows.cend() && it.key() == key; ++it)
                shows.insert(*it);
        }
        for (const qint64 show : std::as_const(shows))
            ++shared[show];
    }
    ShowId best;
    int most = 1;
    for (const auto &[show, count] : std::as_const(shared).asKeyValueRange()) {
        if (count <= most || (!among.isEmpty() && !among.contains(ShowId{show})))
            continue;
        const qsizetype shorter = std::min<qsizetype>(parsed.episodes.size(), m_counts.value(show));
        Query name = m_database.query("SELECT title FROM show WHERE id = ?1", show);
        const QString title = name.next() ? name.text(0) : QString();
        if ((3 * count >= shorter && namesAreClose(parsed.title, title)) || (count >= 5 && 3 * count >= 2 * shorter)) {
            best = ShowId{show};
            most = count;
        }
    }
    return best;
}

} // namespace earmark
