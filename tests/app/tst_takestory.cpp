// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"
#include "models/items/browser.h"
#include "models/items/playlistmodel.h"
#include "models/library/database.h"
#include "tests/app/storyfixture.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "tests/support/httpserver.h"
#include "views/choosealone.h"
#include "views/exportdialog.h"
#include "views/restoredialog.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

HttpReply feedOf(const QByteArray &title, const QByteArrayList &guids)
{
    QByteArray items;
    for (const QByteArray &guid : guids)
        items += "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>Episode " + guid + "</title></item>";
    return {.headers = {{"Content-Type"_ba, "application/rss+xml"_ba}},
            .body = "<rss version=\"2.0\"><channel><title>" + title + "</title>" + items + "</channel></rss>"};
}

} // namespace

// Everything taken along as one file and brought back, what another program kept, and what is not copied unasked; by
// the keyboard alone, in the real window. Leaves its pictures in EARMARK_SHOTS.
class TakeStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBundleIsSaved();
    void itComesBackAsOneStep();
    void anotherProgramsLibraryComesIn();
    void aListOfFeedsIsOneStep();
    void whatWasMadeGoesAndComesBack();
    void ourOwnLibraryIsNotImported();
    void privateAddressesAreNotCopiedUnasked();
    void whatWasMadeOfPrivateFeedsIsAskedFor();
    void darkLooksWell();

private:
    void press(QWidget *on, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    [[nodiscard]] bool isTold(const QString &words) const;
    void askForFeedAddress(const QString &show);
    [[nodiscard]] Library &library() const { return program().session().library(); }
    [[nodiscard]] int episodes() const { return program().browser().episodes().rowCount(); }
    [[nodiscard]] qsizetype bookmarks() const { return program().bookmarks().bookmarks().size(); }

    HttpServer m_web;
};

void TakeStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(start(u"light"_s));
    program().wiring().openFiles({write(u"boat.xml"_s, boatFeed(QUrl(u"https://media.example.org/boat.mp3"_s))),
                                  write(u"lamp.xml"_s, lampFeed(QUrl(u"https://media.example.org/lamp.mp3"_s)))});
    QTRY_COMPARE(episodes(), boatEpisodes + lampEpisodes);
    QTRY_VERIFY(program().browser().episodes().rowAt(0));
    library().addBookmark(EpisodeId{1}, 5'000, u"larch"_s).waitForFinished();
    QTRY_COMPARE(bookmarks(), 1);
}

void TakeStoryTest::press(QWidget *on, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    if (modifiers == Qt::AltModifier) {
        QVERIFY(altKey(on, key));
        return;
    }
    on->activateWindow(); // without a window manager nobody gives the focus back
    QTRY_COMPARE(QApplication::activeWindow(), on);
    QTest::keyClick(on->focusWidget() ? on->focusWidget() : on, key, modifiers);
}

