// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/playlist.h"
#include "models/domain/transcript.h"
#include "models/library/correction.h"
#include "models/library/filter.h"
#include "models/library/portrait.h"
#include "models/library/records.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <memory>

namespace earmark {

class LanguageData;
class LibraryWorker;
struct FavouriteName;
struct ForeignImport;
struct ForeignLibrary;
struct MadeImport;
struct PlaylistImport;
struct PlaylistSource;
struct Tag;

// What a change touched, so that models read again only what they show.
struct LibraryChange {
    bool sources = false; // shows, episodes, credits, topics: views and facets may differ
    bool states = false;  // played, positions, favourites, archive
    bool bookmarks = false;
    bool playlists = false;
    bool queue = false;
    bool plays = false;        // the history
    bool offline = false;      // what is kept for when there is no network
    QList<EpisodeId> episodes; // the ones touched; empty: any

    bool operator==(const LibraryChange &) const = default;
};

// Who changes what the listener has: only what the listener does is a step of Library::undo().
enum class ChangedBy { Listener, Player };

// A show that the listener wished for.
struct AddedShow {
    ShowId show;
    bool isNew = false;      // the library did not have it before
    bool subscribed = false; // it had, and was subscribed to it
};

// The listener's library: one SQLite file, read and written off the calling thread. Lives on the thread that made it;
// every function may be called there at once, answers come as futures of values. A write's future is ready only when
// it is committed, so that a crash takes nothing back, and on disk where the listener made it. Errors: the Library...
// kinds, DiskFull, NotFound, InvalidArgument.
class Library : public QObject
{
    Q_OBJECT

public:
    // Nothing is opened or made yet. `file` is the path of the database.
    explicit Library(QString file, QObject *parent = nullptr);
    ~Library() override; // finishes what was asked, then closes

    enum class Access { ReadWrite, ReadOnly };

    // Opens or makes the library; first of all calls. A newer, foreign, corrupt or locked file is refused unchanged.
    [[nodiscard]] QFuture<Result<void>> open(Access access = Access::ReadWrite);
    [[nodiscard]] QString file() const;

    // --- browsing ---
    [[nodiscard]] QFuture<Result<View>> view(const EpisodeFilter &filter) const;
    // In the order of the ids; ids that are gone are left out. `search` decides the matches; for the rows of a page,
    // `subject` their appearances.
    [[nodiscard]] QFuture<Result<QList<EpisodeRow>>> rows(const QList<EpisodeId> &ids, const QString &search = {},
                                                          const PortraitSubject &subject = {}) const;
    // The page of a person, topic or show, over the `episodes` it lists. NotFound where there is no such subject.
    [[nodiscard]] QFuture<Result<Portrait>> portrait(const PortraitSubject &subject,
                                                     const QList<EpisodeId> &episodes) const;
    // What the notes of these episodes name, as readNamedWorks() has it.
    [[nodiscard]] QFuture<Result<QList<NamedWork>>> namedWorks(const QList<EpisodeId> &episodes) const;
    [[nodiscard]] QFuture<Result<EpisodeDetail>> episode(EpisodeId id) const;
    [[nodiscard]] QFuture<Result<QList<Show>>> shows() const; // by title; unsubscribed ones too
    [[nodiscard]] QFuture<Result<QList<Playable>>> playables(const QList<EpisodeId> &ids) const;

    // --- sources: what feeds and pages say ---
    // Subscribes to a feed that may not have been read yet; the existing show where the address is known.
    [[nodiscard]] QFuture<Result<ShowId>> addShow(const QString &feedUrl, const QString &title = {},
                                                  const QString &siteUrl = {});
    // Saves what was read of one show: all or nothing. `known` is the show it was fetched for; invalid: found by
    // identity or made, and then subscribed to. `partial`: absent episodes are not marked as gone. `fetch`: stored in
    // the same transaction.
    [[nodiscard]] QFuture<Result<SaveReport>> save(ParsedShow show, ShowId known = {}, bool partial = false,
                                                   std::optional<FetchState> fetch = {});
    [[nodiscard]] QFuture<Result<void>> saveFetchState(ShowId show, const FetchState &state);
    // The feed's own permanent address changed (301, 308, itunes:new-feed-url); the old one stays known.
    [[nodiscard]] QFuture<Result<void>> moveFeed(ShowId show, const QString &newUrl);

