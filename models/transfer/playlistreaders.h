// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/transfer/playlistdraft.h"

#include <QtCore/QByteArrayView>

// One function a form, each in a file of its own; readPlaylist() chooses and looks at the whole. Text is valid UTF-8.
// Errors: DamagedSource with the line in `code`.
namespace earmark {

[[nodiscard]] Result<void> readM3u(const QString &text, PlaylistDraft &draft);
[[nodiscard]] Result<void> readPls(const QString &text, PlaylistDraft &draft);
[[nodiscard]] Result<void> readPlaylistCsv(const QString &text, PlaylistDraft &draft);
[[nodiscard]] Result<void> readXspf(QByteArrayView utf8, PlaylistDraft &draft);
[[nodiscard]] Result<void> readListFeed(QByteArrayView utf8, PlaylistDraft &draft);
[[nodiscard]] Result<void> readJspf(QByteArrayView utf8, PlaylistDraft &draft);
[[nodiscard]] Result<void> readFavourites(const QString &html, PlaylistDraft &draft);

// True for the beginning of a page that readFavourites() can use.
[[nodiscard]] bool looksLikeFavourites(QStringView head);
// True for a first line of CSV that names what readPlaylistCsv() can use.
[[nodiscard]] bool namesPlaylistColumns(QStringView line);

} // namespace earmark
