// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/actions.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

using namespace Qt::StringLiterals;

namespace earmark {

Actions::Actions(QObject *parent)
    : ActionSet(parent)
    , m_browsing(new QActionGroup(this))
{
    addShow = make("addShow", tr("&Add Show…"), u"list-add"_s);
    openFile = make("openFile", tr("&Open File…"), u"document-open"_s);
    openPage = make("openPage", tr("Open &Page…"), u"text-x-generic"_s);
    pastePage = make("pastePage", tr("Paste Pa&ge"), u"edit-paste"_s);
    exportOpml = make("exportOpml", tr("Export &Shows…"), u"document-export"_s);
    exportList = make("exportList", tr("&Export Episodes…"), u"document-export"_s);
    exportQueue = make("exportQueue", tr("Export &Queue…"), u"document-export"_s);
    exportWorks = make("exportWorks", tr("Export &References as Markdown…"), u"document-export"_s);
    quit = make("quit", tr("&Quit"), u"application-exit"_s);

    undo = make("undo", tr("&Undo"), u"edit-undo"_s);
    redo = make("redo", tr("&Redo"), u"edit-redo"_s);
    find = make("find", tr("&Search the Library"), u"edit-find"_s);
    findInPane = make("findInPane", tr("&Filter This Pane"));
    selectAll = make("selectAll", tr("Select &All"), u"edit-select-all"_s);
    preferences = make("preferences", tr("&Preferences…"), u"configure"_s);

    back = make("back", tr("&Back"), u"go-previous"_s);
    forward = make("forward", tr("&Forward"), u"go-next"_s);
    home = make("home", tr("&Home"), u"go-home"_s);
    everything = make("everything", tr("A&ll Episodes"), u"view-media-playlist"_s);
    favourites = make("favourites", tr("Fa&vourites"), u"starred"_s);
    clearFilter = make("clearFilter", tr("&Clear Selection and Search"));
    focusShows = make("focusShows", tr("Go to &Shows"));
    focusGuests = make("focusGuests", tr("Go to &Guests"));
    focusTopics = make("focusTopics", tr("Go to &Topics"));
    focusEpisodes = make("focusEpisodes", tr("Go to &Episodes"));
    focusPage = make("focusPage", tr("Go to Episode &Page"));
    focusTranscript = make("focusTranscript", tr("Go to T&ranscript"));
    focusHistory = make("focusHistory", tr("Go to Histor&y"));
    focusPlaylists = make("focusPlaylists", tr("Go to Play&lists"));
    newFromFollowed = make("newFromFollowed", tr("&New from What You Follow"), u"appointment-new"_s);
    openPortrait = make("openPortrait", tr("Page of G&uest, Topic or Show"), u"system-users"_s);
    withArchived = make("withArchived", tr("Show A&rchived Episodes"));
    withArchived->setCheckable(true);

    refreshAll = make("refreshAll", tr("&Refresh All Shows"), u"view-refresh"_s);
    refreshSelected = make("refreshSelected", tr("Refresh &Selected Shows"));
    cancelRefresh = make("cancelRefresh", tr("&Cancel Refresh"), u"process-stop"_s);
    cancelRefresh->setEnabled(false);
    rebuild = make("rebuild", tr("Read &Guests and Topics Again"));
    cancelRebuild = make("cancelRebuild", tr("S&top Reading Guests and Topics"), u"process-stop"_s);
    cancelRebuild->setEnabled(false);
    favourite = make("favourite", tr("&Favourite"), u"starred"_s);
    tags = make("tags", tr("Ta&gs…"), u"tag"_s);
    markPlayed = make("markPlayed", tr("Mark as &Heard or Not"), u"checkmark"_s);
    archive = make("archive", tr("A&rchive or Bring Back"));
    addToPlaylist = make("addToPlaylist", tr("Add to &Playlist…"));
    savePlaylist = make("savePlaylist", tr("Sa&ve View as Smart Playlist…"));
    newPlaylist = make("newPlaylist", tr("&New Playlist…"));
    newFolder = make("newFolder", tr("Ne&w Folder of Playlists…"), u"folder-new"_s);
    privateShow = make("privateShow", tr("Private S&how or Not"));
    followSubject = make("followSubject", tr("Fo&llow Guest, Topic or Show of the Page"), u"starred"_s);
    correctSubject = make("correctSubject", tr("&Correct Guest or Topic of the Page…"), u"document-edit"_s);
    unsubscribe = make("unsubscribe", tr("&Unsubscribe from Selected Shows"));

    play = make("play", tr("&Play Episode"), u"media-playback-start"_s);
    playPause = make("playPause", tr("P&lay or Pause"), u"media-playback-pause"_s);
    skipBack = make("skipBack", tr("Skip &Back"), u"media-seek-backward"_s);
    skipForward = make("skipForward", tr("Skip &Forward"), u"media-seek-forward"_s);
    nextEpisode = make("nextEpisode", tr("&Next in Queue"), u"media-skip-forward"_s);
    playNext = make("playNext", tr("Queue as Ne&xt"));
    playLast = make("playLast", tr("Queue as &Last"));
    playUnheard = make("playUnheard", tr("Play What Is Unheard of the Page"), u"media-playback-start"_s);
    queueUnheard = make("queueUnheard", tr("&Queue What Is Unheard of the Page"));
    bookmark = make("bookmark", tr("Book&mark This Moment…"), u"bookmark-new"_s);
    volumeUp = make("volumeUp", tr("Volume &Up"));
    volumeDown = make("volumeDown", tr("Volume &Down"));
    faster = make("faster", tr("Fas&ter"));
    slower = make("slower", tr("Slo&wer"));

    shortcuts = make("shortcuts", tr("&Keyboard Shortcuts"), u"input-keyboard"_s);
    about = make("about", tr("&About Earmark"), u"help-about"_s);

    // What stands on a button, where a menu has room for more.
    addShow->setIconText(tr("Add…"));
    refreshAll->setIconText(tr("Refresh"));
    savePlaylist->setIconText(tr("Save…"));
    newFromFollowed->setIconText(tr("New"));

    const auto key = [](QAction *action, const QList<QKeySequence> &keys) {
        action->setShortcuts(keys);
    };
    key(addShow, {Qt::CTRL | Qt::Key_N});
    key(openFile, {QKeySequence::Open});
    key(openPage, {Qt::CTRL | Qt::Key_L});
    key(pastePage, {Qt::CTRL | Qt::SHIFT | Qt::Key_V});
    key(exportOpml, {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    key(exportList, {Qt::CTRL | Qt::Key_E});
    key(exportWorks, {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    key(quit, {Qt::CTRL | Qt::Key_Q});
    key(undo, {QKeySequence::Undo});
    key(redo, {QKeySequence::Redo});
    key(find, {Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::Key_F});
    key(findInPane, {Qt::CTRL | Qt::Key_G});
    key(selectAll, {QKeySequence::SelectAll});
    key(preferences, {Qt::CTRL | Qt::Key_Comma});
    key(back, {Qt::ALT | Qt::Key_Left});
    key(forward, {Qt::ALT | Qt::Key_Right});
    key(home, {Qt::ALT | Qt::Key_Home});
    key(everything, {Qt::CTRL | Qt::Key_0});
    key(favourites, {Qt::CTRL | Qt::ALT | Qt::Key_F});
    key(clearFilter, {Qt::CTRL | Qt::SHIFT | Qt::Key_K});
    key(focusShows, {Qt::CTRL | Qt::Key_1});
    key(focusGuests, {Qt::CTRL | Qt::Key_2});
    key(focusTopics, {Qt::CTRL | Qt::Key_3});
    key(focusEpisodes, {Qt::CTRL | Qt::Key_4});
    key(focusPage, {Qt::CTRL | Qt::Key_5});
    key(focusTranscript, {Qt::CTRL | Qt::Key_T});
    key(focusHistory, {Qt::CTRL | Qt::Key_Y});
    key(focusPlaylists, {Qt::CTRL | Qt::ALT | Qt::Key_P});
    key(newFromFollowed, {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    key(openPortrait, {Qt::ALT | Qt::Key_Return});
    key(withArchived, {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    key(refreshAll, {Qt::Key_F5});
    key(refreshSelected, {Qt::SHIFT | Qt::Key_F5});
    key(cancelRefresh, {Qt::CTRL | Qt::Key_F5});
    key(rebuild, {Qt::CTRL | Qt::SHIFT | Qt::Key_R});
    key(cancelRebuild, {Qt::CTRL | Qt::ALT | Qt::Key_R});
    key(favourite, {Qt::CTRL | Qt::Key_D});
    key(tags, {Qt::CTRL | Qt::ALT | Qt::Key_T});
    key(markPlayed, {Qt::CTRL | Qt::Key_H});
    key(archive, {Qt::CTRL | Qt::Key_Delete});
    key(addToPlaylist, {Qt::CTRL | Qt::Key_P});
    key(savePlaylist, {Qt::CTRL | Qt::Key_S});
    key(newPlaylist, {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    key(newFolder, {Qt::CTRL | Qt::ALT | Qt::Key_N});
    key(privateShow, {Qt::CTRL | Qt::ALT | Qt::Key_X});
    key(followSubject, {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    key(correctSubject, {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    key(unsubscribe, {Qt::CTRL | Qt::SHIFT | Qt::Key_U});
    key(play, {Qt::CTRL | Qt::Key_Return});
    key(playPause, {Qt::CTRL | Qt::Key_Space, Qt::Key_MediaTogglePlayPause, Qt::Key_MediaPlay});
    key(skipBack, {Qt::CTRL | Qt::Key_Left});
    key(skipForward, {Qt::CTRL | Qt::Key_Right});
    key(nextEpisode, {Qt::CTRL | Qt::SHIFT | Qt::Key_Right, Qt::Key_MediaNext});
    key(playNext, {Qt::CTRL | Qt::SHIFT | Qt::Key_Return});
    key(playLast, {Qt::CTRL | Qt::Key_Plus});
    key(playUnheard, {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    key(queueUnheard, {Qt::CTRL | Qt::Key_J});
    key(bookmark, {Qt::CTRL | Qt::Key_B});
    key(volumeUp, {Qt::CTRL | Qt::Key_Up});
    key(volumeDown, {Qt::CTRL | Qt::Key_Down});
    key(faster, {Qt::CTRL | Qt::Key_BracketRight});
    key(slower, {Qt::CTRL | Qt::Key_BracketLeft});
    key(shortcuts, {Qt::CTRL | Qt::Key_Question, Qt::Key_F1});
    key(about, {Qt::SHIFT | Qt::Key_F1});
    tellKeys();
    m_browsing->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    const QList<QAction *> everywhere{quit,        preferences, shortcuts, about,      playPause, skipBack,
                                      skipForward, nextEpisode, volumeUp,  volumeDown, faster,    slower};
    for (QAction *action : all()) {
        if (!everywhere.contains(action))
            m_browsing->addAction(action);
    }
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::setBrowsing(bool browsing)
{
    m_browsing->setEnabled(browsing);
}

void Actions::fillMenuBar(QMenuBar &bar, const QList<QAction *> &panes) const
{
    const auto add = [&bar](const QString &title, const QList<QAction *> &entries) {
        QMenu *menu = bar.addMenu(title);
        fill(*menu, entries);
        return menu;
    };
    add(tr("&File"), {addShow, openFile, openPage, pastePage, nullptr, exportList, exportQueue, exportWorks, exportOpml,
                      nullptr, quit});
    add(tr("&Edit"), {undo, redo, nullptr, selectAll, find, findInPane, nullptr, preferences});
    QMenu *view =
        add(tr("&View"),
            {back,          forward,   nullptr,         home,         everything,     newFromFollowed, favourites,
             clearFilter,   nullptr,   openPortrait,    nullptr,      focusShows,     focusGuests,     focusTopics,
             focusEpisodes, focusPage, focusTranscript, focusHistory, focusPlaylists, nullptr,         withArchived});
    view->addMenu(tr("&Panes"))->addActions(panes);
    add(tr("&Library"), {refreshAll,    refreshSelected, cancelRefresh, nullptr, favourite, tags,
                         followSubject, correctSubject,  markPlayed,    archive, nullptr,   addToPlaylist,
                         newPlaylist,   newFolder,       savePlaylist,  nullptr, rebuild,   cancelRebuild,
                         nullptr,       privateShow,     unsubscribe,   nullptr})
        ->setObjectName(u"libraryMenu"_s);
    add(tr("&Playback"),
        {play, playPause, nullptr, skipBack, skipForward, nextEpisode, nullptr, playNext, playLast, nullptr,
         playUnheard, queueUnheard, nullptr, bookmark, nullptr, faster, slower, volumeUp, volumeDown})
        ->setObjectName(u"playbackMenu"_s);
    add(tr("&Help"), {shortcuts, about});
}

} // namespace earmark