    // What importing these shows, read off pages, would do; nothing is written. `chosen`: the show each goes into, by
    // its place in `shows`; invalid or left out: by identity, as importPages() finds it. Shows of one call do not see
    // each other.
    [[nodiscard]] QFuture<Result<QList<ShowComparison>>> compare(QList<ParsedShow> shows,
                                                                 QList<ShowId> chosen = {}) const;
    // Adds what pages say and the library lacks: all of them or, after an error, none. What a feed says wins, now and
    // when it is read later. New shows are subscribed to. One step that undo() takes back ("importPages"): what the
    // feed said since stays, and so do episodes that were marked or begun since. The future's progress counts pages;
    // cancelled before the last one is done, it leaves nothing.
    [[nodiscard]] QFuture<Result<ImportReport>> importPages(QList<PageImport> pages);

    // --- what files beside the sound say, and the sound itself: read when an episode is opened or played ---
    [[nodiscard]] QFuture<Result<Transcript>> transcript(EpisodeId episode) const; // without passages: none is stored
    [[nodiscard]] QFuture<Result<void>> saveTranscript(EpisodeId episode, const Transcript &transcript);
    // The address of the episode's file of chapters where that was not read yet; else empty.
    [[nodiscard]] QFuture<Result<QString>> unreadChapters(EpisodeId episode) const;
    // What the file at `fileUrl` says, or, where that is empty, the medium.
    [[nodiscard]] QFuture<Result<void>> saveChapters(EpisodeId episode, const QList<Chapter> &chapters,
                                                     const QString &fileUrl);

    // True where an older understandingVersion has understood what is stored; false where it cannot be written.
    [[nodiscard]] QFuture<Result<bool>> needsRebuild() const;
    // Understands every stored episode again, from its texts and what tags say of people, with `language`; what the
    // listener put right stays so. In the background: other work goes between, and changed() tells at the end. The
    // future's progress counts episodes; cancelled, it leaves those done as they are.
    [[nodiscard]] QFuture<Result<RebuildReport>> rebuild(std::shared_ptr<const LanguageData> language);

    // --- what the listener made; each change a step of undo() by its function's name, where nothing else is said ---
    [[nodiscard]] QFuture<Result<void>> setSubscribed(ShowId show, bool on); // marks and positions stay
    // Subscribes to what addShow() and save() found or made at one wish of the listener's, as one step ("addShows"):
    // taken back, they are not subscribed to, and the new ones go with all of their episodes that the listener has not
    // marked; done again, those are there unread.
    [[nodiscard]] QFuture<Result<void>> keepAdded(const QList<AddedShow> &shows);
    [[nodiscard]] QFuture<Result<void>> setPlayed(const QList<EpisodeId> &episodes, bool on,
                                                  ChangedBy who = ChangedBy::Listener);
    [[nodiscard]] QFuture<Result<void>> setArchived(const QList<EpisodeId> &episodes, bool on);
    [[nodiscard]] QFuture<Result<void>> setFavourite(const QList<EpisodeId> &episodes, bool on);
    [[nodiscard]] QFuture<Result<void>> setFavourite(ShowId show, bool on);
    [[nodiscard]] QFuture<Result<void>> setFavourite(PersonId person, bool on);
    [[nodiscard]] QFuture<Result<void>> setFavourite(TopicId topic, bool on);
    // No step.
    [[nodiscard]] QFuture<Result<void>> setListening(ShowId show, const ShowListening &listening);
    [[nodiscard]] QFuture<Result<ShowListening>> listening(ShowId show) const;
    // Whether its addresses may leave in an export only where that was asked for.
    [[nodiscard]] QFuture<Result<void>> setPrivate(ShowId show, bool on);
    // Begun and not heard to the end, the one heard last first.
    [[nodiscard]] QFuture<Result<QList<EpisodeId>>> startedEpisodes(int most) const;
    // Of shows, guests and topics, by name.
    [[nodiscard]] QFuture<Result<QList<FavouriteName>>> favouriteNames() const;
    [[nodiscard]] QFuture<Result<void>> savePosition(EpisodeId episode, qint64 positionMs); // no step

    [[nodiscard]] QFuture<Result<BookmarkId>> addBookmark(EpisodeId episode, qint64 positionMs, const QString &note,
                                                          std::optional<qint64> endMs = {});
    [[nodiscard]] QFuture<Result<void>> editBookmark(BookmarkId bookmark, const QString &note);
    [[nodiscard]] QFuture<Result<void>> moveBookmark(BookmarkId bookmark, qint64 positionMs,
                                                     std::optional<qint64> endMs, const QString &note);
    [[nodiscard]] QFuture<Result<void>> removeBookmark(BookmarkId bookmark);
    [[nodiscard]] QFuture<Result<QList<Bookmark>>> bookmarks() const; // newest first

