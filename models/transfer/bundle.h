// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/playlist.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

class QIODevice;

namespace earmark {

// What a bundle is made of, beside manifest.json, which names all of them with size and SHA-256. The list in every
// format, the bookmarks of its episodes, what the shows say of them, and the listener's corrections; asked for, the
// audio that is kept offline, as it is and in a folder of its own.
namespace bundle {

inline constexpr QLatin1StringView manifest{"manifest.json"};
inline constexpr QLatin1StringView list{"list.jspf"};           // what a bundle is read back by
inline constexpr QLatin1StringView bookmarks{"bookmarks.jspf"}; // an entry for each
inline constexpr QLatin1StringView notes{"notes.md"};
inline constexpr QLatin1StringView corrections{"corrections.jsonl"};
inline constexpr QLatin1StringView audioFolder{"audio/"};
inline constexpr QLatin1StringView kind{"earmark-bundle"}; // in the manifest
inline constexpr int version = 1;

} // namespace bundle

// All of a bundle that a library can take in again.
struct Bundle {
    ParsedPlaylist list;
    ParsedPlaylist bookmarks;
    QByteArray corrections; // as exportCorrections() gives them; empty: none
};

// Reads a bundle by its first bytes, and everything else as readPlaylist() does. `file` is open for reading, and can
// seek where it is a bundle. Any thread.
[[nodiscard]] Result<Bundle> readListFile(QIODevice &file, const QString &name);

// True for a zip that begins as bundles do: with its manifest. Pure; any thread.
[[nodiscard]] bool looksLikeBundle(QByteArrayView head);

// Reads a bundle: its manifest first, then what that names and nothing else; each file has to be the one that the
// manifest speaks of. `file` is open for reading and can seek. Errors, `name` as their subject: UnknownFormat,
// DamagedSource, TooLarge, and those of walkArchive(). Any thread.
[[nodiscard]] Result<Bundle> readBundle(QIODevice &file, const QString &name);

} // namespace earmark
