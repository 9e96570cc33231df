// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/source.h"
#include "models/library/filter.h"
#include "models/library/keptaudio.h"
#include "models/library/namedworks.h"
#include "models/library/playlistrecords.h"
#include "models/library/queueentry.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <cstdlib>
#include <optional>

namespace earmark {

// How the last attempts to read a show's source ended, and what the next request has to send. Times in ms UTC.
struct FetchState {
    QString etag;         // byte for byte as the server sent it
    QString lastModified; // byte for byte
    qint64 checkedAtMs = 0;
    qint64 changedAtMs = 0;     // last answer that was not 304
    qint64 notBeforeMs = 0;     // Retry-After and back-off
    int failures = 0;           // in a row
    std::optional<Error> error; // of the last attempt

    bool operator==(const FetchState &) const = default;
};

// Where something of a show or an episode came from.
struct EpisodeSource {
    enum class Kind {
        Feed,
        Page, // read at an address, or pasted: then `name` is empty
        File,
    };
    Kind kind = Kind::Feed;
    QString name;         // an address or the name of a file
    qint64 readAtMs = 0;  // ms UTC; 0: not known
    QStringList fields{}; // what of the episode is this source's, in the keys of EpisodeComparison::adds and "title"

    bool operator==(const EpisodeSource &) const = default;
};

struct Show {
    ShowId id;
    QString title;
    QString feedUrl; // empty: known from pages only
    QString siteUrl;
    QString author;
    QString description; // plain text
    QString image;
    QString language;
    QString podcastGuid;
    QStringList hosts;
    QList<Link> funding;
    bool subscribed = false;
    bool favourite = false;
    int episodes = 0;
    int unplayed = 0;
    FetchState fetch;
    QList<EpisodeSource> sources{}; // the feed first, then pages and files as they were first read; without fields
    bool isPrivate = false;         // the listener's word: no export gives its addresses away unasked

    bool operator==(const Show &) const = default;
};

// Where a search hit stands, for display: a short run of text with the hits in it.
struct Match {
    struct Span {
        qsizetype start = 0; // UTF-16 units
        qsizetype length = 0;
        bool operator==(const Span &) const = default;
    };
    QString snippet; // from the notes or what is said; empty where the hit is in the title or a name
    QList<Span> inSnippet;
    QList<Span> inTitle;
    std::optional<qint64> momentMs{}; // of the snippet, where it is from what is said in the episode

    bool operator==(const Match &) const = default;
};

// Why an episode stands on the page of a person or topic.
struct Appearance {
    Part part = Part::Guest; // of the person
    QString role;            // of the person, as stated in this episode
    QString organisation;
    QStringList topics;            // the most telling ones, without the page's own
    std::optional<Chapter> moment; // where the topic is spoken of

    bool operator==(const Appearance &) const = default;
};

// One row of the episode list.
struct EpisodeRow {
    EpisodeId id;
    ShowId showId;
    QString title;
    TitleOrigin titleOrigin = TitleOrigin::Stated;
    QString show;
    QString image; // of the episode, else of the show
    QStringList guests;
    std::optional<Timestamp> date;
    std::optional<qint64> durationMs;
    std::optional<double> number;
    qint64 positionMs = 0; // where the listener left it; 0: from the start
    bool played = false;
    bool favourite = false;
    bool bookmarked = false;
    bool archived = false;
    bool upcoming = false;
    bool hasAudio = false;
    bool goneFromSource = false; // the feed no longer lists it
    Offline offline = Offline::No;
    bool newFromFollowed = false; // came since its show, a host, guest or topic is a favourite; neither heard nor begun
    Match match;                  // of a search; on the page of a topic where that was read
    std::optional<Appearance> appearance{}; // on a page

    bool operator==(const EpisodeRow &) const = default;
};

struct PersonCredit {
    PersonId person;
    int otherEpisodes = 0; // in the library beside this one
    Credit credit;
    int source = 0; // its place in EpisodeDetail::sources

