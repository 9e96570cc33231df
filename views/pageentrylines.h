// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/twolinedelegate.h"

namespace earmark {

// Rows of a PageDraftModel: the page, and what is in it or why it could not be read. GUI thread.
class PageEntryLines final : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
};

} // namespace earmark
