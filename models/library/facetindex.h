// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/filter.h"
#include "models/library/query.h"
#include "models/library/records.h"

#include <QtCore/QFlags>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace earmark {

// What an episode is or has, as far as filters ask for it.
enum class EpisodeFlag : quint16 {
    Played = 0x001,
    Started = 0x002, // a position above 0, not played
    Favourite = 0x004,
    Bookmarked = 0x008,
    Archived = 0x010,
    Upcoming = 0x020,
    HasAudio = 0x040,
    HasChapters = 0x080,
    HasTranscript = 0x100,
    Offline = 0x200,
    DateOnly = 0x400, // the source gave no time of day: the date is the same in every time zone
};
Q_DECLARE_FLAGS(EpisodeFlags, EpisodeFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(EpisodeFlags)

// Everything a FacetIndex is built from, as the store streams it, in any order. Ids that name no episode, show,
// person or topic of the lists are skipped.
struct FacetSource {
    static constexpr qint64 noDate = std::numeric_limits<qint64>::min();
    // To come, nobody says when: newer than all that has a date, and within no span of dates.
    static constexpr qint64 announced = std::numeric_limits<qint64>::max();

    struct Episode {
        qint64 id = 0;
        qint64 show = 0;
        qint64 dateMs = noDate; // Timestamp::utcMs
        qint64 durationMs = -1; // -1: unknown
        float number = -1;      // decides between equal dates; below 0: none
        EpisodeFlags flags = {};
    };
    struct Name {
        qint64 id = 0;
        QString name;
        bool favourite = false;
        bool failing = false;   // of shows only
        bool subscribed = true; // of shows only
        QStringList
            others{}; // by which it is found, too: names before it was renamed or joined, as foldName() has them
    };
    using Pair = std::pair<qint64, qint64>;

    QList<Episode> episodes;
    QList<Name> shows;
    QList<Name> persons;
    QList<Name> topics;
    QList<Pair> guests;   // episode, person; of one episode in the order of its credits
    QList<Pair> hosts;    // episode, person
    QList<Pair> topicsOf; // episode, topic
};

// Which episodes every show, guest and topic has, in memory: an immutable snapshot that any number of threads may
// read at once. Made by buildFacetIndex() and, for small changes, by the with...() functions, which share all that
// stayed the same.
class FacetIndex;
using FacetIndexPtr = std::shared_ptr<const FacetIndex>;

// Sorts episodes and names, so its time grows a little faster than their number; bench_facets measures it. Pure; any
// thread.
[[nodiscard]] FacetIndexPtr buildFacetIndex(const FacetSource &source);

// The same library after `mask` was set or cleared for these episodes. Unknown ids are skipped. Pure; any thread.
[[nodiscard]] FacetIndexPtr withFlags(const FacetIndex &index, const QList<qint64> &episodes, EpisodeFlags mask,
                                      bool on);

enum class Facet { Shows, Persons, Topics };

// The same library with what these names say of favourite, failing and subscribed; their `name` is not read. Unknown
// ids are skipped. Pure; any thread.
[[nodiscard]] FacetIndexPtr withNames(const FacetIndex &index, Facet facet, const QList<FacetSource::Name> &names);

// Titles are half of a library's text and only EpisodeSort::Title needs them: until withTitles() gave their order,
// evaluate() answers that sort by date. `titles` holds (episode, title). Pure; any thread.
[[nodiscard]] bool hasTitleOrder(const FacetIndex &index);
[[nodiscard]] FacetIndexPtr withTitles(const FacetIndex &index, const QList<std::pair<qint64, QString>> &titles);

// How many episodes the index knows. Any thread.
[[nodiscard]] qsizetype episodeCount(const FacetIndex &index);

// Those parts of a search that only the store can answer, as episode ids in any order.
struct QueryHits {
    // Of toMatchExpression(query); unset where that is empty.
    std::optional<QList<qint64>> text;
    // Of toExclusionExpression(query); empty where that is.
    QList<qint64> excluded;
    // Of each term of the field Name those whose title has it; and of each of the fields Organisation, Tag and
    // Playlist, by its place in SearchQuery::terms. A negated term's hits are what it names; they are taken away here.
    QHash<qsizetype, QList<qint64>> byTerm;
};

// Answers a filter. Within shows, guests and topics several ids mean OR, between them AND; the counts of one pane
// ignore its own ids and obey the others and the query. `query` is the parsed `filter.search`; its dates are days of
// `zone`, and names are matched word by word without regard to case and accents.
//
// Archived episodes are left out unless `filter.withArchived`. Episodes of shows the listener left are left out but
// for favourites, bookmarked and kept ones, those of a show in `filter.shows` and those of a playlist the query names.
//
// Order: what has no date, title, guest or duration comes last either way; within one show, one title and so on, and
// within EpisodeSort::State's groups (ascending: started, new, upcoming, played), newest first. Of equal dates, the
// higher number counts as newer, then the lower id.
// Pure; any thread.
[[nodiscard]] View evaluate(const FacetIndex &index, const EpisodeFilter &filter, const SearchQuery &query,
                            const QueryHits &hits, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace earmark
