// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"
#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <QtCore/QUrl>

namespace earmark::test {

// Two invented shows with people in common, as the feeds a listener would meet.

inline constexpr int boatEpisodes = 3;
inline constexpr int lampEpisodes = 2;

// RSS with itunes and podcast tags; `audio` is the address of the one sound all episodes have.
[[nodiscard]] QByteArray boatFeed(const QUrl &audio);
// RSS whose guests stand in titles and notes only.
[[nodiscard]] QByteArray lampFeed(const QUrl &audio);
[[nodiscard]] QByteArray opml(const QUrl &boat, const QUrl &lamp);

// A show of one episode, `guid` "m-1", as it is saved where no feed is read; without audio where `audio` is empty.
[[nodiscard]] ParsedShow showOfOne(const QString &title, const QString &feedUrl, const QString &episode,
                                   const QString &audio = {});

} // namespace earmark::test
