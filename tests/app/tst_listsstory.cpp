// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/playlistmodel.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "views/bookmarkdialog.h"
#include "views/choosealone.h"
#include "views/placeview.h"
#include "views/playlistpanel.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// Playlists in folders, home and the favourites in the real window, by the keyboard alone.
class ListsStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void homeIsEmptyAtFirst();
    void aFolderIsMadeAndFilled();
    void doublesAreAskedAbout();
    void itemsGetANoteAndAPart();
    void allOfItPlaysByItsParts();
    void smartPlaylistsCountAsTheyGo();
    void whatWasDoneIsTakenBackStepByStep();
    void homeSaysWhatToDoWhereNothingIsFollowed();
    void homeShowsWhatToComeBackTo_data();
    void homeShowsWhatToComeBackTo();
    void homeActsByKeys();
    void homeIsSilentBehindTheList();
    void favouritesAreFound();

private:
    [[nodiscard]] Library &library() const { return program().session().library(); }
    [[nodiscard]] PlaylistPanel &panel() const { return window().playlistPanel(); }
    [[nodiscard]] QTreeView *tree() const { return find<QTreeView>("playlistList"); }
    [[nodiscard]] QListView *places() const { return find<QListView>("placeList"); }
    void answerInput(const QString &text);
    [[nodiscard]] QStringList headings() const;
};

void ListsStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(makeFolders(WindowStory::places()));
    Library made(WindowStory::places().library);
    QVERIFY(made.open().result());
    for (const QString &title : {u"The Boat Shed"_s, u"Lamps at Sea"_s}) {
        ParsedShow show;
        show.title = title;
        show.feedUrl = u"https://feeds.example.org/"_s + title.first(3);
        for (int i = 0; i < 4; ++i) {
            ParsedEpisode episode;
            episode.guid = title + QString::number(i);
            episode.title = u"%1, part %2"_s.arg(title).arg(i);
            episode.description = u"Larch, rivets and patience."_s;
            episode.durationMs = 1'800'000;
            episode.date = Timestamp{1'500'000'000'000 + i * 86'400'000LL, 0, true};
            Credit guest;
            guest.name = u"Zoë Quist"_s;
            guest.part = Part::Guest;
            episode.credits = {guest};
            show.episodes.append(episode);
        }
        QVERIFY(made.save(show).result());
    }
}

void ListsStoryTest::answerInput(const QString &text)
{
    QTRY_VERIFY(dialog<QInputDialog>());
    auto *field = dialog<QInputDialog>()->findChild<QLineEdit *>();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!dialog<QInputDialog>());
    QVERIFY(comeForward());
}

QStringList ListsStoryTest::headings() const
{
    QStringList list;
    for (int row = 0; row < places()->model()->rowCount(); ++row)
        list.append(places()->model()->index(row, 0).data(PlaceModel::HeadingRole).toString());
    list.removeAll(QString());
    return list;
}

