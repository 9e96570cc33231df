// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <array>
#include <string_view>

namespace earmark {

class Database;

// "Earm" in ASCII; stands in the header of every library (sqlite.org/fileformat2.html, application ID).
inline constexpr qint32 libraryApplicationId = 0x4561726d;

// What only the listener's own actions may write; all other tables hold what sources say, but for "setting", where the
// library notes something about itself.
inline constexpr std::array<std::string_view, 16> listenerTables{
    "subscription",  "episode_state", "favourite",   "bookmark",           "playlist_folder",    "playlist",
    "playlist_item", "queue_item",    "correction",  "correction_episode", "correction_waiting", "listening",
    "play",          "kept_audio",    "episode_tag", "private_show",
};

// One step of the schema: brings a file of version - 1 to `version`.
struct Migration {
    int version = 0;
    QByteArray sql;
};

// schema/NNN_*.sql as built in, in order. Any thread.
[[nodiscard]] QList<Migration> builtInMigrations();

// Brings the file behind `database` to the last version, one transaction a step; what fails leaves the version before
// it. A file that holds a version already is copied to `FILE.before-vN` first, and left
// as it is where that cannot be done. Errors: the Library... kinds, DiskFull.
[[nodiscard]] Result<void> migrate(Database &database, const QString &file, const QList<Migration> &migrations);

} // namespace earmark
