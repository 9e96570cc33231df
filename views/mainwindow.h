// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"
#include "models/library/records.h"
#include "models/parsing/pagereading.h"
#include "models/playback/audiooutput.h"
#include "views/placeview.h"
#include "views/preferences.h"
#include "views/startershow.h"
#include "views/transcriptpanel.h"

#include <QtWidgets/QMainWindow>

#include <functional>
#include <optional>

class QDockWidget;
class QMenu;
class QMenuBar;
class QStackedWidget;
class QUrl;

namespace earmark {

class Actions;
class AddDialog;
class ArtworkSource;
class BookmarkModel;
class BookmarkDialog;
class BookmarkPanel;
class Browser;
class CurrentPortrait;
struct Correcting;
struct ExportOffer;
struct ImportedPlaylist;
class ExportDialog;
class EpisodeList;
class EpisodePage;
class FacetModel;
class FacetView;
class FilterBar;
class HistoryPanel;
class KeptModel;
class ListeningActions;
class NoticeBar;
class OfflineActions;
class OrderedModel;
class PageActions;
class PageDraftModel;
class PagePreview;
class Player;
class PlayerBar;
class PlaceModel;
class PlacesBar;
class PlaceView;
class PlayModel;
class PlaylistItemModel;
class PlaylistModel;
class PlaylistPanel;
class PortraitPage;
class QueuePanel;
class TopBar;
class UpkeepActions;
class TranscriptModel;
class WelcomePage;

// What the window shows; outlives it.
struct WindowModels {
    Browser &browser;
    CurrentPortrait &portrait;
    PlaylistModel &playlists;
    PlaylistItemModel &playlistItems;
    OrderedModel &queue;
    BookmarkModel &bookmarks;
    KeptModel &kept;
    PageDraftModel &pages;
    TranscriptModel &transcript;
    PlayModel &plays;
    PlaceModel &places;
    const Player &player;
    ArtworkSource &artwork;
    QList<StarterShow> starters;
};

// The main window: panes on the left, the list in the middle, the page of an episode on the right, the player below.
// Reads models and the Player; everything it wants done goes out as a request. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowModels &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showEpisode(const EpisodeDetail &episode); // answer to episodeRequested
    void showPlaying(const std::optional<EpisodeDetail> &episode);
    // What is said in the episode that is open is in the model; `reason`: why it could not be read.
    void showTranscript(EpisodeId episode, TranscriptPanel::State state, const QString &reason = {});
    void setShows(const QList<Show> &shows);
    void setQueued(int episodes);
    void setSleep(bool on, std::optional<qint64> remainingMs); // nothing: not known
    void setEdges(qint64 introMs, qint64 outroMs);             // of the show that plays
    void setRefreshProgress(int done, int total, int failed);
    void setRebuildProgress(int done, int total); // episodes; total 0: nothing is running
    void setUndoAvailable(bool available);
    void setRedoAvailable(bool available);
    void setPreferences(const Preferences &preferences);
    void setDevices(const QList<AudioDevice> &devices) { m_devices = devices; } // to choose from
    void setAddBusy(bool busy, const QString &text = {});
    void setAddOutcome(const QString &text, bool failed);
    void offerPage(const QString &address); // beside the outcome: it may be read as a page
    // Opened pages take the place of the library until they are closed.
    void showPageProgress(const QString &name, int done, int total); // total 0: not known
    void showPages();                                                // the model's, once they are read
    void showPageImport(int done, int total);                        // until the pages are not busy any more
    void setPagesBusy(bool busy);
    void tellPageProblem(const QString &text); // in place; nothing is lost
    void closePages();
    void setExportState(const QByteArray &state); // as exportStateChanged() gave it
    void showImportedPlaylists(const QList<ImportedPlaylist> &playlists);
    void tell(const QString &text, bool undoable = false);
    void tellFailure(const QString &text, bool retryable = false);
    void setHidesOnClose(bool hides); // instead of ending the program
    void showPlace(Place place);      // and nothing else is chosen
    void showPlaceRows();             // the model's, once they are read; answer to placeRequested
    [[nodiscard]] bool isPlaceShown() const;
    void quit();                      // ends it, however it closes
    void comeForward();               // shown, in front, with the focus
    void refuse(const QString &text); // the library cannot be opened: nothing but these words

    // What they ask for is for who may write files; they work when the library was refused, too.
    [[nodiscard]] const UpkeepActions &upkeep() const { return *m_upkeep; }
    // What it asks for about playlists and their folders is for who keeps them.
    [[nodiscard]] PlaylistPanel &playlistPanel() const { return *m_playlists; }
    [[nodiscard]] EpisodeId pageEpisode() const;
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &geometry, const QByteArray &state);

