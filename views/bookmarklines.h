// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"
#include "views/headedlines.h"

namespace earmark {

// Rows of a BookmarkModel: the note or the moment, and where it is from; above the first of a group of
// MatchingBookmarks what they have in common. GUI thread.
class BookmarkLines final : public HeadedLines
{
    Q_OBJECT

public:
    using HeadedLines::HeadedLines;

    [[nodiscard]] static TwoLines linesFor(const Bookmark &bookmark);

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
    [[nodiscard]] QString headingOf(const QModelIndex &index) const override;
};

} // namespace earmark
