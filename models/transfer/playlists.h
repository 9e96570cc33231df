// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QByteArray>

namespace earmark {

enum class PlaylistFormat { M3u8, Xspf };

// An ordered list as a playlist file in UTF-8 without BOM. M3U8: seconds, -1 where unknown. XSPF: milliseconds,
// absent where unknown (xspf.org, version 1). Items without audio are left out of M3U8 and kept in XSPF by their
// page. Pure; any thread.
[[nodiscard]] QByteArray writePlaylist(PlaylistFormat format, const QString &title, const QList<ExportItem> &items);

// OPML 2.0: every outline has text, type="rss" and xmlUrl; dates are RFC 822. Pure; any thread.
[[nodiscard]] QByteArray writeOpml(const QString &title, const QList<OpmlEntry> &shows, qint64 nowMs);

} // namespace earmark
