// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rowdiff.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QElapsedTimer>
#include <QtCore/QItemSelectionModel>
#include <QtCore/QRandomGenerator>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <numeric>

using namespace earmark;

namespace {

struct Item {
    int id = 0;
    int value = 0;
    bool operator==(const Item &) const = default;
};

// The smallest model there can be: a fixed row before the others, as panes have, and the rows it is told to show.
class PlainModel final : public RowDiff<QAbstractListModel>
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size()) + 1;
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return index.row() == 0 ? -1 : m_items.at(index.row() - 1).id;
    }
    void setItems(const QList<Item> &items)
    {
        changeRows(m_items, items, [](const Item &item) { return item.id; }, 1);
    }
    const QList<Item> &items() const { return m_items; }

private:
    QList<Item> m_items;
};

QList<Item> itemsOf(const QList<int> &ids)
{
    QList<Item> items;
    for (const int id : ids)
        items.append({.id = id});
    return items;
}

QList<int> span(int first, int last)
{
    QList<int> ids(last - first + 1);
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

} // namespace

class TestRowDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyListBecomesAnyOther_data();
    void anyListBecomesAnyOther();
    void sameListIsSilent();
    void changedContentIsAnnounced();
    void fewChangesAreTold();
    void largeChangesTakeFewSignals_data();
    void largeChangesTakeFewSignals();
    void fiftyThousandRowsAreQuick();
};

void TestRowDiff::anyListBecomesAnyOther_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 3 == 0 ? 400 : 12);
}

void TestRowDiff::anyListBecomesAnyOther()
{
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QRandomGenerator random(seed);
    PlainModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 20; ++round) {
        QList<Item> next = model.items();
        const int kind = random.bounded(4);
        if (kind == 0) { // all new
            next = itemsOf(span(1, size));
            std::shuffle(next.begin(), next.end(), random);
            next.resize(random.bounded(size));
        }
        if (kind == 1) // some gone
            next.removeIf([&random](const Item &) { return random.bounded(4) == 0; });
        for (int id = size + 1 + round * 10; kind >= 2 && id < size + 4 + round * 10; ++id) // some put in
            next.insert(random.bounded(static_cast<int>(next.size()) + 1), {.id = id});
        if (kind == 3 && next.size() > 2) // some elsewhere
            next.move(random.bounded(static_cast<int>(next.size())), random.bounded(static_cast<int>(next.size())));
        for (Item &item : next)
            item.value = random.bounded(3);

        QList<std::pair<QPersistentModelIndex, int>> held;
        for (int i = 0; i < 5 && !model.items().isEmpty(); ++i) {
            const int row = random.bounded(static_cast<int>(model.items().size()));
            held.append({model.index(row + 1), model.items().at(row).id});
        }
        held.append({model.index(0), -1});
        model.setItems(next);
        QCOMPARE(model.items(), next);
        for (const auto &[index, id] : std::as_const(held)) {
            const bool stays = id == -1 || std::ranges::any_of(next, [id](const Item &item) { return item.id == id; });
            QCOMPARE(index.isValid(), stays);
            if (stays)
                QCOMPARE(index.data().toInt(), id);
        }
    }
}

void TestRowDiff::sameListIsSilent()
{
    PlainModel model;
    model.setItems(itemsOf({1, 2, 3}));
    const QSignalSpy changed(&model, &PlainModel::dataChanged);
    const QSignalSpy inserted(&model, &PlainModel::rowsInserted);
    model.setItems(itemsOf({1, 2, 3}));
    QCOMPARE(changed.size() + inserted.size(), 0);
}

void TestRowDiff::changedContentIsAnnounced()
{
    PlainModel model;
    model.setItems(itemsOf({1, 2, 3, 4}));
    const QSignalSpy changed(&model, &PlainModel::dataChanged);
    QList<Item> next = itemsOf({1, 2, 3, 4});
    next[1].value = 7;
    next[2].value = 7;
    model.setItems(next);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 3);
}

void TestRowDiff::fewChangesAreTold()
{
    PlainModel model;
    model.setItems(itemsOf(span(1, 1000)));
    const QSignalSpy inserted(&model, &PlainModel::rowsInserted);
    const QSignalSpy removed(&model, &PlainModel::rowsRemoved);
    const QSignalSpy laidOut(&model, &PlainModel::layoutChanged);
    QList<int> ids = span(1, 1000);
    ids.insert(500, 2000);
    ids.removeAt(10);
    ids.prepend(2001);
    model.setItems(itemsOf(ids));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(laidOut.size(), 0);
}

void TestRowDiff::largeChangesTakeFewSignals_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QList<int> reversed = span(1, 5000);
    std::ranges::reverse(reversed);
    QList<int> odd;
    for (int i = 1; i < 5000; i += 2)
        odd.append(i);
    QTest::newRow("reversed") << span(1, 5000) << reversed;
    QTest::newRow("every second") << span(1, 5000) << odd;
    QTest::newRow("every second back") << odd << span(1, 5000);
    QTest::newRow("half of it elsewhere") << span(1, 5000) << span(2500, 7500);
    QTest::newRow("nothing in common") << span(1, 5000) << span(6000, 9000);
}

void TestRowDiff::largeChangesTakeFewSignals()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    PlainModel model;
    model.setItems(itemsOf(before));
    QItemSelectionModel selection(&model);
    const int chosen = before.size() > 2600 ? 2601 : 2501;
    selection.setCurrentIndex(model.index(static_cast<int>(before.indexOf(chosen)) + 1),
                              QItemSelectionModel::ClearAndSelect);
    const QSignalSpy inserted(&model, &PlainModel::rowsInserted);
    const QSignalSpy removed(&model, &PlainModel::rowsRemoved);
    const QSignalSpy laidOut(&model, &PlainModel::layoutChanged);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(itemsOf(after));
    QVERIFY(inserted.size() + removed.size() + laidOut.size() <= 4);
    if (after.contains(chosen)) {
        QCOMPARE(selection.currentIndex().data().toInt(), chosen);
        QCOMPARE(selection.selectedIndexes().size(), 1);
        QCOMPARE(selection.selectedIndexes().first().data().toInt(), chosen);
    }
}

void TestRowDiff::fiftyThousandRowsAreQuick()
{
    PlainModel model;
    const QList<Item> all = itemsOf(span(1, 50'000));
    QList<Item> third;
    for (int i = 0; i < 50'000; i += 3)
        third.append(all.at(i));
    model.setItems(all);
    const QPersistentModelIndex held = model.index(301); // id 301, in both
    // A step that looked through the list for each row would take minutes.
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 5; ++i) {
        model.setItems(third);
        model.setItems(all);
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(held.data().toInt(), 301);
}

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
