// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodemodel.h"

#include "models/items/episodemime.h"
#include "tests/items/samplelibrary.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QItemSelectionModel>
#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestEpisodeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsRowsWhenAskedFor();
    void oneRowBringsItsNeighbours();
    void cellsAndSpeech();
    void marksAreReadAgain();
    void searchDecidesMatches();
    void selectionSurvivesANewView();
    void rowsWithoutEpisodeAreSafe();
    void playingIsMarked();
    void dragsIdsInOrder();
    void mimeDataIsNotTrusted();
    void fiftyThousandIdsAreQuick();
    void failuresAreTold();

private:
    std::unique_ptr<SampleLibrary> m_sample;
};

void TestEpisodeModel::init()
{
    m_sample = std::make_unique<SampleLibrary>(100);
}

void TestEpisodeModel::readsRowsWhenAskedFor()
{
    EpisodeModel model(m_sample->library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEpisodes(m_sample->all(), QString());
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.columnCount(), EpisodeModel::ColumnCount);
    QVERIFY(!model.rowAt(0));
    const QSignalSpy changed(&model, &EpisodeModel::dataChanged);
    QTRY_VERIFY(model.rowAt(0));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(model.rowAt(0)->id, model.episodeAt(0));
    QCOMPARE(model.index(0, 0).data(EpisodeModel::RowRole).value<EpisodeRow>(), *model.rowAt(0));
}

void TestEpisodeModel::oneRowBringsItsNeighbours()
{
    EpisodeModel model(m_sample->library);
    model.setEpisodes(m_sample->all(), QString());
    const QSignalSpy changed(&model, &EpisodeModel::dataChanged);
    QVERIFY(!model.rowAt(5));
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(model.rowAt(0) && model.rowAt(5) && model.rowAt(40));
    QVERIFY(!model.rowAt(150)); // nobody looked there
}

