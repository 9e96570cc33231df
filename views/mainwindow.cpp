// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "models/items/browser.h"
#include "models/items/episodetext.h"
#include "models/items/errortext.h"
#include "models/items/pagedraftmodel.h"
#include "models/playback/player.h"
#include "views/actions.h"
#include "views/adddialog.h"
#include "views/bookmarkpanel.h"
#include "views/episodeheader.h"
#include "views/episodelist.h"
#include "views/episodepage.h"
#include "views/facetview.h"
#include "views/filterbar.h"
#include "views/historypanel.h"
#include "views/listeningactions.h"
#include "views/noticebar.h"
#include "views/offlineactions.h"
#include "views/pageactions.h"
#include "views/pagepreview.h"
#include "views/placesbar.h"
#include "views/placeview.h"
#include "views/playerbar.h"
#include "views/playlistpanel.h"
#include "views/portraitpage.h"
#include "views/queuepanel.h"
#include "views/topbar.h"
#include "views/upkeepactions.h"
#include "views/welcomepage.h"

#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

MainWindow::MainWindow(const WindowModels &models, QWidget *parent)
    : QMainWindow(parent)
    , m_models(models)
    , m_actions(new Actions(this))
    , m_listening(new ListeningActions(this))
    , m_offline(new OfflineActions(this))
    , m_pageActions(new PageActions(this))
    , m_upkeep(new UpkeepActions(this))
    , m_top(new TopBar(*m_actions, this))
    , m_shows(new FacetView(models.browser.shows(), tr("Shows"), tr("Filter shows"), this))
    , m_guests(new FacetView(models.browser.guests(), tr("Guests"), tr("Filter guests"), this))
    , m_topics(new FacetView(models.browser.topics(), tr("Topics"), tr("Filter topics"), this))
    , m_filterBar(new FilterBar(models.browser, *m_actions, this))
    , m_list(new EpisodeList(models.browser.episodes(), models.artwork, this))
    , m_portrait(new PortraitPage(*m_list, models.artwork, *m_actions, this))
    , m_welcome(new WelcomePage(models.starters, this))
    , m_places(new PlaceView(models.places, models.artwork, this))
    , m_placesBar(new PlacesBar(
          {m_actions->home, m_actions->everything, m_actions->newFromFollowed, m_actions->favourites}, this))
    , m_centre(new QStackedWidget(this))
    , m_notice(new NoticeBar(this))
    , m_page(new EpisodePage(models.artwork, this))
    , m_queue(new QueuePanel(models.queue, this))
    , m_bookmarks(new BookmarkPanel(models.bookmarks, this))
    , m_playlists(new PlaylistPanel(models.playlists, models.playlistItems, this))
    , m_transcript(new TranscriptPanel(models.transcript, this))
    , m_history(new HistoryPanel(models.plays, this))
    , m_playerBar(new PlayerBar(models.player, models.artwork, this))
    , m_preview(new PagePreview(models.pages, *m_pageActions, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Earmark"));
    setMinimumSize(800, 480);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setDockOptions(dockOptions() | GroupedDragging);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);

    buildCentre();
    buildDocks();
    QList<QAction *> toggles;
    for (const QDockWidget *dock : std::as_const(m_docks))
        toggles.append(dock->toggleViewAction());
    m_actions->fillMenuBar(*m_menuBar, toggles);
    m_offline->fillMenu(*m_menuBar->findChild<QMenu *>(u"libraryMenu"_s));
    const auto beforeHelp = [this, help = m_menuBar->actions().constLast()](const QString &title) {
        auto *menu = new QMenu(title, m_menuBar);
        m_menuBar->insertMenu(help, menu);
        return menu;
    };
    m_listening->fillMenu(*beforeHelp(tr("&Sound")));
    m_listening->fillPlaybackMenu(*m_menuBar->findChild<QMenu *>(u"playbackMenu"_s), m_actions->nextEpisode);
    m_pageMenu = beforeHelp(tr("Pa&ge"));
    m_pageActions->fillMenu(*m_pageMenu);
    m_upkeep->fillMenus(*m_menuBar);
    m_pageMenu->menuAction()->setVisible(false);
    addActions(m_actions->all());
    addActions(m_listening->all());
    addActions(m_offline->all());
    addActions(m_pageActions->all());
    addActions(m_upkeep->all());

    connectActions();
    connectBrowser();
    connectPage();
    connectPanels();
    connectPlaylists();
    connectPlaces();
    connectPlayerBar();
    connectListening();
    connectCompanions();
    connectOffline();
    connectPages();
    connectPortraits();
    connectCorrections();
    const auto key = [](const QAction *action) {
        return action->shortcut();
    };
    m_playerBar->setKeys({.playPause = key(m_actions->playPause),
                          .skipBack = key(m_actions->skipBack),
                          .skipForward = key(m_actions->skipForward),
                          .next = key(m_actions->nextEpisode),
                          .mark = key(m_actions->bookmark)});
    m_page->setKeys({.play = key(m_actions->play),
                     .queue = key(m_actions->playLast),
                     .favourite = key(m_actions->favourite),
                     .playlist = key(m_actions->addToPlaylist)});
    showFilter();
    setUndoAvailable(false);
    setRedoAvailable(false);
    m_page->clear();
    resize(1280, 800);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    auto *browse = new QWidget(this);
    auto *column = new QVBoxLayout(browse);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_portrait, 1);

    m_centre->addWidget(browse);
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_preview);
    m_centre->addWidget(m_places);
    m_centre->setCurrentWidget(m_places);

    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_centre, 1);
    layout->addWidget(m_notice);
    setCentralWidget(middle);

    // A tool bar's place without a tool bar's handle: the search field has to be there in every layout.
    auto *menuAndTop = new QWidget(this);
    auto *top = new QVBoxLayout(menuAndTop);
    top->setContentsMargins({});
    top->setSpacing(0);
    m_menuBar = new QMenuBar(menuAndTop);
    // Qt's own button for menus that do not fit has no name.
    if (auto *more = m_menuBar->findChild<QToolButton *>(u"qt_menubar_ext_button"_s))
        more->setAccessibleName(tr("More menus"));
    top->addWidget(m_menuBar);
    top->addWidget(m_top);
    setMenuWidget(menuAndTop);
}

