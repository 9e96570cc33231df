// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"
#include "views/twolinedelegate.h"

namespace earmark {

// Rows of OrderedRows: title, length or part, show and guests, and the note of a playlist. GUI thread.
class EpisodeLines final : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

    [[nodiscard]] static TwoLines linesFor(const EpisodeRow &row);

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
};

} // namespace earmark
