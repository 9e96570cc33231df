// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "models/items/browser.h"
#include "views/actions.h"
#include "views/episodelist.h"
#include "views/placesbar.h"
#include "views/placeview.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

// What the middle of the window shows while nothing is chosen: home, the favourites, or every episode.

namespace earmark {

namespace {

enum CentrePage { BrowsePage, WelcomeFirst, OpenedPages, PlacePage };

bool hasChosen(const EpisodeFilter &filter)
{
    return !filter.shows.isEmpty() || !filter.guests.isEmpty() || !filter.topics.isEmpty() || !filter.hosts.isEmpty()
           || !filter.search.isEmpty();
}

} // namespace

void MainWindow::connectPlaces()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->home, [this] { showPlace(Place::Home); });
    on(m_actions->everything, [this] { showPlace(Place::List); });
    on(m_actions->favourites, [this] { showPlace(Place::Favourites); });
    connect(m_places, &PlaceView::currentEpisodeChanged, this, [this](EpisodeId episode) {
        if (isPlaceShown()) // its rows may also come while the list is in front
            chooseEpisode(episode);
    });
    connect(m_places, &PlaceView::playRequested, this, &MainWindow::playRequested);
    connect(m_places, &PlaceView::rangeRequested, this, &MainWindow::rangeRequested);
    connect(m_places, &PlaceView::nameRequested, this, &MainWindow::openName);
    connect(m_places, &PlaceView::menuRequested, this, [this](const QPoint &at) {
        if (m_places->currentEpisode().isValid())
            showEpisodeMenu(at);
        else if (const auto name = m_places->currentName())
            showNameMenu(*name, at);
    });
}

void MainWindow::showPlace(Place place)
{
    m_place = place;
    m_places->setPlace(place);
    EpisodeFilter everything;
    everything.withArchived = m_models.browser.filter().withArchived;
    everything.sort = m_models.browser.filter().sort;
    everything.ascending = m_models.browser.filter().ascending;
    m_models.browser.setFilter(everything);
    updateCentre();
    if (place != Place::List)
        Q_EMIT placeRequested(place);
    if (isPlaceShown())
        m_places->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showPlaceRows()
{
    m_places->setReady();
}

bool MainWindow::isPlaceShown() const
{
    return m_centre->currentIndex() == PlacePage;
}

// The list, whatever place stands in front of it.
void MainWindow::focusEpisodes(Qt::FocusReason reason)
{
    if (isPlaceShown())
        showPlace(Place::List);
    m_list->setFocus(reason);
}

void MainWindow::updateCentre()
{
    if (hasPagesOpen())
        return;
    const bool empty = m_models.browser.hasAnswer() && m_showDetails.isEmpty();
    const bool isPlace = m_place != Place::List && !hasChosen(m_models.browser.filter());
    const bool wasShown = isPlaceShown();
    m_centre->setCurrentIndex(empty ? WelcomeFirst : isPlace ? PlacePage : BrowsePage);
    if (isPlaceShown() && !wasShown)
        Q_EMIT placeRequested(m_place);
    if (isPlaceShown() != wasShown && currentEpisode().isValid())
        chooseEpisode(currentEpisode());
    const bool hasNewest = m_models.browser.filter().search == "is:followed is:unplayed"_L1;
    m_placesBar->setCurrent(isPlaceShown() ? m_place == Place::Home ? m_actions->home : m_actions->favourites
                            : hasNewest    ? m_actions->newFromFollowed
                            : hasChosen(m_models.browser.filter()) ? nullptr
                                                                   : m_actions->everything);
}

EpisodeId MainWindow::currentEpisode() const
{
    return isPlaceShown() ? m_places->currentEpisode() : m_list->currentEpisode();
}

void MainWindow::openName(const FavouriteName &name)
{
    switch (name.kind) {
    case FavouriteName::Kind::Show:
        openPage({.shows = {ShowId{name.id}}});
        break;
    case FavouriteName::Kind::Person:
        openPage({.guests = {PersonId{name.id}}});
        break;
    case FavouriteName::Kind::Topic:
        openPage({.topics = {TopicId{name.id}}});
        break;
    }
}

void MainWindow::unmark(const FavouriteName &name)
{
    switch (name.kind) {
    case FavouriteName::Kind::Show:
        Q_EMIT showFavouriteRequested(ShowId{name.id}, false);
        break;
    case FavouriteName::Kind::Person:
        Q_EMIT personFavouriteRequested(PersonId{name.id}, false);
        break;
    case FavouriteName::Kind::Topic:
        Q_EMIT topicFavouriteRequested(TopicId{name.id}, false);
        break;
    }
}

void MainWindow::showNameMenu(const FavouriteName &name, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"nameMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open &Page"), this, [this, name] { openName(name); });
    menu->addAction(m_actions->favourite);
    menu->popup(at);
}

} // namespace earmark
