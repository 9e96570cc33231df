// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QString>

namespace earmark {

// Where everything Earmark keeps lives on disk: absolute paths, nothing is made by computing them. Any thread.
struct Places {
    QString library;  // the database file
    QString backups;  // folder of its backups, beside it
    QString audio;    // folder of audio kept offline
    QString media;    // folder of audio that was streamed; may be emptied at any time
    QString artwork;  // folder of pictures; may be emptied at any time
    QString settings; // INI file

    // By the XDG base directory specification. With `libraryFile` the library and all that belongs to it stands
    // beside that file; the settings stay where they are.
    [[nodiscard]] static Places standard(const QString &libraryFile = {});
    // The same from given XDG folders.
    [[nodiscard]] static Places under(const QString &dataHome, const QString &cacheHome, const QString &configHome,
                                      const QString &libraryFile = {});

    bool operator==(const Places &) const = default;
};

// Makes the folders of the library and the settings, for the listener's eyes only where they are new. Errors:
// WriteFailed; subject: the folder.
[[nodiscard]] Result<void> makeFolders(const Places &places);

} // namespace earmark