    bool operator==(const PersonCredit &) const = default;
};

struct EpisodeTopic {
    TopicId topic;
    TopicMention mention;

    bool operator==(const EpisodeTopic &) const = default;
};

struct Bookmark {
    BookmarkId id;
    EpisodeId episode;
    QString episodeTitle; // for lists
    QString show;         // for lists
    qint64 positionMs = 0;
    std::optional<qint64> endMs; // a range where set
    QString note;
    qint64 createdAtMs = 0;
    std::optional<Timestamp> episodeDate{}; // for episodes without a title, like the number
    std::optional<double> episodeNumber{};
    QString anchor{};                          // what is said there, or the chapter, when it was set
    std::optional<qint64> episodeDurationMs{}; // when it was set
    std::optional<qint64> durationNowMs{};     // of the episode
    QStringList guests{};                      // of the episode; only where all bookmarks are listed
    QStringList topics{};                      // likewise, the most telling ones

    // The audio is another one than when it was set, so that the moment may be elsewhere in it.
    [[nodiscard]] bool isShifted() const
    {
        constexpr qint64 toleranceMs = 3000; // what feeds round by
        return episodeDurationMs && durationNowMs && std::abs(*episodeDurationMs - *durationNowMs) > toleranceMs;
    }

    bool operator==(const Bookmark &) const = default;
};

// A stretch of one episode that was listened to.
struct Play {
    EpisodeId episode;
    qint64 startedAtMs = 0; // ms UTC; tells plays apart
    qint64 heardAtMs = 0;   // ms UTC, when it was heard last
    qint64 fromMs = 0;      // of the episode
    qint64 toMs = 0;
    bool finished = false;  // to the episode's end
    QString episodeTitle{}; // for lists
    QString show{};
    std::optional<Timestamp> episodeDate{}; // for episodes without a title, like the number
    std::optional<double> episodeNumber{};

    bool operator==(const Play &) const = default;
};

// Everything the page of one episode shows.
struct EpisodeDetail {
    EpisodeRow row;
    QString guid;
    QString url;
    QString feedUrl;
    std::optional<int> season;
    EpisodeType type = EpisodeType::Full;
    QString description; // plain text
    QString notesHtml;   // sanitised; empty: show the description
    QList<Media> media;
    QList<PersonCredit> credits;
    QList<EpisodeTopic> topics;
    QList<Chapter> chapters;
    QList<TranscriptLink> transcripts;
    QList<Link> links;
    QList<Bookmark> bookmarks;
    QList<EpisodeSource> sources{}; // the feed first, then pages and files as they were first read
    QList<NamedWork> works{};       // that its notes name
    QStringList tags{};             // the listener's

    bool operator==(const EpisodeDetail &) const = default;
};

// One row of a facet pane. `id` is the value of a ShowId, PersonId or TopicId.
struct FacetRow {
    qint64 id = 0;
    QString name;
    int count = 0; // episodes that choosing this row would leave, given all other panes and the search
    bool favourite = false;
    bool failing = false; // a show whose last refresh failed

    bool operator==(const FacetRow &) const = default;
};

struct FacetPane {
    QList<FacetRow> rows; // by count, then name; shows with 0 last, guests and topics with 0 only while chosen
    int all = 0;          // what the All row counts
    int known = 0;        // values in the whole library

    bool operator==(const FacetPane &) const = default;
};

// The answer to one EpisodeFilter.
struct View {
    EpisodeFilter filter;
    QList<EpisodeId> episodes; // in the filter's order
    qint64 totalDurationMs = 0;
    FacetPane shows;
    FacetPane guests;
    FacetPane topics;
};

// What playing needs to know of an episode.
// How the listener hears one show. What is not set is as everywhere.
struct ShowListening {
    std::optional<double> rate = {};
    std::optional<bool> trimsSilence = {};
    std::optional<double> boostDb = {};
    qint64 introMs = 0;                  // left out at the start
    qint64 outroMs = 0;                  // and at the end
    std::optional<double> loudness = {}; // LUFS, as it is published; measured, not chosen

