// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pageentrylines.h"

#include "models/items/pagedraftmodel.h"

namespace earmark {

TwoLines PageEntryLines::linesOf(const QModelIndex &index) const
{
    return {.title = index.data(Qt::DisplayRole).toString(),
            .trailing = {},
            .second = index.data(PageDraftModel::SummaryRole).toString(),
            .receding = index.data(PageDraftModel::FailedRole).toBool()
                        || index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked};
}

} // namespace earmark
