// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

namespace earmark {

// One part of a search; parts are joined by AND.
struct QueryTerm {
    enum class Field {
        Text,
        Name, // the first letters of a word in an episode's title, its show's or guests' names
        Show,
        Guest,
        Host,
        Topic,
        Organisation,
        Tag,
        Playlist
    };
    enum class Shape { Word, Phrase, Prefix };

    Field field = Field::Text;
    Shape shape = Shape::Word;
    bool negated = false;
    QString text; // without quotes, operators or field

    bool operator==(const QueryTerm &) const = default;
};

enum class EpisodeState { Played, Unplayed, Started, Favourite, Bookmarked, Followed, Offline, Upcoming };
enum class EpisodeFeature { Audio, Chapters, Transcript };

template <class T>
struct Negatable {
    T value{};
    bool negated = false;

    bool operator==(const Negatable &) const = default;
};

// Days, both inclusive; an invalid one leaves that end open.
struct DateRange {
    QDate first;
    QDate last;

    bool operator==(const DateRange &) const = default;
};

// What the text in the search field means; the grammar stands in ARCHITECTURE.md. Dates are local and inclusive.
struct SearchQuery {
    QList<QueryTerm> terms;
    QDate after;               // invalid: open
    QDate before;              // invalid: open
    QList<DateRange> outside;  // of negated year:, after: and before:
    qint64 longerThanMs = -1;  // -1: open
    qint64 shorterThanMs = -1; // -1: open
    QList<Negatable<EpisodeState>> states;
    QList<Negatable<EpisodeFeature>> features;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const SearchQuery &) const = default;
};

// Never fails: what is no operator is words. With `asTyped`, for search while the listener still types, the last bare
// word is a prefix - of one or two letters, which thousands of words begin with, in titles and names alone; scripts
// whose words are that short excepted - and a last operator whose value is not complete asks nothing yet. Terms beyond
// the first 64 are left out, so that no text makes a search slow. Pure; any thread.
[[nodiscard]] SearchQuery parseQuery(const QString &text, bool asTyped = false);

// An FTS5 MATCH expression (sqlite.org/fts5.html, section 3) for the text terms in which every piece of user text
// stands in quotes; empty where no term asks for text. Written for the unicode61 tokenizer: what that would drop
// whole, such as "++", is left out. Pure; any thread.
[[nodiscard]] QString toMatchExpression(const SearchQuery &query);

// FTS5's NOT needs something to take away from. Where every text term is negated, toMatchExpression() is empty and
// this is the MATCH expression of what must not be found; else it is empty. Pure; any thread.
[[nodiscard]] QString toExclusionExpression(const SearchQuery &query);

} // namespace earmark