Q_SIGNALS:
    void episodeRequested(earmark::EpisodeId episode);              // its page is wanted
    void playRequested(earmark::EpisodeId episode, qint64 startMs); // -1: where the listener left it
    void playAllRequested(const QList<earmark::EpisodeId> &episodes);
    void playEntriesRequested(const QList<earmark::QueueEntry> &entries);
    void playPauseRequested();
    void seekRequested(qint64 ms);
    void skipRequested(bool forward);
    void nextRequested();
    void volumeRequested(double linear);
    void rateRequested(double rate);
    void retryPlaybackRequested();
    void rangeRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs);
    void rateEverywhereRequested();
    void trimRequested(bool on);
    void boostRequested(double db);
    void evenOutRequested(bool on);
    void edgesRequested(qint64 introMs, qint64 outroMs);
    void sleepRequested(int minutes);
    void sleepAtChapterEndRequested();
    void sleepAtEpisodeEndRequested();
    void sleepCancelRequested();
    void queueRequested(const QList<earmark::EpisodeId> &episodes, bool next);
    void queueOrderRequested(const QList<earmark::QueueEntry> &entries);

    void addressRequested(const QString &address);
    void filesRequested(const QStringList &paths);
    void pageFilesRequested(const QStringList &paths); // as pages, whatever they are
    void pageAddressRequested(const QString &address);
    void pageTextRequested(const QString &text); // pasted or dropped: plain text, Markdown or HTML
    void pageReadingCancelRequested();
    void pageImportCancelRequested();
    void pageRearrangeRequested(int page, const QList<earmark::PageBounds> &bounds);
    void pagesAcceptRequested();
    void pagesClosed();
    void startersRequested(const QList<earmark::StarterShow> &shows);
    void catalogueRequested();
    void refreshRequested(const QList<earmark::ShowId> &shows); // none: all
    void refreshCancelRequested();
    void rebuildRequested(); // to understand all notes again
    void rebuildCancelRequested();
    void subscriptionRequested(const QList<earmark::ShowId> &shows, bool on);

    void playedRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void archivedRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void favouriteRequested(const QList<earmark::EpisodeId> &episodes, bool on);
    void showFavouriteRequested(earmark::ShowId show, bool on);
    void personFavouriteRequested(earmark::PersonId person, bool on);
    void topicFavouriteRequested(earmark::TopicId topic, bool on);

    void bookmarkRequested(earmark::EpisodeId episode, qint64 ms, const QString &note);
    void rangeBookmarkRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs, const QString &note);
    void bookmarkEditRequested(earmark::BookmarkId bookmark, qint64 startMs, std::optional<qint64> endMs,
                               const QString &note);
    void bookmarkRemovalRequested(earmark::BookmarkId bookmark);

    void transcriptRequested(earmark::EpisodeId episode); // again, after it could not be read
    void historyRemovalRequested(const QList<qint64> &startedAtMs);
    void historyClearRequested();
    void tagsRequested(const QList<earmark::EpisodeId> &episodes); // to be looked at and changed

    void playlistRequested(const QString &title, const QString &query, const QList<earmark::EpisodeId> &episodes);
    void playlistAdditionRequested(earmark::PlaylistId playlist, const QList<earmark::EpisodeId> &episodes);
    void placeRequested(earmark::Place place); // its rows are wanted
    void privateRequested(earmark::ShowId show, bool on);

    void exportOpened(earmark::ExportDialog *dialog); // what it asks for is for who writes files
    void exportStateChanged(const QByteArray &state); // what to begin with the next time
    void worksExportRequested(const QList<earmark::EpisodeId> &episodes, const QString &path); // that their notes name
    void keepRequested(const QList<earmark::EpisodeId> &episodes, bool on); // for when there is no network
    void keepPauseRequested(const QList<earmark::EpisodeId> &episodes);
    void keptFileRequested(earmark::EpisodeId episode); // in the file manager
    void streamedClearRequested();
    void diagnosisRequested(earmark::EpisodeId episode); // why it does not play
    void undoRequested();
    void redoRequested();
    void correctionRequested(const earmark::Correction &correction);
    void preferencesChanged(const earmark::Preferences &preferences);
    void linkActivated(const QUrl &url);
    void closing(); // the last moment to keep the layout

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    static constexpr int layoutVersion = 2; // of saveState(); raised when docks are added or renamed

    void buildCentre();
    void buildDocks();
    QDockWidget *addPane(Qt::DockWidgetArea area, const char *name, const QString &title, QWidget *content);
    void updateTitleBars();
    void connectActions();
    void connectBrowser();
    void connectPage();
    void connectPanels();
    void connectPlaylists();
    void connectPlaces();
    void focusEpisodes(Qt::FocusReason reason);
    void openName(const FavouriteName &name);
    void unmark(const FavouriteName &name);
    void showNameMenu(const FavouriteName &name, const QPoint &at);
    void togglePrivate();
    [[nodiscard]] EpisodeId currentEpisode() const;
    void connectPlayerBar();
    void connectListening();
    void connectCompanions();
    void bringForward(QWidget *panel); // of those behind tabs
    void connectOffline();
    void showOffline();
    void showListening();
    void askForEdges();
    void markRange();
    void connectPages();
    void connectPortraits();
    void connectPortraitActions();

    void connectCorrections();
    void showWhyPerson(const PersonCredit &credit, const QPoint &at);
    void showWhyTopics(const QList<EpisodeTopic> &topics, const QPoint &at);
    void showPageCorrections();
    void addFacetCorrections(QMenu &menu, const FacetView &pane, qint64 value);
    void addEvidence(QMenu &menu, const QString &words, const Evidence &evidence);
    [[nodiscard]] Correcting correcting(const FacetModel &known);

    void openPage(EpisodeFilter filter); // of the guest, topic or show that the filter has chosen
    void openPerson(PersonId person, bool asHost);
    void openPageOf(const FacetView &pane, qint64 value);
    void togglePage();
    void leavePage();
    void showSubject();
    void showPortrait();
    void giveRoom(bool toPage);
    void toggleFollowing();
    [[nodiscard]] QList<EpisodeId> episodesOfPage() const; // to play, in order

    void showFilter();
    void chooseFacets();
    void updateCentre();
    void chooseEpisode(EpisodeId episode);
    void askForAddress();
    void askForFiles();
    void askForPages();
    void pastePage();
    void openPages();
    [[nodiscard]] bool hasPagesOpen() const;
    void askForBookmark(EpisodeId episode, qint64 ms);
    void askForPlaylist(const QList<EpisodeId> &episodes, const QString &query);
    void askForMarkdown(const QString &suggestion, const std::function<void(const QString &)> &accepted);
    [[nodiscard]] QString viewTitle() const;
    [[nodiscard]] QList<ExportOffer> exportOffers() const;
    void exportQueue();
    void exportPlaylist();
    void exportShows();
    void exportChosen(); // what is selected, else all that the list shows
    void exportFacet(const QString &name, const EpisodeFilter &filter);
    void openExport(const QList<ExportOffer> &offers, qsizetype chosen);
    void setBookmark(EpisodeId episode, const BookmarkDialog &dialog);
    void editBookmark(const Bookmark &bookmark);
    void saveView();
    void showEpisodeMenu(const QPoint &at);
    void showFacetMenu(FacetView &pane, qint64 value, const QPoint &at);
    void fillPlaylistMenu(QMenu &menu, const QList<EpisodeId> &episodes);
    void toggleFavourite();
    [[nodiscard]] std::optional<qint64> momentOf(EpisodeId episode) const; // ms where its row has one
    [[nodiscard]] QList<EpisodeId> acted() const;                          // what an action on episodes acts on
    [[nodiscard]] QList<ShowId> actedShows() const;

    WindowModels m_models;
    Actions *m_actions;
    ListeningActions *m_listening;
    OfflineActions *m_offline;
    PageActions *m_pageActions;
    UpkeepActions *m_upkeep;
    TopBar *m_top;
    FacetView *m_shows;
    FacetView *m_guests;
    FacetView *m_topics;
    FilterBar *m_filterBar;
    EpisodeList *m_list;
    PortraitPage *m_portrait;
    WelcomePage *m_welcome;
    PlaceView *m_places;
    PlacesBar *m_placesBar;
    QStackedWidget *m_centre;
    NoticeBar *m_notice;
    EpisodePage *m_page;
    QueuePanel *m_queue;
    BookmarkPanel *m_bookmarks;
    PlaylistPanel *m_playlists;
    TranscriptPanel *m_transcript;
    HistoryPanel *m_history;
    PlayerBar *m_playerBar;
    PagePreview *m_preview;
    AddDialog *m_addDialog = nullptr;
    QMenuBar *m_menuBar = nullptr;
    QMenu *m_pageMenu = nullptr;
    QList<QDockWidget *> m_docks;  // that can be hidden
    QList<QDockWidget *> m_tabbed; // of them, those that stand behind tabs at first
    QList<Show> m_showDetails;
    Preferences m_preferences;
    QList<AudioDevice> m_devices;
    QByteArray m_libraryLayout;         // while pages are open
    QList<QDockWidget *> m_steppedBack; // while the page of a guest, topic or show has their room
    QByteArray m_layoutBeforePage;
    int m_roomGiven = 0; // px
    QString m_offeredPage;
    QByteArray m_exportState;
    EpisodeId m_playing;
    QString m_playingTitle;
    QString m_playingShow;
    qint64 m_introMs = 0; // of the show that plays
    qint64 m_outroMs = 0;
    Place m_place = Place::Home; // while nothing is chosen
    EpisodeId m_rangeEpisode;    // invalid: no range was begun
    qint64 m_rangeStartMs = 0;
    bool m_hidesOnClose = false;
    bool m_isQuitting = false;
    bool m_filterChanged = false; // since the last answer
};

} // namespace earmark
