// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"
#include "models/items/orderedmodel.h"
#include "models/items/playlistmodel.h"
#include "models/library/library.h"
#include "tests/support/a11y.h"
#include "views/bookmarkpanel.h"
#include "views/emptystate.h"
#include "views/matchingbookmarks.h"
#include "views/playlistpanel.h"
#include "views/queuepanel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

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
    void bookmarksAreFound();
    void bookmarksAreGrouped();
    void bookmarksAnswerToKeys();
    void playlistsShowTheirItems();
    void smartPlaylistsStayAsTheyAre();
    void everyControlHasAName();

private:
    [[nodiscard]] static QListView *list(QWidget &panel, const QString &name);
    static void activate(QWidget &panel, QListView *view, int row);

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

void TestSidePanels::activate(QWidget &panel, QListView *view, int row)
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
    m_items->setEpisodes(m_ids);
    QVERIFY(!words->isVisible());
    m_items->setEpisodes({});
    QVERIFY(words->isVisible());
}

void TestSidePanels::queueIsReorderedByKeys()
{
    m_items->setEpisodes(m_ids);
    QueuePanel panel(*m_items);
    QListView *view = list(panel, u"queueList"_s);
    activate(panel, view, 1);
    QSignalSpy orders(m_items.get(), &OrderedModel::orderRequested);
    QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_items->episodes(), (QList{m_ids[0], m_ids[2], m_ids[1], m_ids[3]}));
    QCOMPARE(view->currentIndex().row(), 2);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier); // is first already
    QCOMPARE(m_items->episodes(), (QList{m_ids[1], m_ids[0], m_ids[2], m_ids[3]}));
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(orders.size(), 3);
}

void TestSidePanels::queuePlaysAndRemovesByKeys()
{
    m_items->setEpisodes(m_ids);
    QueuePanel panel(*m_items);
    QListView *view = list(panel, u"queueList"_s);
    activate(panel, view, 2);
    QSignalSpy play(&panel, &QueuePanel::playRequested);
    QSignalSpy open(&panel, &QueuePanel::episodeRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(play.size(), 1);
    QCOMPARE(play.at(0).at(0).value<EpisodeId>(), m_ids[2]);
    QCOMPARE(play.at(0).at(1).toLongLong(), -1);
    QTest::keyClick(view, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(open.at(0).at(0).value<EpisodeId>(), m_ids[2]);
    QCOMPARE(play.size(), 1);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_items->episodes(), (QList{m_ids[0], m_ids[1], m_ids[3]}));
    QCOMPARE(view->currentIndex().row(), 2); // ready for the next
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_items->episodes(), (QList{m_ids[0], m_ids[1]}));
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
    PlaylistPanel panel(playlists, *m_items);
    QListView *view = list(panel, u"playlistList"_s);
    QListView *items = list(panel, u"playlistItems"_s);
    panel.show();
    QVERIFY(!view->isVisible());
    QVERIFY(!items->isVisible());
    QSignalSpy current(&panel, &PlaylistPanel::currentChanged);
    QSignalSpy all(&panel, &PlaylistPanel::playAllRequested);
    QSignalSpy rename(&panel, &PlaylistPanel::renameRequested);
    QSignalSpy remove(&panel, &PlaylistPanel::removalRequested);
    playlists.setPlaylists({{.id = PlaylistId{4}, .title = u"Rail"_s, .query = {}, .items = 2, .durationMs = 1},
                            {.id = PlaylistId{9}, .title = u"Road"_s, .query = {}, .items = 0, .durationMs = 0}});
    activate(panel, view, 1);
    QCOMPARE(panel.current(), PlaylistId{9});
    QCOMPARE(current.last().at(0).value<PlaylistId>(), PlaylistId{9});
    QVERIFY(items->isVisible());
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_F2);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(all.at(0).at(0).value<PlaylistId>(), PlaylistId{9});
    QCOMPARE(rename.at(0).at(0).value<Playlist>().title, u"Road"_s);
    QCOMPARE(remove.at(0).at(0).value<PlaylistId>(), PlaylistId{9});
}

void TestSidePanels::smartPlaylistsStayAsTheyAre()
{
    PlaylistModel playlists;
    playlists.setPlaylists(
        {{.id = PlaylistId{4}, .title = u"Long"_s, .query = u"longer:2h"_s, .items = 4, .durationMs = 1}});
    m_items->setEpisodes(m_ids);
    PlaylistPanel panel(playlists, *m_items);
    activate(panel, list(panel, u"playlistList"_s), 0);
    QListView *items = list(panel, u"playlistItems"_s);
    items->setFocus();
    items->setCurrentIndex(m_items->index(1));
    QTest::keyClick(items, Qt::Key_Delete);
    QTest::keyClick(items, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_items->episodes(), m_ids);
}

void TestSidePanels::everyControlHasAName()
{
    PlaylistModel playlists;
    QueuePanel queue(*m_items);
    PlaylistPanel panel(playlists, *m_items);
    QCOMPARE(test::unnamedControls(queue), QStringList());
    QCOMPARE(test::unnamedControls(panel), QStringList());
    QCOMPARE(test::unreachableControls(panel), QStringList());
}

QTEST_MAIN(TestSidePanels)
#include "tst_sidepanels.moc"
