// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/samplepage.h"
#include "views/pagecolours.h"
#include "views/pagetextview.h"
#include "views/shownlines.h"

#include <QtGui/QTextBlock>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPageTextView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEveryColour_data();
    void textIsReadableOnEveryColour();
    void longLinesAreBrokenAndFoundAgain();
    void charactersOfTheWidgetDoNoHarm();
    void partsAreColouredWhereOneLooks();
    void theCursorChoosesTheEpisodeAndExplains();
    void keysGoFromPartToPart();
    void anEpisodeIsBroughtIntoSight();
    void anEditKeepsTheCursor();
    void aPageOfAHundredThousandLinesIsQuick();
};

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QPalette paletteOf(const QColor &base, const QColor &text, const QColor &window)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Highlight, QColor(0x35, 0x84, 0xe4));
    return palette;
}

QString wordsOf(const QTextEdit::ExtraSelection &selection)
{
    return selection.cursor.selectedText();
}

PageReading longPage(int lines)
{
    test::PageWriter page;
    for (int i = 0; i < lines / 4; ++i) {
        const QString title = u"Episode %1 with a guest from far away"_s.arg(i);
        page.episode(test::pageEpisode(title, {2020, 1, 1}, 60));
        page.put(title, PageRole::Title, i).gap(u"\n"_s);
        page.put(u"01/01/2020"_s, PageRole::Date, i).gap(u"\n"_s);
        page.put(u"What is said there, in some fifty characters of text."_s, PageRole::Notes, i).gap(u"\n\n"_s);
    }
    page.end();
    return page.reading();
}

} // namespace

void TestPageTextView::textIsReadableOnEveryColour_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(Qt::white, QColor(0x1e, 0x1e, 0x1e), QColor(0xf5, 0xf5, 0xf5));
    QTest::newRow("dark") << paletteOf(QColor(0x1e, 0x1f, 0x22), QColor(0xe6, 0xe6, 0xe6), QColor(0x2a, 0x2b, 0x2e));
    QTest::newRow("black") << paletteOf(Qt::black, Qt::white, Qt::black);
}

void TestPageTextView::textIsReadableOnEveryColour()
{
    QFETCH(QPalette, palette);
    for (int role = 0; role <= int(PageRole::Rejected); ++role) {
        const PageInk ink = pageInk(PageRole(role), palette);
        const QList<QColor> grounds = ink.ground.isValid()
                                          ? QList<QColor>{ink.ground}
                                          : QList<QColor>{palette.color(QPalette::Base), pageWash(palette)};
        for (const QColor &ground : grounds) {
            const double ratio = contrast(ink.text, ground);
            QVERIFY2(ratio >= 4.5, qPrintable(u"role %1: %2"_s.arg(role).arg(ratio)));
        }
    }
}

