// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodelines.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/orderedmodel.h"

using namespace Qt::StringLiterals;

namespace earmark {

TwoLines EpisodeLines::linesOf(const QModelIndex &index) const
{
    const QVariant value = index.data(OrderedModel::RowRole);
    if (!value.canConvert<EpisodeRow>())
        return {.title = index.data(Qt::DisplayRole).toString(), .trailing = {}, .second = {}};
    const auto row = value.value<EpisodeRow>();
    QString second = row.show;
    if (!row.guests.isEmpty())
        second = tr("%1 · %2", "show, guests").arg(row.show, row.guests.join(u", "_s));
    return {
        .title = titleText(row), .trailing = durationText(row.durationMs), .second = second, .receding = row.played};
}

} // namespace earmark
