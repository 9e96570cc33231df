// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/facetindex.h"

#include <roaring/roaring.hh>

#include <array>
#include <span>
#include <vector>

// What a facet index is made of; for its own files only.
namespace earmark {

// A set of episodes, each by its ordinal: its place among all episodes, oldest first, those without a date before them.
using EpisodeSet = Roaring;
using Ordinals = std::vector<quint32>;

// Finds the place of an id in a list. Ids are row numbers, so nearly always a plain table does.
class IdPlaces
{
public:
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    IdPlaces() = default;
    explicit IdPlaces(const std::vector<qint64> &ids);
    [[nodiscard]] quint32 find(qint64 id) const;

private:
    Ordinals m_table;
    QHash<qint64, quint32> m_hash; // instead of the table where ids are scattered
};

// A short list of numbers for each row, all in one block.
struct Runs {
    Ordinals starts; // one more than there are rows
    Ordinals values;

    [[nodiscard]] std::span<const quint32> of(quint32 row) const
    {
        return std::span(values).subspan(starts[row], starts[row + 1] - starts[row]);
    }
};

// Which values episodes have, both ways.
struct Links {
    Runs valuesOf;   // by episode, in the order given, each once
    Runs episodesOf; // by value, ascending
};

// Names in the order they are shown in; a value's place here is its number everywhere else.
struct Names {
    std::vector<qint64> ids;
    QStringList texts;
    QStringList folded;
    IdPlaces places;
};

// What the listener and the refresh say of names, by place.
struct Marks {
    std::vector<bool> favourite;
    std::vector<bool> failing;
    std::vector<bool> subscribed;
};

// What only a rebuild changes.
struct Contents {
    std::vector<qint64> ids; // of episodes, by ordinal, like the next two
    std::vector<qint64> dateMs;
    std::vector<qint64> durationMs;
    quint32 undated = 0; // so many episodes from the first have no date
    IdPlaces ordinals;
    std::array<Names, 3> names; // by Facet
    Links shows;
    Links guests;
    Links hosts;
    Links topics;
    int knownGuests = 0; // persons who are a guest anywhere
    int knownTopics = 0;
};

// The view without any filter, which every other one narrows.
struct Everything {
    EpisodeSet visible;
    std::array<Ordinals, 3> counts; // by Facet and place; of persons: as guests
    View view;                      // newest first
};

class FacetIndex
{
public:
    static constexpr size_t flagCount = 11;

    [[nodiscard]] const EpisodeSet &with(EpisodeFlag flag) const;
    [[nodiscard]] const Names &names(Facet facet) const { return contents->names[static_cast<size_t>(facet)]; }
    [[nodiscard]] const Marks &marksOf(Facet facet) const { return *marks[static_cast<size_t>(facet)]; }
    [[nodiscard]] const Links &links(Facet facet) const;

    std::shared_ptr<const Contents> contents;
    std::array<std::shared_ptr<const EpisodeSet>, flagCount> flags; // by bit
    std::array<std::shared_ptr<const Marks>, 3> marks;              // by Facet
    std::shared_ptr<const Ordinals> titleRanks;                     // by ordinal; null until they are known
    std::shared_ptr<const Everything> everything;
};

// Gathers episodes in any order into a set.
class SetBuilder
{
public:
    explicit SetBuilder(const Contents &contents);
    void add(quint32 ordinal) { m_words[ordinal / 64] |= quint64(1) << (ordinal % 64); }
    void add(std::span<const quint32> ordinals);
    void addIds(const QList<qint64> &ids); // unknown ones are skipped
    [[nodiscard]] EpisodeSet build() const;

private:
    const Contents &m_contents;
    std::vector<quint64> m_words;
};

[[nodiscard]] Ordinals toOrdinals(const EpisodeSet &set); // ascending

// Episodes that show up without a filter asking for them. `exempt` are shown though their show was left.
[[nodiscard]] EpisodeSet visibleEpisodes(const FacetIndex &index, bool withArchived, const EpisodeSet &exempt = {});

// How many episodes of the set each value has, by place.
[[nodiscard]] Ordinals countValues(const FacetIndex &index, Facet facet, const Ordinals &episodes);

// `chosen` are listed even with a count of 0.
[[nodiscard]] FacetPane makePane(const FacetIndex &index, Facet facet, const Ordinals &counts, int all,
                                 const QList<qint64> &chosen);

[[nodiscard]] qint64 totalDuration(const Contents &contents, const Ordinals &episodes);

// Brings episodes, given by ascending ordinal, into the order that evaluate() promises.
[[nodiscard]] Ordinals sortEpisodes(const FacetIndex &index, EpisodeSort sort, bool ascending, Ordinals episodes);

// Counts and lists everything anew, for after anything of the index was replaced.
[[nodiscard]] std::shared_ptr<const Everything> makeEverything(const FacetIndex &index);

} // namespace earmark
