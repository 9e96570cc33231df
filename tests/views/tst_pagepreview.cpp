// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagedraftmodel.h"
#include "tests/items/samplepage.h"
#include "views/chip.h"
#include "views/choosealone.h"
#include "views/pageactions.h"
#include "views/pageeditor.h"
#include "views/pagepreview.h"
#include "views/pagetextview.h"

#include <QtGui/QAction>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPagePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listAndTextFollowEachOther();
    void chipsNarrowTheList();
    void mergingAsksForThePageToBeReadAgain();
    void splittingHappensAtTheTextCursor();
    void aFieldIsPutRight();
    void leavingOutChangesWhatWillBeAdded();
    void emptyBoxesAreSeenInTheDark();
    void theShowIsChosen();
    void aPageThatCouldNotBeReadSaysWhy();
    void closingAsksOnlyWhereSomethingIsLost();
    void progressCanBeStopped();
    void addingCanBeStopped();
    void nothingNewIsNotAdded();
    void wrongFieldsAreNotTaken_data();
    void wrongFieldsAreNotTaken();
    void untouchedFieldsStayAsTheyWere();

private:
    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_preview->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QListView *list() const { return find<QListView>("pageItems"); }
    void open(const QList<PageEntry> &pages);

    std::unique_ptr<PageDraftModel> m_pages;
    std::unique_ptr<PageActions> m_actions;
    std::unique_ptr<PagePreview> m_preview;
};

namespace {

PageEntry entry(const QString &name)
{
    PageEntry entry;
    entry.name = name;
    entry.sourceName = name;
    entry.draft = PageDraft(test::samplePage());
    return entry;
}

} // namespace

void TestPagePreview::init()
{
    m_preview.reset();
    m_pages = std::make_unique<PageDraftModel>();
    m_actions = std::make_unique<PageActions>();
    m_preview = std::make_unique<PagePreview>(*m_pages, *m_actions);
    m_preview->addActions(m_actions->all());
    m_preview->resize(1100, 700);
    m_preview->setOpen(true);
    m_preview->show();
    m_preview->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_preview.get()));
}

void TestPagePreview::open(const QList<PageEntry> &pages)
{
    m_pages->setPages(pages);
    m_preview->showPages();
}

void TestPagePreview::listAndTextFollowEachOther()
{
    open({entry(u"boats.txt"_s)});
    auto *text = m_preview->findChild<PageTextView *>();
    const PageReading page = test::samplePage();
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    QCOMPARE(text->cursorOffset(), page.items.at(1).start);
    QTextCursor first(text->document()->find(u"Larch"_s));
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(first).center());
    QCOMPARE(list()->currentIndex().row(), 0);
    QVERIFY(find<QLabel>("pageExplanation")->text().startsWith(u"Notes"_s));
    // A line that was left out is shown, too.
    chooseAlone(*list(), list()->model()->index(6, 0));
    QCOMPARE(text->cursorOffset(), page.page.text.indexOf(u"Play"_s));
    QVERIFY(find<QLabel>("pageSummary")->text().contains(u"boats.txt"_s));
}

void TestPagePreview::chipsNarrowTheList()
{
    open({entry(u"boats.txt"_s)});
    QCOMPARE(find<Chip>("episodesChip")->text(), u"3 episode(s)"_s);
    QVERIFY(find<Chip>("knownChip")->isHidden());
    auto *leftOut = find<Chip>("leftOutChip");
    QCOMPARE(leftOut->text(), u"3 line(s) left out"_s);
    QTest::mouseClick(leftOut, Qt::LeftButton);
    QCOMPARE(list()->model()->rowCount(), 3);
    QVERIFY(leftOut->isChecked() && !find<Chip>("episodesChip")->isChecked());
    QTest::mouseClick(leftOut, Qt::LeftButton);
    QCOMPARE(list()->model()->rowCount(), 7);
}

void TestPagePreview::mergingAsksForThePageToBeReadAgain()
{
    open({entry(u"boats.txt"_s)});
    QSignalSpy asked(m_preview.get(), &PagePreview::rearrangeRequested);
    QVERIFY(!m_actions->merge->isEnabled()); // nothing is above the first
    chooseAlone(*list(), list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).value<QList<PageBounds>>(), PageDraft(test::samplePage()).boundsMerged(1));
    QVERIFY(!m_actions->edit->isEnabled()); // until the answer is there
    QVERIFY(list()->hasFocus());
    m_pages->rearrange(0, test::mergedPage());
    m_preview->setBusy(false);
    QCOMPARE(list()->currentIndex().row(), 0); // what it became part of
    QVERIFY(m_actions->edit->isEnabled());
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_pages->page(0).draft->count(), 3);
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_pages->page(0).draft->count(), 2);
}

