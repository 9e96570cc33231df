// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/placemodel.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

std::pair<int, qint64> placeKeyOf(const PlaceRow &row)
{
    qint64 id = row.episode().value;
    if (const auto *bookmark = std::get_if<Bookmark>(&row.what))
        id = bookmark->id.value;
    else if (const auto *name = std::get_if<FavouriteName>(&row.what))
        id = name->id;
    return {static_cast<int>(row.section), id};
}

} // namespace

EpisodeId PlaceRow::episode() const
{
    if (const auto *row = std::get_if<EpisodeRow>(&what))
        return row->id;
    if (const auto *bookmark = std::get_if<Bookmark>(&what))
        return bookmark->episode;
    return {};
}

QString sectionText(PlaceRow::Section section)
{
    switch (section) {
    case PlaceRow::Section::Continue:
        return PlaceModel::tr("Continue listening");
    case PlaceRow::Section::New:
        return PlaceModel::tr("New from what you follow");
    case PlaceRow::Section::Bookmarks:
        return PlaceModel::tr("Recent bookmarks");
    case PlaceRow::Section::UpNext:
        return PlaceModel::tr("Up next");
    case PlaceRow::Section::Episodes:
        return PlaceModel::tr("Episodes");
    case PlaceRow::Section::Shows:
        return PlaceModel::tr("Shows");
    case PlaceRow::Section::Guests:
        return PlaceModel::tr("Guests");
    case PlaceRow::Section::Topics:
        return PlaceModel::tr("Topics");
    }
    return {};
}

void PlaceModel::setRows(const QList<PlaceRow> &rows)
{
    changeRows(m_rows, rows, placeKeyOf);
    // Which row begins its section may differ for rows that are the same.
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {HeadingRole});
}

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PlaceModel::headingAt(int row) const
{
    const PlaceRow::Section section = m_rows.at(row).section;
    return row > 0 && m_rows.at(row - 1).section == section ? QString() : sectionText(section);
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlaceRow &row = m_rows.at(index.row());
    const auto *episode = std::get_if<EpisodeRow>(&row.what);
    const auto *bookmark = std::get_if<Bookmark>(&row.what);
    const auto *name = std::get_if<FavouriteName>(&row.what);
    const QString title = episode    ? titleText(*episode)
                          : bookmark ? (bookmark->note.isEmpty() ? titleText(*bookmark) : bookmark->note)
                                     : name->name;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole: {
        QString spoken = title;
        if (episode)
            spoken = spokenText(*episode);
        else if (bookmark)
            spoken = tr("%1, at %2 of %3", "bookmark: note, moment, episode")
                         .arg(title, clockText(bookmark->positionMs), titleText(*bookmark));
        else
            spoken = tr("%1, %n episode(s)", nullptr, name->episodes).arg(title);
        const QString heading = headingAt(index.row());
        return heading.isEmpty() ? spoken : tr("%1: %2", "heading, row").arg(heading, spoken);
    }
    case PlaceRowRole:
        return QVariant::fromValue(row);
    case HeadingRole:
        return headingAt(index.row());
    default:
        return {};
    }
}

} // namespace earmark
