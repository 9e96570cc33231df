// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace earmark {

// What speaks for a phrase as a name, or against it. All functions are pure; any thread.

// Whether it is one of the web or of mail.
[[nodiscard]] bool isAddress(QStringView text);
// Whether it is of a script without capitals.
[[nodiscard]] bool isCaseless(QStringView text);
// Whether one of its words is one for an episode.
[[nodiscard]] bool namesEpisode(QStringView text);
// Whether several of its words, and all but the short ones, have capitals.
[[nodiscard]] bool isNameLike(QStringView text);
// "Series: A Name": whether the words before the colon say that a show's name follows.
[[nodiscard]] bool labelsShow(QStringView text);
// Whether there is a digit.
[[nodiscard]] bool holdsDigit(QStringView text);
// Whether one of its words is one for podcasts or lists of episodes.
[[nodiscard]] bool saysPodcast(QStringView text);

} // namespace earmark
