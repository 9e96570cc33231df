// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark {

// What an episode is called on the screen: its title, and where it has none (a page that gives neither title nor guest
// nor topic) words for it: its day, else its number. GUI thread.
[[nodiscard]] QString titleText(const QString &title, const std::optional<Timestamp> &date,
                                std::optional<double> number);
[[nodiscard]] QString titleText(const EpisodeRow &row);
[[nodiscard]] QString titleText(const Bookmark &bookmark);
[[nodiscard]] QString titleText(const Playable &playable);
[[nodiscard]] QString titleText(const Play &play);

// Where the listener stands with an episode: "heard", "started", "upcoming", or empty for a new one. GUI thread.
[[nodiscard]] QString stateText(const EpisodeRow &row);

// One row read aloud: title, show, guests, date, duration, state and favourite, without what is unknown. GUI thread.
[[nodiscard]] QString spokenText(const EpisodeRow &row);

} // namespace earmark
