// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPlaylistModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItIsGiven();
    void rowsAreKeptWhileOthersChange();
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

QTEST_GUILESS_MAIN(TestPlaylistModel)
#include "tst_playlistmodel.moc"
