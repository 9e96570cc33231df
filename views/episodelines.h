// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/twolinedelegate.h"

namespace earmark {

// Rows of an OrderedModel: title, length, show and guests. GUI thread.
class EpisodeLines final : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
};

} // namespace earmark
