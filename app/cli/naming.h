// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QString>

namespace earmark {
class Library;
}

// How people name things to the shell. InvalidArgument, with what was given, where it cannot be read.
namespace earmark::cli {

[[nodiscard]] Result<qint64> momentOf(const QString &text); // "90", "1:30" or "1:02:03" as ms
[[nodiscard]] Result<EpisodeId> episodeOf(const QString &text);

// By its title, or by the way to it through folders: "Learning / Boats / First steps". NotFound.
[[nodiscard]] Result<Playlist> findPlaylist(const Library &library, const QString &name);

} // namespace earmark::cli
