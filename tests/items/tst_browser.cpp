// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"

#include "tests/items/samplelibrary.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheAnswer();
    void panesNarrowEachOther();
    void backAndForward();
    void theSameFilterIsNoStep();
    void oneSearchIsOneStep();
    void aSearchTakenBackIsNoStep();
    void sortingIsNoStep();
    void clearing();
    void lateAnswersAreDropped();
    void newEpisodesAppear();
    void marksAppear();
    void namesOutliveTheirPane();
    void failuresAreTold();

private:
    // Waits until the models show the present filter.
    void settle();
    qint64 guestId(const QString &name);

    std::unique_ptr<SampleLibrary> m_sample;
    std::unique_ptr<Browser> m_browser;
};

void TestBrowser::init()
{
    m_browser.reset();
    m_sample = std::make_unique<SampleLibrary>(10);
    m_browser = std::make_unique<Browser>(m_sample->library);
    QVERIFY(!m_browser->hasAnswer());
    m_browser->refresh();
    settle();
}

void TestBrowser::settle()
{
    QSignalSpy shown(m_browser.get(), &Browser::viewChanged);
    QVERIFY(shown.wait());
}

qint64 TestBrowser::guestId(const QString &name)
{
    for (int row = 0; row < m_browser->guests().rowCount(); ++row) {
        const QModelIndex index = m_browser->guests().index(row);
        if (index.data().toString() == name)
            return index.data(FacetModel::ValueIdRole).toLongLong();
    }
    return 0;
}

void TestBrowser::showsTheAnswer()
{
    QVERIFY(m_browser->hasAnswer());
    QCOMPARE(m_browser->episodes().rowCount(), 20);
    QCOMPARE(m_browser->totalDurationMs(), 20 * 1'800'000);
    QCOMPARE(m_browser->shows().rowCount(), 3);
    QCOMPARE(m_browser->guests().rowCount(), 3);
    QCOMPARE(m_browser->nameOf(m_sample->alpha), u"Alpha"_s);
}

void TestBrowser::panesNarrowEachOther()
{
    EpisodeFilter filter;
    filter.guests = {PersonId{guestId(u"Ann"_s)}};
    const QSignalSpy changed(m_browser.get(), &Browser::filterChanged);
    m_browser->setFilter(filter);
    QCOMPARE(changed.size(), 1); // at once
    settle();
    QCOMPARE(m_browser->episodes().rowCount(), 5);
    QCOMPARE(m_browser->shows().index(0).data(FacetModel::CountRole).toInt(), 5);
    QCOMPARE(m_browser->guests().index(0).data(FacetModel::CountRole).toInt(), 20);
}

void TestBrowser::backAndForward()
{
    EpisodeFilter first;
    first.shows = {m_sample->alpha};
    EpisodeFilter second;
    second.shows = {m_sample->beta};
    QVERIFY(!m_browser->canGoBack());
    m_browser->back(); // nowhere to go
    m_browser->setFilter(first);
    m_browser->setFilter(second);
    m_browser->back();
    QCOMPARE(m_browser->filter(), first);
    QVERIFY(m_browser->canGoForward());
    m_browser->back();
    QCOMPARE(m_browser->filter(), EpisodeFilter());
    QVERIFY(!m_browser->canGoBack());
    m_browser->forward();
    m_browser->forward();
    QCOMPARE(m_browser->filter(), second);
    QVERIFY(!m_browser->canGoForward());
    m_browser->back();
    m_browser->setSearch(u"x"_s, false);
    QVERIFY(!m_browser->canGoForward()); // a new way replaces the old one
    m_browser->back();
    settle();
    QCOMPARE(m_browser->episodes().rowCount(), 10);
}

void TestBrowser::theSameFilterIsNoStep()
{
    const QSignalSpy changed(m_browser.get(), &Browser::filterChanged);
    m_browser->setFilter(m_browser->filter());
    m_browser->setSearch(QString(), false);
    m_browser->setSort(EpisodeSort::Date, false);
    m_browser->clear();
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_browser->canGoBack());
}