    [[nodiscard]] QFuture<Result<QList<Tag>>> tags() const;                                   // by name
    [[nodiscard]] QFuture<Result<QList<Tag>>> tagsOf(const QList<EpisodeId> &episodes) const; // counted among them
    // What is tagged is found by tag:NAME.
    [[nodiscard]] QFuture<Result<void>> setTagged(const QList<EpisodeId> &episodes, const QString &tag, bool on);
    // All of them in one step ("setTagged").
    [[nodiscard]] QFuture<Result<void>> setTags(const QList<EpisodeId> &episodes, const QStringList &added,
                                                const QStringList &removed);
    [[nodiscard]] QFuture<Result<void>> renameTag(const QString &tag, const QString &to); // may join two

    // Playlists and their folders.
    [[nodiscard]] QFuture<Result<FolderId>> addFolder(const QString &title, FolderId parent = {});
    [[nodiscard]] QFuture<Result<void>> renameFolder(FolderId folder, const QString &title);
    [[nodiscard]] QFuture<Result<void>> moveFolder(FolderId folder, FolderId parent); // invalid: to the top
    [[nodiscard]] QFuture<Result<void>> removeFolder(FolderId folder);    // what is in it goes to where it was
    [[nodiscard]] QFuture<Result<QList<PlaylistFolder>>> folders() const; // by title
    [[nodiscard]] QFuture<Result<PlaylistId>> addPlaylist(const QString &title, const QString &query = {},
                                                          FolderId folder = {}, const QList<EpisodeId> &episodes = {});
    [[nodiscard]] QFuture<Result<void>> renamePlaylist(PlaylistId playlist, const QString &title);
    [[nodiscard]] QFuture<Result<void>> movePlaylist(PlaylistId playlist, FolderId folder); // invalid: to the top
    [[nodiscard]] QFuture<Result<void>> removePlaylist(PlaylistId playlist);
    [[nodiscard]] QFuture<Result<QList<Playlist>>> playlists() const; // by title
    [[nodiscard]] QFuture<Result<QList<EpisodeId>>> playlistItems(PlaylistId playlist) const;
    [[nodiscard]] QFuture<Result<QList<PlaylistItem>>> playlistContent(PlaylistId playlist) const;
    // The whole list anew; see PlaylistStore. By episodes, notes and parts of those that stay are kept.
    [[nodiscard]] QFuture<Result<void>> setPlaylistItems(PlaylistId playlist, const QList<EpisodeId> &items);
    [[nodiscard]] QFuture<Result<void>> setPlaylistContent(PlaylistId playlist, const QList<PlaylistItem> &items);
    [[nodiscard]] QFuture<Result<void>> editPlaylistItem(PlaylistItemId item, const QString &note,
                                                         std::optional<qint64> startMs, std::optional<qint64> endMs);
    [[nodiscard]] QFuture<Result<void>> sortPlaylist(PlaylistId playlist, PlaylistSort by, bool descending);
    [[nodiscard]] QFuture<Result<PlaylistAddition>> appendToPlaylist(PlaylistId playlist, const QList<EpisodeId> &items,
                                                                     Repeats repeats = Repeats::LeaveOut);

    // Makes a playlist of the entries that mean an episode of the library, in their order, or adds those it lacks to
    // the one by hand of that title. Nothing is doubled, and where no entry is known nothing is made. One step that
    // undo() takes back ("importPlaylist"). How entries are known: see entrysearch.h.
    [[nodiscard]] QFuture<Result<PlaylistImport>> importPlaylist(const QString &title, QList<PlaylistEntry> entries,
                                                                 QList<PlaylistEntry> marks = {},
                                                                 const QByteArray &corrections = {});
    // Several of them, all or, after an error, none, in one step of that name; what each did, in the order given.
    [[nodiscard]] QFuture<Result<QList<PlaylistImport>>> importPlaylists(QList<PlaylistSource> playlists);

    [[nodiscard]] QFuture<Result<QList<Play>>> plays() const; // newest first, the last 2,000
    // Adds a play, or brings the one that started then up to date.
    [[nodiscard]] QFuture<Result<void>> notePlay(const Play &play);
    [[nodiscard]] QFuture<Result<void>> removePlays(const QList<qint64> &startedAtMs);
    [[nodiscard]] QFuture<Result<void>> clearPlays(); // "removePlays"

