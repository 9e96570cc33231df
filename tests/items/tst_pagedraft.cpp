// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagedraft.h"
#include "tests/items/samplepage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPageDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreSetByHandAndTakenBack();
    void guestsWhoStayKeepWhatWasReadOfThem();
    void handMadeFieldsOutliveMerging();
    void whatIsLeftOutIsNotInTheResult();
    void theChosenShowNamesTheResult();
    void boundsOfAMergedEpisodeReachOverBoth();
    void boundsSplitAtTheLineOfThePlace();
    void aLineOutsideEpisodesBecomesOne();
    void linesOfNoEpisodeAreToldOnce();
    void aFeedAmongPagesHasItsTitlesAsText();
};

void TestPageDraft::fieldsAreSetByHandAndTakenBack()
{
    PageDraft draft(test::samplePage());
    PageFields fields = fieldsOf(draft.episode(1));
    fields.title = u"Tide tables"_s;
    fields.number = 12;
    fields.date.reset();
    QVERIFY(!draft.canUndo());
    draft.edit(1, fields);
    QCOMPARE(draft.episode(1).title, u"Tide tables"_s);
    QCOMPARE(draft.episode(1).number, 12.0);
    QCOMPARE(draft.episode(1).numberOrigin, NumberOrigin::Stated);
    QVERIFY(!draft.episode(1).date);
    QVERIFY(draft.isChangedByHand(1) && !draft.isChangedByHand(0));
    draft.undo();
    QCOMPARE(draft.episode(1), test::samplePage().items.at(1).episode);
    QVERIFY(!draft.canUndo() && draft.canRedo());
    draft.redo();
    QCOMPARE(draft.episode(1).title, u"Tide tables"_s);
    draft.edit(1, fieldsOf(draft.episode(1)));
    draft.undo();
    QVERIFY2(!draft.canUndo(), "saving without a change is no step");
}

void TestPageDraft::guestsWhoStayKeepWhatWasReadOfThem()
{
    PageDraft draft(test::samplePage());
    PageFields fields = fieldsOf(draft.episode(0));
    QCOMPARE(fields.guests, QStringList(u"Marta Lindqvist"_s));
    fields.guests.append(u"Oren Vasquez"_s);
    draft.edit(0, fields);
    const QList<Credit> credits = draft.episode(0).credits;
    QCOMPARE(credits.size(), 2);
    QCOMPARE(credits.at(0).role, u"boat builder"_s);
    QCOMPARE(credits.at(1).name, u"Oren Vasquez"_s);
    QCOMPARE(credits.at(1).part, Part::Guest);
}

void TestPageDraft::handMadeFieldsOutliveMerging()
{
    PageDraft draft(test::samplePage());
    PageFields fields = fieldsOf(draft.episode(2));
    fields.title = u"A visit to the press"_s;
    draft.edit(2, fields);
    draft.setLeftOut({1}, true);
    draft.rearrange(test::mergedPage());
    QCOMPARE(draft.count(), 2);
    QCOMPARE(draft.episode(1).title, u"A visit to the press"_s);
    QCOMPARE(draft.episode(1).titleOrigin, TitleOrigin::Stated);
    QVERIFY(!draft.isLeftOut(0) && !draft.isLeftOut(1));
    draft.undo();
    QCOMPARE(draft.count(), 3);
    QVERIFY(draft.isLeftOut(1));
}

void TestPageDraft::whatIsLeftOutIsNotInTheResult()
{
    PageDraft draft(test::samplePage());
    draft.setLeftOut({0, 2}, true);
    QCOMPARE(draft.result().episodes.size(), 1);
    QCOMPARE(draft.result().episodes.constFirst().title, u"Reading the tide tables"_s);
    QCOMPARE(draft.result(true).episodes.size(), 3);
    draft.undo(); // both were one step
    QCOMPARE(draft.result().episodes.size(), 3);
}

void TestPageDraft::theChosenShowNamesTheResult()
{
    PageDraft draft(test::samplePage());
    QCOMPARE(draft.result().title, u"The Boat Shed"_s);
    draft.setShow({.known = ShowId{4}, .title = u"Sheds"_s});
    QCOMPARE(draft.result().title, u"Sheds"_s);
    QCOMPARE(draft.show()->known, ShowId{4});
    draft.undo();
    QVERIFY(!draft.show());
}

void TestPageDraft::boundsOfAMergedEpisodeReachOverBoth()
{
    const PageDraft draft(test::samplePage());
    const QList<PageItem> &items = draft.reading().items;
    const QList<PageBounds> expected{{.start = items.at(0).start, .end = items.at(1).end},
                                     {.start = items.at(2).start, .end = items.at(2).end}};
    QCOMPARE(draft.boundsMerged(1), expected);
    QVERIFY(draft.boundsMerged(0).isEmpty());
}

void TestPageDraft::boundsSplitAtTheLineOfThePlace()
{
    const PageDraft draft(test::samplePage());
    const QString &text = draft.reading().page.text;
    const QList<PageItem> &items = draft.reading().items;
    const qsizetype notes = text.indexOf(u"Larch"_s);
    const QList<PageBounds> bounds = draft.boundsSplit(notes + 10);
    QCOMPARE(bounds.size(), 4);
    QCOMPARE(bounds.at(0), (PageBounds{.start = items.at(0).start, .end = notes}));
    QCOMPARE(bounds.at(1), (PageBounds{.start = notes, .end = items.at(0).end}));
    QCOMPARE(bounds.at(2), (PageBounds{.start = items.at(1).start, .end = items.at(1).end}));
    QVERIFY(draft.boundsSplit(items.at(1).start + 3).isEmpty()); // begins there already
    QVERIFY(draft.boundsSplit(text.size() + 5).isEmpty());
}

void TestPageDraft::aLineOutsideEpisodesBecomesOne()
{
    const PageDraft draft(test::samplePage());
    const QList<PageItem> &items = draft.reading().items;
    const qsizetype play = draft.reading().page.text.lastIndexOf(u"Play"_s);
    const QList<PageBounds> bounds = draft.boundsSplit(play);
    QCOMPARE(bounds.size(), 4);
    QCOMPARE(bounds.at(2), (PageBounds{.start = play, .end = items.at(2).start}));
    QCOMPARE(draft.episodeAt(play), -1);
    QCOMPARE(draft.episodeAt(items.at(1).start), 1);
}

void TestPageDraft::linesOfNoEpisodeAreToldOnce()
{
    const PageDraft draft(test::samplePage());
    const QList<LeftOutLine> &lines = draft.linesLeftOut();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).role, PageRole::ShowTitle);
    QCOMPARE(lines.at(0).line, 1);
    QCOMPARE(lines.at(1).role, PageRole::Chrome);
    QCOMPARE(lines.at(1).line, 2);
    QCOMPARE(lines.at(1).times, 2);
}

void TestPageDraft::aFeedAmongPagesHasItsTitlesAsText()
{
    PageReading feed;
    for (const QString &title : {u"One"_s, u"Two"_s}) {
        PageItem item;
        item.episode.title = title;
        feed.items.append(item);
    }
    const PageDraft draft(feed);
    QCOMPARE(draft.reading().page.text, u"One\nTwo\n"_s);
    QCOMPARE(draft.episodeAt(5), 1);
    PageDraft edited = draft;
    edited.setLeftOut({1}, true);
    QVERIFY(!edited.isLeftOut(0));
}

QTEST_APPLESS_MAIN(TestPageDraft)
#include "tst_pagedraft.moc"
