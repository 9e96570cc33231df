// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

#include <expected>

namespace earmark {

// What went wrong, told once where it happened and put into words only by items/errortext.
struct Error {
    enum class Kind {
        Cancelled,
        InvalidArgument, // subject: the argument
        NotFound,        // subject: what was looked for
        // Network. subject: the URL without secrets, code: HTTP status where there is one.
        SchemeRefused,
        AddressRefused, // a feed pointed at a private or loopback address
        HostNotFound,
        ConnectionFailed,
        TlsFailed,
        TimedOut,
        RedirectRefused, // too many hops, a loop, or from https down to http
        HttpStatus,
        TooLarge,
        ConnectionCut, // the body ended before its end
        // Reading. subject: file or URL, code: line, where known.
        EmptySource,
        UnknownFormat,
        DamagedSource, // nothing could be recovered
        NoFeedOnPage,  // a page that neither is nor names a feed, and has no episodes
        // Files. subject: the path.
        FileNotFound,
        FileUnreadable,
        WriteFailed,
        DiskFull,
        // Library. subject: the path of the library.
        LibraryNewer,
        LibraryCorrupt,
        LibraryForeign, // a database, but not one of ours
        LibraryReadOnly,
        LibraryLocked,
        LibraryFailed, // any other SQL error; detail has SQLite's words
        // Playback. subject: the URL without secrets.
        NoAudioDevice,
        NotAudio,
        DecodingFailed,
        NotSeekable,
        // Archives. subject: the name of the archive or of an entry in it. Libraries store the number of a kind, so
        // that new ones stand last.
        TooManyFiles,  // code: how many are read at most
        LinkInArchive, // or a device: what it leads to is none of the archive's
        NestedArchive,
        LockedArchive, // encrypted
    };

    Kind kind = Kind::Cancelled;
    QString detail;  // English, for the log
    QString subject; // what it is about; see the kind
    int code = 0;    // HTTP status or line; 0 where there is none

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(Error::Kind kind, QString detail = {}, QString subject = {},
                                                    int code = 0)
{
    return std::unexpected(Error{kind, std::move(detail), std::move(subject), code});
}

} // namespace earmark
