// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/orderedmodel.h"

#include "models/items/episodemime.h"
#include "tests/items/samplelibrary.h"

#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestOrderedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsRowsInTheGivenOrder();
    void movingAsksForTheNewOrder_data();
    void movingAsksForTheNewOrder();
    void movingNowhereAsksNothing();
    void movesBlocks();
    void removing();
    void dropping_data();
    void dropping();
    void partsAreRowsOfTheirOwn();
    void foreignDropsAreRefused();
    void marksAreReadAgain();

private:
    QString order() const; // of the episodes, as one letter each

    std::unique_ptr<SampleLibrary> m_sample;
    QList<EpisodeId> m_episodes; // a, b, c, ...
    std::unique_ptr<OrderedModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestOrderedModel::initTestCase()
{
    m_sample = std::make_unique<SampleLibrary>(10);
    m_episodes = m_sample->all();
}

void TestOrderedModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<OrderedModel>(m_sample->library);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setEntries(wholeEpisodes(m_episodes.first(5)));
}

QString TestOrderedModel::order() const
{
    QString letters;
    for (const QueueEntry &entry : m_model->entries())
        letters += QChar(u'a' + static_cast<char16_t>(m_episodes.indexOf(entry.episode)));
    return letters;
}

void TestOrderedModel::showsRowsInTheGivenOrder()
{
    QCOMPARE(order(), u"abcde"_s);
    QTRY_VERIFY(m_model->index(1).data().isValid());
    const EpisodeRow row = m_model->index(1).data(OrderedModel::RowRole).value<EpisodeRow>();
    QCOMPARE(row.id, m_episodes.at(1));
    QCOMPARE(m_model->index(1).data().toString(), row.title);
    QVERIFY(m_model->index(1).data(Qt::AccessibleTextRole).toString().contains(row.show));
    m_model->setEntries(wholeEpisodes({m_episodes.at(1), m_episodes.at(0), m_episodes.at(1)}));
    QCOMPARE(order(), u"ba"_s);
}

void TestOrderedModel::movingAsksForTheNewOrder_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("down") << 1 << 3 << u"acdbe"_s;
    QTest::newRow("up") << 3 << 1 << u"adbce"_s;
    QTest::newRow("to the end") << 0 << 4 << u"bcdea"_s;
    QTest::newRow("to the start") << 4 << 0 << u"eabcd"_s;
    QTest::newRow("by one") << 2 << 3 << u"abdce"_s;
}

void TestOrderedModel::movingAsksForTheNewOrder()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const QSignalSpy requested(m_model.get(), &OrderedModel::orderRequested);
    const QPersistentModelIndex moved = m_model->index(from);
    m_model->move(from, to);
    QTEST(order(), "expected");
    QCOMPARE(moved.row(), to);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<QList<QueueEntry>>(), m_model->entries());
}

void TestOrderedModel::movingNowhereAsksNothing()
{
    const QSignalSpy requested(m_model.get(), &OrderedModel::orderRequested);
    m_model->move(2, 2);
    m_model->move(-1, 2);
    m_model->move(2, 5);
    m_model->move(9, 0);
    QCOMPARE(order(), u"abcde"_s);
    QCOMPARE(requested.size(), 0);
}

void TestOrderedModel::movesBlocks()
{
    QVERIFY(m_model->moveRows({}, 1, 2, {}, 5));
    QCOMPARE(order(), u"adebc"_s);
    QVERIFY(m_model->moveRows({}, 3, 2, {}, 0));
    QCOMPARE(order(), u"bcade"_s);
    QVERIFY(!m_model->moveRows({}, 1, 2, {}, 2)); // into itself
}

void TestOrderedModel::removing()
{
    const QSignalSpy requested(m_model.get(), &OrderedModel::orderRequested);
    m_model->remove({3, 1});
    QCOMPARE(order(), u"ace"_s);
    QCOMPARE(requested.size(), 1);
    m_model->remove({});
    m_model->remove({17});
    QCOMPARE(requested.size(), 1);
    m_model->remove({0, 1, 2});
    QCOMPARE(order(), QString());
}

