// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/placemodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace earmark {

class ArtworkSource;

// What the middle of the window shows while nothing is chosen or searched for.
enum class Place { List, Home, Favourites };

// Home or the favourites: sections of what the listener comes back to. Return plays an episode or a bookmark's moment
// and opens the page of a name; the menu key opens what can be done. GUI thread.
class PlaceView final : public QWidget
{
    Q_OBJECT

public:
    PlaceView(PlaceModel &rows, ArtworkSource &artwork, QWidget *parent = nullptr);

    void setPlace(Place place);
    void setReady();                                // the rows are those of the place, also where there are none
    [[nodiscard]] EpisodeId currentEpisode() const; // invalid on a name
    [[nodiscard]] std::optional<FavouriteName> currentName() const; // nothing on an episode

Q_SIGNALS:
    void currentEpisodeChanged(earmark::EpisodeId episode);
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void rangeRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs);
    void nameRequested(const earmark::FavouriteName &name);
    void menuRequested(const QPoint &globalPosition);

private:
    void arrange();
    void activate(const QModelIndex &index);
    void choosePage();
    [[nodiscard]] PlaceRow current() const;

    PlaceModel &m_rows;
    QLabel *m_title;
    QLabel *m_hint; // what to do where nothing is followed
    QListView *m_list;
    QStackedWidget *m_stack;
    Place m_place = Place::Home;
    bool m_isReady = false;
};

} // namespace earmark