void TestBrowser::oneSearchIsOneStep()
{
    m_browser->setSearch(u"a"_s, true);
    m_browser->setSearch(u"al"_s, true);
    QVERIFY(m_browser->filter().searchAsTyped);
    m_browser->setSearch(u"alpha"_s, true);
    m_browser->setSearch(u"alpha"_s, false);
    QVERIFY(!m_browser->filter().searchAsTyped);
    settle();
    QCOMPARE(m_browser->episodes().rowCount(), 10);
    m_browser->setSearch(u"beta"_s, true);
    m_browser->back();
    QCOMPARE(m_browser->filter().search, u"alpha"_s);
    m_browser->back();
    QCOMPARE(m_browser->filter().search, QString());
    QVERIFY(!m_browser->canGoBack());
}

void TestBrowser::aSearchTakenBackIsNoStep()
{
    m_browser->setSearch(u"a"_s, true);
    m_browser->setSearch(QString(), true);
    m_browser->setSearch(QString(), false);
    QCOMPARE(m_browser->filter(), EpisodeFilter());
    QVERIFY(!m_browser->canGoBack());
}

void TestBrowser::sortingIsNoStep()
{
    m_browser->setSearch(u"alpha"_s, false);
    m_browser->setSort(EpisodeSort::Title, true);
    m_browser->back();
    QCOMPARE(m_browser->filter().search, QString());
    QCOMPARE(m_browser->filter().sort, EpisodeSort::Title);
    QVERIFY(m_browser->filter().ascending);
}

void TestBrowser::clearing()
{
    m_browser->setSort(EpisodeSort::Title, true);
    m_browser->setSearch(u"alpha"_s, false);
    m_browser->clear();
    QCOMPARE(m_browser->filter().search, QString());
    QCOMPARE(m_browser->filter().sort, EpisodeSort::Title);
    m_browser->back();
    QCOMPARE(m_browser->filter().search, u"alpha"_s);
}

void TestBrowser::lateAnswersAreDropped()
{
    QSignalSpy shown(m_browser.get(), &Browser::viewChanged);
    for (int i = 0; i < 10; ++i)
        m_browser->setSearch(i % 2 ? u"alpha"_s : u"alpha 3"_s, true);
    QVERIFY(shown.wait());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(m_browser->episodes().rowCount(), 10);
    // Whatever the library still answers changes nothing.
    SampleLibrary::wait(m_sample->library.view({}));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(shown.size(), 1);
}

void TestBrowser::newEpisodesAppear()
{
    ParsedShow show;
    show.title = u"Alpha"_s;
    show.feedUrl = u"https://feeds.example/Alpha"_s;
    show.episodes = {SampleLibrary::episode(u"Alpha 11"_s, 11)};
    const QPersistentModelIndex newest = m_browser->episodes().index(0, 0);
    SampleLibrary::wait(m_sample->library.save(show, m_sample->alpha, true));
    QTRY_COMPARE(m_browser->episodes().rowCount(), 21);
    QCOMPARE(newest.row(), 1); // moved down by the new one
}

void TestBrowser::marksAppear()
{
    EpisodeModel &episodes = m_browser->episodes();
    QVERIFY(!episodes.rowAt(0));
    QTRY_VERIFY(episodes.rowAt(0));
    SampleLibrary::wait(m_sample->library.setPlayed({episodes.episodeAt(0)}, true));
    QTRY_VERIFY(episodes.rowAt(0)->played);
    m_browser->setSearch(u"is:unplayed"_s, false);
    settle();
    QCOMPARE(episodes.rowCount(), 19);
    SampleLibrary::wait(m_sample->library.setPlayed({episodes.episodeAt(0)}, true));
    QTRY_COMPARE(episodes.rowCount(), 18);
}

void TestBrowser::namesOutliveTheirPane()
{
    const PersonId ben{guestId(u"Ben"_s)};
    EpisodeFilter filter;
    filter.guests = {ben};
    m_browser->setFilter(filter);
    filter.search = u"nothing at all"_s;
    m_browser->setFilter(filter);
    settle();
    QCOMPARE(m_browser->episodes().rowCount(), 0);
    QCOMPARE(m_browser->nameOf(ben), u"Ben"_s);
    QCOMPARE(m_browser->nameOf(TopicId{4711}), QString());
}

void TestBrowser::failuresAreTold()
{
    QTemporaryDir folder;
    const Library closed(folder.filePath(u"library.db"_s));
    Browser browser(closed);
    QSignalSpy failed(&browser, &Browser::failed);
    browser.refresh();
    QVERIFY(failed.count() > 0 || failed.wait());
    QVERIFY(!browser.hasAnswer());
}

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
