// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/favouritenames.h"
#include "models/library/holdings.h"
#include "models/library/madefile.h"
#include "models/library/opening.h"
#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// Folders of playlists, items with a note and a part, what is asked about doubles, private shows: each step can be
// taken back, and all of it goes along to another library.
class TestOwnLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void foldersHoldPlaylistsAndFolders();
    void everyStepIsTakenBack();
    void aNewStepEndsDoingAgain();
    void theQueueKeepsParts();
    void aFolderGoesNowhereInsideItself();
    void itemsHaveANoteAndAPart();
    void theOrderIsByHandOrSortedOnce_data();
    void theOrderIsByHandOrSortedOnce();
    void doublesAreToldAndOnlyMadeWhenAskedFor();
    void allOfItGoesAlong();
    void aComparisonSeesNotesFoldersAndPrivateShows();
    void aPrivateShowIsKnownToExports();
    void whatIsComeBackToIsRead();

private:
    [[nodiscard]] QStringList titles(PlaylistId playlist) const;
    static void feed(Library &library);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QList<EpisodeId> m_ids; // newest first: Alpha, Beta, Gamma of Walks; then Delta of Boats
};

void TestOwnLists::feed(Library &library)
{
    ParsedEpisode a = episode(u"a"_s, u"Alpha street"_s, 3);
    a.durationMs = 600'000;
    a.credits = {guest(u"Zoë Quist"_s)};
    ParsedEpisode c = episode(u"c"_s, u"Gamma street"_s, 1);
    c.durationMs.reset();
    QVERIFY(wait(
        library.save(show(u"https://example.org/walks"_s, u"Walks"_s, {a, episode(u"b"_s, u"Beta street"_s, 2), c}))));
    QVERIFY(wait(library.save(show(u"https://example.org/boats"_s, u"Boats"_s, {episode(u"d"_s, u"Delta"_s, 0)}))));
}

void TestOwnLists::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    feed(*m_library);
    m_ids = wait(m_library->view({}))->episodes;
    QCOMPARE(m_ids.size(), 4);
}

QStringList TestOwnLists::titles(PlaylistId playlist) const
{
    QStringList list;
    const QList<EpisodeId> items = wait(m_library->playlistItems(playlist)).value();
    for (const EpisodeId episode : items)
        list.append(wait(m_library->rows({episode}))->first().title.section(u' ', 0, 0));
    return list;
}

void TestOwnLists::foldersHoldPlaylistsAndFolders()
{
    const FolderId learning = wait(m_library->addFolder(u" Learning "_s)).value();
    const FolderId rust = wait(m_library->addFolder(u"Rust"_s, learning)).value();
    const PlaylistId list = wait(m_library->addPlaylist(u"First steps"_s, {}, rust, m_ids.first(2))).value();
    QCOMPARE(wait(m_library->folders()).value(),
             (QList<PlaylistFolder>{{learning, {}, u"Learning"_s}, {rust, learning, u"Rust"_s}}));
    QCOMPARE(wait(m_library->playlists())->first().folder, rust);
    QCOMPARE(wait(m_library->playlists())->first().items, 2);

    // What is in a folder that goes stays, one level up.
    QVERIFY(wait(m_library->removeFolder(rust)));
    QCOMPARE(wait(m_library->playlists())->first().folder, learning);
    QVERIFY(wait(m_library->movePlaylist(list, {})));
    QCOMPARE(wait(m_library->playlists())->first().folder, FolderId{});
    QCOMPARE(wait(m_library->movePlaylist(list, FolderId{99})).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_library->addFolder(u" "_s)).error().kind, Error::Kind::InvalidArgument);
    QVERIFY(wait(m_library->check()));
}

void TestOwnLists::everyStepIsTakenBack()
{
    const auto state = [this] {
        return std::tuple(wait(m_library->folders()).value(), wait(m_library->playlists()).value());
    };
    QList<decltype(state())> states{state()};
    const auto step = [&](const auto &done) {
        QVERIFY(done);
        states.append(state());
    };
    const auto folder = wait(m_library->addFolder(u"Learning"_s));
    step(folder);
    const auto list = wait(m_library->addPlaylist(u"Steps"_s, {}, {}, m_ids.first(1)));
    step(list);
    step(wait(m_library->movePlaylist(*list, *folder)));
    step(wait(m_library->appendToPlaylist(*list, m_ids)));
    const PlaylistItem first = wait(m_library->playlistContent(*list))->first();
    step(wait(m_library->editPlaylistItem(first.id, u"why"_s, 60'000, 90'000)));
    step(wait(m_library->renameFolder(*folder, u"Lessons"_s)));
    step(wait(m_library->removeFolder(*folder)));
    step(wait(m_library->removePlaylist(*list)));

    for (qsizetype at = states.size() - 1; at > 0; --at) {
        QCOMPARE(state(), states.at(at));
        QVERIFY(wait(m_library->undo()));
    }
    QCOMPARE(state(), states.first());
    QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound);

    // And all of it done again, back and forth.
    for (qsizetype at = 1; at < states.size(); ++at) {
        QVERIFY(wait(m_library->redo()));
        QCOMPARE(state(), states.at(at));
    }
    QCOMPARE(wait(m_library->redo()).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_library->undo()).value(), u"removePlaylist"_s);
    QCOMPARE(wait(m_library->undo()).value(), u"removeFolder"_s);
    QCOMPARE(wait(m_library->redo()).value(), u"removeFolder"_s);
    QCOMPARE(state(), states.at(states.size() - 2));
    QVERIFY(wait(m_library->check()));
}

