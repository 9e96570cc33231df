// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "models/items/browser.h"
#include "models/items/errortext.h"
#include "models/items/keptmodel.h"
#include "models/items/orderedmodel.h"
#include "models/playback/player.h"
#include "views/aboutdialog.h"
#include "views/actions.h"
#include "views/bookmarkpanel.h"
#include "views/episodelist.h"
#include "views/episodepage.h"
#include "views/facetview.h"
#include "views/filterbar.h"
#include "views/listeningactions.h"
#include "views/noticebar.h"
#include "views/offlineactions.h"
#include "views/pageactions.h"
#include "views/playerbar.h"
#include "views/queuepanel.h"
#include "views/settingsdialog.h"
#include "views/shortcutsdialog.h"
#include "views/topbar.h"
#include "views/welcomepage.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>

#include <algorithm>
#include <utility>

// The window's own wiring: which part answers which, and which requests leave it.

namespace earmark {

namespace {

template <class IdType>
QList<IdType> toIds(const QList<qint64> &values)
{
    QList<IdType> ids;
    ids.reserve(values.size());
    for (const qint64 value : values)
        ids.append(IdType{value});
    return ids;
}

template <class IdType>
QList<qint64> toValues(const QList<IdType> &ids)
{
    QList<qint64> values;
    values.reserve(ids.size());
    for (const IdType id : ids)
        values.append(id.value);
    std::ranges::sort(values);
    return values;
}

// Who reaches for the key has heard it already.
qint64 bookmarkMs(const Player &player, const Preferences &preferences)
{
    return std::max<qint64>(0, player.positionMs() - preferences.bookmarkLeadS * 1000LL);
}

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->addShow, [this] { askForAddress(); });
    on(m_actions->openFile, [this] { askForFiles(); });
    on(m_actions->openPage, [this] { askForPages(); });
    on(m_actions->pastePage, [this] { pastePage(); });
    on(m_actions->exportOpml, [this] { exportShows(); });
    on(m_actions->exportList, [this] { exportChosen(); });
    on(m_actions->exportQueue, [this] { exportQueue(); });
    on(m_actions->exportWorks, [this] {
        const QList<EpisodeId> chosen = m_list->chosen();
        const QList<EpisodeId> episodes = chosen.size() > 1 ? chosen : m_models.browser.episodes().episodes();
        askForMarkdown(tr("references.md"),
                       [this, episodes](const QString &path) { Q_EMIT worksExportRequested(episodes, path); });
    });
    on(m_actions->quit, [this] { quit(); });

