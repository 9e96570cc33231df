// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/playlist.h"
#include "models/library/playlistimport.h"

#include <QtWidgets/QDialog>

namespace earmark {

// A playlist as it was read and taken in.
struct ImportedPlaylist {
    ParsedPlaylist list;
    PlaylistImport done;
};

// Says what came of importing playlists, and names every entry that no episode of the library is. GUI thread.
class PlaylistImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PlaylistImportDialog(const QList<ImportedPlaylist> &playlists, QWidget *parent = nullptr);

Q_SIGNALS:
    void undoRequested();
};

} // namespace earmark
