// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

const QString feed = u"https://example.org/feed.xml"_s;

} // namespace

// The library as its users meet it, on a real file.
class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
        const Result<void> opened = wait(m_library->open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }
    void cleanup() { m_library.reset(); }

    void savesAndReadsBackWhatASourceSays();
    void addingTheSameFeedTwiceGivesOneShow();
    void refreshKeepsWhatTheListenerMade();
    void secondRefreshWritesNothing();
    void marksShowInRowsAtOnce();
    void viewFollowsEveryWrite();
    void firstLettersAreLookedForInTitlesAndNames();
    void showsSavedTogetherAreAllThere();
    void bookmarksAreListedNewestFirst();
    void keepsHowAShowIsHeard();
    void playlistsKeepTheirOrder();
    void undoTakesBackStepByStep();
    void undoLeavesNewerAdditions();
    void changesAreTold();
    void anotherProcessIsNoticed();
    void unknownIdsAreNotFound();
    void keepsEverythingWhenOpenedAgain();
    void exportsAndPlayables();
    void checkFindsNothingWrong();

private:
    EpisodeId firstOf(ShowId show);
    QList<EpisodeId> episodesOf(ShowId show);
    SaveReport saved(const ParsedShow &show, ShowId known = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

SaveReport TestLibrary::saved(const ParsedShow &show, ShowId known)
{
    const Result<SaveReport> report = wait(m_library->save(show, known));
    if (!report)
        qFatal("save failed: %s", qPrintable(report.error().detail));
    return *report;
}

QList<EpisodeId> TestLibrary::episodesOf(ShowId show)
{
    EpisodeFilter filter;
    filter.shows = {show};
    filter.withArchived = true;
    return wait(m_library->view(filter)).value_or(View()).episodes;
}

EpisodeId TestLibrary::firstOf(ShowId show)
{
    return episodesOf(show).value(0);
}

void TestLibrary::savesAndReadsBackWhatASourceSays()
{
    ParsedEpisode full = episode(u"g1"_s, u"Über Wälder"_s);
    full.number = 12.5;
    full.season = 2;
    full.url = u"https://example.org/1"_s;
    full.credits = {guest(u"Zoë Müller"_s)};
    full.credits.first().role = u"Forester"_s;
    full.credits.first().evidence = {u"title"_s, 1, 4, u"Zoë"_s};
    full.topics = {TopicMention{u"Forestry"_s, 0.8, {u"title"_s, 5, 11, u"Wälder"_s}}};
    full.chapters = {Chapter{1000, 2000, u"Roots"_s, {}, {}}};
    full.transcripts = {TranscriptLink{u"https://example.org/t.vtt"_s, u"text/vtt"_s, u"de"_s}};
    full.links = {Link{u"https://example.org/a"_s, u"A"_s}};
    ParsedShow source = show(feed, u"Woods"_s, {full});
    source.hosts = {u"Ann Other"_s};
    source.funding = {Link{u"https://example.org/give"_s, u"Give"_s}};
    FetchState fetch;
    fetch.etag = u"\"x\""_s;
    fetch.failures = 0;
    const Result<SaveReport> report = wait(m_library->save(source, {}, false, fetch));
    QVERIFY(report);
    QCOMPARE(report->added, 1);
    QVERIFY(report->newEpisodes.isEmpty()); // the first read of a show is no news

    const Result<QList<Show>> shows = wait(m_library->shows());
    QVERIFY(shows);
    QCOMPARE(shows->size(), 1);
    const Show read = shows->first();
    QCOMPARE(read.title, u"Woods"_s);
    QCOMPARE(read.feedUrl, feed);
    QCOMPARE(read.hosts, QStringList{u"Ann Other"_s});
    QCOMPARE(read.funding, source.funding);
    QCOMPARE(read.fetch, fetch);
    QCOMPARE(read.episodes, 1);
    QCOMPARE(read.unplayed, 1);
    QVERIFY(read.subscribed);

    const Result<EpisodeDetail> detail = wait(m_library->episode(firstOf(read.id)));
    QVERIFY(detail);
    QCOMPARE(detail->row.title, full.title);
    QCOMPARE(detail->row.date, full.date);
    QCOMPARE(detail->row.number, full.number);
    QCOMPARE(detail->row.guests, QStringList{u"Zoë Müller"_s});
    QVERIFY(detail->row.hasAudio);
    QCOMPARE(detail->season, full.season);
    QCOMPARE(detail->guid, full.guid);
    QCOMPARE(detail->feedUrl, feed);
    QCOMPARE(detail->description, full.description);
    QCOMPARE(detail->media, full.media);
    QCOMPARE(detail->credits.first().credit, full.credits.first());
    QCOMPARE(detail->topics.first().mention, full.topics.first());
    QCOMPARE(detail->chapters, full.chapters);
    QCOMPARE(detail->transcripts, full.transcripts);
    QCOMPARE(detail->links, full.links);
}

void TestLibrary::addingTheSameFeedTwiceGivesOneShow()
{
    const Result<ShowId> first = wait(m_library->addShow(feed, u"A"_s));
    const Result<ShowId> again = wait(m_library->addShow(u"http://EXAMPLE.org:80/feed.xml/"_s));
    QVERIFY(first && again);
    QCOMPARE(*again, *first);
    const Result<ShowId> other = wait(m_library->addShow(u"https://example.org/feed.xml?x=1"_s));
    QVERIFY(other && *other != *first);
    QCOMPARE(wait(m_library->addShow(u"file:///etc/hostname"_s)).error().kind, Error::Kind::InvalidArgument);

    // An address it once had still leads to it.
    QVERIFY(wait(m_library->moveFeed(*first, u"https://new.example.org/feed"_s)));
    QCOMPARE(wait(m_library->addShow(feed)).value(), *first);
    QCOMPARE(wait(m_library->addShow(u"https://new.example.org/feed"_s)).value(), *first);
    QCOMPARE(wait(m_library->subscriptions())->size(), 2);
    QVERIFY(wait(m_library->setSubscribed(*other, false)));
    QCOMPARE(wait(m_library->subscriptions())->size(), 1);
    QCOMPARE(wait(m_library->subscriptions())->first().feedUrl, u"https://new.example.org/feed"_s);
}

void TestLibrary::refreshKeepsWhatTheListenerMade()
{
    ParsedShow source = show(feed, u"S"_s, {episode(u"a"_s, u"Alpha"_s, 1), episode(u"b"_s, u"Beta"_s, 2)});
    const ShowId id = saved(source).show;
    const QList<EpisodeId> ids = episodesOf(id);
    QCOMPARE(ids.size(), 2);
    QVERIFY(wait(m_library->savePosition(ids.at(0), 61'000)));
    QVERIFY(wait(m_library->setPlayed({ids.at(1)}, true)));
    QVERIFY(wait(m_library->setFavourite(QList{ids.at(1)}, true)));
    QVERIFY(wait(m_library->addBookmark(ids.at(1), 5'000, u"here"_s)));

    // Every guid changed, one title corrected; then the feed shrinks to one other item.
    source.episodes[0].guid = u"new-a"_s;
    source.episodes[1].guid = u"new-b"_s;
    source.episodes[1].title = u"Beta, corrected"_s;
    SaveReport report = saved(source, id);
    QCOMPARE(report.added, 0);
    QCOMPARE(report.updated, 2);
    source.episodes = {episode(u"c"_s, u"Gamma"_s, 3)};
    report = saved(source, id);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.newEpisodes.size(), 1);

    const QList<EpisodeRow> rows = wait(m_library->rows(ids)).value();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).title, u"Beta, corrected"_s);
    QCOMPARE(rows.at(0).positionMs, 61'000);
    QVERIFY(rows.at(0).goneFromSource);
    QVERIFY(rows.at(1).played && rows.at(1).favourite && rows.at(1).bookmarked && rows.at(1).goneFromSource);
    QCOMPARE(wait(m_library->bookmarks())->size(), 1);
}

void TestLibrary::secondRefreshWritesNothing()
{
    QList<ParsedEpisode> episodes;
    for (int i = 0; i < 50; ++i)
        episodes.append(episode(QString::number(i), u"Episode %1"_s.arg(i), i));
    const ShowId id = saved(show(feed, u"S"_s, episodes)).show;
    const SaveReport report = saved(show(feed, u"S"_s, episodes), id);
    QCOMPARE(report.unchanged, 50);
    QCOMPARE(report.added + report.updated, 0);
}

void TestLibrary::marksShowInRowsAtOnce()
{
    const ShowId id = saved(show(feed, u"S"_s, {episode(u"a"_s, u"Alpha"_s)})).show;
    const EpisodeId one = firstOf(id);
    QVERIFY(wait(m_library->savePosition(one, 5'000)));
    QCOMPARE(wait(m_library->rows({one}))->first().positionMs, 5'000);
    QVERIFY(wait(m_library->setPlayed({one}, true)));
    QVERIFY(wait(m_library->setArchived({one}, true)));
    EpisodeRow row = wait(m_library->rows({one}))->first();
    QVERIFY(row.played && row.archived);
    QCOMPARE(row.positionMs, 0); // heard to the end: from the start next time
    QCOMPARE(wait(m_library->shows())->first().unplayed, 0);
    QVERIFY(wait(m_library->setFavourite(id, true)));
    QVERIFY(wait(m_library->shows())->first().favourite);
}

void TestLibrary::viewFollowsEveryWrite()
{
    ParsedEpisode alpha = episode(u"a"_s, u"Alpha talk"_s, 1);
    alpha.credits = {guest(u"Ada Byron"_s)};
    const ShowId id = saved(show(feed, u"S"_s, {alpha, episode(u"b"_s, u"Beta"_s, 2)})).show;
    const QList<EpisodeId> ids = episodesOf(id);

    const auto found = [&](const QString &search) {
        EpisodeFilter filter;
        filter.search = search;
        return wait(m_library->view(filter)).value_or(View()).episodes;
    };
    QCOMPARE(found(u"alpha"_s), QList{ids.at(1)});
    QCOMPARE(found(u"notes -alpha"_s), QList{ids.at(0)});
    QCOMPARE(found(u"byron"_s), QList{ids.at(1)});
    QCOMPARE(found(u"is:favourite"_s), QList<EpisodeId>());
    QVERIFY(wait(m_library->setFavourite(QList{ids.at(0)}, true)));
    QCOMPARE(found(u"is:favourite"_s), QList{ids.at(0)});
    QVERIFY(wait(m_library->savePosition(ids.at(1), 1000)));
    QCOMPARE(found(u"is:started"_s), QList{ids.at(1)});
    QVERIFY(wait(m_library->setPlayed({ids.at(1)}, true)));
    QCOMPARE(found(u"is:started"_s), QList<EpisodeId>());
    QCOMPARE(found(u"is:played"_s), QList{ids.at(1)});
    const Result<BookmarkId> mark = wait(m_library->addBookmark(ids.at(0), 0, {}));
    QCOMPARE(found(u"is:bookmarked"_s), QList{ids.at(0)});
    QVERIFY(wait(m_library->removeBookmark(*mark)));
    QCOMPARE(found(u"is:bookmarked"_s), QList<EpisodeId>());
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(found(u"is:bookmarked"_s), QList{ids.at(0)});
    const Result<PlaylistId> list = wait(m_library->addPlaylist(u"Road trip"_s));
    QVERIFY(wait(m_library->appendToPlaylist(*list, {ids.at(1)})));
    QCOMPARE(found(u"playlist:\"road trip\""_s), QList{ids.at(1)});
    QVERIFY(wait(m_library->addPlaylist(u"Smart"_s, u"beta"_s)));
    QCOMPARE(found(u"playlist:smart"_s), QList{ids.at(0)});
    saved(show(feed, u"S"_s, {episode(u"c"_s, u"Alpha again"_s, 3)}), id);
    QCOMPARE(found(u"alpha"_s).size(), 2);
}

void TestLibrary::firstLettersAreLookedForInTitlesAndNames()
{
    ParsedEpisode spoken = episode(u"a"_s, u"Ships at sea"_s, 1);
    spoken.credits = {guest(u"Zoë Quist"_s)};
    ParsedEpisode written = episode(u"b"_s, u"Élan (quick)"_s, 2);
    written.description = u"zebras, of all things"_s;
    const ShowId id = saved(show(feed, u"S"_s, {spoken, written})).show;
    const QList<EpisodeId> ids = episodesOf(id);
    const auto typed = [&](const QString &search) {
        EpisodeFilter filter;
        filter.search = search;
        filter.searchAsTyped = true;
        return wait(m_library->view(filter)).value_or(View()).episodes;
    };
    QCOMPARE(typed(u"sh"_s), QList{ids.at(1)});      // a title
    QCOMPARE(typed(u"e"_s), QList{ids.at(0)});       // without its accent; not the "e" within "sea"
    QCOMPARE(typed(u"q"_s), ids);                    // behind a bracket, and a guest's family name
    QCOMPARE(typed(u"ships q"_s), QList{ids.at(1)}); // the words before count as ever
    QCOMPARE(typed(u"z"_s), QList{ids.at(1)});       // not the notes yet
    QCOMPARE(typed(u"zeb"_s), QList{ids.at(0)});     // now they are
    QCOMPARE(typed(u"z*"_s).size(), 2);              // asked for in so many words
    saved(show(feed, u"S"_s, {episode(u"c"_s, u"Shore"_s, 3)}), id);
    QCOMPARE(typed(u"sh"_s).size(), 2);
}

// Saving shows that wait for each other takes one commit: each is answered and searchable all the same, and one that
// cannot be saved does not take the others along.
void TestLibrary::showsSavedTogetherAreAllThere()
{
    QList<QFuture<Result<SaveReport>>> answers;
    for (int i = 0; i < 40; ++i) {
        const ShowId known = i == 20 ? ShowId{987} : ShowId{};
        answers.append(m_library->save(
            show(u"https://example.org/%1"_s.arg(i), u"Show %1"_s.arg(i), {episode(u"a"_s, u"Number%1"_s.arg(i), 1)}),
            known));
    }
    QList<ShowId> shows;
    for (int i = 0; i < answers.size(); ++i) {
        const Result<SaveReport> saved = wait(answers.at(i));
        QCOMPARE(saved.has_value(), i != 20);
        if (!saved)
            continue;
        QCOMPARE(saved->added, 1);
        QVERIFY(!shows.contains(saved->show));
        shows.append(saved->show);
        EpisodeFilter filter;
        filter.search = u"number%1"_s.arg(i);
        QCOMPARE(wait(m_library->view(filter)).value_or(View()).episodes, episodesOf(saved->show));
    }
    QCOMPARE(shows.size(), 39);
    QVERIFY(wait(m_library->check()));
}

void TestLibrary::bookmarksAreListedNewestFirst()
{
    const EpisodeId one = firstOf(saved(show(feed, u"S"_s, {episode(u"a"_s, u"Alpha"_s)})).show);
    const Result<BookmarkId> first = wait(m_library->addBookmark(one, 20'000, u"first"_s));
    const Result<BookmarkId> second = wait(m_library->addBookmark(one, 10'000, u"second"_s, 12'000));
    QVERIFY(first && second);
    QList<Bookmark> all = wait(m_library->bookmarks()).value();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().id, *second);
    QCOMPARE(all.first().endMs, 12'000);
    QCOMPARE(all.first().episodeTitle, u"Alpha"_s);
    QCOMPARE(all.first().show, u"S"_s);
    QCOMPARE(wait(m_library->episode(one))->bookmarks.first().id, *second); // in an episode by position
    QVERIFY(wait(m_library->editBookmark(*second, u"changed"_s)));
    QCOMPARE(wait(m_library->bookmarks())->first().note, u"changed"_s);
    QCOMPARE(wait(m_library->addBookmark(one, 10'000, {}, 9'000)).error().kind, Error::Kind::InvalidArgument);
    QCOMPARE(wait(m_library->rows({one}))->first().positionMs, 0); // a bookmark never moves the position
}

void TestLibrary::playlistsKeepTheirOrder()
{
    const ShowId id =
        saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s, 1), episode(u"b"_s, u"B"_s, 2), episode(u"c"_s, u"C"_s, 3)}))
            .show;
    const QList<EpisodeId> ids = episodesOf(id);
    const Result<PlaylistId> list = wait(m_library->addPlaylist(u" Mine "_s));
    const QList<EpisodeId> order{ids.at(2), ids.at(0)};
    QVERIFY(wait(m_library->setPlaylistItems(*list, order)));
    QVERIFY(wait(m_library->appendToPlaylist(*list, {ids.at(0), ids.at(1)})));
    QCOMPARE(wait(m_library->playlistItems(*list)).value(), (order + QList{ids.at(1)}));
    const QList<Playlist> all = wait(m_library->playlists()).value();
    QCOMPARE(all, (QList{Playlist{*list, u"Mine"_s, {}, 3, 5'400'000}}));
    QVERIFY(wait(m_library->setQueue(order)));
    QCOMPARE(wait(m_library->queue()).value(), order);
}

void TestLibrary::undoTakesBackStepByStep()
{
    const EpisodeId one = firstOf(saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s)})).show);
    QSignalSpy available(m_library.get(), &Library::undoAvailable);
    const Result<PlaylistId> list = wait(m_library->addPlaylist(u"It's \"mine\""_s));
    QVERIFY(wait(m_library->setPlaylistItems(*list, {one})));
    const Result<BookmarkId> mark = wait(m_library->addBookmark(one, 1, u"a 'quoted'\nnote"_s));
    const QList<Bookmark> marks = wait(m_library->bookmarks()).value();
    const QList<Playlist> lists = wait(m_library->playlists()).value();

    QVERIFY(wait(m_library->removeBookmark(*mark)));
    QVERIFY(wait(m_library->removePlaylist(*list)));
    QTRY_COMPARE(available.size(), 5);
    QVERIFY(wait(m_library->bookmarks())->isEmpty() && wait(m_library->playlists())->isEmpty());

    QCOMPARE(wait(m_library->undo()).value(), u"removePlaylist"_s);
    QCOMPARE(wait(m_library->playlists()).value(), lists);
    QCOMPARE(wait(m_library->playlistItems(*list)).value(), QList{one});
    QCOMPARE(wait(m_library->undo()).value(), u"removeBookmark"_s);
    QCOMPARE(wait(m_library->bookmarks()).value(), marks);
    QCOMPARE(wait(m_library->undo()).value(), u"addBookmark"_s);
    QVERIFY(wait(m_library->bookmarks())->isEmpty());
    QCOMPARE(wait(m_library->undo()).value(), u"setPlaylistItems"_s);
    QVERIFY(wait(m_library->playlistItems(*list))->isEmpty());
    QCOMPARE(wait(m_library->undo()).value(), u"addPlaylist"_s);
    QVERIFY(wait(m_library->playlists())->isEmpty());
    QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound);
    QTRY_COMPARE(available.size(), 10);
    QCOMPARE(available.last().first().toBool(), false);
}

void TestLibrary::undoLeavesNewerAdditions()
{
    const ShowId id = saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s, 1), episode(u"b"_s, u"B"_s, 2)})).show;
    const QList<EpisodeId> ids = episodesOf(id);
    const Result<BookmarkId> first = wait(m_library->addBookmark(ids.at(0), 1, u"first"_s));
    QVERIFY(wait(m_library->removeBookmark(*first)));
    Library shell(m_library->file());
    QVERIFY(wait(shell.open()));
    const Result<BookmarkId> second = wait(shell.addBookmark(ids.at(0), 2, u"second"_s));
    QVERIFY(wait(m_library->setQueue(ids)));
    const Result<BookmarkId> third = wait(shell.addBookmark(ids.at(1), 3, u"third"_s));
    QVERIFY(wait(m_library->undo()) && wait(m_library->undo()));
    QVERIFY(wait(m_library->queue())->isEmpty());
    QCOMPARE(wait(m_library->bookmarks())->size(), 3);
    QVERIFY(third);
    QVERIFY(*first != *second);
}

