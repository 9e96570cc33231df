// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/playlistrecords.h"

namespace earmark {

// Words about playlists, for the window and screen readers alike. GUI thread.

// "1:00–2:30", "from 1:00", "to 2:30"; empty for a whole episode.
[[nodiscard]] QString partText(const PlaylistItem &item);
// "Learning / Boats"; with a title, that at the end; nothing for the top.
[[nodiscard]] QString folderPathText(const QList<PlaylistFolder> &folders, FolderId folder, const QString &title = {});
// "12 episodes · 3 h 05 min · 2 h 03 min at 1.5×": the last part where that is another speed than the recorded one.
[[nodiscard]] QString totalText(qsizetype episodes, qint64 durationMs, double rate);

} // namespace earmark
