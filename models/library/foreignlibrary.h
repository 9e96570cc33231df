// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"
#include "models/library/madefile.h"
#include "models/library/records.h"

#include <QtCore/QByteArrayView>

namespace earmark {

// What another program's library holds, as far as this one has a place for it.
struct ForeignLibrary {
    QString program;         // "AntennaPod"
    QList<ParsedShow> shows; // with their episodes; nobody in them is understood yet
    QByteArray made;         // what its listener did: lines as of madefile.h

    bool operator==(const ForeignLibrary &) const = default;
};

// What taking one in did.
struct ForeignImport {
    ImportReport sources; // of its shows, in order
    MadeImport made;

    bool operator==(const ForeignImport &) const = default;
};

// True for a file that begins as databases of SQLite do (sqlite.org/fileformat.html, 1.3). Pure; any thread.
[[nodiscard]] bool looksLikeDatabase(QByteArrayView head);

// Reads the library of AntennaPod (its database export; schema since version 2.0) or of gPodder (3.x, the file
// "Database"), which nobody may be writing. It is opened for reading only, and trusted no more than a feed: addresses
// are http or https, notes are sanitised, texts and counts have caps. Errors, the path as their subject:
// FileNotFound, FileUnreadable; UnknownFormat for what is no library of theirs; LibraryForeign for one of Earmark,
// which is restored, not imported; DamagedSource. Any thread; blocks.
[[nodiscard]] Result<ForeignLibrary> readForeignLibrary(const QString &path);

} // namespace earmark
