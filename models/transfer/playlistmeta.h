// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QLatin1StringView>

// What XSPF and JSPF have no element for, by the names of the attributes of podcast:remoteItem.
namespace earmark::playlistmeta {

inline constexpr QLatin1StringView itemGuid{"https://podcastindex.org/namespace/1.0#itemGuid"};
inline constexpr QLatin1StringView feedGuid{"https://podcastindex.org/namespace/1.0#feedGuid"};
inline constexpr QLatin1StringView feedUrl{"https://podcastindex.org/namespace/1.0#feedUrl"};

inline constexpr QLatin1StringView vlcApplication{"http://www.videolan.org/vlc/playlist/0"};
inline constexpr QLatin1StringView vlcNamespace{"http://www.videolan.org/vlc/playlist/ns/0/"};

} // namespace earmark::playlistmeta