void TestPageTextView::longLinesAreBrokenAndFoundAgain()
{
    QString page = u"short\n"_s;
    page += u"word "_s.repeated(5000);
    page += u'\n';
    page += QString(20'000, u'x');
    const ShownLines lines(page);
    qsizetype longest = 0;
    for (const QString &line : lines.text().split(u'\n'))
        longest = std::max(longest, line.size());
    QCOMPARE_LE(longest, 4001);
    for (const qsizetype offset : {0, 5, 6, 1999, 2010, 12'345, 25'006, 25'007, 40'000}) {
        QCOMPARE(lines.offsetOf(lines.positionOf(offset)), offset);
        QCOMPARE(lines.text().at(lines.positionOf(offset)), page.at(offset));
    }
    QVERIFY(!lines.isCut());
}

void TestPageTextView::charactersOfTheWidgetDoNoHarm()
{
    const QString page =
        u"a\r\nb"_s + QChar(0xfdd0) + u"c"_s + QChar(QChar::ParagraphSeparator) + u"d"_s + QChar(0) + u"e"_s;
    const ShownLines lines(page);
    QCOMPARE(lines.text().size(), page.size());
    PageTextView view;
    test::PageWriter writer;
    writer.put(page, PageRole::Rejected);
    view.setDraft(PageDraft(writer.reading()));
    QCOMPARE(view.toPlainText().size(), page.size());
    QCOMPARE(view.toPlainText().back(), u'e');
}

void TestPageTextView::partsAreColouredWhereOneLooks()
{
    PageTextView view;
    view.resize(500, 300);
    view.show();
    view.setDraft(PageDraft(longPage(4000)));
    const QList<QTextEdit::ExtraSelection> first = view.extraSelections();
    QVERIFY(!first.isEmpty());
    QCOMPARE(wordsOf(first.constFirst()), u"Episode 0 with a guest from far away"_s);
    QCOMPARE(first.constFirst().format.background().color(), pageInk(PageRole::Title, view.palette()).ground);
    QCOMPARE_LE(first.size(), 200);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    QVERIFY(wordsOf(view.extraSelections().constFirst()) != wordsOf(first.constFirst()));
    QCOMPARE_LE(view.extraSelections().size(), 200);
}

void TestPageTextView::theCursorChoosesTheEpisodeAndExplains()
{
    PageTextView view;
    view.resize(600, 500);
    view.show();
    view.setDraft(PageDraft(test::samplePage()));
    QSignalSpy chosen(&view, &PageTextView::episodeChosen);
    QSignalSpy explained(&view, &PageTextView::explained);
    QTextCursor tides(view.document()->find(u"27/11/2025"_s));
    tides.setPosition(tides.anchor() + 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.cursorRect(tides).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toInt(), 1);
    QVERIFY(explained.last().at(0).toString().startsWith(u"Date: 27 November 2025"_s));
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(chosen.last().at(0).toInt(), -1);
    QVERIFY(explained.last().at(0).toString().startsWith(u"Name of the show"_s));
}

void TestPageTextView::keysGoFromPartToPart()
{
    PageTextView view;
    view.resize(600, 500);
    view.show();
    view.setDraft(PageDraft(test::samplePage()));
    QSignalSpy explained(&view, &PageTextView::explained);
    QStringList roles;
    for (int i = 0; i < 4; ++i) {
        view.goToPart(true);
        roles.append(explained.last().at(0).toString().section(QRegularExpression(u"[:,]"_s), 0, 0));
    }
    QCOMPARE(roles, QStringList({u"Title"_s, u"Person"_s, u"Date"_s, u"Duration"_s}));
    view.goToPart(false);
    QVERIFY(explained.last().at(0).toString().startsWith(u"Date"_s));
}

void TestPageTextView::anEpisodeIsBroughtIntoSight()
{
    PageTextView view;
    view.resize(500, 300);
    view.show();
    const PageDraft draft(longPage(4000));
    view.setDraft(draft);
    QSignalSpy chosen(&view, &PageTextView::episodeChosen);
    view.showEpisode(700);
    QCOMPARE(view.cursorOffset(), draft.reading().items.at(700).start);
    QVERIFY(view.viewport()->rect().contains(view.cursorRect().center()));
    QVERIFY(std::ranges::any_of(view.extraSelections(), [](const QTextEdit::ExtraSelection &selection) {
        return wordsOf(selection).startsWith(u"Episode 700 "_s);
    }));
    QCOMPARE(chosen.size(), 0); // who asks knows
}

void TestPageTextView::anEditKeepsTheCursor()
{
    PageTextView view;
    PageDraft draft(test::samplePage());
    view.setDraft(draft);
    view.showEpisode(1);
    const qsizetype before = view.cursorOffset();
    draft.setLeftOut({0}, true);
    view.setDraft(draft);
    QCOMPARE(view.cursorOffset(), before);
}

void TestPageTextView::aPageOfAHundredThousandLinesIsQuick()
{
    const PageDraft draft(longPage(100'000));
    QCOMPARE_GE(draft.reading().page.text.size(), 2'500'000);
    PageTextView view;
    view.resize(700, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer clock;
    clock.start();
    view.setDraft(draft);
    const qint64 set = clock.restart();
    for (int i = 0; i < 50; ++i) {
        view.showEpisode(i * 499);
        view.repaint();
    }
    const qint64 moved = clock.elapsed() / 50;
    qInfo() << "shown in" << set << "ms, an episode brought into sight in" << moved << "ms";
    // Generous: a debug build on a busy machine. Colouring the whole page takes minutes.
    QCOMPARE_LE(set, 8000);
    QCOMPARE_LE(moved, 400);
}

QTEST_MAIN(TestPageTextView)
#include "tst_pagetextview.moc"
