// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodemime.h"
#include "models/items/playlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPlaylistModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItIsGiven();
    void rowsAreKeptWhileOthersChange();
    void foldersHoldPlaylists();
    void whatIsDroppedIsAskedFor();
};

namespace {

Playlist playlist(qint64 id, const QString &title, int items, const QString &query = {})
{
    Playlist playlist;
    playlist.id = PlaylistId{id};
    playlist.title = title;
    playlist.items = items;
    playlist.query = query;
    return playlist;
}

} // namespace

void TestPlaylistModel::showsWhatItIsGiven()
{
    PlaylistModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlaylists({playlist(1, u"Commute"_s, 12), playlist(2, u"Rust"_s, 5, u"topic:rust"_s)});
    QCOMPARE(model.index(0).data().toString(), u"Commute"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"12"_s));
    QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), u"topic:rust"_s);
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"smart"_s));
    QCOMPARE(model.index(1).data(PlaylistModel::PlaylistRole).value<Playlist>().id, PlaylistId{2});
}

void TestPlaylistModel::rowsAreKeptWhileOthersChange()
{
    PlaylistModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlaylists({playlist(1, u"Commute"_s, 12), playlist(2, u"Rust"_s, 5)});
    const QPersistentModelIndex rust = model.index(1);
    model.setPlaylists({playlist(2, u"A new name"_s, 6), playlist(3, u"Sleep"_s, 1)});
    QCOMPARE(rust.row(), 0);
    QCOMPARE(rust.data().toString(), u"A new name"_s);
    model.setPlaylists({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!rust.isValid());
}

void TestPlaylistModel::foldersHoldPlaylists()
{
    PlaylistModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const PlaylistFolder learning{FolderId{1}, {}, u"Learning"_s};
    const PlaylistFolder rust{FolderId{2}, FolderId{1}, u"Rust"_s};
    Playlist steps = playlist(1, u"Steps"_s, 12);
    steps.folder = rust.id;
    model.setPlaylists({playlist(2, u"Commute"_s, 3), steps}, {learning, rust});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"Learning"_s);
    QCOMPARE(model.index(0).data(PlaylistModel::CountRole).toInt(), 1);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"folder"_s));
    QCOMPARE(model.pathOf(rust.id), u"Learning / Rust"_s);
    QVERIFY(model.isWithin(rust.id, learning.id) && !model.isWithin(learning.id, rust.id));
    const QPersistentModelIndex deep = model.indexOf(steps.id);
    QCOMPARE(QModelIndex(deep).parent().data().toString(), u"Rust"_s);

    // Its folder goes; a list in a folder nobody knows stands at the top.
    model.setPlaylists({playlist(2, u"Commute"_s, 3), steps}, {learning});
    QCOMPARE(model.indexOf(steps.id).parent(), QModelIndex());
    QCOMPARE(model.rowCount(), 3);
    steps.folder = learning.id;
    steps.title = u"A first step"_s;
    model.setPlaylists({steps, playlist(2, u"Commute"_s, 3)}, {learning});
    QCOMPARE(model.indexOf(steps.id).parent().data().toString(), u"Learning"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setPlaylists({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestPlaylistModel::whatIsDroppedIsAskedFor()
{
    PlaylistModel model;
    const PlaylistFolder outer{FolderId{1}, {}, u"Outer"_s};
    const PlaylistFolder inner{FolderId{2}, FolderId{1}, u"Inner"_s};
    model.setPlaylists({playlist(2, u"Commute"_s, 3), playlist(3, u"Smart"_s, 3, u"fog"_s)}, {outer, inner});
    QSignalSpy lists(&model, &PlaylistModel::playlistMoveRequested);
    QSignalSpy folders(&model, &PlaylistModel::folderMoveRequested);
    QSignalSpy additions(&model, &PlaylistModel::additionRequested);
    const auto drop = [&model](const QMimeData &data, const QModelIndex &onto) {
        return model.dropMimeData(&data, Qt::MoveAction, -1, -1, onto);
    };
    const QModelIndex commute = model.indexOf(PlaylistId{2});
    const std::unique_ptr<QMimeData> list(model.mimeData({commute}));
    const std::unique_ptr<QMimeData> folder(model.mimeData({model.indexOf(outer.id)}));
    QVERIFY(drop(*list, model.indexOf(inner.id)));
    QCOMPARE(lists.first().at(1).value<FolderId>(), inner.id);
    QVERIFY(drop(*folder, {}));
    QCOMPARE(folders.first().at(1).value<FolderId>(), FolderId{});
    QVERIFY(!drop(*folder, model.indexOf(inner.id))); // into itself
    QVERIFY(!drop(*list, model.indexOf(PlaylistId{3})));
    const auto episodes = toMimeData({EpisodeId{7}});
    QVERIFY(drop(*episodes, commute));
    QVERIFY(!drop(*episodes, model.indexOf(PlaylistId{3}))); // a search decides what is in it
    QVERIFY(!drop(*episodes, model.indexOf(outer.id)));
    QCOMPARE(additions.size(), 1);
    QCOMPARE(additions.first().at(1).value<QList<EpisodeId>>(), QList{EpisodeId{7}});
    QCOMPARE(model.playlists().size(), 2);
}

QTEST_GUILESS_MAIN(TestPlaylistModel)
#include "tst_playlistmodel.moc"
