// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark {

// What bookmarks are put together by in a list.
enum class BookmarkGrouping { None, Show, Guest, Topic, Date };

// What else is known of its moment: the chapter or words there, and that the audio has changed since. Pure.
[[nodiscard]] QString originText(const Bookmark &bookmark);

// The group it stands in, for people: its show, its first guest, the most telling topic, the month it was set in.
// Empty without one and without grouping. GUI thread.
[[nodiscard]] QString groupText(const Bookmark &bookmark, BookmarkGrouping grouping);

// True where `first` stands above `second`: by group, those without one last, and within one as listed. GUI thread.
[[nodiscard]] bool standsAbove(const Bookmark &first, const Bookmark &second, BookmarkGrouping grouping);

} // namespace earmark
