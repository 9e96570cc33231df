// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagedraftmodel.h"
#include "tests/items/samplepage.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPageDraftModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatAcceptingComesTo();
    void aPageThatCouldNotBeReadSaysWhy();
    void aStepMakesTheComparisonStale();
    void importsWhatIsNotLeftOut();
    void knowsWhatWouldBeLost();
};

namespace {

const auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

PageEntry readable(const QString &name)
{
    PageEntry entry;
    entry.name = name;
    entry.sourceName = name;
    entry.draft = PageDraft(test::samplePage());
    return entry;
}

PageEntry unreadable(const QString &name)
{
    PageEntry entry;
    entry.name = name;
    entry.draft = failure(Error::Kind::EmptySource, {}, name);
    return entry;
}

ShowComparison oneKnownOneChanging()
{
    EpisodeComparison same;
    same.known = EpisodeId{3};
    same.same = true;
    EpisodeComparison adds;
    adds.known = EpisodeId{4};
    adds.adds = QStringList{u"guests"_s};
    return {.show = ShowId{1}, .title = u"The Boat Shed"_s, .episodes = {same, adds, {}}};
}

} // namespace

void TestPageDraftModel::countsWhatAcceptingComesTo()
{
    PageDraftModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setPages({readable(u"one.txt"_s), readable(u"two.txt"_s), unreadable(u"three.txt"_s)});
    QCOMPARE(model.total().fresh, 6); // until the library has answered
    model.setComparisons({{0, oneKnownOneChanging()}});
    const PageCounts total = model.total();
    QCOMPARE(total.episodes, 6);
    QCOMPARE(total.fresh, 4);
    QCOMPARE(total.changing, 1);
    QCOMPARE(total.known, 2);
    QCOMPARE(total.lines, 6); // of two pages
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.total().fresh, 1);
}

void TestPageDraftModel::aPageThatCouldNotBeReadSaysWhy()
{
    PageDraftModel model;
    model.setPages({unreadable(u"three.txt"_s), readable(u"one.txt"_s)});
    QCOMPARE(model.firstReadable(), 1);
    QVERIFY(model.index(0).data(PageDraftModel::FailedRole).toBool());
    QVERIFY(model.index(0).data(PageDraftModel::SummaryRole).toString().contains(u"empty"_s));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"three.txt"_s));
    QVERIFY(!model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    model.edit(0, 0, {}); // nothing to edit, nothing happens
    QVERIFY(!model.isEdited());
}

void TestPageDraftModel::aStepMakesTheComparisonStale()
{
    PageDraftModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setPages({readable(u"one.txt"_s)});
    model.setComparisons({{0, oneKnownOneChanging()}});
    QVERIFY(model.page(0).comparison);
    QSignalSpy stale(&model, &PageDraftModel::draftChanged);
    model.setLeftOut(0, {2}, true);
    QCOMPARE(stale.size(), 1);
    QVERIFY(!model.page(0).comparison);
    QCOMPARE(model.total().episodes, 2);
    model.undo(0);
    QCOMPARE(stale.size(), 2);
    QCOMPARE(model.total().episodes, 3);
    model.redo(0);
    QCOMPARE(model.total().episodes, 2);
}

void TestPageDraftModel::importsWhatIsNotLeftOut()
{
    PageDraftModel model;
    model.setPages({readable(u"one.txt"_s), unreadable(u"three.txt"_s), readable(u"two.txt"_s)});
    model.setLeftOut(0, {0}, true);
    model.setShow(0, {.known = ShowId{9}, .title = u"Sheds"_s});
    QVERIFY(model.setData(model.index(2), Qt::Unchecked, Qt::CheckStateRole));
    const QList<PageImport> imports = model.imports(77);
    QCOMPARE(imports.size(), 1);
    QCOMPARE(imports.constFirst().sourceName, u"one.txt"_s);
    QCOMPARE(imports.constFirst().into, ShowId{9});
    QCOMPARE(imports.constFirst().show.episodes.size(), 2);
    QCOMPARE(imports.constFirst().readAtMs, 77);
}

void TestPageDraftModel::knowsWhatWouldBeLost()
{
    PageDraftModel model;
    model.setPages({readable(u"one.txt"_s)});
    QVERIFY(!model.isEdited());
    model.setLeftOut(0, {0}, true);
    QVERIFY(model.isEdited());
    model.undo(0);
    QVERIFY(!model.isEdited());
}

QTEST_GUILESS_MAIN(TestPageDraftModel)
#include "tst_pagedraftmodel.moc"
