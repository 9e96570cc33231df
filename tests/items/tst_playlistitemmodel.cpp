// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playlistitemmodel.h"

#include "models/items/episodemime.h"
#include "models/items/playlisttext.h"
#include "tests/items/samplelibrary.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPlaylistItemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anEpisodeMayStandInItTwice();
    void movingAndRemovingAskForTheNewOrder();
    void ownRowsMoveWhereTheyAreDropped();
    void otherEpisodesAreAskedFor();
    void noteAndPartAreSaid();
    void totalsAreToldAtTheSpeed();

private:
    [[nodiscard]] QList<qint64> ids() const;

    std::unique_ptr<SampleLibrary> m_sample;
    QList<EpisodeId> m_episodes;
    std::unique_ptr<PlaylistItemModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPlaylistItemModel::initTestCase()
{
    m_sample = std::make_unique<SampleLibrary>(3);
    m_episodes = m_sample->all();
}

// Four rows, the first and the last of the same episode.
void TestPlaylistItemModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<PlaylistItemModel>(m_sample->library);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<PlaylistItem> items;
    for (qint64 i = 0; i < 4; ++i)
        items.append({.id = PlaylistItemId{i + 1}, .episode = m_episodes.at(i % 3), .episodeMs = 600'000});
    m_model->setItems(items);
}

QList<qint64> TestPlaylistItemModel::ids() const
{
    QList<qint64> list;
    for (const PlaylistItem &item : m_model->items())
        list.append(item.id.value);
    return list;
}

void TestPlaylistItemModel::anEpisodeMayStandInItTwice()
{
    QCOMPARE(m_model->rowCount(), 4);
    const auto row = [this](int place) {
        return m_model->index(place).data(OrderedRows::RowRole);
    };
    QTRY_VERIFY(row(0).canConvert<EpisodeRow>() && row(3).canConvert<EpisodeRow>());
    QCOMPARE(row(0).value<EpisodeRow>().id, row(3).value<EpisodeRow>().id);
    QCOMPARE(m_model->knownMs(), 2'400'000);
}

void TestPlaylistItemModel::movingAndRemovingAskForTheNewOrder()
{
    QSignalSpy asked(m_model.get(), &PlaylistItemModel::orderRequested);
    m_model->move(3, 0);
    QCOMPARE(ids(), (QList<qint64>{4, 1, 2, 3}));
    m_model->move(0, 0);
    m_model->move(0, 9);
    QCOMPARE(asked.size(), 1);
    m_model->remove({0, 2});
    QCOMPARE(ids(), (QList<qint64>{1, 3}));
    QCOMPARE(asked.last().first().value<QList<PlaylistItem>>().size(), 2);
}

void TestPlaylistItemModel::ownRowsMoveWhereTheyAreDropped()
{
    QSignalSpy asked(m_model.get(), &PlaylistItemModel::orderRequested);
    const std::unique_ptr<QMimeData> last(m_model->mimeData({m_model->index(3), m_model->index(1)}));
    QVERIFY(m_model->dropMimeData(last.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(ids(), (QList<qint64>{2, 4, 1, 3}));
    QCOMPARE(asked.size(), 1);
}

void TestPlaylistItemModel::otherEpisodesAreAskedFor()
{
    QSignalSpy additions(m_model.get(), &PlaylistItemModel::additionRequested);
    const auto data = toMimeData({m_episodes.at(4), m_episodes.at(0)});
    QVERIFY(m_model->dropMimeData(data.get(), Qt::CopyAction, 1, 0, {}));
    QCOMPARE(additions.size(), 1);
    QCOMPARE(additions.first().at(1).toInt(), 1);
    QCOMPARE(m_model->rowCount(), 4); // asked for, not done
}

void TestPlaylistItemModel::noteAndPartAreSaid()
{
    QList<PlaylistItem> items = m_model->items();
    items[1].note = u"the bridge"_s;
    items[1].startMs = 60'000;
    items[1].endMs = 90'000;
    m_model->setItems(items);
    const auto spoken = [this] {
        return m_model->index(1).data(Qt::AccessibleTextRole).toString();
    };
    QTRY_VERIFY(spoken().endsWith(u"1:00–1:30, the bridge"_s));
    QCOMPARE(m_model->knownMs(), 1'830'000);
    QCOMPARE(partText({.startMs = 60'000}), u"from 1:00"_s);
    QCOMPARE(partText({.endMs = 60'000}), u"to 1:00"_s);
    QCOMPARE(partText({}), QString());
}

void TestPlaylistItemModel::totalsAreToldAtTheSpeed()
{
    QVERIFY(!totalText(2, 3'600'000, 1).contains(u'×'));
    QVERIFY(totalText(2, 3'600'000, 1.5).contains(u"40 min"_s));
    QVERIFY(!totalText(0, 0, 1.5).contains(u'·'));
}

QTEST_GUILESS_MAIN(TestPlaylistItemModel)
#include "tst_playlistitemmodel.moc"