void TestLibrary::changesAreTold()
{
    QSignalSpy spy(m_library.get(), &Library::changed);
    const EpisodeId one = firstOf(saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s)})).show);
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy.takeFirst().first().value<LibraryChange>().sources);
    QVERIFY(wait(m_library->setPlayed({one}, true)));
    QTRY_COMPARE(spy.size(), 1);
    const auto change = spy.takeFirst().first().value<LibraryChange>();
    QVERIFY(change.states && !change.sources);
    QCOMPARE(change.episodes, QList{one});
}

void TestLibrary::anotherProcessIsNoticed()
{
    const ShowId id = saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s)})).show;
    const EpisodeId one = firstOf(id);
    Library other(m_library->file());
    QVERIFY(wait(other.open()));
    QSignalSpy spy(m_library.get(), &Library::changed);
    QVERIFY(spy.wait(600)); // the announcement of the save itself
    spy.clear();
    QVERIFY(wait(other.setFavourite(QList{one}, true)));
    QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), 6'000);
    EpisodeFilter filter;
    filter.search = u"is:favourite"_s;
    QCOMPARE(wait(m_library->view(filter))->episodes, QList{one});
}

void TestLibrary::unknownIdsAreNotFound()
{
    const auto kind = [](const auto &result) {
        return result ? Error::Kind::Cancelled : result.error().kind;
    };
    QCOMPARE(kind(wait(m_library->episode(EpisodeId{9}))), Error::Kind::NotFound);
    QCOMPARE(kind(wait(m_library->setPlayed({EpisodeId{9}}, true))), Error::Kind::NotFound);
    QCOMPARE(kind(wait(m_library->addBookmark(EpisodeId{9}, 0, {}))), Error::Kind::NotFound);
    QCOMPARE(kind(wait(m_library->removeBookmark(BookmarkId{9}))), Error::Kind::NotFound);
    QCOMPARE(kind(wait(m_library->playlistItems(PlaylistId{9}))), Error::Kind::NotFound);
    QCOMPARE(kind(wait(m_library->saveFetchState(ShowId{9}, {}))), Error::Kind::NotFound);
    QCOMPARE(kind(wait(m_library->save(show(feed, u"S"_s, {}), ShowId{9}))), Error::Kind::NotFound);
    QVERIFY(wait(m_library->shows())->isEmpty());
    // A list with one wrong id changes nothing at all.
    const EpisodeId one = firstOf(saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s)})).show);
    QCOMPARE(kind(wait(m_library->setQueue({one, EpisodeId{99}}))), Error::Kind::NotFound);
    QVERIFY(wait(m_library->queue())->isEmpty());
}

