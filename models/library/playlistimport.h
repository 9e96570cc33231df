// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/playlist.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace earmark {

// What a file brings. `marks` become bookmarks, at the start of each and with its note, of the episodes they are known
// by; `corrections` are lines as of Library::importCorrections().
struct PlaylistSource {
    QString title;
    QList<PlaylistEntry> entries{};
    QList<PlaylistEntry> marks{};
    QByteArray corrections{};
};

// What importing a playlist did.
struct PlaylistImport {
    PlaylistId playlist;        // invalid: no entry was known, so none was made
    bool isNew = false;         // else there was one by hand of that title
    int added = 0;              // episodes
    int present = 0;            // entries whose episode was in it already, or stands twice in the file
    QList<qsizetype> unmatched; // places in the list that was given
    int marks = 0;              // bookmarks set
    int corrections = 0;        // taken in, those too that wait for their episodes

    [[nodiscard]] bool broughtAny() const { return isNew || added > 0 || marks > 0 || corrections > 0; }

    bool operator==(const PlaylistImport &) const = default;
};

} // namespace earmark
