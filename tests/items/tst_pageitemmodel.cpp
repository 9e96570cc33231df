// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pageitemmodel.h"
#include "tests/items/samplepage.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPageItemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upcomingAndLeftOutStandApart();
    void theListenerHearsWhatARowIs();
    void filtersShowWhatTheyCount_data();
    void filtersShowWhatTheyCount();
    void aCheckMarkIsARequest();
    void rowsOutliveAMerge();
};

namespace {

QStringList shown(const PageItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row).data().toString());
    return rows;
}

const auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

void TestPageItemModel::upcomingAndLeftOutStandApart()
{
    PageItemModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setDraft(PageDraft(test::samplePage()));
    QCOMPARE(shown(model),
             QStringList({u"Planking with Marta Lindqvist"_s, u"Reading the tide tables"_s, u"Still to come"_s,
                          u"With Oren Vasquez, Tidewater Press"_s, u"Left out"_s, u"The Boat Shed"_s, u"Play"_s}));
    QVERIFY(!model.flags(model.index(2)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.episodeAt(3), 2);
    QCOMPARE(model.episodeAt(2), -1);
    QCOMPARE(model.rowOf(2), 3);
    QCOMPARE(model.rowOf(9), -1);
}

void TestPageItemModel::theListenerHearsWhatARowIs()
{
    PageItemModel model;
    EpisodeComparison adds;
    adds.known = EpisodeId{7};
    adds.adds = QStringList{u"guests"_s};
    model.setDraft(PageDraft(test::samplePage()), {adds, {}, {}});
    const QString first = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(first.contains(u"Marta Lindqvist"_s) && first.contains(u"58 min"_s) && first.contains(u"adds guests"_s),
             qPrintable(first));
    const QString coming = model.index(3).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(coming.contains(u"still to come"_s) && coming.contains(u"title made"_s), qPrintable(coming));
    const QString line = model.index(6).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(line.contains(u"line 2"_s) && line.contains(u"button"_s), qPrintable(line));
}

void TestPageItemModel::filtersShowWhatTheyCount_data()
{
    QTest::addColumn<PageItemModel::Filter>("filter");
    QTest::addColumn<QStringList>("rows");
    const QString marta = u"Planking with Marta Lindqvist"_s;
    const QString tides = u"Reading the tide tables"_s;
    const QString oren = u"With Oren Vasquez, Tidewater Press"_s;
    QTest::newRow("guests") << PageItemModel::Filter::WithGuests << QStringList{marta, u"Still to come"_s, oren};
    QTest::newRow("known") << PageItemModel::Filter::Known << QStringList{marta};
    QTest::newRow("upcoming") << PageItemModel::Filter::Upcoming << QStringList{u"Still to come"_s, oren};
    QTest::newRow("left out") << PageItemModel::Filter::LeftOut
                              << QStringList{tides, u"Left out"_s, u"The Boat Shed"_s, u"Play"_s};
}

void TestPageItemModel::filtersShowWhatTheyCount()
{
    QFETCH(PageItemModel::Filter, filter);
    QFETCH(QStringList, rows);
    PageItemModel model;
    const QAbstractItemModelTester tester(&model, strict);
    PageDraft draft(test::samplePage());
    draft.setLeftOut({1}, true);
    EpisodeComparison same;
    same.known = EpisodeId{7};
    same.same = true;
    model.setDraft(draft, {same, {}, {}});
    model.setFilter(filter);
    QCOMPARE(shown(model), rows);
    model.setFilter(PageItemModel::Filter::All);
    QCOMPARE(model.rowCount(), 7);
}

void TestPageItemModel::aCheckMarkIsARequest()
{
    PageItemModel model;
    model.setDraft(PageDraft(test::samplePage()));
    QSignalSpy asked(&model, &PageItemModel::leaveOutRequested);
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toInt(), 1);
    QCOMPARE(asked.at(0).at(1).toBool(), true);
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked)); // until the draft says so
    QVERIFY(!model.setData(model.index(2), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.index(5).data(Qt::CheckStateRole).isValid());
}

void TestPageItemModel::rowsOutliveAMerge()
{
    PageItemModel model;
    const QAbstractItemModelTester tester(&model, strict);
    PageDraft draft(test::samplePage());
    model.setDraft(draft);
    const QPersistentModelIndex first = model.index(0);
    const QPersistentModelIndex second = model.index(1);
    const QPersistentModelIndex coming = model.index(3);
    draft.rearrange(test::mergedPage());
    model.setDraft(draft);
    QVERIFY(first.isValid() && !second.isValid());
    QCOMPARE(coming.row(), 2);
    QCOMPARE(model.episodeAt(coming.row()), 1);
    draft.undo();
    model.setDraft(draft);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.episodeAt(coming.row()), 2);
}

QTEST_GUILESS_MAIN(TestPageItemModel)
#include "tst_pageitemmodel.moc"