    bool operator==(const ShowListening &) const = default;
};

struct Playable {
    EpisodeId episode;
    QString title;
    QString show;
    QString image;
    QList<Media> media; // in the order to try
    std::optional<qint64> durationMs;
    qint64 positionMs = 0;
    QList<Chapter> chapters;
    std::optional<Timestamp> date{}; // for episodes without a title, like the number
    std::optional<double> number{};
    ShowId showId{};
    ShowListening listening{};
    QString keptFile{}; // name in the folder of kept audio; empty: it is streamed

    bool operator==(const Playable &) const = default;
};

// One line of an exported list.
struct ExportItem {
    QString title;
    QString show;
    QString url; // of the audio; empty where there is none
    QString pageUrl;
    QString image;
    QString note;
    std::optional<qint64> durationMs;
    std::optional<qint64> startMs; // of a part of the episode
    std::optional<qint64> endMs;

    // For the formats that can say more.
    EpisodeId episode{};
    QString guid{};
    QString feedUrl{};  // of the show
    QString feedGuid{}; // podcast:guid of the show
    QString siteUrl{};  // of the show
    QString mediaType{};
    QString description{}; // plain text of the notes
    QStringList guests{};
    QStringList topics{};
    std::optional<qint64> mediaBytes{};
    std::optional<Timestamp> date{};
    std::optional<double> number{};
    bool played = false;
    bool isFavourite = false;
    qint64 positionMs = 0;        // where listening stopped
    QStringList tags{};           // the listener's
    QList<Bookmark> bookmarks{};  // by position
    bool isOfPrivateShow = false; // as the listener says

    bool operator==(const ExportItem &) const = default;
};

// What saving a source did.
struct SaveReport {
    ShowId show;
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    QList<EpisodeId> newEpisodes; // added and not of the first read

    bool operator==(const SaveReport &) const = default;
};

// What understanding everything anew did.
struct RebuildReport {
    int episodes = 0;
    int changed = 0;

    bool operator==(const RebuildReport &) const = default;
};

// A page or file of episodes as the listener accepted it.
struct PageImport {
    ParsedShow show;
    ShowId into;        // chosen by the listener; invalid: by identity, and a new show where none fits
    QString sourceName; // its address or the name of the file; empty for what was pasted
    qint64 readAtMs = 0;
    bool isFeed = false; // what another program read of the feed at `show.feedUrl`, and no show but that one's

    bool operator==(const PageImport &) const = default;
};

// What importing pages did.
struct ImportReport {
    QList<SaveReport> pages; // one for each, in the order given
    int added = 0;           // of all of them
    int updated = 0;
    int unchanged = 0;

    void add(const SaveReport &page)
    {
        pages.append(page);
        added += page.added;
        updated += page.updated;
        unchanged += page.unchanged;
    }
    bool operator==(const ImportReport &) const = default;
};

// What importing an episode of a page would do.
struct EpisodeComparison {
    EpisodeId known; // the same episode in the library; invalid: it is new
    QStringList
        adds; // what the known one lacks: "date", "duration", "guests", "topics", "notes", "number", "media", ...
    bool same = false;             // nothing would change, or the page has said all of this before
    bool replacesUpcoming = false; // the known one is an announcement of it

    bool operator==(const EpisodeComparison &) const = default;
};

struct ShowComparison {
    ShowId show;                       // invalid: it is new
    QString title;                     // of the library's show where it is known, else the page's
    QList<EpisodeComparison> episodes; // in the order given

    bool operator==(const ShowComparison &) const = default;
};

struct OpmlEntry {
    QString title;
    QString feedUrl;
    QString siteUrl;
    bool isPrivate = false; // as the listener says

    bool operator==(const OpmlEntry &) const = default;
};

} // namespace earmark