void TestOwnLists::aNewStepEndsDoingAgain()
{
    const QSignalSpy available(m_library.get(), &Library::redoAvailable);
    const auto isAvailable = [&available] {
        return !available.isEmpty() && available.last().first().toBool();
    };
    const PlaylistId list = wait(m_library->addPlaylist(u"One"_s)).value();
    QVERIFY(wait(m_library->renamePlaylist(list, u"Two"_s)));
    QVERIFY(wait(m_library->undo()));
    QTRY_VERIFY(isAvailable());
    QVERIFY(wait(m_library->renamePlaylist(list, u"Three"_s)));
    QTRY_VERIFY(!isAvailable());
    QCOMPARE(wait(m_library->redo()).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_library->playlists())->first().title, u"Three"_s);
    QCOMPARE(wait(m_library->undo()).value(), u"renamePlaylist"_s);
    QCOMPARE(wait(m_library->playlists())->first().title, u"One"_s);
}

void TestOwnLists::theQueueKeepsParts()
{
    const QList<QueueEntry> entries{{m_ids.at(0), 60'000, 90'000}, {m_ids.at(1)}, {m_ids.at(0), 120'000, std::nullopt}};
    QVERIFY(wait(m_library->setQueueEntries(entries)));
    QCOMPARE(wait(m_library->queueEntries()).value(), entries);
    QCOMPARE(wait(m_library->queue()).value(), m_ids.first(2)); // each once
    QCOMPARE(wait(m_library->setQueueEntries({{m_ids.at(0), 9'000, 8'000}})).error().kind,
             Error::Kind::InvalidArgument);
    QCOMPARE(wait(m_library->setQueueEntries({{EpisodeId{99}}})).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_library->setQueue({})));
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(wait(m_library->queueEntries()).value(), entries);

    // As lines that people can read, and back; what is there already is not doubled.
    const QByteArray lines = wait(m_library->exportMade()).value();
    QVERIFY(wait(m_library->setQueueEntries(entries.last(1))));
    QVERIFY(wait(m_library->importMade(lines)));
    QCOMPARE(wait(m_library->queueEntries()).value(), (QList{entries.at(2), entries.at(0), entries.at(1)}));
}

void TestOwnLists::aFolderGoesNowhereInsideItself()
{
    const FolderId outer = wait(m_library->addFolder(u"Outer"_s)).value();
    const FolderId inner = wait(m_library->addFolder(u"Inner"_s, outer)).value();
    QCOMPARE(wait(m_library->moveFolder(outer, inner)).error().kind, Error::Kind::InvalidArgument);
    QCOMPARE(wait(m_library->moveFolder(outer, outer)).error().kind, Error::Kind::InvalidArgument);
    QVERIFY(wait(m_library->moveFolder(inner, {})));
    QVERIFY(wait(m_library->moveFolder(outer, inner)));
}

void TestOwnLists::itemsHaveANoteAndAPart()
{
    const PlaylistId list = wait(m_library->addPlaylist(u"Parts"_s, {}, {}, m_ids.first(3))).value();
    QCOMPARE(wait(m_library->playlists())->first().durationMs, 600'000 + 1'800'000);
    QList<PlaylistItem> items = wait(m_library->playlistContent(list)).value();
    QCOMPARE(items.first().durationMs(), 600'000);
    QCOMPARE(items.last().durationMs(), std::nullopt);
    QVERIFY(wait(m_library->editPlaylistItem(items.first().id, u"the bridge"_s, 60'000, 90'000)));
    QVERIFY(wait(m_library->editPlaylistItem(items.at(1).id, {}, 1'000'000, {})));
    QCOMPARE(wait(m_library->playlists())->first().durationMs, 30'000 + 800'000);
    items = wait(m_library->playlistContent(list)).value();
    QCOMPARE(items.first().note, u"the bridge"_s);
    QCOMPARE(items.first().durationMs(), 30'000);
    QCOMPARE(items.at(1).endMs, std::nullopt);
    QCOMPARE(wait(m_library->editPlaylistItem(items.first().id, {}, 60'000, 60'000)).error().kind,
             Error::Kind::InvalidArgument);
    QCOMPARE(wait(m_library->editPlaylistItem(PlaylistItemId{99}, {}, {}, {})).error().kind, Error::Kind::NotFound);

    // Another order of episodes keeps what is said of them.
    QVERIFY(wait(m_library->setPlaylistItems(list, {m_ids.at(2), m_ids.at(0)})));
    items = wait(m_library->playlistContent(list)).value();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.last().note, u"the bridge"_s);
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(wait(m_library->playlistContent(list))->at(1).startMs, 1'000'000);
}

void TestOwnLists::theOrderIsByHandOrSortedOnce_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, PlaylistSort by, bool descending, const QStringList &expected) {
        QTest::newRow(name) << int(by) << descending << expected;
    };
    row("date", PlaylistSort::Date, false, {u"Delta"_s, u"Gamma"_s, u"Beta"_s, u"Alpha"_s});
    row("newest", PlaylistSort::Date, true, {u"Alpha"_s, u"Beta"_s, u"Gamma"_s, u"Delta"_s});
    row("title", PlaylistSort::Title, false, {u"Alpha"_s, u"Beta"_s, u"Delta"_s, u"Gamma"_s});
    row("show", PlaylistSort::Show, false, {u"Delta"_s, u"Gamma"_s, u"Alpha"_s, u"Beta"_s});       // equal ones stay
    row("longest", PlaylistSort::Duration, true, {u"Delta"_s, u"Beta"_s, u"Alpha"_s, u"Gamma"_s}); // unknown last
}

void TestOwnLists::theOrderIsByHandOrSortedOnce()
{
    QFETCH(int, by);
    QFETCH(bool, descending);
    QFETCH(QStringList, expected);
    const QStringList before{u"Delta"_s, u"Gamma"_s, u"Alpha"_s, u"Beta"_s};
    const PlaylistId list =
        wait(m_library->addPlaylist(u"Mixed"_s, {}, {}, {m_ids.at(3), m_ids.at(2), m_ids.at(0), m_ids.at(1)})).value();
    QCOMPARE(titles(list), before);
    QVERIFY(wait(m_library->sortPlaylist(list, static_cast<PlaylistSort>(by), descending)));
    QCOMPARE(titles(list), expected);
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(titles(list), before);

    // By hand, as the same rows.
    QList<PlaylistItem> items = wait(m_library->playlistContent(list)).value();
    const PlaylistItemId moved = items.last().id;
    items.move(3, 0);
    QVERIFY(wait(m_library->setPlaylistContent(list, items)));
    QCOMPARE(titles(list).first(), u"Beta"_s);
    QCOMPARE(wait(m_library->playlistContent(list))->first().id, moved);
}

void TestOwnLists::doublesAreToldAndOnlyMadeWhenAskedFor()
{
    const PlaylistId list = wait(m_library->addPlaylist(u"Once"_s, {}, {}, m_ids.first(2))).value();
    QCOMPARE(wait(m_library->appendToPlaylist(list, m_ids.first(3))).value(), (PlaylistAddition{1, 2}));
    QCOMPARE(wait(m_library->playlistItems(list))->size(), 3);
    QCOMPARE(wait(m_library->appendToPlaylist(list, m_ids.first(1), Repeats::Add)).value(), (PlaylistAddition{1, 1}));
    QCOMPARE(wait(m_library->playlistItems(list)).value(), m_ids.first(3) + m_ids.first(1));
    // A step of its own each.
    QVERIFY(wait(m_library->undo()) && wait(m_library->undo()));
    QCOMPARE(wait(m_library->playlistItems(list)).value(), m_ids.first(2));
}

void TestOwnLists::allOfItGoesAlong()
{
    const FolderId learning = wait(m_library->addFolder(u"Learning"_s)).value();
    const FolderId rust = wait(m_library->addFolder(u"Rust"_s, learning)).value();
    QVERIFY(wait(m_library->addFolder(u"Empty"_s)));
    const PlaylistId list = wait(m_library->addPlaylist(u"Steps"_s, {}, rust, m_ids.first(2))).value();
    QVERIFY(wait(m_library->appendToPlaylist(list, m_ids.first(1), Repeats::Add)));
    const PlaylistItem second = wait(m_library->playlistContent(list))->at(1);
    QVERIFY(wait(m_library->editPlaylistItem(second.id, u"first \"this\""_s, 60'000, 90'000)));
    QVERIFY(wait(m_library->setPrivate(ShowId{1}, true)));
    const QByteArray text = wait(m_library->exportMade()).value();

    Library other(m_folder->filePath(u"other.db"_s));
    QVERIFY(wait(other.open()));
    feed(other);
    const auto done = wait(other.importMade(text));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->unknown, 0);
    const QList<PlaylistFolder> folders = wait(other.folders()).value();
    QCOMPARE(folders.size(), 3);
    const Playlist copied = wait(other.playlists())->first();
    QCOMPARE(std::ranges::find(folders, copied.folder, &PlaylistFolder::id)->title, u"Rust"_s);
    const QList<PlaylistItem> items = wait(other.playlistContent(copied.id)).value();
    QCOMPARE(items.size(), 3); // the double was wished for
    QCOMPARE(items.at(1).note, u"first \"this\""_s);
    QCOMPARE(items.at(1).endMs, 90'000);
    const QList<Show> shows = wait(other.shows()).value();
    QVERIFY(std::ranges::find(shows, u"Walks"_s, &Show::title)->isPrivate);
    const auto again = wait(other.importMade(text));
    QCOMPARE(again->added, 0);
    QCOMPARE(wait(other.playlistContent(copied.id))->size(), 3);
    while (wait(other.undo())) { }
    QVERIFY(wait(other.folders())->isEmpty() && wait(other.playlists())->isEmpty());
    QVERIFY(wait(other.check()));
}

void TestOwnLists::aComparisonSeesNotesFoldersAndPrivateShows()
{
    const auto held = [this] {
        return Holdings(**openLibraryToRead(m_library->file()));
    };
    const PlaylistId list = wait(m_library->addPlaylist(u"Steps"_s, {}, {}, m_ids.first(2))).value();
    const Holdings before = held();
    const PlaylistItem first = wait(m_library->playlistContent(list))->first();
    QVERIFY(wait(m_library->editPlaylistItem(first.id, u"why"_s, {}, {})));
    const FolderId folder = wait(m_library->addFolder(u"Learning"_s)).value();
    QVERIFY(wait(m_library->movePlaylist(list, folder)));
    QVERIFY(wait(m_library->setPrivate(ShowId{1}, true)));
    for (const HoldingChange &change : before.changesTo(held())) {
        const bool differs = change.kind == Holding::Playlists || change.kind == Holding::PlaylistItems
                             || change.kind == Holding::Folders || change.kind == Holding::PrivateShows;
        QCOMPARE(change.gained, differs ? 1 : 0);
    }
}

void TestOwnLists::aPrivateShowIsKnownToExports()
{
    const QList<Show> known = wait(m_library->shows()).value();
    const ShowId walks = std::ranges::find(known, u"Walks"_s, &Show::title)->id;
    QVERIFY(wait(m_library->setPrivate(walks, true)));
    QVERIFY(wait(m_library->exportItems(m_ids.first(1)))->first().isOfPrivateShow);
    QVERIFY(!wait(m_library->exportItems(m_ids.last(1)))->first().isOfPrivateShow);
    const QList<OpmlEntry> shows = wait(m_library->subscriptions()).value();
    QCOMPARE(std::ranges::count(shows, true, &OpmlEntry::isPrivate), 1);
    QCOMPARE(wait(m_library->setPrivate(ShowId{99}, true)).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_library->undo()));
    QVERIFY(!wait(m_library->exportItems(m_ids.first(1)))->first().isOfPrivateShow);
}

