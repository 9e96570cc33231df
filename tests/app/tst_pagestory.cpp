// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/pagedraftmodel.h"
#include "tests/app/samplepage.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "tests/transfer/handmadearchive.h"
#include "views/chip.h"
#include "views/choosealone.h"
#include "views/pageeditor.h"
#include "views/pagetextview.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QTextBlock>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

// A page as somebody might keep it, with one episode whose notes hold another one's title by mistake.
constexpr auto boatPage = R"(The Boat Shed

Clinker planking with Marta Lindqvist
25/11/2025 | 58 min
Larch, copper rivets and patience: Marta Lindqvist, boat builder at Northhaven Yard, shows how a plank is steamed.

Reading the tide tables
11/11/2025 | 1 h 4 min
Harmonics, moon and harbour, and why the table on the wall is never quite right about the evening.

Varnish wars with Oren Vasquez
28/10/2025 | 41 min
Oil or two-part? We talk to Oren Vasquez, editor of Tidewater Press, about what lasts on a boat in salt water.

The last ropewalk
14/10/2025 | 35 min
A building a quarter of a mile long, and the family who walked backwards in it for two hundred years.
)";

} // namespace

// How pages become episodes, on the real window with real keys and clicks, the real parser and a real library file.
// Leaves its pictures in EARMARK_SHOTS.
class PageStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPageIsOpenedAndUnderstood();
    void hoverAndKeysExplain();
    void anEpisodeIsPutRight();
    void episodesAreMergedAndSplit();
    void cancellingAsksAndLosesNothingUnasked();
    void acceptingAddsAndUndoTakesBack();
    void openingAgainChangesNothing();
    void aPageIsPasted();
    void severalPagesAreOneStep();
    void addingAnArchiveCanBeStopped();
    void darkAndSmall();
    void theFoundingPageIsRead();
    void cleanupTestCase() { stop(); }

private:
    void openPage(const QString &path);
    void dropFiles(const QStringList &names);
    [[nodiscard]] QListView *items() const { return find<QListView>("pageItems"); }
    [[nodiscard]] PageTextView *text() const { return window().findChild<PageTextView *>(); }
    [[nodiscard]] QStringList itemTitles() const;
    [[nodiscard]] QStringList libraryTitles() const;
    [[nodiscard]] QString acceptText() const { return find<QPushButton>("pageAcceptButton")->text(); }
    [[nodiscard]] bool looking() const { return find<QWidget>("pagePreview")->isVisible(); }
};

void PageStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    write(u"boats.txt"_s, boatPage);
    QVERIFY(start());
}

void PageStoryTest::openPage(const QString &path)
{
    key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(dialog<QFileDialog>());
    auto *name = dialog<QFileDialog>()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setFocus();
    name->setText(path); // as if pasted: typing would open the completer, which takes Return for itself
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!dialog<QFileDialog>());
    QTRY_VERIFY(looking() && program().pages().rowCount() > 0);
    QTRY_VERIFY(program().pages().page(0).comparison);
    QVERIFY(comeForward());
}

void PageStoryTest::dropFiles(const QStringList &names)
{
    QList<QUrl> urls;
    for (const QString &name : names)
        urls.append(QUrl::fromLocalFile(filePath(name)));
    QMimeData dropped;
    dropped.setUrls(urls);
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &drop);
}

void PageStoryTest::aPageIsOpenedAndUnderstood()
{
    openPage(filePath(u"boats.txt"_s));
    QCOMPARE(itemTitles(), QStringList({u"Clinker planking with Marta Lindqvist"_s, u"Reading the tide tables"_s,
                                        u"Varnish wars with Oren Vasquez"_s, u"The last ropewalk"_s}));
    QVERIFY(acceptText().contains(u"4"_s));
    QVERIFY(items()->hasFocus());
    QCOMPARE(libraryTitles().size(), 0); // nothing is in the library yet
    QTest::keyClick(items(), Qt::Key_Down);
    QVERIFY(text()->textCursor().block().text().startsWith(u"Reading the tide tables"_s));
    QCOMPARE(unnamedControls(*find<QWidget>("pagePreview")).join(u'\n'), QString());
    QVERIFY(picture(u"21-page"_s));
}