void TestPagePreview::splittingHappensAtTheTextCursor()
{
    open({entry(u"boats.txt"_s)});
    QSignalSpy asked(m_preview.get(), &PagePreview::rearrangeRequested);
    auto *text = m_preview->findChild<PageTextView *>();
    QVERIFY(!m_actions->split->isEnabled()); // the cursor is where the episode begins
    text->showOffset(test::samplePage().page.text.indexOf(u"Larch"_s));
    QVERIFY(m_actions->split->isEnabled());
    QTest::mouseClick(find<QPushButton>("pageSplitButton"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).value<QList<PageBounds>>().size(), 4);
}

void TestPagePreview::aFieldIsPutRight()
{
    open({entry(u"boats.txt"_s)});
    QTest::keyClick(list(), Qt::Key_F2);
    auto *editor = m_preview->findChild<PageEditor *>();
    QTRY_VERIFY(editor && editor->isVisible());
    auto *title = editor->findChild<QLineEdit *>(u"titleField"_s);
    title->selectAll();
    QTest::keyClicks(title, u"Planking"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Planking"_s);
    QVERIFY(m_actions->undo->isEnabled());
}

void TestPagePreview::leavingOutChangesWhatWillBeAdded()
{
    open({entry(u"boats.txt"_s)});
    auto *accept = find<QPushButton>("pageAcceptButton");
    QCOMPARE(accept->text(), u"Add 3 episode(s)"_s);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(accept->text(), u"Add 2 episode(s)"_s);
    QVERIFY(m_pages->page(0).draft->isLeftOut(0));
    QCOMPARE(find<QPushButton>("pageLeaveOutButton")->text(), u"Bring back"_s);
    QTest::keyClick(list(), Qt::Key_Space); // the check mark
    QCOMPARE(accept->text(), u"Add 3 episode(s)"_s);
    QSignalSpy accepted(m_preview.get(), &PagePreview::acceptRequested);
    QTest::keyClick(list(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(accepted.size(), 1);
}

// What can be ticked has an edge that differs from the list behind it.
void TestPagePreview::emptyBoxesAreSeenInTheDark()
{
    open({entry(u"boats.txt"_s)});
    const QColor base(0x1b, 0x1b, 0x1e);
    QPalette dark = list()->palette();
    dark.setColor(QPalette::Window, QColor(0x20, 0x23, 0x26));
    dark.setColor(QPalette::Base, base);
    dark.setColor(QPalette::Text, QColor(0xf0, 0xf0, 0xf0));
    dark.setColor(QPalette::WindowText, QColor(0xf0, 0xf0, 0xf0));
    list()->setPalette(dark);
    QTest::keyClick(list(), Qt::Key_Delete);
    const QAbstractItemModel &model = *list()->model();
    const QModelIndexList empty = model.match(model.index(0, 0), Qt::CheckStateRole, Qt::Unchecked);
    QVERIFY(!empty.isEmpty());
    list()->clearSelection();
    list()->setCurrentIndex({});
    const QRect row = list()->visualRect(empty.first());
    constexpr int boxes = 26; // px at the beginning of the row
    const QImage shown = list()->viewport()->grab({row.topLeft(), QSize(boxes, row.height())}).toImage();
    int apart = 0;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            apart = std::max(apart, std::abs(shown.pixelColor(x, y).lightness() - base.lightness()));
    }
    QCOMPARE_GT(apart, 60);
}

void TestPagePreview::theShowIsChosen()
{
    Show known;
    known.id = ShowId{5};
    known.title = u"Sheds of the World"_s;
    m_preview->setShows({known});
    open({entry(u"boats.txt"_s)});
    auto *box = find<QComboBox>("pageShow");
    QVERIFY(box->currentText().contains(u"The Boat Shed"_s));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_pages->page(0).draft->show()->known, ShowId{5});
    QCOMPARE(box->currentText(), u"Sheds of the World"_s);
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(box->currentText().contains(u"The Boat Shed"_s));
}

void TestPagePreview::aPageThatCouldNotBeReadSaysWhy()
{
    PageEntry bad;
    bad.name = u"empty.txt"_s;
    bad.draft = failure(Error::Kind::EmptySource, {}, u"empty.txt"_s);
    open({bad, entry(u"boats.txt"_s)});
    auto *pages = find<QListView>("pageList");
    QVERIFY(pages->isVisible());
    QCOMPARE(pages->currentIndex().row(), 1); // what can be read comes first
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Up);
    QVERIFY(find<QLabel>("pageUnreadable")->isVisible());
    QVERIFY(find<QLabel>("pageUnreadable")->text().contains(u"empty.txt"_s));
    QVERIFY(!m_actions->edit->isEnabled());
    QVERIFY(m_actions->accept->isEnabled()); // of the other one
    QTest::keyClick(pages, Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 0);
    QVERIFY(m_actions->leaveOut->isEnabled());
}

