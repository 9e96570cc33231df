// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

// What the writers of all formats say in the same way. All pure; any thread.
namespace earmark {

// What XML 1.0 may hold (production [2]), in normal form C; line breaks and tabs are kept.
[[nodiscard]] QString cleanText(const QString &text);
// The same on one line, without control characters.
[[nodiscard]] QString oneLine(const QString &text);

// A web address that any program can read: encoded once, IDN in ASCII, with `fragment` instead of its own where that is
// not empty. Empty where it is none.
[[nodiscard]] QString webAddress(const QString &text, const QString &fragment = {});

// "91.5": seconds with a point and no needless digits.
[[nodiscard]] QString secondsText(qint64 ms);
// Rounded to whole seconds; -1 where unknown, as M3U and PLS want it.
[[nodiscard]] qint64 wholeSeconds(std::optional<qint64> ms);
[[nodiscard]] QString clockOf(qint64 ms);                // "1:02:03", "2:03"
[[nodiscard]] QString clockOf(const Bookmark &bookmark); // "2:03", "2:03–2:10"

// The known length, where it is one.
[[nodiscard]] std::optional<qint64> lengthOf(const ExportItem &item);

struct TimeRange {
    std::optional<qint64> startMs;
    std::optional<qint64> endMs; // after the start

    [[nodiscard]] bool isWhole() const { return !startMs && !endMs; }
};
[[nodiscard]] TimeRange rangeOf(const ExportItem &item);
// W3C Media Fragments 1.0, 4.2.1: seconds, the end is exclusive. Empty for the whole episode.
[[nodiscard]] QString fragmentOf(const ExportItem &item);
// VLC knows no media fragments; it takes the same from its own options.
[[nodiscard]] QStringList vlcOptions(const ExportItem &item);

// On one line; where it has none, what else tells episodes apart: "#12", its day, or its address.
[[nodiscard]] QString titleOf(const ExportItem &item);
[[nodiscard]] QString mediaTypeOf(const ExportItem &item); // "audio/mpeg" where nothing is stated

// RFC 822 with a year of four digits and a numeric zone.
[[nodiscard]] QString rfc822(qint64 utcMs, qint32 offsetS = 0);
[[nodiscard]] QString rfc3339(qint64 utcMs, qint32 offsetS = 0);

// podcast:guid of a feed, which the namespace derives from its address: UUID 5 of it without scheme and slashes at the
// end. The stated one where there is one; empty without either.
[[nodiscard]] QString feedGuidOf(const ExportItem &item);
// "urn:uuid:...", for one episode the same everywhere and always, whatever list it stands in; parts of it differ.
[[nodiscard]] QString episodeUrn(const ExportItem &item);
// The same for a list, by its title.
[[nodiscard]] QString listGuid(const QString &title);

} // namespace earmark
