// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"
#include "models/items/orderedmodel.h"
#include "models/items/playlistitemmodel.h"
#include "models/items/playlistmodel.h"
#include "models/library/library.h"
#include "tests/support/a11y.h"
#include "views/bookmarkpanel.h"
#include "views/choosealone.h"
#include "views/emptystate.h"
#include "views/matchingbookmarks.h"
#include "views/playlistpanel.h"
#include "views/queuepanel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

ParsedShow fourEpisodes()
{
    ParsedShow show;
    show.title = u"Packet Hours"_s;
    show.feedUrl = u"https://example.org/feed.xml"_s;
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s}) {
        ParsedEpisode episode;
        episode.title = name;
        episode.guid = name;
        episode.durationMs = 60'000;
        show.episodes << episode;
    }
    return show;
}

Bookmark bookmark(qint64 id, const QString &title, qint64 positionMs, const QString &note)
{
    Bookmark result;
    result.id = BookmarkId{id};
    result.episode = EpisodeId{id};
    result.episodeTitle = title;
    result.show = u"Packet Hours"_s;
    result.positionMs = positionMs;
    result.note = note;
    return result;
}

} // namespace

class TestSidePanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyQueueSaysWhatToDo();
    void queueIsReorderedByKeys();
    void queuePlaysAndRemovesByKeys();
    void aRowIsChosenAloneBehindAShortcut();
    void bookmarksAreFound();
    void bookmarksAreGrouped();
    void bookmarksAnswerToKeys();
    void playlistsShowTheirItems();
    void foldersAnswerToKeys();
    void itemsAreMovedPlayedAndEditedByKeys();
    void smartPlaylistsStayAsTheyAre();
    void everyControlHasAName();

private:
    [[nodiscard]] static QListView *list(QWidget &panel, const QString &name);
    static void activate(QWidget &panel, QAbstractItemView *view, int row);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OrderedModel> m_items;
    QList<EpisodeId> m_ids;
};

void TestSidePanels::init()
{
    m_items.reset();
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    const auto opened = m_library->open();
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result().has_value());
    const auto saved = m_library->save(fourEpisodes());
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(saved.result().has_value());
    const auto view = m_library->view({});
    QTRY_VERIFY(view.isFinished());
    QVERIFY(view.result().has_value());
    m_ids = view.result()->episodes;
    QCOMPARE(m_ids.size(), 4);
    m_items = std::make_unique<OrderedModel>(*m_library);
}

QListView *TestSidePanels::list(QWidget &panel, const QString &name)
{
    return panel.findChild<QListView *>(name);
}

void TestSidePanels::activate(QWidget &panel, QAbstractItemView *view, int row)
{
    panel.resize(320, 420);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, 0));
}

void TestSidePanels::emptyQueueSaysWhatToDo()
{
    QueuePanel panel(*m_items);
    panel.show();
    const auto *words = panel.findChild<EmptyState *>();
    QVERIFY(words->isVisible());
    m_items->setEntries(wholeEpisodes(m_ids));
    QVERIFY(!words->isVisible());
    m_items->setEntries({});
    QVERIFY(words->isVisible());
}

void TestSidePanels::queueIsReorderedByKeys()
{
    m_items->setEntries(wholeEpisodes(m_ids));
    QueuePanel panel(*m_items);
    QListView *view = list(panel, u"queueList"_s);
    activate(panel, view, 1);
    QSignalSpy orders(m_items.get(), &OrderedModel::orderRequested);
    QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_items->entries(), wholeEpisodes(QList{m_ids[0], m_ids[2], m_ids[1], m_ids[3]}));
    QCOMPARE(view->currentIndex().row(), 2);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier); // is first already
    QCOMPARE(m_items->entries(), wholeEpisodes(QList{m_ids[1], m_ids[0], m_ids[2], m_ids[3]}));
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(orders.size(), 3);
}

