// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagewords.h"
#include "tests/items/samplepage.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPageWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void aDateSaysWhatItIsNotAndWhy();
    void everyRoleAndReasonHasWords();
    void aDateWithoutAYearIsKeptAsText();
    void thePageAsAWhole();
    void whatBecomesOfAnEpisode_data();
    void whatBecomesOfAnEpisode();
};

void TestPageWords::aDateSaysWhatItIsNotAndWhy()
{
    const PageDraft draft(test::samplePage());
    const PageSpan date = *std::ranges::find(draft.reading().spans, PageRole::Date, &PageSpan::role);
    QCOMPARE(explanation(date, draft), u"Date: 11 December 2025, not 12 November 2025, because 25/12 and 27/11 on "
                                       "this page can only be day before month."_s);
    PageReading american = test::samplePage();
    american.dateOrder = DateOrder::MonthFirst;
    PageSpan silent = date;
    silent.clues.clear();
    QVERIFY(explanation(date, PageDraft(american)).endsWith(u"can only be month before day."_s));
    QVERIFY(explanation(silent, draft).endsWith(u"because the list falls in order then."_s));
}

void TestPageWords::everyRoleAndReasonHasWords()
{
    const PageDraft draft(test::samplePage());
    QStringList roles;
    QStringList reasons;
    for (int role = 0; role <= int(PageRole::Rejected); ++role) {
        const QString words = roleText(PageRole(role));
        QVERIFY(!words.isEmpty() && !roles.contains(words));
        roles.append(words);
    }
    for (int reason = 0; reason <= int(PageReason::Alone); ++reason) {
        PageSpan span;
        span.reason = PageReason(reason);
        const QString words = explanation(span, draft);
        QVERIFY(words.startsWith(u"Not understood, because "_s) && !reasons.contains(words));
        reasons.append(words);
    }
}

void TestPageWords::aDateWithoutAYearIsKeptAsText()
{
    PageReading page = test::samplePage();
    page.items[0].episode.date.reset();
    const PageDraft draft(page);
    const PageSpan date = *std::ranges::find(draft.reading().spans, PageRole::Date, &PageSpan::role);
    QVERIFY(explanation(date, draft).contains(u"kept as text"_s));
}

void TestPageWords::thePageAsAWhole()
{
    QCOMPARE(readingText(PageDraft(test::samplePage())),
             u"14 line(s) · read as one show, 3 episode(s), day before month (25/12 decides)"_s);
}

void TestPageWords::whatBecomesOfAnEpisode_data()
{
    QTest::addColumn<EpisodeComparison>("comparison");
    QTest::addColumn<QString>("words");
    EpisodeComparison comparison;
    QTest::newRow("new") << comparison << u"new"_s;
    comparison.known = EpisodeId{1};
    comparison.adds = QStringList{u"guests"_s, u"number"_s, u"something unheard of"_s};
    QTest::newRow("adds") << comparison << u"in the library, adds guests and number"_s;
    comparison.adds.clear();
    QTest::newRow("adds a little") << comparison << u"in the library, with something to add"_s;
    comparison.same = true;
    QTest::newRow("same") << comparison << u"in the library already"_s;
    comparison = {};
    comparison.known = EpisodeId{1};
    comparison.replacesUpcoming = true;
    QTest::newRow("announced") << comparison << u"takes the place of its announcement"_s;
}

void TestPageWords::whatBecomesOfAnEpisode()
{
    QFETCH(EpisodeComparison, comparison);
    QTEST(fateText(comparison), "words");
}

QTEST_GUILESS_MAIN(TestPageWords)
#include "tst_pagewords.moc"
