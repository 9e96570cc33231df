// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/source.h"

#include <QtCore/QByteArray>
#include <QtCore/QFlags>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

// When two readings of a source speak of the same show or episode. All pure; any thread.
namespace earmark {

// An address as identity compares it: http and https, default ports, the case of the host, user names, fragments and
// slashes at the end make no difference. Empty for what is no web address.
[[nodiscard]] QString addressKey(const QString &url);

// An enclosure's address without its query, where signatures and tracking live.
[[nodiscard]] QString mediaKey(const QString &url);

// A title as identity compares it: letters and digits only, folded, without a leading number ("#12:", "Ep. 12 -").
[[nodiscard]] QString titleKey(const QString &title);

// True for what can be listened to or watched; an unstated type is taken for audio.
[[nodiscard]] bool isPlayable(const Media &media);

struct KnownShow {
    ShowId id;
    QString podcastGuid;
    QString siteKey;
    QString titleKey;
    QStringList feedKeys; // every address it ever had; empty: known from pages only
};

// The show that `parsed` is: by podcast:guid, by any feed address, by site (only where one side has no feed, or the
// titles agree too: networks share one site), and by title where a page is all there is on one side. Two different
// podcast:guids are never the same show. Invalid where none fits, or more than one does.
[[nodiscard]] ShowId matchShow(const ParsedShow &parsed, const QList<KnownShow> &known);

struct KnownEpisode {
    EpisodeId id;
    QString guid;
    QString mediaKey;
    QString titleKey;
    std::optional<Timestamp> date;
    std::optional<double> number;
    bool fromFeed = true;
    bool upcoming = false;
};

// For each item of `parsed` the known episode of the same show that it is, or an invalid id for a new one; no episode
// is given twice. By guid, items that share one told apart by enclosure, then by title and date; else by enclosure
// without query where that is unique on both sides; else by title and date within a day. Items whose guid and
// enclosure both differ need the very same date: a daily programme may have one title for ever. What is only announced
// is what came by title only where both are dated.
[[nodiscard]] QList<EpisodeId> matchEpisodes(const QList<ParsedEpisode> &parsed, const QList<KnownEpisode> &known);

// True where `show` was read from a page: it has neither an address of a feed nor an item with a guid.
[[nodiscard]] bool isPage(const ParsedShow &show);

// What one source can add to an item of another.
enum class Gap {
    Date = 0x1,
    Duration = 0x2,
    Number = 0x4,
    Season = 0x8,
    Url = 0x10,
    Image = 0x20,
    Description = 0x40,
    Media = 0x80,
    Hosts = 0x100,
    Guests = 0x200,
    Topics = 0x400,
    Chapters = 0x800,
    Transcripts = 0x1000,
    Links = 0x2000,
    Soundbites = 0x4000,
    Title = 0x8000, // not among what fillGaps() fills: whose title is the better one is another question
    All = 0xffff,
};
Q_DECLARE_FLAGS(Gaps, Gap)
Q_DECLARE_OPERATORS_FOR_FLAGS(Gaps)

// What an item states at all.
[[nodiscard]] Gaps statedIn(const ParsedEpisode &episode);

// Takes out what stands in `gaps`, but for credits.
void clearGaps(ParsedEpisode &episode, Gaps gaps);

// Stable words for what stands in `gaps`, untranslated: "title", "date", "duration", "number", "notes" ... in this
// order.
[[nodiscard]] QStringList gapNames(Gaps gaps);

// Copies from `other` what `episode` does not state, within `allowed`; says what was copied.
Gaps fillGaps(ParsedEpisode &episode, const ParsedEpisode &other, Gaps allowed = Gap::All);

// Equal for equal items wherever they were read; stable between runs and machines.
[[nodiscard]] QByteArray contentHash(const ParsedEpisode &episode);

} // namespace earmark
