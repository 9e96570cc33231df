// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/placelines.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/placemodel.h"
#include "views/bookmarklines.h"
#include "views/episodelines.h"

namespace earmark {

PlaceLines::PlaceLines(ArtworkSource &artwork, QWidget *view)
    : HeadedLines(view)
    , m_pictures(artwork, view)
{
}

TwoLines PlaceLines::linesOf(const QModelIndex &index) const
{
    const auto row = index.data(PlaceModel::PlaceRowRole).value<PlaceRow>();
    if (const auto *bookmark = std::get_if<Bookmark>(&row.what))
        return BookmarkLines::linesFor(*bookmark);
    if (const auto *name = std::get_if<FavouriteName>(&row.what))
        return {.title = name->name, .trailing = {}, .second = tr("%n episode(s)", nullptr, name->episodes)};
    const auto &episode = std::get<EpisodeRow>(row.what);
    TwoLines lines = EpisodeLines::linesFor(episode);
    if (episode.positionMs > 0 && episode.durationMs.value_or(0) > episode.positionMs)
        lines.trailing = tr("%1 left").arg(durationText(*episode.durationMs - episode.positionMs));
    lines.secondTrailing = dateText(episode.date);
    return lines;
}

QString PlaceLines::headingOf(const QModelIndex &index) const
{
    return index.data(PlaceModel::HeadingRole).toString();
}

bool PlaceLines::paintTile(QPainter &painter, const QRect &tile, const QModelIndex &index) const
{
    const auto row = index.data(PlaceModel::PlaceRowRole).value<PlaceRow>();
    const auto *bookmark = std::get_if<Bookmark>(&row.what);
    const auto *name = std::get_if<FavouriteName>(&row.what);
    const auto *episode = std::get_if<EpisodeRow>(&row.what);
    m_pictures.paint(painter, tile, episode ? episode->image : QString(),
                     bookmark  ? bookmark->show
                     : episode ? episode->show
                               : name->name);
    return true;
}

} // namespace earmark
