// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace earmark {

// What importing what a listener made did.
struct MadeImport {
    int added = 0;   // or changed
    int known = 0;   // were so already
    int unknown = 0; // are about episodes or shows that this library does not have

    bool operator==(const MadeImport &) const = default;
};

// What the listener made, as lines of JSON (RFC 8259) that people can read and any library can take in: one object a
// line, whose "kind" says what it is: "subscription", "private_show", "listened", "favourite", "bookmark", "tag",
// "playlist_folder", "playlist", "queue", "play" of the history, "offline" for audio that is kept, "hearing" for how a
// show is heard. Episodes and shows are named as in correctionfile.h; those of a playlist may have a "note" and, in ms,
// "start_ms" and "end_ms" beside that. "folder" is the path of one, from the top. Corrections have lines of their own
// there. Passwords of feeds
// are left out. Errors stick to the database. On its thread.
[[nodiscard]] QByteArray exportMade(Database &database);

// Takes in such lines; those of corrections are passed over. What is there stays, nothing is doubled; a position
// replaces none that is further on. DamagedSource with the line in `code` where one cannot be read, and then nothing
// may be kept. In a transaction of the caller.
[[nodiscard]] Result<MadeImport> importMade(Database &database, const QByteArray &text, qint64 nowMs);

constexpr qint64 maxMadeBytes = 64LL * 1024 * 1024; // of a file of such lines

// True for the beginning of such lines. Pure; any thread.
[[nodiscard]] bool looksLikeMade(QByteArrayView head);

// The lines of them that are corrections.
[[nodiscard]] QByteArray correctionLines(const QByteArray &text);

} // namespace earmark