void TestOwnLists::whatIsComeBackToIsRead()
{
    QVERIFY(wait(m_library->savePosition(m_ids.at(1), 5'000)));
    QVERIFY(wait(m_library->savePosition(m_ids.at(2), 5'000)));
    QVERIFY(wait(m_library->savePosition(m_ids.at(3), 5'000)));
    QVERIFY(wait(m_library->setPlayed({m_ids.at(3)}, true)));
    QCOMPARE(wait(m_library->startedEpisodes(9)).value(), (QList{m_ids.at(2), m_ids.at(1)}));
    QCOMPARE(wait(m_library->startedEpisodes(1))->size(), 1);

    QVERIFY(wait(m_library->setFavourite(ShowId{2}, true)));
    const PersonId zoe = wait(m_library->findPerson(u"Zoë Quist"_s)).value();
    QVERIFY(wait(m_library->setFavourite(zoe, true)));
    QCOMPARE(wait(m_library->favouriteNames()).value(),
             (QList<FavouriteName>{{FavouriteName::Kind::Show, 2, u"Boats"_s, 1},
                                   {FavouriteName::Kind::Person, zoe.value, u"Zoë Quist"_s, 1}}));
}

QTEST_GUILESS_MAIN(TestOwnLists)
#include "tst_ownlists.moc"