void MainWindow::showEpisode(const EpisodeDetail &episode)
{
    // An answer for a row that is no longer the current one comes too late.
    if (episode.row.id == m_page->episode())
        m_page->update(episode);
    else
        m_page->show(episode);
    m_page->setPlaying(m_playing == episode.row.id && m_models.player.state() == Player::State::Playing);
}

void MainWindow::showPlaying(const std::optional<EpisodeDetail> &episode)
{
    m_playing = episode ? episode->row.id : EpisodeId{};
    m_playingTitle = episode ? titleText(episode->row) : QString();
    m_playingShow = episode ? episode->row.show : QString();
    m_playerBar->setEpisode(episode);
    m_models.browser.episodes().setPlaying(m_playing);
    setWindowTitle(episode ? tr("%1 – Earmark").arg(m_playingTitle) : tr("Earmark"));
    showListening();
}

void MainWindow::setShows(const QList<Show> &shows)
{
    m_showDetails = shows;
    QHash<qint64, QString> problems;
    for (const Show &show : shows) {
        if (show.fetch.error)
            problems.insert(show.id.value, errorText(*show.fetch.error));
    }
    m_shows->setProblems(problems);
    m_preview->setShows(shows);
    showPortrait(); // names the sources of its show
    updateCentre();
}

void MainWindow::setQueued(int episodes)
{
    m_playerBar->setHasNext(episodes > 0);
    m_actions->nextEpisode->setEnabled(episodes > 0);
}