void PageStoryTest::hoverAndKeysExplain()
{
    key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(text()->hasFocus());
    const QTextCursor date(text()->document()->find(u"11/11/2025"_s));
    QTest::mouseClick(text()->viewport(), Qt::LeftButton, {}, text()->cursorRect(date).center() - QPoint(20, 0));
    auto *explanation = find<QLabel>("pageExplanation");
    QTRY_VERIFY(explanation->text().startsWith(u"Date: 11 November 2025"_s));
    QTest::keyClick(text(), Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(!explanation->text().startsWith(u"Date"_s)); // on to the next part
    key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(items()->hasFocus());
    chooseAlone(*items(), items()->model()->index(0, 0));
    QTest::keyClick(items(), Qt::Key_Down);
    QCOMPARE(items()->currentIndex().row(), 1);
}

void PageStoryTest::anEpisodeIsPutRight()
{
    key(Qt::Key_F2);
    QTRY_VERIFY(dialog<PageEditor>());
    auto *number = dialog<PageEditor>()->findChild<QLineEdit *>(u"numberField"_s);
    number->setFocus();
    QTest::keyClicks(number, u"3"_s);
    QVERIFY(picture(u"22-page-edit"_s));
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_VERIFY(!dialog<PageEditor>());
    QVERIFY(comeForward());
    QCOMPARE(program().pages().page(0).draft->episode(1).number, 3.0);
}

void PageStoryTest::episodesAreMergedAndSplit()
{
    key(Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(itemTitles().size(), 3);
    QTRY_VERIFY(find<QPushButton>("pageMergeButton")->isVisible());
    QCOMPARE(items()->currentIndex().row(), 0);
    QVERIFY(picture(u"23-page-merged"_s));
    // What was merged is parted again at its line, and keeps what was put right before.
    text()->setFocus();
    text()->showOffset(text()->toPlainText().indexOf(u"Reading the tide"_s));
    key(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(itemTitles().size(), 4);
    QCOMPARE(items()->currentIndex().row(), 1);
    QCOMPARE(program().pages().page(0).draft->episode(1).number, 3.0);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(itemTitles().size(), 3);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(itemTitles().size(), 4);
}

void PageStoryTest::cancellingAsksAndLosesNothingUnasked()
{
    key(Qt::Key_Escape);
    QTRY_VERIFY(dialog<QMessageBox>());
    QTest::keyClick(dialog<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog<QMessageBox>());
    QVERIFY(comeForward());
    QVERIFY(looking());
    QCOMPARE(itemTitles().size(), 4);
}

void PageStoryTest::acceptingAddsAndUndoTakesBack()
{
    items()->setFocus();
    chooseAlone(*items(), items()->model()->index(3, 0));
    key(Qt::Key_Delete); // the last one is not wanted
    QTRY_VERIFY(acceptText().contains(u"3"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!looking());
    QTRY_COMPARE(libraryTitles().size(), 3);
    QTRY_VERIFY(libraryTitles().contains(u"Reading the tide tables"_s)); // rows are read after their number is known
    auto *undo = find<QPushButton>("noticeAction");
    QTRY_VERIFY(undo->isVisible());
    QVERIFY(picture(u"24-page-added"_s));
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(libraryTitles().size(), 0);
}

void PageStoryTest::openingAgainChangesNothing()
{
    openPage(filePath(u"boats.txt"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!looking());
    QTRY_COMPARE(libraryTitles().size(), 4);

    openPage(filePath(u"boats.txt"_s));
    QTRY_VERIFY(!find<QPushButton>("pageAcceptButton")->isEnabled());
    QCOMPARE(program().pages().total().known, 4);
    QVERIFY(find<QComboBox>("pageShow")->currentText() == u"The Boat Shed"_s);
    QVERIFY(picture(u"25-page-again"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!looking());
    QCOMPARE(libraryTitles().size(), 4);
}

void PageStoryTest::aPageIsPasted()
{
    QByteArray page = boatPage;
    page.replace("The last ropewalk", "A winter in the sail loft").replace("14/10/2025", "30/09/2025");
    QGuiApplication::clipboard()->setText(QString::fromUtf8(page));
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(looking());
    QTRY_VERIFY(program().pages().rowCount() > 0 && program().pages().page(0).comparison);
    QTRY_COMPARE(program().pages().total().fresh, 1);
    auto *known = find<Chip>("knownChip");
    QTest::mouseClick(known, Qt::LeftButton);
    QTRY_COMPARE(itemTitles().size(), 3);
    QVERIFY(picture(u"26-page-known"_s));
    QTest::mouseClick(find<QPushButton>("pageAcceptButton"), Qt::LeftButton);
    QTRY_VERIFY(!looking());
    QTRY_COMPARE(libraryTitles().size(), 5);
}

void PageStoryTest::severalPagesAreOneStep()
{
    QByteArray other = boatPage;
    other.replace("The Boat Shed", "Lamplight Radio").replace("Clinker planking", "Fresnel lenses");
    write(u"lamps.txt"_s, other);
    write(u"empty.txt"_s, "");
    dropFiles({u"boats.txt"_s, u"lamps.txt"_s, u"empty.txt"_s});
    QTRY_VERIFY(looking());
    QTRY_COMPARE_GE(program().pages().rowCount(), 2);
    QTRY_VERIFY(program().pages().page(1).comparison);
    auto *pages = find<QListView>("pageList");
    QVERIFY(pages->isVisible());
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Down);
    QVERIFY(picture(u"27-pages"_s));
    QCOMPARE(program().pages().total().fresh, 4); // the other page is known
    QTest::mouseClick(find<QPushButton>("pageAcceptButton"), Qt::LeftButton);
    QTRY_VERIFY(!looking());
    QTRY_COMPARE(libraryTitles().size(), 9);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(libraryTitles().size(), 5);
}

void PageStoryTest::addingAnArchiveCanBeStopped()
{
    constexpr int pages = 4000; // so many that there is time to take a picture and to stop
    QByteArray archive;
    for (int i = 0; i < pages; ++i)
        archive += tarEntry("saved/" + QByteArray::number(i) + ".txt",
                            samplePage("Harbour Talk " + QByteArray::number(i % 20), 1 + 3 * i, 3));
    write(u"pages.tar"_s, archive + tarEnd());
    dropFiles({u"pages.tar"_s});
    QTRY_COMPARE_WITH_TIMEOUT(program().pages().rowCount(), pages, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(program().pages().page(pages - 1).comparison, 60'000);
    QVERIFY(comeForward());
    QTest::mouseClick(find<QPushButton>("pageAcceptButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("pageProgressCancel")->isVisible(), 30'000);
    QVERIFY(picture(u"28-adding"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(items()->isVisible(), 30'000);
    QVERIFY(looking());
    QCOMPARE(libraryTitles().size(), 5); // all or nothing
    QTRY_VERIFY(find<QPushButton>("pageAcceptButton")->isEnabled());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!looking());
}

void PageStoryTest::darkAndSmall()
{
    window().close();
    QVERIFY(start(u"dark"_s));
    QTRY_COMPARE(libraryTitles().size(), 5);
    window().resize(1024, 640);
    openPage(filePath(u"boats.txt"_s));
    QTest::keyClick(items(), Qt::Key_Down);
    QVERIFY(picture(u"29-page-dark-small"_s));
    QCOMPARE(cutTexts(*find<QWidget>("pagePreview")).join(u'\n'), QString());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!looking());
    QTRY_VERIFY(window().size() == QSize(1024, 640));
}

void PageStoryTest::theFoundingPageIsRead()
{
    const QString path = qEnvironmentVariable("EARMARK_SHARED") + "/seeds/000.txt"_L1;
    if (!QFile::exists(path))
        QSKIP("no page 000.txt in the seeds of EARMARK_SHARED");
    window().resize(1280, 800);
    openPage(path);
    QCOMPARE(program().pages().page(0).draft->count(), 5);
    QTest::keyClick(items(), Qt::Key_Down);
    QVERIFY(picture(u"30-founding-page"_s));
    const int before = int(libraryTitles().size());
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!looking());
    QTRY_COMPARE(libraryTitles().size(), before + 5);
    openPage(path);
    QTRY_VERIFY(!find<QPushButton>("pageAcceptButton")->isEnabled());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!looking());
}

QStringList PageStoryTest::itemTitles() const
{
    QStringList titles;
    for (int row = 0; row < items()->model()->rowCount(); ++row) {
        const QModelIndex index = items()->model()->index(row, 0);
        if (index.data(Qt::CheckStateRole).isValid())
            titles.append(index.data().toString());
    }
    return titles;
}

QStringList PageStoryTest::libraryTitles() const
{
    const QAbstractItemModel &model = program().browser().episodes();
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row, 0).data().toString());
    return titles;
}

EARMARK_STORY_MAIN(PageStoryTest)

#include "tst_pagestory.moc"
