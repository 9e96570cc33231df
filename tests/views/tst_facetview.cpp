// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/facetmodel.h"
#include "views/facetview.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace earmark;
using namespace Qt::StringLiterals;

class FacetViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickChoosesOneRow();
    void controlClickChoosesSeveral();
    void theAllRowChoosesNone();
    void escapeChoosesNone();
    void aChoiceSurvivesAnAnswerWithoutIt();
    void showingAFilterRequestsNothing();
    void aNameTypedAndReturnChoosesIt();
    void returnGoesOn();
    void theStarKeyTogglesAFavourite();
    void theHeaderCounts();

private:
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QStringList selected() const;

    std::unique_ptr<FacetModel> m_model;
    std::unique_ptr<FacetView> m_view;
    QListView *m_list = nullptr;
    QLineEdit *m_filter = nullptr;
};

namespace {

FacetPane pane(const QList<FacetRow> &rows)
{
    FacetPane made;
    made.rows = rows;
    made.all = 9;
    made.known = 3;
    return made;
}

const FacetRow ana{.id = 11, .name = u"Ana Brandt"_s, .count = 4};
const FacetRow bo{.id = 12, .name = u"Bo Castell"_s, .count = 3, .favourite = true};
const FacetRow cem{.id = 13, .name = u"Cem Duval"_s, .count = 1};

using Values = QList<qint64>;

} // namespace

void FacetViewTest::init()
{
    m_model = std::make_unique<FacetModel>(FacetModel::Kind::Guests);
    m_model->setPane(pane({ana, bo, cem}));
    m_view = std::make_unique<FacetView>(*m_model, u"Guests"_s, u"Filter guests"_s);
    m_view->updateCounts();
    m_view->resize(240, 320);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_list = m_view->findChild<QListView *>(u"list"_s);
    m_filter = m_view->findChild<QLineEdit *>(u"filter"_s);
    QVERIFY(m_list && m_filter);
}

void FacetViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void FacetViewTest::click(int row, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, m_list->visualRect(m_model->index(row)).center());
}

QStringList FacetViewTest::selected() const
{
    QStringList names;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        names.append(index.data().toString());
    names.sort();
    return names;
}

void FacetViewTest::aClickChoosesOneRow()
{
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    click(2);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().value<Values>(), Values{12});
    click(3);
    QCOMPARE(chosen.last().first().value<Values>(), Values{13});
    QCOMPARE(selected(), QStringList(u"Cem Duval"_s));
}

void FacetViewTest::controlClickChoosesSeveral()
{
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    click(3);
    click(1, Qt::ControlModifier);
    QCOMPARE(chosen.last().first().value<Values>(), Values({11, 13}));
    QCOMPARE(selected(), QStringList({u"Ana Brandt"_s, u"Cem Duval"_s}));
    click(1, Qt::ControlModifier);
    QCOMPARE(chosen.last().first().value<Values>(), Values{13});
}

void FacetViewTest::theAllRowChoosesNone()
{
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    click(1);
    click(0);
    QCOMPARE(chosen.last().first().value<Values>(), Values{});
    QCOMPARE(m_list->selectionModel()->selectedIndexes().size(), 1);
    // From "All", a row with Control means that row, not all and that row.
    click(2, Qt::ControlModifier);
    QCOMPARE(chosen.last().first().value<Values>(), Values{12});
    QCOMPARE(selected(), QStringList(u"Bo Castell"_s));
}

void FacetViewTest::escapeChoosesNone()
{
    click(1);
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    QTest::keyClick(m_list, Qt::Key_Escape);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().value<Values>(), Values{});
}

void FacetViewTest::aChoiceSurvivesAnAnswerWithoutIt()
{
    click(3);
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    m_model->setPane(pane({ana, bo}));
    m_view->updateCounts();
    QCOMPARE(m_view->chosen(), Values{13});
    m_model->setPane(pane({cem, ana, bo}));
    m_view->updateCounts();
    QCOMPARE(selected(), QStringList(u"Cem Duval"_s));
    QCOMPARE(chosen.size(), 0);
}

void FacetViewTest::showingAFilterRequestsNothing()
{
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    m_view->setChosen({11, 12});
    QCOMPARE(selected(), QStringList({u"Ana Brandt"_s, u"Bo Castell"_s}));
    m_view->setChosen({});
    QCOMPARE(chosen.size(), 0);
}

void FacetViewTest::aNameTypedAndReturnChoosesIt()
{
    const QSignalSpy chosen(m_view.get(), &FacetView::chosenChanged);
    QTest::keyClicks(m_filter, u"cast"_s);
    QCOMPARE(m_model->rowCount(), 2); // All and the one that fits
    QTest::keyClick(m_filter, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().value<Values>(), Values{12});
    QTest::keyClick(m_filter, Qt::Key_Escape);
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(selected(), QStringList(u"Bo Castell"_s));
}

void FacetViewTest::returnGoesOn()
{
    const QSignalSpy activated(m_view.get(), &FacetView::activated);
    click(1);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void FacetViewTest::theStarKeyTogglesAFavourite()
{
    const QSignalSpy favourite(m_view.get(), &FacetView::favouriteRequested);
    click(1);
    QTest::keyClick(m_list, Qt::Key_Asterisk);
    QCOMPARE(favourite.last(), QVariantList({qint64(11), true}));
    click(2);
    QTest::keyClick(m_list, Qt::Key_Asterisk);
    QCOMPARE(favourite.last(), QVariantList({qint64(12), false}));
    click(0);
    QTest::keyClick(m_list, Qt::Key_Asterisk);
    QCOMPARE(favourite.size(), 2); // "All" cannot be one
}

void FacetViewTest::theHeaderCounts()
{
    const auto counts = [this] {
        return m_view->header()->findChildren<QLabel *>().constLast()->text();
    };
    QCOMPARE(counts(), u"3"_s);
    m_model->setPane(pane({ana}));
    m_view->updateCounts();
    QCOMPARE(counts(), u"1 of 3"_s);
}

QTEST_MAIN(FacetViewTest)
#include "tst_facetview.moc"
