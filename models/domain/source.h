// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timestamp.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// Why a credit or topic is believed: the place it was read. Offsets count Unicode code points.
struct Evidence {
    QString field; // "title", "description", or a tag such as "podcast:person"
    qsizetype start = 0;
    qsizetype end = 0; // exclusive
    QString text;      // what stands there

    bool operator==(const Evidence &) const = default;
};

enum class Part { Host, Guest, Other };

// One person's part in one episode.
struct Credit {
    QString name;
    Part part = Part::Guest;
    QString role;         // as written: "Networking Engineer"; empty where not stated
    QString organisation; // as written; empty where not stated
    QString url;
    QString image;
    double confidence = 1.0; // 0..1
    Evidence evidence;

    bool operator==(const Credit &) const = default;
};

// What an episode is about.
struct TopicMention {
    QString label;
    double weight = 1.0; // 0..1, most telling first
    Evidence evidence;

    bool operator==(const TopicMention &) const = default;
};

struct Media {
    QString url;
    QString type; // MIME type as written
    std::optional<qint64> bytes;
    std::optional<qint64> durationMs;

    bool operator==(const Media &) const = default;
};

struct Chapter {
    qint64 startMs = 0;
    std::optional<qint64> endMs;
    QString title;
    QString url;
    QString image;
    bool listed = true; // false: a picture or link of its own time, no chapter to go to

    bool operator==(const Chapter &) const = default;
};

struct TranscriptLink {
    QString url;
    QString type;
    QString language;

    bool operator==(const TranscriptLink &) const = default;
};

struct Link {
    QString url;
    QString text;

    bool operator==(const Link &) const = default;
};

struct Soundbite {
    qint64 startMs = 0;
    qint64 durationMs = 0;
    QString title;

    bool operator==(const Soundbite &) const = default;
};

enum class TitleOrigin { Stated, Derived };
enum class NumberOrigin { Stated, Inferred };
enum class EpisodeType { Full, Trailer, Bonus };

// One item of a source as it was read, before any library knows it. Empty strings mean "not stated".
struct ParsedEpisode {
    QString title;
    TitleOrigin titleOrigin = TitleOrigin::Stated;
    QString guid;
    QString url;
    QString image;
    std::optional<Timestamp> date;
    QString dateText; // as written
    std::optional<qint64> durationMs;
    std::optional<double> number; // podcast:episode allows 100.5
    std::optional<int> season;
    std::optional<NumberOrigin> numberOrigin;
    EpisodeType type = EpisodeType::Full;
    bool upcoming = false;
    QString description; // plain text; what evidence offsets count in
    QString notesHtml;   // sanitised by parsing/sanitiser; empty where the notes are plain text
    QList<Media> media;
    QList<Credit> credits;
    QList<TopicMention> topics;
    QStringList keywords; // categories and keywords as written, input for understanding
    QList<Chapter> chapters;
    QString chaptersUrl; // podcast:chapters
    QList<TranscriptLink> transcripts;
    QList<Link> links;
    QList<Soundbite> soundbites;
    QString location;
    int line = 0; // where the item begins in the source, from 1

    bool operator==(const ParsedEpisode &) const = default;
};

// One show of a source with its episodes in document order.
struct ParsedShow {
    QString title;
    QString podcastGuid; // podcast:guid
    QString feedUrl;     // the feed's own word for its address
    QString newFeedUrl;  // itunes:new-feed-url
    QString nextPageUrl; // RFC 5005 rel="next"
    QString siteUrl;
    QString author;
    QString image;
    QString description; // plain text
    QString language;    // as written, BCP 47 in good feeds
    QString medium;      // podcast:medium
    QString location;
    QString folder; // of an OPML outline
    QStringList categories;
    QList<Link> funding;
    QList<Credit> credits; // channel-level podcast:person and the like
    QStringList hosts;     // regular hosts, by feed or by habit
    QList<ParsedEpisode> episodes;
    bool complete = false; // itunes:complete, or podcast:updateFrequency complete
    int line = 0;

    bool operator==(const ParsedShow &) const = default;
};

// Something in a source that could not be taken as it stands. Never the end of a feed.
struct Warning {
    enum class Kind {
        IllFormed, // markup repaired
        Encoding,  // bytes repaired
        Truncated, // the document ends too early: nothing may be concluded from what is missing
        BadDate,   // kept as text
        BadDuration,
        BadNumber,
        BadUrl, // refused
        MissingTitle,
        Duplicate,    // the same item twice in one source
        Limit,        // something was cut at a cap
        Unrecognised, // text left out
    };

    Kind kind = Kind::IllFormed;
    int line = 0;    // from 1; 0 where unknown
    QString message; // English

    bool operator==(const Warning &) const = default;
};

enum class SourceFormat { Rss, Atom, JsonFeed, Opml, Page };

// All that was read from one document.
struct ParsedSource {
    SourceFormat format = SourceFormat::Rss;
    QList<ParsedShow> shows;
    QList<Warning> warnings;

    // The document did not end where it should: add and update, never conclude that an item is gone.
    [[nodiscard]] bool isPartial() const;
};

} // namespace earmark