void TestOrderedModel::dropping_data()
{
    QTest::addColumn<QString>("dropped");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("new ones between") << u"gf"_s << 2 << u"abgfcde"_s;
    QTest::newRow("at the end") << u"g"_s << -1 << u"abcdeg"_s;
    QTest::newRow("at the start") << u"g"_s << 0 << u"gabcde"_s;
    QTest::newRow("one that is there, down") << u"b"_s << 4 << u"acdbe"_s;
    QTest::newRow("some that are there, up") << u"ce"_s << 1 << u"acebd"_s;
    QTest::newRow("both kinds") << u"ga"_s << 5 << u"bcdega"_s;
    QTest::newRow("where it stands") << u"b"_s << 1 << u"abcde"_s;
}

void TestOrderedModel::dropping()
{
    QFETCH(QString, dropped);
    QFETCH(int, row);
    QFETCH(QString, expected);
    QList<EpisodeId> ids;
    for (const QChar letter : std::as_const(dropped))
        ids.append(m_episodes.at(letter.unicode() - u'a'));
    const QSignalSpy requested(m_model.get(), &OrderedModel::orderRequested);
    const std::unique_ptr<QMimeData> data = toMimeData(ids);
    QVERIFY(m_model->dropMimeData(data.get(), Qt::CopyAction, row, 0, {}));
    QCOMPARE(order(), expected);
    QCOMPARE(requested.size(), expected == u"abcde"_s ? 0 : 1);
}

void TestOrderedModel::partsAreRowsOfTheirOwn()
{
    const QueueEntry first{m_episodes.at(1), 60'000, 90'000};
    const QueueEntry second{m_episodes.at(1), 120'000, std::nullopt};
    const QueueEntry whole{m_episodes.at(1)};
    m_model->setEntries({first, whole, second, first});
    QCOMPARE(m_model->entries(), (QList{first, whole, second}));
    QTRY_VERIFY(m_model->index(2).data().isValid());
    const auto item = m_model->index(0).data(OrderedModel::ItemRole).value<PlaylistItem>();
    QCOMPARE(item.startMs, 60'000);
    QCOMPARE(item.endMs, 90'000);
    QVERIFY(m_model->index(2).data(Qt::AccessibleTextRole).toString().contains(u"2:00"_s));
    // One of them is dragged to the end; the others of its episode stay.
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(0)}));
    QVERIFY(m_model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}));
    QCOMPARE(m_model->entries(), (QList{whole, second, first}));
    m_model->move(2, 0);
    QCOMPARE(m_model->entries(), (QList{first, whole, second}));
    m_model->remove({1});
    QCOMPARE(m_model->entries(), (QList{first, second}));
}

void TestOrderedModel::foreignDropsAreRefused()
{
    QMimeData text;
    text.setText(u"1\n2"_s);
    QVERIFY(!m_model->dropMimeData(&text, Qt::CopyAction, 0, 0, {}));
    QVERIFY(!m_model->dropMimeData(nullptr, Qt::CopyAction, 0, 0, {}));
    QMimeData rubbish;
    rubbish.setData(episodeMimeType(), "x");
    QVERIFY(!m_model->dropMimeData(&rubbish, Qt::CopyAction, 0, 0, {}));
    QCOMPARE(order(), u"abcde"_s);
    // An episode is never dropped onto another one, only between two.
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsDropEnabled));
    QVERIFY(m_model->flags({}).testFlag(Qt::ItemIsDropEnabled));
}

void TestOrderedModel::marksAreReadAgain()
{
    const auto favourite = [this] {
        return m_model->index(0).data(OrderedModel::RowRole).value<EpisodeRow>().favourite;
    };
    QTRY_VERIFY(m_model->index(0).data().isValid());
    QVERIFY(!favourite());
    SampleLibrary::wait(m_sample->library.setFavourite({m_episodes.first()}, true));
    QTRY_VERIFY(favourite());
}

QTEST_GUILESS_MAIN(TestOrderedModel)
#include "tst_orderedmodel.moc"