void MainWindow::setRefreshProgress(int done, int total, int failed)
{
    m_top->setRefreshProgress(done, total);
    m_actions->cancelRefresh->setEnabled(total > 0);
    m_actions->refreshAll->setEnabled(total == 0);
    m_actions->refreshSelected->setEnabled(total == 0);
    if (total > 0 && done == total && failed > 0)
        tellFailure(tr("%n show(s) could not be refreshed; they are marked in the pane.", nullptr, failed), true);
}

void MainWindow::setRebuildProgress(int done, int total)
{
    m_top->setRebuildProgress(done, total);
    m_actions->rebuild->setEnabled(total == 0);
    m_actions->cancelRebuild->setEnabled(total > 0);
}

void MainWindow::setUndoAvailable(bool available)
{
    m_actions->undo->setEnabled(available);
}

void MainWindow::setRedoAvailable(bool available)
{
    m_actions->redo->setEnabled(available);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_playerBar->setSkips(preferences.skipBackS, preferences.skipForwardS);
}

void MainWindow::setAddBusy(bool busy, const QString &text)
{
    m_welcome->setBusy(busy, text);
    if (m_addDialog)
        m_addDialog->setBusy(busy);
}

void MainWindow::setAddOutcome(const QString &text, bool failed)
{
    if (m_addDialog && m_addDialog->isVisible())
        m_addDialog->setOutcome(text, failed);
    else if (failed)
        tellFailure(text);
    else
        tell(text);
}

void MainWindow::tell(const QString &text, bool undoable)
{
    m_notice->tell(text, undoable ? NoticeBar::Offer::Undo : NoticeBar::Offer::Nothing);
}

void MainWindow::tellFailure(const QString &text, bool retryable)
{
    m_notice->tellFailure(text, retryable ? NoticeBar::Offer::Retry : NoticeBar::Offer::Nothing);
}

void MainWindow::comeForward()
{
    show();
    raise();
    activateWindow();
}

void MainWindow::refuse(const QString &text)
{
    auto *words = new QLabel(text, this);
    words->setObjectName(u"refusal"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMargin(48);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QWidget *usual = takeCentralWidget(); // stays, out of sight: services go on telling it things
    usual->setParent(this);
    usual->hide();
    auto *wayOut = new QPushButton(m_upkeep->restore->text(), this);
    wayOut->setObjectName(u"restoreInstead"_s);
    connect(wayOut, &QPushButton::clicked, m_upkeep->restore, &QAction::trigger);
    auto *refusal = new QWidget(this);
    auto *column = new QVBoxLayout(refusal);
    column->addStretch(1);
    column->addWidget(words);
    column->addWidget(wayOut, 0, Qt::AlignHCenter);
    column->addStretch(2);
    setCentralWidget(refusal);
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->hide();
    m_top->hide();
    for (QAction *action : actions())
        action->setEnabled(action == m_actions->quit || action == m_actions->about || action == m_upkeep->restore);
}

EpisodeId MainWindow::pageEpisode() const
{
    return m_page->episode();
}

QByteArray MainWindow::layoutState() const
{
    if (!m_steppedBack.isEmpty())
        return m_layoutBeforePage;
    return hasPagesOpen() ? m_libraryLayout : saveState(layoutVersion);
}

void MainWindow::restoreLayout(const QByteArray &geometry, const QByteArray &state)
{
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    if (!state.isEmpty())
        restoreState(state, layoutVersion);
}

void MainWindow::setHidesOnClose(bool hides)
{
    m_hidesOnClose = hides;
}

void MainWindow::quit()
{
    m_isQuitting = true;
    const bool isOver = close();
    m_isQuitting = false; // somebody may have been asked first, and stayed
    // That the last window closes ends the program, but for one that nobody sees.
    if (isOver)
        QCoreApplication::quit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // At the end of a session everything has to end.
    if (m_hidesOnClose && !m_isQuitting && !qApp->isSavingSession()) {
        event->ignore();
        hide();
        return;
    }
    if (hasPagesOpen() && m_models.pages.isEdited()) {
        event->ignore();
        m_preview->leave([this] {
            closePages();
            quit();
        });
        return;
    }
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace earmark