void ListsStoryTest::homeIsEmptyAtFirst()
{
    openAt(Place::Home);
    QVERIFY(start(u"light"_s));
    QTRY_VERIFY(window().isPlaceShown());
    QTRY_VERIFY(!places()->isVisible()); // words stand in its place
    QVERIFY(picture(u"70-home-empty"_s));
    key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(find<QLabel>("placeTitle")->text(), u"Favourites"_s);
    QTRY_VERIFY(!places()->isVisible());
    QVERIFY(picture(u"71-favourites-empty"_s));
    key(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(!window().isPlaceShown());
    openAt(Place::List);
}

void ListsStoryTest::aFolderIsMadeAndFilled()
{
    QVERIFY(start(u"light"_s));
    key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(panel().isVisible());
    key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    answerInput(u"Learning"_s);
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    tree()->setFocus();
    QTRY_VERIFY(panel().currentFolder().isValid());
    key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    answerInput(u"Boats"_s);
    const QModelIndex learning = tree()->model()->index(0, 0);
    QTRY_COMPARE(tree()->model()->rowCount(learning), 1);

    // A playlist of what is chosen goes into the folder that is current.
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_P, Qt::ControlModifier);
    answerInput(u"First steps"_s);
    QTRY_COMPARE(program().playlists().playlists().size(), 1);
    QCOMPARE(program().playlists().playlists().constFirst().items, 2);
    QTRY_COMPARE(tree()->model()->rowCount(learning), 2);

    // And into another one by the menu of its key.
    tree()->setFocus();
    const PlaylistId steps = program().playlists().playlists().constFirst().id;
    tree()->setCurrentIndex(program().playlists().indexOf(steps));
    key(Qt::Key_M, Qt::ControlModifier);
    auto *menu = panel().findChild<QMenu *>(u"folderMenu"_s);
    QVERIFY(menu);
    QVERIFY(picture(u"72-folder-menu"_s));
    for (int i = 0; i < 4 && !(menu->activeAction() && menu->activeAction()->text() == "Learning / Boats"_L1); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(program().playlists().indexOf(steps).parent().data().toString(), u"Boats"_s);
}

void ListsStoryTest::doublesAreAskedAbout()
{
    const PlaylistId steps = program().playlists().playlists().constFirst().id;
    const auto items = [&] {
        return library().playlistItems(steps).result().value_or(QList<EpisodeId>()).size();
    };
    // By the menu of episodes, which the list opens by its key.
    const auto addFirst = [&](int count) {
        key(Qt::Key_4, Qt::ControlModifier);
        key(Qt::Key_Home);
        for (int i = 1; i < count; ++i)
            key(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(chooseInMenu({u"Add to Playlist"_s, u"First steps"_s}));
    };
    addFirst(3);
    QTRY_VERIFY(dialog<QMessageBox>());
    QCOMPARE(unnamedControls(*dialog<QMessageBox>()).join(u'\n'), QString());
    QVERIFY(picture(u"73-doubles"_s));
    QTest::keyClick(dialog<QMessageBox>(), Qt::Key_Return); // only the new one
    QTRY_COMPARE(items(), 3);
    QVERIFY(comeForward());
    addFirst(1);
    QTRY_VERIFY(dialog<QMessageBox>());
    QTest::keyClick(dialog<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog<QMessageBox>());
    QCOMPARE(items(), 3);
    QVERIFY(comeForward());
}

void ListsStoryTest::itemsGetANoteAndAPart()
{
    const PlaylistId steps = program().playlists().playlists().constFirst().id;
    tree()->setCurrentIndex(program().playlists().indexOf(steps));
    auto *items = find<QListView>("playlistItems");
    QTRY_COMPARE(items->model()->rowCount(), 3);
    items->setFocus();
    chooseAlone(*items, items->model()->index(0, 0));
    QTRY_VERIFY(!items->currentIndex().data().toString().isEmpty());
    key(Qt::Key_F2);
    QTRY_VERIFY(dialog<BookmarkDialog>());
    QTest::keyClicks(find<QLineEdit>("noteField"), u"how planks are fitted"_s);
    auto *from = find<QSpinBox>("startBox");
    from->selectAll();
    QTest::keyClicks(from, u"1:00"_s);
    QTest::keyClick(find<QWidget>("rangeBox"), Qt::Key_Space);
    auto *to = find<QSpinBox>("endBox");
    to->selectAll();
    QTest::keyClicks(to, u"2:30"_s);
    QVERIFY(picture(u"74-item"_s));
    QTest::keyClick(to, Qt::Key_Return);
    QTRY_VERIFY(!dialog<BookmarkDialog>());
    QVERIFY(comeForward());
    const auto first = [&] {
        return library().playlistContent(steps).result()->constFirst();
    };
    QTRY_COMPARE(first().note, u"how planks are fitted"_s);
    QCOMPARE(first().startMs, 60'000);
    QCOMPARE(first().endMs, 150'000);
    QTRY_VERIFY(find<QLabel>("playlistTotal")->text().contains(u"1 h 0"_s));

    // To the end by one key, and back by another.
    items->setFocus();
    const PlaylistItemId moved = first().id;
    key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(first().id != moved);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(first().id, moved);
    auto *sort = find<QToolButton>("sortPlaylistButton");
    QVERIFY(sort->isVisible());
    sort->setFocus();
    QMetaObject::invokeMethod(
        this, [] { QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_T); }, // by title
        Qt::QueuedConnection);
    QTest::keyClick(sort, Qt::Key_Space); // until something is chosen
    const auto titles = [items] {
        QStringList list;
        for (int row = 0; row < items->model()->rowCount(); ++row)
            list.append(items->model()->index(row, 0).data().toString());
        return list;
    };
    QTRY_VERIFY(titles().first().startsWith(u"Lamps"_s) && std::ranges::is_sorted(titles()));
}

void ListsStoryTest::allOfItPlaysByItsParts()
{
    const PlaylistId steps = program().playlists().playlists().constFirst().id;
    QList<QueueEntry> wanted;
    const QList<PlaylistItem> items = library().playlistContent(steps).result().value();
    for (const PlaylistItem &item : items)
        wanted.append({item.episode, item.startMs, item.endMs});
    QCOMPARE(std::ranges::count_if(wanted, &QueueEntry::isPart), 1);
    tree()->setFocus();
    const QSignalSpy played(&window(), &MainWindow::playEntriesRequested);
    key(Qt::Key_Return);
    QCOMPARE(played.size(), 1);
    QCOMPARE(played.first().first().value<QList<QueueEntry>>(), wanted);
    QTRY_COMPARE(library().queueEntries().result().value(), wanted.sliced(1));
    auto *queue = find<QListView>("queueList");
    QTRY_COMPARE(queue->model()->rowCount(), 2);
    QVERIFY(library().setQueue({}).result());
    QTRY_COMPARE(queue->model()->rowCount(), 0);
}

void ListsStoryTest::smartPlaylistsCountAsTheyGo()
{
    key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window().focusWidget(), u"is:favourite"_s);
    QTRY_COMPARE(program().browser().filter().search, u"is:favourite"_s);
    key(Qt::Key_S, Qt::ControlModifier);
    answerInput(u"Favourites of mine"_s);
    key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    const auto count = [this] {
        const QList<Playlist> &all = program().playlists().playlists();
        const auto smart = std::ranges::find_if(all, [](const Playlist &one) { return !one.query.isEmpty(); });
        return smart == all.end() ? -1 : smart->items;
    };
    QTRY_COMPARE(count(), 0);
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(count(), 1);
    key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(picture(u"75-playlists-light"_s));
    QCOMPARE(unnamedControls(panel()).join(u'\n'), QString());
    QVERIFY(start(u"dark"_s));
    key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(count(), 1);
    tree()->setCurrentIndex(program().playlists().indexOf(PlaylistId{1}));
    QTRY_COMPARE(find<QListView>("playlistItems")->model()->rowCount(), 3);
    QVERIFY(picture(u"75-playlists-dark"_s));
}

void ListsStoryTest::whatWasDoneIsTakenBackStepByStep()
{
    tree()->setFocus();
    const qsizetype before = program().playlists().folders().size();
    tree()->setCurrentIndex(program().playlists().indexOf(program().playlists().folders().constFirst().id));
    key(Qt::Key_Delete);
    QTRY_COMPARE(program().playlists().folders().size(), before - 1);
    tree()->setCurrentIndex(program().playlists().indexOf(PlaylistId{1}));
    key(Qt::Key_Delete);
    QTRY_COMPARE(program().playlists().playlists().size(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(program().playlists().playlists().size(), 2);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(program().playlists().folders().size(), before);
    // And done again, and taken back once more.
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(program().playlists().folders().size(), before - 1);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(program().playlists().playlists().size(), 1);
    QTRY_VERIFY(!find<QAction>("redo")->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(program().playlists().folders().size(), before);
}

void ListsStoryTest::homeSaysWhatToDoWhereNothingIsFollowed()
{
    QVERIFY(library().savePosition(EpisodeId{2}, 600'000).result());
    openAt(Place::Home);
    QVERIFY(start(u"dark"_s));
    QTRY_COMPARE(headings(), QStringList{u"Continue listening"_s});
    auto *hint = find<QLabel>("placeHint");
    QTRY_VERIFY(hint->isVisible());
    QVERIFY(picture(u"78-home-hint"_s));
    QVERIFY(library().setFavourite(ShowId{2}, true).result());
    QTRY_VERIFY(!hint->isVisible());
}

void ListsStoryTest::homeShowsWhatToComeBackTo_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void ListsStoryTest::homeShowsWhatToComeBackTo()
{
    QFETCH(QString, scheme);
    QVERIFY(library().savePosition(EpisodeId{2}, 600'000).result());
    QVERIFY(library().addBookmark(EpisodeId{1}, 61'000, u"why larch, not oak"_s).result());
    QVERIFY(library().setFavourite(ShowId{2}, true).result());
    QVERIFY(library().setQueue({EpisodeId{7}, EpisodeId{3}}).result());
    openAt(Place::Home);
    QVERIFY(start(scheme));
    QTRY_VERIFY(!headings().isEmpty());
    QVERIFY(!find<QLabel>("placeHint")->isVisible());
    QTRY_COMPARE(headings(), (QStringList{u"Continue listening"_s, u"New from what you follow"_s, u"Recent bookmarks"_s,
                                          u"Up next"_s}));
    QVERIFY(picture(u"76-home-"_s + scheme));
    QCOMPARE(unnamedControls(*window().findChild<PlaceView *>()).join(u'\n'), QString());
    QVERIFY(!find<QWidget>("placesList")->accessibleName().isEmpty());
}

void ListsStoryTest::homeActsByKeys()
{
    // A word in the search leads to the list, without it home is there again.
    key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window().focusWidget(), u"lamps"_s);
    QTRY_VERIFY(!window().isPlaceShown());
    key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window().isPlaceShown());
    key(Qt::Key_Home, Qt::AltModifier);
    QTRY_VERIFY(places()->hasFocus());
    QCOMPARE(places()->currentIndex().row(), 0);
    QTRY_COMPARE(window().pageEpisode(), EpisodeId{2});

    QSignalSpy plays(&window(), &MainWindow::playRequested);
    QSignalSpy queued(&window(), &MainWindow::queueRequested);
    key(Qt::Key_Return);
    QCOMPARE(plays.last().first().value<EpisodeId>(), EpisodeId{2});
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(queued.last().first().value<QList<EpisodeId>>(), QList{EpisodeId{2}});
    key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(library().rows({EpisodeId{2}}).result()->constFirst().favourite);
    // A bookmark plays from its moment.
    const auto isMark = [this](int row) {
        return places()->model()->index(row, 0).data(PlaceModel::HeadingRole).toString() == "Recent bookmarks"_L1;
    };
    int row = 0;
    while (row < places()->model()->rowCount() && !isMark(row)) {
        key(Qt::Key_Down);
        ++row;
    }
    QCOMPARE(places()->currentIndex().row(), row);
    key(Qt::Key_Return);
    QCOMPARE(plays.last().at(1).toLongLong(), 61'000);
}

void ListsStoryTest::homeIsSilentBehindTheList()
{
    key(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(!window().isPlaceShown());
    auto *list = find<QListView>("episodes");
    chooseAlone(*list, list->model()->index(0, 0));
    const EpisodeId chosen = program().browser().episodes().episodeAt(0);
    QTRY_COMPARE(window().pageEpisode(), chosen);
    // As when its rows come late, or are read anew.
    chooseAlone(*places(), {});
    chooseAlone(*places(), places()->model()->index(0, 0));
    QCOMPARE(list->currentIndex().row(), 0);
    QCOMPARE(window().pageEpisode(), chosen);
}

void ListsStoryTest::favouritesAreFound()
{
    key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(headings(), (QStringList{u"Episodes"_s, u"Shows"_s}));
    QVERIFY(picture(u"77-favourites"_s));
    key(Qt::Key_End);
    QTRY_VERIFY(!window().pageEpisode().isValid() || places()->currentIndex().row() > 0);
    key(Qt::Key_Return); // the page of the show
    QTRY_COMPARE(program().browser().filter().shows, QList{ShowId{2}});
    QVERIFY(program().browser().filter().asPage);
    key(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(window().isPlaceShown());
    QTRY_COMPARE(headings().size(), 2);
    places()->setFocus();
    key(Qt::Key_End);
    key(Qt::Key_D, Qt::ControlModifier); // no longer one
    QTRY_COMPARE(headings(), QStringList{u"Episodes"_s});
}

EARMARK_STORY_MAIN(ListsStoryTest)

#include "tst_listsstory.moc"
