// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/facetmodel.h"

#include <QtCore/QItemSelectionModel>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

FacetPane pane(const QList<FacetRow> &rows, int all)
{
    return {.rows = rows, .all = all, .known = 99};
}

FacetRow row(qint64 id, const QString &name, int count)
{
    FacetRow row;
    row.id = id;
    row.name = name;
    row.count = count;
    return row;
}

QStringList shown(const FacetModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows.append(
            u"%1 %2"_s.arg(model.index(i).data().toString()).arg(model.index(i).data(FacetModel::CountRole).toInt()));
    return rows;
}

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAll();
    void showsThePane();
    void selectionFollowsItsRow();
    void allCountIsAnnounced();
    void nameFilterFoldsNames();
    void speaksEachRow();
    void findsRowsByValue();
    void toolTipsArePlain();
};

void TestFacetModel::beginsWithAll()
{
    const FacetModel shows(FacetModel::Kind::Shows);
    const FacetModel guests(FacetModel::Kind::Guests);
    const FacetModel topics(FacetModel::Kind::Topics);
    const QStringList texts{shows.index(0).data().toString(), guests.index(0).data().toString(),
                            topics.index(0).data().toString()};
    QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()).size(), 3);
    QVERIFY(guests.index(0).data(FacetModel::IsAllRole).toBool());
    QCOMPARE(guests.index(0).data(FacetModel::ValueIdRole).toLongLong(), 0);
}

void TestFacetModel::showsThePane()
{
    FacetModel model(FacetModel::Kind::Guests);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPane(pane({row(1, u"Ann"_s, 5), row(2, u"Ben"_s, 3), row(3, u"Cy"_s, 0)}, 7));
    QCOMPARE(shown(model), (QStringList{u"All guests 7"_s, u"Ann 5"_s, u"Ben 3"_s, u"Cy 0"_s}));
    QCOMPARE(model.known(), 99);
    QCOMPARE(model.present(), 2);
    model.setPane(pane({row(4, u"Di"_s, 9), row(2, u"Ben"_s, 2)}, 9));
    QCOMPARE(shown(model), (QStringList{u"All guests 9"_s, u"Di 9"_s, u"Ben 2"_s}));
    model.setPane({});
    QCOMPARE(shown(model), QStringList{u"All guests 0"_s});
}

void TestFacetModel::selectionFollowsItsRow()
{
    FacetModel model(FacetModel::Kind::Guests);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPane(pane({row(1, u"Ann"_s, 5), row(2, u"Ben"_s, 3), row(3, u"Cy"_s, 1)}, 7));
    QItemSelectionModel selection(&model);
    selection.select(model.indexOf(3), QItemSelectionModel::Select);
    selection.select(model.indexOf(2), QItemSelectionModel::Select);
    model.setPane(pane({row(3, u"Cy"_s, 8), row(7, u"Gus"_s, 4), row(1, u"Ann"_s, 2), row(2, u"Ben"_s, 1)}, 9));
    QVERIFY(selection.isSelected(model.indexOf(3)));
    QVERIFY(selection.isSelected(model.indexOf(2)));
    QCOMPARE(selection.selectedIndexes().size(), 2);
}

void TestFacetModel::allCountIsAnnounced()
{
    FacetModel model(FacetModel::Kind::Shows);
    model.setPane(pane({row(1, u"Ann"_s, 5)}, 7));
    const QSignalSpy changed(&model, &FacetModel::dataChanged);
    model.setPane(pane({row(1, u"Ann"_s, 5)}, 8));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
}

void TestFacetModel::nameFilterFoldsNames()
{
    FacetModel model(FacetModel::Kind::Guests);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPane(pane({row(1, u"Zoë Müller"_s, 5), row(2, u"Ben"_s, 3)}, 7));
    model.setNameFilter(u"MULL"_s);
    QCOMPARE(shown(model), (QStringList{u"All guests 7"_s, u"Zoë Müller 5"_s}));
    QCOMPARE(model.nameOf(2), u"Ben"_s);
    QVERIFY(!model.indexOf(2).isValid());
    model.setPane(pane({row(3, u"Mullen"_s, 6), row(1, u"Zoë Müller"_s, 5), row(2, u"Ben"_s, 3)}, 7));
    QCOMPARE(model.rowCount(), 3);
    model.setNameFilter(QString());
    QCOMPARE(model.rowCount(), 4);
}

void TestFacetModel::speaksEachRow()
{
    FacetModel model(FacetModel::Kind::Shows);
    FacetRow failing = row(1, u"Alpha"_s, 5);
    failing.failing = true;
    model.setPane(pane({failing, row(2, u"Beta"_s, 3)}, 7));
    const QString first = model.index(1).data(Qt::AccessibleTextRole).toString();
    const QString second = model.index(2).data(Qt::AccessibleTextRole).toString();
    QVERIFY(first.startsWith(u"Alpha, 5 "_s));
    QVERIFY(second.startsWith(u"Beta, 3 "_s));
    QVERIFY(first.size() > second.size() + 5); // says that something is wrong with it
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"7"_s));
}

void TestFacetModel::findsRowsByValue()
{
    FacetModel model(FacetModel::Kind::Topics);
    model.setPane(pane({row(11, u"Rust"_s, 5), row(12, u"Tea"_s, 3)}, 7));
    QCOMPARE(model.indexOf(12).row(), 2);
    QCOMPARE(model.indexOf(0).row(), 0);
    QVERIFY(!model.indexOf(13).isValid());
    QCOMPARE(model.nameOf(13), QString());
}

void TestFacetModel::toolTipsArePlain()
{
    FacetModel model(FacetModel::Kind::Shows);
    model.setPane(pane({row(1, u"<img src='file:///etc/hostname'>"_s, 5), row(2, u"A & B"_s, 4)}, 7));
    QVERIFY(!model.index(1).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    QCOMPARE(model.index(2).data(Qt::ToolTipRole).toString(), u"A & B"_s);
}

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