void TestLibrary::keepsEverythingWhenOpenedAgain()
{
    const EpisodeId one = firstOf(saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s)})).show);
    auto pending = m_library->addBookmark(one, 7, u"kept"_s);
    m_library.reset(); // finishes what was asked
    QVERIFY(pending.isFinished() && pending.result());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"library.db"_s});
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open(Library::Access::ReadOnly)));
    QCOMPARE(wait(m_library->bookmarks())->first().note, u"kept"_s);
    QCOMPARE(wait(m_library->setPlayed({one}, true)).error().kind, Error::Kind::LibraryReadOnly);
}

void TestLibrary::exportsAndPlayables()
{
    ParsedEpisode odd = episode(u"a"_s, u"A"_s);
    odd.url = u"https://example.org/a"_s;
    odd.media.prepend(Media{u"https://example.org/slides.pdf"_s, u"application/pdf"_s, {}, {}});
    const EpisodeId one = firstOf(saved(show(feed, u"S"_s, {odd})).show);
    QVERIFY(wait(m_library->savePosition(one, 3'000)));
    const QList<ExportItem> items = wait(m_library->exportItems({one, EpisodeId{99}})).value();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().url, u"https://media.example.org/a.mp3"_s);
    QCOMPARE(items.first().pageUrl, odd.url);
    QCOMPARE(items.first().durationMs, 1'800'000);
    const QList<Playable> playables = wait(m_library->playables({one})).value();
    QCOMPARE(playables.first().media.first().url, u"https://media.example.org/a.mp3"_s);
    QCOMPARE(playables.first().positionMs, 3'000);
    QCOMPARE(playables.first().show, u"S"_s);
}

void TestLibrary::checkFindsNothingWrong()
{
    saved(show(feed, u"S"_s, {episode(u"a"_s, u"A"_s)}));
    const Result<void> checked = wait(m_library->check());
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
}

void TestLibrary::keepsHowAShowIsHeard()
{
    const ShowId first =
        saved(show(u"https://a.example/feed"_s, u"Early Trams"_s, {episode(u"a"_s, u"One"_s, 0)})).show;
    const ShowId second =
        saved(show(u"https://b.example/feed"_s, u"Late Trams"_s, {episode(u"b"_s, u"Two"_s, 0)})).show;
    ShowListening wished{.rate = 1.25, .trimsSilence = false, .boostDb = 6.0, .introMs = 20'000, .outroMs = 90'000};
    QVERIFY(wait(m_library->setListening(first, wished)));
    QCOMPARE(wait(m_library->listening(first)).value(), wished);
    QCOMPARE(wait(m_library->listening(second)).value(), ShowListening());
    const QList<Playable> playable = wait(m_library->playables({firstOf(first)})).value();
    QCOMPARE(playable.first().listening, wished);
    QCOMPARE(playable.first().showId, first);
    wished.rate.reset();
    wished.loudness = -19.5;
    QVERIFY(wait(m_library->setListening(first, wished)));
    QCOMPARE(wait(m_library->listening(first)).value(), wished);
    QCOMPARE(wait(m_library->setListening(ShowId{999}, wished)).error().kind, Error::Kind::NotFound);
    wished.outroMs = -1;
    QCOMPARE(wait(m_library->setListening(first, wished)).error().kind, Error::Kind::InvalidArgument);
    // A refresh changes nothing of it.
    saved(show(u"https://a.example/feed"_s, u"Early Trams"_s, {episode(u"c"_s, u"Three"_s, 1)}), first);
    QCOMPARE(wait(m_library->listening(first))->introMs, 20'000);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
