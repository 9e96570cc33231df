// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/playlistitemmodel.h"
#include "models/items/playlistmodel.h"
#include "models/playback/player.h"
#include "views/actions.h"
#include "views/episodepage.h"
#include "views/mainwindow.h"
#include "views/playlistpanel.h"
#include "views/textprompt.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>

// Playlists in the window: what leads to them from elsewhere, and what their panel asks of the rest.

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString term(const QString &field, const QString &name)
{
    QString plain = name;
    plain.remove(u'"');
    return u"%1:\"%2\""_s.arg(field, plain);
}

} // namespace

void MainWindow::connectPlaylists()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->addToPlaylist, [this] { askForPlaylist(acted(), {}); });
    on(m_actions->newPlaylist, [this] { askForPlaylist({}, {}); });
    on(m_actions->newFolder, [this] { m_playlists->askForFolder(); });
    on(m_actions->savePlaylist, [this] { saveView(); });
    on(m_actions->focusPlaylists, [this] { bringForward(m_playlists); });
    on(m_actions->privateShow, [this] { togglePrivate(); });

    connect(m_playlists, &PlaylistPanel::additionRequested, this, [this] { askForPlaylist({}, {}); });
    connect(m_playlists, &PlaylistPanel::playAllRequested, this, [this] {
        QList<QueueEntry> entries;
        for (const PlaylistItem &item : m_models.playlistItems.items())
            entries.append({item.episode, item.startMs, item.endMs});
        Q_EMIT playEntriesRequested(entries);
    });
    connect(m_playlists, &PlaylistPanel::exportRequested, this, &MainWindow::exportPlaylist);
    connect(m_playlists, &PlaylistPanel::playRequested, this, &MainWindow::playRequested);
    connect(m_playlists, &PlaylistPanel::rangeRequested, this, &MainWindow::rangeRequested);
    connect(m_playlists, &PlaylistPanel::episodeRequested, this, &MainWindow::chooseEpisode);
    connect(&m_models.player, &Player::rateChanged, m_playlists, &PlaylistPanel::setRate);
    m_playlists->setRate(m_models.player.rate());
    const auto tellPage = [this] {
        m_page->setPlaylists(m_models.playlists.playlists());
    };
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_models.playlists, changed, this, tellPage);
    connect(&m_models.playlists, &QAbstractItemModel::dataChanged, this, tellPage);
}

void MainWindow::askForPlaylist(const QList<EpisodeId> &episodes, const QString &query)
{
    const QString title = query.isEmpty() ? tr("New playlist") : tr("New smart playlist");
    const QString label = query.isEmpty() ? tr("Name:") : tr("Name of the playlist that always holds “%1”:").arg(query);
    askForText(this, title, label, {},
               [this, episodes, query](const QString &name) { Q_EMIT playlistRequested(name, query, episodes); });
}

void MainWindow::saveView()
{
    const Browser &browser = m_models.browser;
    const EpisodeFilter &filter = browser.filter();
    // Rows of one pane mean OR, and the parts of a search AND: only one row a pane can be said in a search.
    if (filter.shows.size() > 1 || filter.guests.size() > 1 || filter.topics.size() > 1) {
        tell(tr("A smart playlist can hold one show, one guest and one topic: choose one row in each pane."));
        return;
    }
    QStringList terms;
    if (!filter.shows.isEmpty())
        terms.append(term(u"show"_s, browser.nameOf(filter.shows.constFirst())));
    if (!filter.guests.isEmpty())
        terms.append(term(u"guest"_s, browser.nameOf(filter.guests.constFirst())));
    if (!filter.topics.isEmpty())
        terms.append(term(u"topic"_s, browser.nameOf(filter.topics.constFirst())));
    if (!filter.search.isEmpty())
        terms.append(filter.search);
    if (terms.isEmpty()) {
        tell(tr("Choose a show, a guest or a topic, or search for something, and save that as a smart playlist."));
        return;
    }
    askForPlaylist({}, terms.join(u' '));
}

void MainWindow::fillPlaylistMenu(QMenu &menu, const QList<EpisodeId> &episodes)
{
    for (const Playlist &playlist : m_models.playlists.playlists()) {
        if (!playlist.query.isEmpty())
            continue;
        const QString folder = m_models.playlists.pathOf(playlist.folder);
        menu.addAction(folder.isEmpty() ? playlist.title
                                        : tr("%1 (%2)", "playlist, folder").arg(playlist.title, folder),
                       this, [this, id = playlist.id, episodes] { Q_EMIT playlistAdditionRequested(id, episodes); });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("&New Playlist…"), this, [this, episodes] { askForPlaylist(episodes, {}); });
}

void MainWindow::togglePrivate()
{
    const QList<ShowId> shows = actedShows();
    if (shows.isEmpty()) {
        tell(tr("Choose a show first."));
        return;
    }
    const auto known = std::ranges::find(m_showDetails, shows.constFirst(), &Show::id);
    const bool on = known == m_showDetails.end() || !known->isPrivate;
    for (const ShowId show : shows)
        Q_EMIT privateRequested(show, on);
}

} // namespace earmark
