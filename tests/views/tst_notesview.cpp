// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/notesview.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocumentFragment>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr int pictureSide = 400;

// In the middle of the link whose text contains `words`, in the viewport's coordinates.
QPoint placeOf(QTextBrowser &view, const QString &words)
{
    QTextCursor cursor = view.document()->find(words);
    const int middle = (cursor.selectionStart() + cursor.selectionEnd()) / 2;
    cursor.setPosition(middle);
    const QRect left = view.cursorRect(cursor);
    cursor.setPosition(middle + 1);
    return {(left.left() + view.cursorRect(cursor).left()) / 2, left.center().y()};
}

void click(NotesView &view, const QString &words)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(view, words));
}

} // namespace

class TestNotesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsNoFile_data();
    void loadsNoFile();
    void asksNoServer();
    void momentsPlay();
    void momentsBeyondTheEndAreWords();
    void onlySafeLinksLeave_data();
    void onlySafeLinksLeave();
    void plainTextStaysPlain();
    void addressesInTextBecomeLinks();
    void keysReachLinks();
    void textCanBeCopied();
    void isAsTallAsItsText();
};

void TestNotesView::loadsNoFile_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("file address") << u"<p><img src='file://%1/wide.png'></p>"_s;
    QTest::newRow("path") << u"<p><img src='%1/wide.png'></p>"_s;
    QTest::newRow("imported style") << u"<style>@import url(file://%1/big.css);</style><p>words</p>"_s;
}

void TestNotesView::loadsNoFile()
{
    QFETCH(QString, html);
    const QTemporaryDir folder;
    QImage picture(pictureSide, pictureSide, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(folder.filePath(u"wide.png"_s)));
    QFile style(folder.filePath(u"big.css"_s));
    QVERIFY(style.open(QIODevice::WriteOnly));
    style.write("p { font-size: 300pt; }");
    style.close();

    // Qt's own browser does load it: so the probe can tell.
    QTextBrowser careless;
    careless.resize(600, 400);
    careless.show();
    careless.setHtml(html.arg(folder.path()));
    careless.grab();
    QVERIFY(careless.document()->size().height() > pictureSide * 0.75);

    NotesView view;
    view.resize(600, 400);
    view.show();
    view.setNotes(html.arg(folder.path()), {}, {});
    view.grab();
    QVERIFY(view.document()->size().height() < 100);
}

void TestNotesView::asksNoServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    NotesView view;
    view.resize(600, 400);
    view.show();
    view.setNotes(u"<style>@import url(%1/a.css); p { background-image: url(%1/b.png); }</style>"
                  "<link rel='stylesheet' type='text/css' href='%1/c.css'><p>words <img src='%1/d.png'></p>"
                  "<p><img src='file:///dev/zero'></p>"_s.arg(address),
                  {}, {});
    view.grab();
    QVERIFY(QTest::qWaitForWindowExposed(&view));

    // Connections are taken in order: had the view made one, it would be before this one.
    QTcpSocket own;
    own.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(server.waitForNewConnection(5000));
    QTRY_COMPARE(own.state(), QAbstractSocket::ConnectedState);
    const QTcpSocket *first = server.nextPendingConnection();
    QCOMPARE(first->peerPort(), own.localPort());
    QVERIFY(!server.hasPendingConnections());
}

void TestNotesView::momentsPlay()
{
    NotesView view;
    view.resize(600, 400);
    view.setNotes(u"<p>00:00 Introduction<br>04:12 Peers<br>1:02:03 The end</p>"_s, {}, 2 * 3'600'000);
    view.show();
    QSignalSpy chosen(&view, &NotesView::momentChosen);
    QSignalSpy left(&view, &NotesView::linkActivated);
    click(view, u"04:12"_s);
    click(view, u"1:02:03"_s);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).toLongLong(), (4 * 60 + 12) * 1000);
    QCOMPARE(chosen.at(1).at(0).toLongLong(), 3'723'000);
    QCOMPARE(left.size(), 0);
}