void TestEpisodeModel::cellsAndSpeech()
{
    EpisodeModel model(m_sample->library);
    const auto texts = [&model] {
        QStringList cells;
        for (int column = 0; column < EpisodeModel::ColumnCount; ++column)
            cells.append(model.index(0, column).data().toString());
        return cells;
    };
    EpisodeFilter filter;
    filter.shows = {m_sample->alpha};
    filter.ascending = true;
    const QList<EpisodeId> episodes = SampleLibrary::wait(m_sample->library.view(filter)).episodes;
    SampleLibrary::wait(m_sample->library.setPlayed({episodes.first()}, true));
    SampleLibrary::wait(m_sample->library.setFavourite({episodes.first()}, true));
    model.setEpisodes(episodes, QString());
    QTRY_COMPARE(texts().value(EpisodeModel::TitleColumn), u"Alpha 1"_s);
    QCOMPARE(texts().at(EpisodeModel::ShowColumn), u"Alpha"_s);
    QCOMPARE(texts().at(EpisodeModel::GuestsColumn), u"Ann"_s);
    QVERIFY(!texts().at(EpisodeModel::DateColumn).isEmpty());
    QCOMPARE(texts().at(EpisodeModel::DurationColumn), u"30 min"_s);
    QCOMPARE(texts().at(EpisodeModel::StateColumn), u"heard"_s);
    const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Alpha 1"_s, u"Ann"_s, u"30 min"_s, u"heard"_s, u"favourite"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QVERIFY(!model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"heard"_s));
    QSet<QString> headers;
    for (int column = 0; column < EpisodeModel::ColumnCount; ++column)
        headers.insert(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(headers.size(), int(EpisodeModel::ColumnCount));
}

void TestEpisodeModel::marksAreReadAgain()
{
    EpisodeModel model(m_sample->library);
    model.setEpisodes(m_sample->all(), QString());
    QVERIFY(!model.rowAt(3));
    QTRY_VERIFY(model.rowAt(3));
    QVERIFY(!model.rowAt(3)->played);
    SampleLibrary::wait(m_sample->library.setPlayed({model.episodeAt(3)}, true));
    model.reread({model.episodeAt(3)});
    QVERIFY(model.rowAt(3)); // the old row stays on screen meanwhile
    QTRY_VERIFY(model.rowAt(3)->played);
    SampleLibrary::wait(m_sample->library.setPlayed({model.episodeAt(4)}, true));
    model.reread({});
    QTRY_VERIFY(model.rowAt(4)->played);
}

void TestEpisodeModel::searchDecidesMatches()
{
    EpisodeModel model(m_sample->library);
    model.setEpisodes(m_sample->all(), QString());
    QVERIFY(!model.rowAt(0));
    QTRY_VERIFY(model.rowAt(0));
    QVERIFY(model.rowAt(0)->match.inTitle.isEmpty());
    model.setEpisodes(m_sample->all(), u"beta"_s);
    QTRY_VERIFY(!model.rowAt(0)->match.inTitle.isEmpty() || !model.rowAt(1)->match.inTitle.isEmpty());
}

void TestEpisodeModel::selectionSurvivesANewView()
{
    EpisodeModel model(m_sample->library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<EpisodeId> newestFirst = m_sample->all();
    model.setEpisodes(newestFirst, QString());
    QItemSelectionModel selection(&model);
    const EpisodeId chosen = newestFirst.at(120);
    selection.select(model.index(120, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QList<EpisodeId> reversed = newestFirst;
    std::ranges::reverse(reversed);
    reversed.remove(0, 30);
    model.setEpisodes(reversed, QString());
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(EpisodeModel::EpisodeIdRole).toLongLong(), chosen.value);
    QCOMPARE(model.rowOf(chosen), selection.selectedRows().first().row());
    model.setEpisodes({}, QString());
    QVERIFY(!selection.hasSelection());
    QCOMPARE(model.rowOf(chosen), -1);
}

void TestEpisodeModel::rowsWithoutEpisodeAreSafe()
{
    EpisodeModel model(m_sample->library);
    model.setEpisodes({EpisodeId{999'999}}, QString()); // gone since the view was asked for
    QVERIFY(!model.index(0, 0).data().isValid());
    QVERIFY(!model.rowAt(-1) && !model.rowAt(1));
    QVERIFY(!model.episodeAt(7).isValid());
    QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
}

void TestEpisodeModel::playingIsMarked()
{
    EpisodeModel model(m_sample->library);
    model.setEpisodes(m_sample->all(), QString());
    const QSignalSpy changed(&model, &EpisodeModel::dataChanged);
    model.setPlaying(model.episodeAt(2));
    QVERIFY(model.index(2, 0).data(EpisodeModel::PlayingRole).toBool());
    QCOMPARE(changed.size(), 1);
    model.setPlaying(model.episodeAt(4));
    QVERIFY(!model.index(2, 0).data(EpisodeModel::PlayingRole).toBool());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(model.playing(), model.episodeAt(4));
}

void TestEpisodeModel::dragsIdsInOrder()
{
    EpisodeModel model(m_sample->library);
    model.setEpisodes(m_sample->all(), QString());
    QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(5, 0), model.index(5, 1), model.index(2, 0), model.index(2, 3)}));
    QCOMPARE(data->formats(), QStringList{u"application/x-earmark-episodes"_s});
    QCOMPARE(episodesOf(*data), (QList<EpisodeId>{model.episodeAt(2), model.episodeAt(5)}));
}

void TestEpisodeModel::mimeDataIsNotTrusted()
{
    QMimeData data;
    data.setData(episodeMimeType(), "7\n\nseven\n-3\n0\n7\n99999999999999999999\n8");
    QCOMPARE(episodesOf(data), (QList<EpisodeId>{EpisodeId{7}, EpisodeId{8}}));
}

void TestEpisodeModel::fiftyThousandIdsAreQuick()
{
    QList<EpisodeId> episodes;
    for (qint64 id = 1; id <= 50'000; ++id)
        episodes.append(EpisodeId{id});
    QList<EpisodeId> some;
    for (qint64 id = 1; id <= 50'000; id += 7)
        some.append(EpisodeId{id});
    EpisodeModel model(m_sample->library);
    QElapsedTimer timer;
    timer.start();
    model.setEpisodes(episodes, QString());
    model.setEpisodes(some, u"a"_s);
    model.setEpisodes(episodes, QString());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.episodes(), episodes);
}

void TestEpisodeModel::failuresAreTold()
{
    QTemporaryDir folder;
    const Library closed(folder.filePath(u"library.db"_s));
    EpisodeModel model(closed);
    const QSignalSpy failed(&model, &EpisodeModel::readFailed);
    model.setEpisodes({EpisodeId{1}}, QString());
    QVERIFY(!model.rowAt(0));
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(TestEpisodeModel)
#include "tst_episodemodel.moc"