    [[nodiscard]] QFuture<Result<QList<QueueEntry>>> queueEntries() const;
    [[nodiscard]] QFuture<Result<void>> setQueueEntries(const QList<QueueEntry> &entries,
                                                        ChangedBy who = ChangedBy::Listener); // "setQueue"
    [[nodiscard]] QFuture<Result<QList<EpisodeId>>> queue() const;                            // each once
    [[nodiscard]] QFuture<Result<void>> setQueue(const QList<EpisodeId> &episodes);           // whole ones

    // --- audio for when there is no network; no steps ---
    // What failed or was paused is tried again; what is there stays.
    [[nodiscard]] QFuture<Result<void>> keepOffline(const QList<EpisodeId> &episodes);
    [[nodiscard]] QFuture<Result<void>> releaseOffline(const QList<EpisodeId> &episodes); // its file is for the caller
    // Those that wait; what failed keeps its reason, what is there stays.
    [[nodiscard]] QFuture<Result<void>> pauseOffline(const QList<EpisodeId> &episodes);
    // What fetching came to. Errors: NotFound where it does not wait for that any more: let go, paused or there.
    [[nodiscard]] QFuture<Result<void>> setKept(EpisodeId episode, const KeptProgress &progress);
    [[nodiscard]] QFuture<Result<QList<KeptAudio>>> keptAudio() const; // in the order of fetching

    // --- what the listener put right about people and topics ---

    // Shown at once everywhere: credits, panes, search, hosts, favourites; kept through every refresh and rebuild. One
    // step of undo() ("correct"). NotFound where a name, episode or show is none of the library's; InvalidArgument for
    // what lacks a value or place its kind needs, or makes one of what is one.
    [[nodiscard]] QFuture<Result<void>> correct(const Correction &correction);
    [[nodiscard]] QFuture<Result<QList<KeptCorrection>>> corrections() const; // newest first
    // What it changed is as sources say it again. A step of undo() ("removeCorrection").
    [[nodiscard]] QFuture<Result<void>> removeCorrection(CorrectionId correction);
    // A UTF-8 text, one JSON object a line, that names episodes and shows so that another library knows them.
    [[nodiscard]] QFuture<Result<QByteArray>> exportCorrections() const;
    // All of such a text or, after an error, nothing: DamagedSource with the line in `code`. A step of undo()
    // ("importCorrections").
    [[nodiscard]] QFuture<Result<CorrectionImport>> importCorrections(const QByteArray &text);
    // Whose name this is now, as shown, said or corrected; invalid where nobody's.
    [[nodiscard]] QFuture<Result<PersonId>> findPerson(const QString &name) const;
    [[nodiscard]] QFuture<Result<TopicId>> findTopic(const QString &label) const;
    // Who may be the same person and is not known to be, the likeliest first.
    [[nodiscard]] QFuture<Result<QList<SamePersonSuggestion>>> samePersonSuggestions(PersonId person) const;

    // Takes back the newest step of this run that the listener made; the answer is what was undone (an untranslated
    // key: "removeBookmark", ...), or NotFound where there is nothing left. What playing or a refresh has written since
    // stays.
    [[nodiscard]] QFuture<Result<QString>> undo();
    // Does again what undo() took back last, until another step is made; the answer is as of undo(). What imports read
    // is kept for that until the program ends.
    [[nodiscard]] QFuture<Result<QString>> redo();

    // --- leaving the house ---
    [[nodiscard]] QFuture<Result<QList<ExportItem>>> exportItems(const QList<EpisodeId> &episodes) const;
    [[nodiscard]] QFuture<Result<QList<OpmlEntry>>> subscriptions() const;
    // All that the listener made and the corrections, as readable lines; see madefile.h and correctionfile.h.
    [[nodiscard]] QFuture<Result<QByteArray>> exportMade() const;
    // Takes them in without doubling anything. A step of undo() ("importMade").
    [[nodiscard]] QFuture<Result<MadeImport>> importMade(const QByteArray &text);
    // Takes in what another program's library holds: shows and episodes as importPages() does, and what its listener
    // did as importMade() does. All of it or, after an error, nothing; one step of undo() ("importForeign").
    [[nodiscard]] QFuture<Result<ForeignImport>> importForeign(ForeignLibrary foreign);
    // integrity_check, foreign_key_check and the index against its content.
    [[nodiscard]] QFuture<Result<void>> check() const;

Q_SIGNALS:
    void changed(const earmark::LibraryChange &change);
    void undoAvailable(bool available);
    void redoAvailable(bool available);

private:
    std::unique_ptr<LibraryWorker> m_worker;
};

} // namespace earmark
