// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/currentportrait.h"

#include "models/items/browser.h"
#include "models/library/database.h"
#include "tests/items/samplelibrary.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

// That the page always speaks of what the browser shows.
class TestCurrentPortrait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPlainListHasNoPage();
    void thePageIsOfTheListedEpisodes();
    void goingBackGoesBackToThePage();
    void onlyTheLastAnswerCounts();
    void marksAreTakenUp();
    void whatCannotBeReadIsTold();

private:
    [[nodiscard]] EpisodeFilter pageOf(const QString &guest) const;

    std::unique_ptr<SampleLibrary> m_sample;
    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<CurrentPortrait> m_current;
};

void TestCurrentPortrait::init()
{
    m_current.reset();
    m_browser.reset();
    m_sample = std::make_unique<SampleLibrary>(10);
    m_browser = std::make_unique<Browser>(m_sample->library);
    m_current = std::make_unique<CurrentPortrait>(m_sample->library, *m_browser);
    m_browser->refresh();
    QTRY_VERIFY(m_browser->hasAnswer());
}

EpisodeFilter TestCurrentPortrait::pageOf(const QString &guest) const
{
    EpisodeFilter filter;
    filter.asPage = true;
    for (int row = 0; row < m_browser->guests().rowCount(); ++row) {
        const QModelIndex index = m_browser->guests().index(row);
        if (index.data().toString() == guest)
            filter.guests = {PersonId{index.data(FacetModel::ValueIdRole).toLongLong()}};
    }
    return filter;
}

void TestCurrentPortrait::aPlainListHasNoPage()
{
    EpisodeFilter filter = pageOf(u"Ann"_s);
    filter.asPage = false;
    m_browser->setFilter(filter);
    QTRY_COMPARE(m_browser->episodes().rowCount(), 5);
    QVERIFY(!m_current->subject().isValid());
    QVERIFY(!m_current->portrait());
}

void TestCurrentPortrait::thePageIsOfTheListedEpisodes()
{
    const QSignalSpy subjects(m_current.get(), &CurrentPortrait::subjectChanged);
    m_browser->setFilter(pageOf(u"Ann"_s));
    QCOMPARE(subjects.size(), 1); // at once
    QVERIFY(!m_current->portrait());
    QTRY_VERIFY(m_current->portrait());
    QCOMPARE(m_current->portrait()->name, u"Ann"_s);
    QCOMPARE(m_current->portrait()->playable.size(), 5);
    QVERIFY(m_browser->episodes().subject().isValid());

    EpisodeFilter narrower = m_browser->filter();
    narrower.search = u"\"Alpha 3\""_s;
    m_browser->setFilter(narrower);
    QCOMPARE(subjects.size(), 1); // the same person
    QTRY_COMPARE(m_current->portrait()->playable.size(), 1);
}

void TestCurrentPortrait::goingBackGoesBackToThePage()
{
    m_browser->setFilter(pageOf(u"Ann"_s));
    m_browser->setFilter({});
    QVERIFY(!m_current->subject().isValid());
    m_browser->back();
    QTRY_VERIFY(m_current->portrait());
    QCOMPARE(m_current->portrait()->name, u"Ann"_s);
}

void TestCurrentPortrait::onlyTheLastAnswerCounts()
{
    const QSignalSpy portraits(m_current.get(), &CurrentPortrait::portraitChanged);
    m_browser->setFilter(pageOf(u"Ann"_s));
    m_browser->setFilter(pageOf(u"Ben"_s));
    QTRY_VERIFY(m_current->portrait());
    QCOMPARE(m_current->portrait()->name, u"Ben"_s);
    QCOMPARE(portraits.size(), 1);
}

void TestCurrentPortrait::marksAreTakenUp()
{
    m_browser->setFilter(pageOf(u"Ann"_s));
    QTRY_VERIFY(m_current->portrait());
    QVERIFY(!m_current->portrait()->followed);
    SampleLibrary::wait(m_sample->library.setFavourite(m_current->subject().person, true));
    QTRY_VERIFY(m_current->portrait()->followed);
    SampleLibrary::wait(m_sample->library.setPlayed({m_current->portrait()->playable.constFirst()}, true));
    QTRY_COMPARE(m_current->portrait()->unheard.size(), 4);
}

// The page stays, without the works of its notes.
void TestCurrentPortrait::whatCannotBeReadIsTold()
{
    {
        const auto broken = Database::open(m_sample->library.file(), Database::Mode::Write, std::chrono::seconds(5));
        QVERIFY(broken);
        (*broken)->run("DROP TABLE link");
        QVERIFY(!(*broken)->failed());
    }
    const QSignalSpy failures(m_current.get(), &CurrentPortrait::failed);
    m_browser->setFilter(pageOf(u"Ann"_s));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(m_current->portrait());
    QVERIFY(m_current->works().isEmpty());
}

QTEST_GUILESS_MAIN(TestCurrentPortrait)
#include "tst_currentportrait.moc"
