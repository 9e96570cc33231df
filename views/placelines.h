// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/headedlines.h"

namespace earmark {

// Rows of a PlaceModel below the headings of its sections. GUI thread.
class PlaceLines final : public HeadedLines
{
    Q_OBJECT

public:
    using HeadedLines::HeadedLines;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
    [[nodiscard]] QString headingOf(const QModelIndex &index) const override;
};

} // namespace earmark
