// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// The forms in which a list of episodes leaves the library.
enum class ExportFormat {
    M3u8,     // for players, UTF-8
    Pls,      // for players
    Xspf,     // xspf.org, version 1
    Jspf,     // the same in JSON
    Opml,     // OPML 2.0: the shows, each once
    Markdown, // for people
    Html,     // for people
    Csv,      // RFC 4180, for spreadsheets
    JsonFeed, // jsonfeed.org, version 1.1
    Rss,      // RSS 2.0: what a podcast app can subscribe to
    ListFeed, // RSS 2.0 with podcast:medium "podcastL" and podcast:remoteItem: names the episodes where they are
    Labels,   // Audacity: the bookmarks, as a label track
    Bundle,   // a zip of all of these, see bundle.h
};

// What is known of a format without writing it. All static.
struct ExportFormatInfo {
    ExportFormat format = ExportFormat::M3u8;
    QByteArrayView key;    // as the shell and the settings name it
    QByteArrayView suffix; // of its files, without the dot
    QByteArrayView type;   // MIME
    bool hasNotes = false; // can hold what the shows say of the episodes
    bool hasTicks = false; // can be a list to tick off
};

[[nodiscard]] QList<ExportFormatInfo> exportFormats(); // in the order to offer them
[[nodiscard]] ExportFormatInfo infoOf(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &key);
// By the ending of a file's name; where several share one, the first of exportFormats().
[[nodiscard]] std::optional<ExportFormat> exportFormatOfFile(const QString &path);

struct ExportOptions {
    bool withPrivate = false; // addresses that give access to what is not public
    bool withNotes = false;   // what the shows say of the episodes
    bool asTicks = false;     // a list to tick off; heard episodes are ticked
    bool asParts = false;     // an entry for each bookmark instead of each episode
    bool withAudio = false;   // of a bundle: the audio that is kept offline

    bool operator==(const ExportOptions &) const = default;
};

// What became of the items that were given. An item whose address was withheld may have been written without it.
struct ExportReport {
    qsizetype written = 0;  // entries
    qsizetype leftOut = 0;  // items without the address that the format needs, or without bookmarks where it is these
    qsizetype withheld = 0; // items something private was taken out of

    bool operator==(const ExportReport &) const = default;
};

} // namespace earmark
