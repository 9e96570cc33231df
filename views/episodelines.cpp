// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodelines.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/orderedrows.h"
#include "models/items/playlisttext.h"

using namespace Qt::StringLiterals;

namespace earmark {

TwoLines EpisodeLines::linesOf(const QModelIndex &index) const
{
    const QVariant value = index.data(OrderedRows::RowRole);
    if (!value.canConvert<EpisodeRow>())
        return {.title = index.data(Qt::DisplayRole).toString(), .trailing = {}, .second = {}};
    TwoLines lines = linesFor(value.value<EpisodeRow>());
    if (const QVariant listed = index.data(OrderedRows::ItemRole); listed.canConvert<PlaylistItem>()) {
        const auto item = listed.value<PlaylistItem>();
        if (item.isPart())
            lines.trailing = partText(item);
        if (!item.note.isEmpty())
            lines.second = tr("“%1” · %2", "note, show").arg(item.note, lines.second);
    }
    return lines;
}

TwoLines EpisodeLines::linesFor(const EpisodeRow &row)
{
    QString second = row.show;
    if (!row.guests.isEmpty())
        second = tr("%1 · %2", "show, guests").arg(row.show, row.guests.join(u", "_s));
    return {
        .title = titleText(row), .trailing = durationText(row.durationMs), .second = second, .receding = row.played};
}

} // namespace earmark