    on(m_actions->undo, [this] { Q_EMIT undoRequested(); });
    on(m_actions->redo, [this] { Q_EMIT redoRequested(); });
    on(m_actions->find, [this] { m_top->focusSearch(); });
    on(m_actions->findInPane, [this] {
        const auto panes = {m_shows, m_guests, m_topics};
        const auto *const pane =
            std::ranges::find_if(panes, [](FacetView *p) { return p->isAncestorOf(QApplication::focusWidget()); });
        (pane == panes.end() ? m_shows : *pane)->focusFilter();
    });
    on(m_actions->selectAll, [this] { m_list->selectAll(); });
    on(m_actions->preferences, [this] {
        auto *dialog = new SettingsDialog(m_preferences, m_devices, this);
        dialog->setStreamed(m_models.kept.streamed());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT preferencesChanged(dialog->preferences()); });
        dialog->open();
    });

    on(m_actions->back, [this] { m_models.browser.back(); });
    on(m_actions->forward, [this] { m_models.browser.forward(); });
    on(m_actions->clearFilter, [this] { m_models.browser.clear(); });
    on(m_actions->focusShows, [this] { m_shows->focusList(); });
    on(m_actions->focusGuests, [this] { m_guests->focusList(); });
    on(m_actions->focusTopics, [this] { m_topics->focusList(); });
    on(m_actions->focusEpisodes, [this] { focusEpisodes(Qt::ShortcutFocusReason); });
    on(m_actions->focusPage, [this] {
        QDockWidget *dock = m_tabbed.constFirst();
        dock->show(); // it may have made room for the page of a guest
        dock->raise();
        m_page->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->withArchived, &QAction::toggled, this, [this](bool with) {
        EpisodeFilter filter = m_models.browser.filter();
        filter.withArchived = with;
        m_models.browser.setFilter(filter);
    });

    on(m_actions->refreshAll, [this] { Q_EMIT refreshRequested({}); });
    on(m_actions->refreshSelected, [this] { Q_EMIT refreshRequested(actedShows()); });
    on(m_actions->cancelRefresh, [this] { Q_EMIT refreshCancelRequested(); });
    on(m_actions->rebuild, [this] { Q_EMIT rebuildRequested(); });
    on(m_actions->cancelRebuild, [this] { Q_EMIT rebuildCancelRequested(); });
    on(m_actions->unsubscribe, [this] {
        if (const QList<ShowId> shows = actedShows(); !shows.isEmpty())
            Q_EMIT subscriptionRequested(shows, false);
    });
    on(m_actions->favourite, [this] { toggleFavourite(); });
    on(m_actions->tags, [this] {
        if (const QList<EpisodeId> episodes = acted(); !episodes.isEmpty())
            Q_EMIT tagsRequested(episodes);
    });
    const auto toggle = [this](bool EpisodeRow::*flag, void (MainWindow::*request)(const QList<EpisodeId> &, bool)) {
        const QList<EpisodeId> episodes = acted();
        if (episodes.isEmpty())
            return;
        const EpisodeModel &model = m_models.browser.episodes();
        const EpisodeRow *row = model.rowAt(model.rowOf(episodes.constFirst()));
        Q_EMIT(this->*request)(episodes, !(row && row->*flag));
    };
    on(m_actions->markPlayed, [toggle] { toggle(&EpisodeRow::played, &MainWindow::playedRequested); });
    on(m_actions->archive, [toggle] { toggle(&EpisodeRow::archived, &MainWindow::archivedRequested); });

    on(m_actions->play, [this] {
        if (const EpisodeId episode = currentEpisode(); episode.isValid())
            Q_EMIT playRequested(episode, -1);
    });
    on(m_actions->playPause, [this] { Q_EMIT playPauseRequested(); });
    on(m_actions->skipBack, [this] { Q_EMIT skipRequested(false); });
    on(m_actions->skipForward, [this] { Q_EMIT skipRequested(true); });
    on(m_actions->nextEpisode, [this] { Q_EMIT nextRequested(); });
    on(m_actions->playNext, [this] { Q_EMIT queueRequested(acted(), true); });
    on(m_actions->playLast, [this] { Q_EMIT queueRequested(acted(), false); });
    on(m_actions->bookmark, [this] {
        if (m_playing.isValid())
            askForBookmark(m_playing, bookmarkMs(m_models.player, m_preferences));
        else if (const EpisodeId episode = currentEpisode(); episode.isValid())
            askForBookmark(episode, 0);
    });
    on(m_actions->volumeUp, [this] { Q_EMIT volumeRequested(std::min(1.0, m_models.player.volume() + 0.05)); });
    on(m_actions->volumeDown, [this] { Q_EMIT volumeRequested(std::max(0.0, m_models.player.volume() - 0.05)); });

    on(m_actions->shortcuts, [this] {
        auto *dialog = new ShortcutsDialog(actions(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    on(m_actions->about, [this] { showAbout(this); });
}

void MainWindow::connectBrowser()
{
    Browser &browser = m_models.browser;
    connect(&browser, &Browser::filterChanged, this, [this] {
        m_filterChanged = true;
        showFilter();
    });
    connect(&browser, &Browser::historyChanged, this, &MainWindow::showFilter);
    connect(&browser, &Browser::viewChanged, this, [this] {
        for (FacetView *pane : {m_shows, m_guests, m_topics})
            pane->updateCounts();
        m_filterBar->refresh();
        updateCentre();
        if (!isPlaceShown()) // whose row the page beside speaks of
            m_list->chooseFirst();
        // After another choice the page beside would speak of a row out of sight; a mere refresh moves nothing.
        if (std::exchange(m_filterChanged, false))
            m_list->scrollTo(m_list->currentIndex());
    });
    for (FacetView *pane : {m_shows, m_guests, m_topics}) {
        connect(pane, &FacetView::chosenChanged, this, &MainWindow::chooseFacets);
        connect(pane, &FacetView::activated, this, [this] { focusEpisodes(Qt::TabFocusReason); });
        connect(pane, &FacetView::menuRequested, this,
                [this, pane](qint64 value, const QPoint &at) { showFacetMenu(*pane, value, at); });
    }
    connect(m_shows, &FacetView::favouriteRequested, this,
            [this](qint64 value, bool on) { Q_EMIT showFavouriteRequested(ShowId{value}, on); });
    connect(m_guests, &FacetView::favouriteRequested, this,
            [this](qint64 value, bool on) { Q_EMIT personFavouriteRequested(PersonId{value}, on); });
    connect(m_topics, &FacetView::favouriteRequested, this,
            [this](qint64 value, bool on) { Q_EMIT topicFavouriteRequested(TopicId{value}, on); });

    connect(m_top, &TopBar::searchEdited, this,
            [this](const QString &text) { m_models.browser.setSearch(text, true); });
    connect(m_top, &TopBar::searchFinished, this, [this](const QString &text) {
        m_models.browser.setSearch(text, false);
        if (!text.isEmpty())
            m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_top, &TopBar::downPressed, this, [this] { focusEpisodes(Qt::TabFocusReason); });
    connect(m_filterBar, &FilterBar::filterRequested, &browser, &Browser::setFilter);
    connect(m_filterBar, &FilterBar::sortRequested, &browser, &Browser::setSort);
    connect(m_filterBar, &FilterBar::playAllRequested, this,
            [this] { Q_EMIT playAllRequested(m_models.browser.episodes().episodes()); });

    connect(m_list, &EpisodeList::currentEpisodeChanged, this, &MainWindow::chooseEpisode);
    connect(m_list, &EpisodeList::playRequested, this,
            [this](EpisodeId episode) { Q_EMIT playRequested(episode, momentOf(episode).value_or(-1)); });
    connect(m_list, &EpisodeList::menuRequested, this, &MainWindow::showEpisodeMenu);

    connect(m_notice, &NoticeBar::undoRequested, this, &MainWindow::undoRequested);
    connect(m_notice, &NoticeBar::retryRequested, this, [this] {
        QList<ShowId> failing;
        const FacetModel &shows = m_models.browser.shows();
        for (int row = 0; row < shows.rowCount(); ++row) {
            const QModelIndex index = shows.index(row);
            if (index.data(FacetModel::FailingRole).toBool())
                failing.append(ShowId{index.data(FacetModel::ValueIdRole).toLongLong()});
        }
        if (!failing.isEmpty())
            Q_EMIT refreshRequested(failing);
    });
    connect(m_welcome, &WelcomePage::startersRequested, this, &MainWindow::startersRequested);
    connect(m_welcome, &WelcomePage::catalogueRequested, this, &MainWindow::catalogueRequested);
    connect(m_welcome, &WelcomePage::fileRequested, this, &MainWindow::askForFiles);
    connect(m_welcome, &WelcomePage::addressRequested, this, &MainWindow::askForAddress);
}

void MainWindow::connectPage()
{
    connect(m_page, &EpisodePage::playRequested, this, &MainWindow::playRequested);
    connect(m_page, &EpisodePage::rangeRequested, this, &MainWindow::rangeRequested);
    connect(m_page, &EpisodePage::pauseRequested, this, &MainWindow::playPauseRequested);
    connect(m_page, &EpisodePage::queueRequested, this, &MainWindow::queueRequested);
    connect(m_page, &EpisodePage::favouriteRequested, this, &MainWindow::favouriteRequested);
    connect(m_page, &EpisodePage::playedRequested, this, &MainWindow::playedRequested);
    connect(m_page, &EpisodePage::keepRequested, this, &MainWindow::keepRequested);
    connect(m_page, &EpisodePage::showChosen, this, [this](ShowId show) { openPage({.shows = {show}}); });
    connect(m_page, &EpisodePage::personChosen, this, &MainWindow::openPerson);
    connect(m_page, &EpisodePage::tagChosen, this, [this](QString tag) {
        tag.remove(u'"');
        m_models.browser.setFilter({.search = QStringLiteral("tag:\"%1\"").arg(tag)});
    });
    connect(m_page, &EpisodePage::topicChosen, this, [this](TopicId topic) { openPage({.topics = {topic}}); });
    connect(m_page, &EpisodePage::playlistRequested, this, &MainWindow::playlistAdditionRequested);
    connect(m_page, &EpisodePage::newPlaylistRequested, this,
            [this](const QList<EpisodeId> &episodes) { askForPlaylist(episodes, {}); });
    connect(m_page, &EpisodePage::bookmarkRequested, this, [this](EpisodeId episode) {
        askForBookmark(episode, episode == m_playing ? bookmarkMs(m_models.player, m_preferences) : 0);
    });
    connect(m_page, &EpisodePage::bookmarkEditRequested, this, &MainWindow::editBookmark);
    connect(m_page, &EpisodePage::bookmarkRemovalRequested, this, &MainWindow::bookmarkRemovalRequested);
    connect(m_page, &EpisodePage::linkActivated, this, &MainWindow::linkActivated);
}

void MainWindow::connectPanels()
{
    connect(m_queue, &QueuePanel::playRequested, this,
            [this](const QueueEntry &entry) { Q_EMIT playEntriesRequested({entry}); });
    connect(m_queue, &QueuePanel::episodeRequested, this, &MainWindow::chooseEpisode);
    connect(&m_models.queue, &OrderedModel::orderRequested, this, &MainWindow::queueOrderRequested);

    connect(m_bookmarks, &BookmarkPanel::playRequested, this, &MainWindow::playRequested);
    connect(m_bookmarks, &BookmarkPanel::rangeRequested, this, &MainWindow::rangeRequested);
    connect(m_bookmarks, &BookmarkPanel::episodeRequested, this, &MainWindow::chooseEpisode);
    connect(m_bookmarks, &BookmarkPanel::editRequested, this, &MainWindow::editBookmark);
    connect(m_bookmarks, &BookmarkPanel::removalRequested, this, &MainWindow::bookmarkRemovalRequested);
}

void MainWindow::connectPlayerBar()
{
    connect(m_playerBar, &PlayerBar::playPauseRequested, this, &MainWindow::playPauseRequested);
    connect(m_playerBar, &PlayerBar::seekRequested, this, &MainWindow::seekRequested);
    connect(m_playerBar, &PlayerBar::skipRequested, this,
            [this](qint64 deltaMs) { Q_EMIT skipRequested(deltaMs > 0); });
    connect(m_playerBar, &PlayerBar::nextRequested, this, &MainWindow::nextRequested);
    connect(m_playerBar, &PlayerBar::volumeRequested, this, &MainWindow::volumeRequested);
    connect(m_playerBar, &PlayerBar::rateRequested, this, &MainWindow::rateRequested);
    connect(m_playerBar, &PlayerBar::markRequested, m_actions->bookmark, &QAction::trigger);
    connect(m_playerBar, &PlayerBar::retryRequested, this, &MainWindow::retryPlaybackRequested);
    connect(m_playerBar, &PlayerBar::episodeRequested, this, &MainWindow::chooseEpisode);
    connect(&m_models.player, &Player::stateChanged, this, [this](Player::State state) {
        m_page->setPlaying(m_page->episode() == m_playing && m_playing.isValid() && state == Player::State::Playing);
    });
}

void MainWindow::showFilter()
{
    const EpisodeFilter &filter = m_models.browser.filter();
    m_shows->setChosen(toValues(filter.shows));
    m_guests->setChosen(toValues(filter.guests));
    m_topics->setChosen(toValues(filter.topics));
    m_top->setSearch(filter.search);
    m_filterBar->refresh();
    const auto shown = std::ranges::find_if(m_showDetails, [&filter](const Show &show) {
        return filter.shows.size() == 1 && filter.shows.constFirst() == show.id && show.fetch.error;
    });
    if (shown != m_showDetails.end())
        tellFailure(errorText(*shown->fetch.error), true);
    const QSignalBlocker silent(m_actions->withArchived);
    m_actions->withArchived->setChecked(filter.withArchived);
    m_actions->back->setEnabled(m_models.browser.canGoBack());
    m_actions->forward->setEnabled(m_models.browser.canGoForward());
}

void MainWindow::chooseFacets()
{
    EpisodeFilter filter = m_models.browser.filter();
    filter.shows = toIds<ShowId>(m_shows->chosen());
    filter.guests = toIds<PersonId>(m_guests->chosen());
    filter.topics = toIds<TopicId>(m_topics->chosen());
    filter.hosts.clear(); // chosen nowhere but on a page
    filter.asPage = filter.asPage && subjectOf(filter).isValid();
    m_models.browser.setFilter(filter);
}

void MainWindow::chooseEpisode(EpisodeId episode)
{
    if (!episode.isValid()) {
        m_page->clear();
        return;
    }
    m_list->choose(episode);
    Q_EMIT episodeRequested(episode);
}

} // namespace earmark