void TestNotesView::momentsBeyondTheEndAreWords()
{
    NotesView view;
    view.resize(600, 400);
    view.setNotes({}, u"00:30 Start\n50:00 Not of this episode"_s, 60'000);
    view.show();
    QSignalSpy chosen(&view, &NotesView::momentChosen);
    click(view, u"50:00"_s);
    QCOMPARE(chosen.size(), 0);
    click(view, u"00:30"_s);
    QCOMPARE(chosen.size(), 1);
}

void TestNotesView::onlySafeLinksLeave_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("https") << u"https://example.org/a?b=c"_s << true;
    QTest::newRow("http") << u"http://example.org/"_s << true;
    QTest::newRow("mail") << u"mailto:someone@example.org"_s << true;
    QTest::newRow("file") << u"file:///etc/hostname"_s << false;
    QTest::newRow("path") << u"/etc/hostname"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,hello"_s << false;
    QTest::newRow("other program") << u"ssh://example.org"_s << false;
    QTest::newRow("no host") << u"https:///path"_s << false;
    QTest::newRow("fragment") << u"#top"_s << false;
}

void TestNotesView::onlySafeLinksLeave()
{
    QFETCH(QString, address);
    QFETCH(bool, leaves);
    NotesView view;
    view.resize(600, 400);
    view.setNotes(u"<p>Words and a <a href=\"%1\">way out</a>.</p>"_s.arg(address), {}, {});
    view.show();
    QSignalSpy left(&view, &NotesView::linkActivated);
    const QString before = view.toPlainText();
    click(view, u"way out"_s);
    QCOMPARE(left.size(), leaves ? 1 : 0);
    if (leaves)
        QCOMPARE(left.at(0).at(0).toUrl(), QUrl(address));
    QCOMPARE(view.toPlainText(), before);
}

void TestNotesView::plainTextStaysPlain()
{
    NotesView view;
    const QString text = u"<b>Not bold</b> & <img src='file:///dev/zero'> stays."_s;
    view.setNotes({}, text, {});
    QCOMPARE(view.toPlainText(), text);
}

void TestNotesView::addressesInTextBecomeLinks()
{
    NotesView view;
    view.resize(600, 400);
    view.setNotes({}, u"See https://example.org/x?y=1&z=2, and (http://example.com/a)."_s, {});
    view.show();
    QSignalSpy left(&view, &NotesView::linkActivated);
    click(view, u"example.org"_s);
    click(view, u"example.com"_s);
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(0).at(0).toUrl(), QUrl(u"https://example.org/x?y=1&z=2"_s));
    QCOMPARE(left.at(1).at(0).toUrl(), QUrl(u"http://example.com/a"_s));
}

void TestNotesView::keysReachLinks()
{
    NotesView view;
    view.resize(600, 400);
    view.setNotes(u"<p>00:10 Introduction</p><p>02:00 More</p>"_s, {}, {});
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QSignalSpy chosen(&view, &NotesView::momentChosen);
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toLongLong(), 10'000);
}

void TestNotesView::textCanBeCopied()
{
    NotesView view;
    view.setNotes(u"<p>One <b>two</b></p><p>three</p>"_s, {}, {});
    view.selectAll();
    QCOMPARE(view.textCursor().selection().toPlainText(), u"One two\nthree"_s);
    QVERIFY(view.isReadOnly());
}

void TestNotesView::isAsTallAsItsText()
{
    NotesView view;
    view.resize(300, 10);
    view.show();
    view.setNotes({}, u"line\n"_s.repeated(80), {});
    const int tall = view.height();
    QVERIFY(tall >= 80 * view.fontMetrics().height());
    view.setNotes({}, u"line"_s, {});
    QVERIFY(view.height() < tall / 10);
}

QTEST_MAIN(TestNotesView)
#include "tst_notesview.moc"
