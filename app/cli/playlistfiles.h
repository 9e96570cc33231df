// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/domain/playlist.h"
#include "models/library/library.h"
#include "models/library/playlistimport.h"

#include <QtCore/QIODevice>
#include <QtCore/QJsonArray>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace earmark::cli {

// The playlists and bundles among the files of one import: read first, taken in when the feeds and pages beside them
// are.
class PlaylistFiles
{
public:
    // By what it holds; with `asked`, feeds are playlists too.
    [[nodiscard]] static bool isOne(QByteArrayView head, bool asked);

    // `title` counts before the list's own; without either it is called as the file.
    [[nodiscard]] Result<void> read(const QString &name, QIODevice &input, const QString &title);
    [[nodiscard]] QFuture<void> importInto(Library &library);

    // What came of them, once importInto() is done.
    [[nodiscard]] bool broughtNothing() const; // any of them
    [[nodiscard]] QJsonArray toJson() const;
    [[nodiscard]] QList<QStringList> rows() const; // id, title, words
    [[nodiscard]] QStringList remarks() const;     // what was not known, and why entries were left out

private:
    struct File {
        QString name;
        ParsedPlaylist list;
        QList<PlaylistEntry> marks; // of a bundle
        QByteArray corrections;     // of a bundle
        Result<PlaylistImport> outcome;
    };
    QList<File> m_files;
};

} // namespace earmark::cli