bool TakeStoryTest::isTold(const QString &words) const
{
    const QList<QLabel *> labels = window().findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TakeStoryTest::aBundleIsSaved()
{
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(dialog<ExportDialog>());
    auto *exporting = dialog<ExportDialog>();
    QVERIFY(QTest::qWaitForWindowActive(exporting));
    auto *audio = exporting->findChild<QCheckBox *>(u"exportAudioBox"_s);
    QTRY_VERIFY(!audio->isEnabled());
    press(exporting, Qt::Key_F, Qt::AltModifier);
    press(exporting, Qt::Key_End);
    QVERIFY(exporting->findChild<QComboBox *>(u"exportFormatBox"_s)->currentText().startsWith(u"Bundle"_s));
    QTRY_VERIFY(audio->isEnabled());
    press(exporting, Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(audio->isChecked());
    QCOMPARE(unnamedControls(*exporting).join(u'\n'), QString());
    QVERIFY(picture(u"47-export-bundle"_s));
    press(exporting, Qt::Key_S, Qt::AltModifier);
    QVERIFY(answerFileDialog(filePath(u"all.zip"_s)));
    QTRY_VERIFY(!dialog<ExportDialog>());
    QVERIFY(QFileInfo(filePath(u"all.zip"_s)).size() > 1000);
}

void TakeStoryTest::itComesBackAsOneStep()
{
    library().removeBookmark(program().bookmarks().bookmarks().constFirst().id).waitForFinished();
    QTRY_COMPARE(bookmarks(), 0);
    for (int time = 0; time < 2; ++time) { // the second brings nothing new
        QVERIFY(openByKey(filePath(u"all.zip"_s)));
        QTRY_COMPARE(program().playlists().rowCount(), 1);
        QTRY_COMPARE(bookmarks(), 1);
        QTRY_COMPARE(program().playlists().playlists().constFirst().items, boatEpisodes + lampEpisodes);
        QTRY_VERIFY(isTold(time == 0 ? u"1 bookmark set"_s : u"5 there already"_s));
    }
    QCOMPARE(program().playlists().rowCount(), 1);
    QCOMPARE(bookmarks(), 1);
    QVERIFY(picture(u"48-bundle-back"_s));
    QVERIFY(comeForward());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(program().playlists().rowCount(), 0);
    QTRY_COMPARE(bookmarks(), 0);
}

void TakeStoryTest::anotherProgramsLibraryComesIn()
{
    QFile fixture(QStringLiteral(FOREIGN_FOLDER) + u"/gpodder.sql"_s);
    QVERIFY(fixture.open(QIODevice::ReadOnly));
    const QString path = write(u"Database"_s, {});
    m_web.route(u"/harbour"_s, feedOf("Harbour Talk", {"harbour-1", "harbour-4"}));
    m_web.route(u"/walks"_s, feedOf("Night Walks", {"walks-1"}));
    const QByteArray address = m_web.url(u"/"_s).toEncoded();
    {
        const auto database = Database::open(path, Database::Mode::Write, std::chrono::seconds(1));
        QVERIFY(database);
        (*database)->runScript(fixture.readAll().replace("https://feeds.example.org/", address));
        QVERIFY(!(*database)->failed());
    }
    QVERIFY(openByKey(path));
    QTRY_VERIFY(isTold(u"gPodder"_s));
    // Its feeds are read at once: one of them has an episode more than the program knew.
    QTRY_COMPARE(episodes(), boatEpisodes + lampEpisodes + 5);
    QCOMPARE(m_web.requests(u"/walks"_s).size(), 1);
    QVERIFY(isTold(u"gPodder"_s)); // with the offer to take it back
    QVERIFY(picture(u"49-gpodder"_s));
    QVERIFY(comeForward());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(episodes(), boatEpisodes + lampEpisodes);
}

void TakeStoryTest::aListOfFeedsIsOneStep()
{
    m_web.route(u"/tides"_s, feedOf("Tide Talk", {"tides-1", "tides-2"}));
    m_web.route(u"/hours"_s, feedOf("Small Hours", {"hours-1"}));
    const int before = episodes();
    QVERIFY(openByKey(write(u"feeds.opml"_s, opml(m_web.url(u"/tides"_s), m_web.url(u"/hours"_s)))));
    QTRY_COMPARE(episodes(), before + 3); // the feeds are read at once
    QVERIFY(comeForward());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(episodes(), before);
    QTRY_VERIFY(isTold(u"Taken back: shows added"_s));
    QTRY_VERIFY(!isTold(u"Small Hours"_s));
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isTold(u"Done again: shows added"_s));
    QTRY_COMPARE(m_web.requests(u"/tides"_s).size(), 2);
    QTRY_COMPARE(episodes(), before + 3); // which are read again
    QCOMPARE(m_web.requests(u"/tides"_s).size(), 2);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(episodes(), before);
    QVERIFY(library().check().result());
}

void TakeStoryTest::whatWasMadeGoesAndComesBack()
{
    const EpisodeId first = program().browser().episodes().episodes().constFirst();
    QVERIFY(library().addBookmark(first, 61'000, u"the rivets"_s).result());
    QVERIFY(library().setTagged({first}, u"to quote"_s, true).result());
    QTRY_COMPARE(bookmarks(), 1);
    QVERIFY(comeForward());
    key(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(answerFileDialog(filePath(u"mine.jsonl"_s)));
    QTRY_VERIFY(isTold(u"mine.jsonl"_s));
    QFile written(filePath(u"mine.jsonl"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("the rivets"));

    library().removeBookmark(program().bookmarks().bookmarks().constFirst().id).waitForFinished();
    QTRY_COMPARE(bookmarks(), 0);
    QVERIFY(openByKey(filePath(u"mine.jsonl"_s)));
    QTRY_COMPARE(bookmarks(), 1);
    QTRY_VERIFY(isTold(u"1 taken in"_s));
    QVERIFY(picture(u"49-made"_s));
    QVERIFY(comeForward());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bookmarks(), 0);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // and again
    QTRY_COMPARE(bookmarks(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bookmarks(), 0);
}

void TakeStoryTest::whatWasMadeOfPrivateFeedsIsAskedFor()
{
    const auto saved = library()
                           .save(showOfOne(u"For Members Too"_s, u"https://feeds.invalid/x7Kq2ZpL9vTn4RbW8sYd/rss"_s,
                                           u"Behind a token"_s))
                           .result();
    QVERIFY(saved);
    QVERIFY(library().setFavourite(saved->show, true).result());
    const auto content = [this] {
        QFile file(filePath(u"theirs.jsonl"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const Qt::Key answer : {Qt::Key_L, Qt::Key_W}) { // leave them out, write them too
        QFile::remove(filePath(u"theirs.jsonl"_s));
        QVERIFY(comeForward());
        key(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(answerFileDialog(filePath(u"theirs.jsonl"_s)));
        QTRY_VERIFY(dialog<QMessageBox>());
        QCOMPARE(unnamedControls(*dialog<QMessageBox>()).join(u'\n'), QString());
        QVERIFY(picture(u"49-made-private"_s));
        QVERIFY(altKey(dialog<QMessageBox>(), answer));
        QTRY_VERIFY(content().contains("For Members Too"));
        QCOMPARE(content().contains("x7Kq2ZpL9vTn4RbW8sYd"), answer == Qt::Key_W);
    }
    QVERIFY(comeForward());
}

void TakeStoryTest::ourOwnLibraryIsNotImported()
{
    const int before = episodes();
    QVERIFY(openByKey(places().library));
    QTRY_VERIFY(isTold(u"restore it as a backup"_s));
    QCOMPARE(episodes(), before);
}

void TakeStoryTest::askForFeedAddress(const QString &show)
{
    auto *shows = paneList("showsPane");
    const auto rowOfIt = [&] {
        return shows->model()->match(shows->model()->index(0, 0), Qt::DisplayRole, show, 1, Qt::MatchExactly);
    };
    QTRY_VERIFY(!rowOfIt().isEmpty());
    shows->setFocus();
    chooseAlone(*shows, rowOfIt().constFirst());
    Q_EMIT shows->customContextMenuRequested(shows->visualRect(shows->currentIndex()).center());
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = find<QMenu>("facetMenu")) && menu->isVisible());
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == "&Copy Feed Address"_L1)
            action->trigger();
    }
    menu->close();
}

void TakeStoryTest::privateAddressesAreNotCopiedUnasked()
{
    const ParsedShow members =
        showOfOne(u"For Members"_s, u"https://feeds.invalid/members?token=s3cret"_s, u"Behind the door"_s);
    library().save(members).waitForFinished();
    QTRY_COMPARE(episodes(), boatEpisodes + lampEpisodes + 1);
    QGuiApplication::clipboard()->setText(u"before"_s);
    for (const bool copies : {false, true}) {
        // What the menu offers is read a moment after the pane.
        QVERIFY(QTest::qWaitFor([this] {
            askForFeedAddress(u"For Members"_s);
            return dialog<QMessageBox>() != nullptr;
        }));
        auto *question = dialog<QMessageBox>();
        QCOMPARE(question->objectName(), u"privateAddressQuestion"_s);
        QVERIFY(!question->informativeText().contains(u"s3cret"_s));
        if (!copies)
            QVERIFY(picture(u"50-private-address"_s));
        press(question, copies ? Qt::Key_C : Qt::Key_Escape, copies ? Qt::AltModifier : Qt::NoModifier);
        QTRY_VERIFY(!dialog<QMessageBox>());
        QCOMPARE(QGuiApplication::clipboard()->text(), copies ? members.feedUrl : u"before"_s);
    }
}

void TakeStoryTest::darkLooksWell()
{
    QVERIFY(start(u"dark"_s));
    key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!findBackups(places().backups, places().library).isEmpty(), 30'000);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(dialog<RestoreDialog>());
    press(dialog<RestoreDialog>(), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("restoreButton")->isEnabled(), 30'000);
    QVERIFY(picture(u"64-restore-dark"_s));
    press(dialog<RestoreDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog<RestoreDialog>());
    askForFeedAddress(u"For Members"_s);
    QTRY_VERIFY(dialog<QMessageBox>());
    QVERIFY(picture(u"51-private-address-dark"_s));
    press(dialog<QMessageBox>(), Qt::Key_Escape);
}

EARMARK_STORY_MAIN(TakeStoryTest)

#include "tst_takestory.moc"