void TestSidePanels::queuePlaysAndRemovesByKeys()
{
    m_items->setEntries(wholeEpisodes(m_ids));
    QueuePanel panel(*m_items);
    QListView *view = list(panel, u"queueList"_s);
    activate(panel, view, 2);
    QSignalSpy play(&panel, &QueuePanel::playRequested);
    QSignalSpy open(&panel, &QueuePanel::episodeRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(play.size(), 1);
    QCOMPARE(play.at(0).at(0).value<QueueEntry>(), QueueEntry{m_ids[2]});
    QTest::keyClick(view, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(open.at(0).at(0).value<EpisodeId>(), m_ids[2]);
    QCOMPARE(play.size(), 1);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_items->entries(), wholeEpisodes(QList{m_ids[0], m_ids[1], m_ids[3]}));
    QCOMPARE(view->currentIndex().row(), 2); // ready for the next
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_items->entries(), wholeEpisodes(QList{m_ids[0], m_ids[1]}));
}

void TestSidePanels::aRowIsChosenAloneBehindAShortcut()
{
    m_items->setEntries(wholeEpisodes(m_ids));
    QueuePanel panel(*m_items);
    QListView *view = list(panel, u"queueList"_s);
    activate(panel, view, 0);
    QTest::keyClick(view, Qt::Key_F35, Qt::ControlModifier); // Qt goes on to take Ctrl for held
    for (const int row : {2, 2, 0}) {
        chooseAlone(*view, view->model()->index(row, 0));
        QCOMPARE(view->selectionModel()->selectedRows(), QModelIndexList{view->model()->index(row, 0)});
    }
    QTest::keyClick(view, Qt::Key_F35, Qt::ShiftModifier);
    chooseAlone(*view, view->model()->index(3, 0));
    QCOMPARE(view->selectionModel()->selectedRows(), QModelIndexList{view->model()->index(3, 0)});
}

void TestSidePanels::bookmarksAreFound()
{
    BookmarkModel bookmarks;
    BookmarkPanel panel(bookmarks);
    QListView *view = list(panel, u"bookmarkList"_s);
    auto *filter = panel.findChild<QLineEdit *>(u"bookmarkFilter"_s);
    panel.show();
    QVERIFY(!view->isVisible());
    QVERIFY(!filter->isEnabled());
    bookmarks.setBookmarks({bookmark(1, u"One"_s, 5'000, u"a (trick)"_s), bookmark(2, u"Two"_s, 9'000, {})});
    QVERIFY(view->isVisible());
    QTest::keyClicks(filter, u"(TRICK"_s); // words, not a pattern
    QCOMPARE(view->model()->rowCount(), 1);
    filter->clear();
    QTest::keyClicks(filter, u"two"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    filter->clear();
    QTest::keyClicks(filter, u"nowhere"_s);
    QVERIFY(!view->isVisible());
    filter->clear();
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->rowCount(), 2);
}

