// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/keptmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

KeptLine line(qint64 id, Offline state, qint64 bytes = 0)
{
    KeptLine line;
    line.kept.episode = EpisodeId{id};
    line.kept.title = u"Street %1"_s.arg(id);
    line.kept.show = u"Night Walks"_s;
    line.kept.progress = {.state = state, .bytes = bytes};
    return line;
}

} // namespace

class TestKeptModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void whatIsStillFetchedStandsFirst();
    void rowsStayWhileTheyProgress();
    void saysHowFarItIs_data();
    void saysHowFarItIs();
    void tellsTotals();
};

void TestKeptModel::whatIsStillFetchedStandsFirst()
{
    KeptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({line(1, Offline::Kept, 10), line(2, Offline::Waiting), line(3, Offline::Failed)});
    QCOMPARE(model.index(0).data().toString(), u"Street 2"_s);
    QCOMPARE(model.index(1).data().toString(), u"Street 3"_s);
    QCOMPARE(model.index(2).data().toString(), u"Street 1"_s);
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"Night Walks"_s));
}

void TestKeptModel::rowsStayWhileTheyProgress()
{
    KeptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({line(1, Offline::Waiting), line(2, Offline::Waiting)});
    const QPersistentModelIndex second = model.index(1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    KeptLine running = line(2, Offline::Waiting);
    running.running = true;
    running.present = 500;
    running.size = 1000;
    model.setLines({line(1, Offline::Waiting), running});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(second.data(KeptModel::LineRole).value<KeptLine>().percent(), 50);
    model.setLines({running});
    QCOMPARE(second.row(), 0);
    model.setLines({});
    QVERIFY(!second.isValid());
}

void TestKeptModel::saysHowFarItIs_data()
{
    QTest::addColumn<KeptLine>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("whole") << line(1, Offline::Kept, 34'000'000) << u"34 MB"_s;
    QTest::newRow("waiting") << line(1, Offline::Waiting) << u"Waiting"_s;
    QTest::newRow("paused") << line(1, Offline::Paused) << u"Paused"_s;
    KeptLine fetched = line(1, Offline::Waiting);
    fetched.running = true;
    QTest::newRow("connecting") << fetched << u"Connecting…"_s;
    fetched.present = 12'000'000;
    QTest::newRow("of unknown size") << fetched << u"12 MB so far"_s;
    fetched.size = 34'000'000;
    QTest::newRow("on its way") << fetched << u"12 MB of 34 MB"_s;
    KeptLine failed = line(1, Offline::Failed);
    failed.kept.progress.error = Error{Error::Kind::DiskFull, {}, u"/audio/one.mp3"_s};
    QTest::newRow("full disk")
        << failed
        << u"There is no room left on the disk for /audio/one.mp3. Make room and try again; what "
           "was there before is unchanged."_s;
}

void TestKeptModel::saysHowFarItIs()
{
    QFETCH(const KeptLine, line);
    QTEST(keptText(line), "words");
}

void TestKeptModel::tellsTotals()
{
    KeptModel model;
    QSignalSpy told(&model, &KeptModel::totalsChanged);
    model.setLines({line(1, Offline::Kept, 10), line(2, Offline::Kept, 20), line(3, Offline::Paused, 5)});
    QCOMPARE(model.keptBytes(), 30);
    model.setStreamed({.used = 7, .budget = 100});
    QCOMPARE(model.streamed().used, 7);
    QCOMPARE(told.size(), 2);
}

QTEST_GUILESS_MAIN(TestKeptModel)

#include "tst_keptmodel.moc"
