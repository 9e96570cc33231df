// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestBookmarkModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItIsGiven();
    void editingKeepsTheRow();
};

namespace {

Bookmark bookmark(qint64 id, qint64 positionMs, const QString &note)
{
    Bookmark bookmark;
    bookmark.id = BookmarkId{id};
    bookmark.episode = EpisodeId{1};
    bookmark.episodeTitle = u"The episode"_s;
    bookmark.show = u"The show"_s;
    bookmark.positionMs = positionMs;
    bookmark.note = note;
    return bookmark;
}

} // namespace

void TestBookmarkModel::showsWhatItIsGiven()
{
    BookmarkModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Bookmark range = bookmark(2, 60'000, QString());
    range.endMs = 90'000;
    model.setBookmarks({bookmark(1, 3'849'000, u"the good part"_s), range});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data().toString().contains(u"1:04:09"_s));
    QVERIFY(model.index(0).data().toString().contains(u"the good part"_s));
    QVERIFY(model.index(1).data().toString().contains(u"1:00"_s));
    QVERIFY(model.index(1).data().toString().contains(u"1:30"_s));
    QCOMPARE(model.index(1).data(BookmarkModel::BookmarkRole).value<Bookmark>(), range);
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"1:04:09"_s, u"the good part"_s, u"The episode"_s, u"The show"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
}

void TestBookmarkModel::editingKeepsTheRow()
{
    BookmarkModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBookmarks({bookmark(1, 1000, u"a"_s), bookmark(2, 2000, u"b"_s)});
    const QPersistentModelIndex second = model.index(1);
    model.setBookmarks({bookmark(3, 500, u"new"_s), bookmark(1, 1000, u"a"_s), bookmark(2, 2000, u"edited"_s)});
    QCOMPARE(second.row(), 2);
    QVERIFY(second.data().toString().contains(u"edited"_s));
    QCOMPARE(model.bookmarks().size(), 3);
}

QTEST_GUILESS_MAIN(TestBookmarkModel)
#include "tst_bookmarkmodel.moc"