void TestSidePanels::bookmarksAreGrouped()
{
    BookmarkModel bookmarks;
    Bookmark one = bookmark(1, u"One"_s, 5'000, u"first"_s);
    one.show = u"Walks"_s;
    one.guests = {u"Zoë Quist"_s};
    one.createdAtMs = 3;
    Bookmark two = bookmark(2, u"Two"_s, 6'000, u"second"_s);
    two.show = u"Boats"_s;
    two.createdAtMs = 2;
    Bookmark three = bookmark(3, u"Three"_s, 7'000, u"third"_s);
    three.show = u"Walks"_s;
    three.createdAtMs = 1;
    bookmarks.setBookmarks({one, two, three});
    BookmarkPanel panel(bookmarks);
    panel.show();
    const QAbstractItemModel &rows = *list(panel, u"bookmarkList"_s)->model();
    const auto notes = [&rows] {
        QStringList all;
        for (int row = 0; row < rows.rowCount(); ++row)
            all.append(rows.index(row, 0).data(BookmarkModel::BookmarkRole).value<Bookmark>().note);
        return all;
    };
    const auto headings = [&rows] {
        QStringList all;
        for (int row = 0; row < rows.rowCount(); ++row)
            all.append(rows.index(row, 0).data(MatchingBookmarks::HeadingRole).toString());
        return all;
    };
    QCOMPARE(notes(), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    QCOMPARE(headings(), QStringList(3, QString()));
    auto *grouping = panel.findChild<QComboBox *>(u"bookmarkGrouping"_s);
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(notes(), (QStringList{u"second"_s, u"first"_s, u"third"_s}));
    QCOMPARE(headings(), (QStringList{u"Boats"_s, u"Walks"_s, {}}));
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(notes().first(), u"first"_s);
    QCOMPARE(headings().first(), u"Zoë Quist"_s);
    QVERIFY(!headings().at(1).isEmpty()); // those without a guest
    QVERIFY(rows.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Zoë Quist"_s));
    QTest::keyClick(grouping, Qt::Key_Home);
    QCOMPARE(notes(), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
}

void TestSidePanels::bookmarksAnswerToKeys()
{
    BookmarkModel bookmarks;
    bookmarks.setBookmarks({bookmark(1, u"One"_s, 5'000, u"first"_s), bookmark(2, u"Two"_s, 9'000, u"second"_s)});
    BookmarkPanel panel(bookmarks);
    QListView *view = list(panel, u"bookmarkList"_s);
    activate(panel, view, 1);
    QSignalSpy play(&panel, &BookmarkPanel::playRequested);
    QSignalSpy edit(&panel, &BookmarkPanel::editRequested);
    QSignalSpy remove(&panel, &BookmarkPanel::removalRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_F2);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(play.at(0).at(0).value<EpisodeId>(), EpisodeId{2});
    QCOMPARE(play.at(0).at(1).toLongLong(), 9'000);
    QCOMPARE(edit.at(0).at(0).value<Bookmark>().note, u"second"_s);
    QCOMPARE(remove.at(0).at(0).value<BookmarkId>(), BookmarkId{2});
    QCOMPARE(bookmarks.rowCount(), 2); // asked for, not done
}

void TestSidePanels::playlistsShowTheirItems()
{
    PlaylistModel playlists;
    PlaylistItemModel rows(*m_library);
    PlaylistPanel panel(playlists, rows);
    auto *view = panel.findChild<QTreeView *>(u"playlistList"_s);
    QListView *items = list(panel, u"playlistItems"_s);
    panel.show();
    QVERIFY(!view->isVisible());
    QVERIFY(!items->isVisible());
    QSignalSpy current(&panel, &PlaylistPanel::currentChanged);
    QSignalSpy all(&panel, &PlaylistPanel::playAllRequested);
    QSignalSpy remove(&panel, &PlaylistPanel::removalRequested);
    playlists.setPlaylists({{.id = PlaylistId{4}, .title = u"Rail"_s, .query = {}, .items = 2, .durationMs = 1},
                            {.id = PlaylistId{9}, .title = u"Road"_s, .query = {}, .items = 0, .durationMs = 0}});
    activate(panel, view, 1);
    QCOMPARE(panel.current(), PlaylistId{9});
    QCOMPARE(current.last().at(0).value<PlaylistId>(), PlaylistId{9});
    QVERIFY(items->isVisible());
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(all.at(0).at(0).value<PlaylistId>(), PlaylistId{9});
    QCOMPARE(remove.at(0).at(0).value<PlaylistId>(), PlaylistId{9});
}

void TestSidePanels::foldersAnswerToKeys()
{
    PlaylistModel playlists;
    PlaylistItemModel rows(*m_library);
    PlaylistPanel panel(playlists, rows);
    auto *view = panel.findChild<QTreeView *>(u"playlistList"_s);
    const PlaylistFolder folder{FolderId{3}, {}, u"Learning"_s};
    Playlist steps{.id = PlaylistId{4}, .title = u"Steps"_s, .query = {}};
    steps.folder = folder.id;
    playlists.setPlaylists({steps}, {folder});
    activate(panel, view, 0);
    QSignalSpy remove(&panel, &PlaylistPanel::folderRemovalRequested);
    QSignalSpy move(&panel, &PlaylistPanel::moveRequested);
    QSignalSpy rename(&panel, &PlaylistPanel::folderRenameRequested);
    QCOMPARE(panel.currentFolder(), folder.id);
    QVERIFY(!panel.current().isValid());
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(remove.first().first().value<FolderId>(), folder.id);
    QTest::keyClick(view, Qt::Key_F2);
    auto *input = panel.findChild<QInputDialog *>();
    QVERIFY(input);
    input->setTextValue(u"Lessons"_s);
    input->accept();
    QCOMPARE(rename.first().at(1).toString(), u"Lessons"_s);
    // Into no folder, by the menu alone.
    view->setCurrentIndex(playlists.indexOf(steps.id));
    QTest::keyClick(view, Qt::Key_M, Qt::ControlModifier);
    auto *menu = panel.findChild<QMenu *>(u"folderMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(!menu->actions().at(1)->isEnabled()); // it is there
    menu->actions().at(0)->trigger();
    QCOMPARE(move.first().at(1).value<FolderId>(), FolderId{});
}

void TestSidePanels::itemsAreMovedPlayedAndEditedByKeys()
{
    PlaylistModel playlists;
    playlists.setPlaylists({{.id = PlaylistId{4}, .title = u"Rail"_s, .query = {}, .items = 3, .durationMs = 1}});
    PlaylistItemModel rows(*m_library);
    QList<PlaylistItem> items;
    for (qint64 i = 0; i < 3; ++i)
        items.append({.id = PlaylistItemId{i + 1}, .episode = m_ids.at(i), .episodeMs = 60'000});
    items[2].startMs = 10'000;
    items[2].endMs = 20'000;
    rows.setItems(items);
    PlaylistPanel panel(playlists, rows);
    QListView *view = list(panel, u"playlistItems"_s);
    activate(panel, view, 2);
    QSignalSpy range(&panel, &PlaylistPanel::rangeRequested);
    QSignalSpy edit(&panel, &PlaylistPanel::itemEditRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(range.first().at(1).toLongLong(), 10'000);
    QCOMPARE(range.first().at(2).toLongLong(), 20'000);
    QTest::keyClick(view, Qt::Key_F2);
    QCOMPARE(edit.first().first().value<PlaylistItem>().id, PlaylistItemId{3});
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rows.items().first().id, PlaylistItemId{3});
    QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rows.items().last().id, PlaylistItemId{3});
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(rows.items().at(1).id, PlaylistItemId{3});
    const auto *total = panel.findChild<QLabel *>(u"playlistTotal"_s);
    QVERIFY(!total->text().contains(u'×'));
    panel.setRate(2);
    QVERIFY(total->text().contains(u"2×"_s));
}

void TestSidePanels::smartPlaylistsStayAsTheyAre()
{
    PlaylistModel playlists;
    playlists.setPlaylists(
        {{.id = PlaylistId{4}, .title = u"Long"_s, .query = u"longer:2h"_s, .items = 4, .durationMs = 1}});
    PlaylistItemModel rows(*m_library);
    QList<PlaylistItem> found;
    for (const EpisodeId episode : std::as_const(m_ids))
        found.append({.episode = episode});
    rows.setItems(found);
    PlaylistPanel panel(playlists, rows);
    activate(panel, panel.findChild<QTreeView *>(u"playlistList"_s), 0);
    QListView *items = list(panel, u"playlistItems"_s);
    items->setFocus();
    items->setCurrentIndex(rows.index(1));
    QTest::keyClick(items, Qt::Key_Delete);
    QTest::keyClick(items, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(items, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rows.episodes(), m_ids);
}

void TestSidePanels::everyControlHasAName()
{
    PlaylistModel playlists;
    PlaylistItemModel rows(*m_library);
    QueuePanel queue(*m_items);
    PlaylistPanel panel(playlists, rows);
    QCOMPARE(test::unnamedControls(queue), QStringList());
    QCOMPARE(test::unnamedControls(panel), QStringList());
    QCOMPARE(test::unreachableControls(panel), QStringList());
}

QTEST_MAIN(TestSidePanels)
#include "tst_sidepanels.moc"