void TestPagePreview::closingAsksOnlyWhereSomethingIsLost()
{
    open({entry(u"boats.txt"_s)});
    QSignalSpy closed(m_preview.get(), &PagePreview::closeRequested);
    QTest::keyClick(list(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    auto *question = m_preview->findChild<QMessageBox *>();
    QTRY_VERIFY(question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!m_preview->findChild<QMessageBox *>());
    QCOMPARE(closed.size(), 1);
    m_actions->cancel->trigger();
    question = m_preview->findChild<QMessageBox *>();
    QTRY_VERIFY(question && question->isVisible());
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QCOMPARE(closed.size(), 2);
}

void TestPagePreview::progressCanBeStopped()
{
    m_preview->setProgress(u"archive.zip"_s, 311, 1000);
    const QString text = find<QLabel>("pageProgressText")->text();
    QVERIFY2(text.contains(u"312"_s) && text.contains(u"archive.zip"_s), qPrintable(text));
    QSignalSpy stopped(m_preview.get(), &PagePreview::readingCancelRequested);
    QTest::mouseClick(find<QPushButton>("pageProgressCancel"), Qt::LeftButton);
    QTest::keyClick(m_preview.get(), Qt::Key_Escape);
    QCOMPARE(stopped.size(), 2);
    QVERIFY(!m_actions->accept->isEnabled());
}

void TestPagePreview::addingCanBeStopped()
{
    open({entry(u"boats.txt"_s)});
    QSignalSpy stopped(m_preview.get(), &PagePreview::importCancelRequested);
    QSignalSpy closed(m_preview.get(), &PagePreview::closeRequested);
    m_preview->setBusy(true);
    QVERIFY(!m_actions->cancel->isEnabled());
    m_preview->setImportProgress(311, 1000);
    QVERIFY2(find<QLabel>("pageProgressText")->text().contains(u"312"_s), "the page that is being added is named");
    QVERIFY(find<QPushButton>("pageProgressCancel")->hasFocus());
    QTest::mouseClick(find<QPushButton>("pageProgressCancel"), Qt::LeftButton);
    QTest::keyClick(m_preview.get(), Qt::Key_Escape);
    QCOMPARE(stopped.size(), 2);
    QVERIFY(closed.isEmpty());
    // What was opened is there again, and can be added after all.
    m_preview->setBusy(false);
    QTRY_VERIFY(find<QListView>("pageItems")->isVisible());
    QVERIFY(find<QListView>("pageItems")->hasFocus());
    QVERIFY(m_actions->accept->isEnabled());
}

void TestPagePreview::nothingNewIsNotAdded()
{
    PageEntry known = entry(u"boats.txt"_s);
    EpisodeComparison same;
    same.known = EpisodeId{3};
    same.same = true;
    open({known});
    m_pages->setComparisons({{0, {.show = ShowId{1}, .title = u"The Boat Shed"_s, .episodes = {same, same, same}}}});
    QVERIFY(!m_actions->accept->isEnabled());
    QVERIFY(!find<QPushButton>("pageAcceptButton")->isEnabled());
    QCOMPARE(find<Chip>("knownChip")->text(), u"3 in the library"_s);
}

void TestPagePreview::wrongFieldsAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::newRow("no title") << QByteArray("titleField") << u" "_s << false;
    QTest::newRow("no such day") << QByteArray("dateField") << u"2025-02-30"_s << false;
    QTest::newRow("no date") << QByteArray("dateField") << QString() << true;
    QTest::newRow("a day") << QByteArray("dateField") << u"2025-02-28"_s << true;
    QTest::newRow("no duration") << QByteArray("durationField") << u"long"_s << false;
    QTest::newRow("minutes") << QByteArray("durationField") << u"57 min"_s << true;
    QTest::newRow("no number") << QByteArray("numberField") << u"-x"_s << false;
    QTest::newRow("half a number") << QByteArray("numberField") << u"100.5"_s << true;
}

void TestPagePreview::wrongFieldsAreNotTaken()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(bool, taken);
    PageEditor editor(fieldsOf(test::samplePage().items.at(0).episode));
    editor.show();
    auto *line = editor.findChild<QLineEdit *>(QString::fromLatin1(field));
    line->setText(text);
    QSignalSpy accepted(&editor, &QDialog::accepted);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(accepted.size(), taken ? 1 : 0);
    QCOMPARE(editor.findChild<QLabel *>(u"problemLabel"_s)->text().isEmpty(), taken);
}

void TestPagePreview::untouchedFieldsStayAsTheyWere()
{
    PageFields fields = fieldsOf(test::samplePage().items.at(0).episode);
    fields.date = Timestamp{.utcMs = 1'765'432'100'123, .offsetS = 3600, .dateOnly = false};
    fields.durationMs = 3'480'512;
    fields.guests = QStringList{u"Sam Reed, Jr."_s};
    const PageEditor editor(fields);
    QCOMPARE(editor.fields(), fields);
}

QTEST_MAIN(TestPagePreview)
#include "tst_pagepreview.moc"
