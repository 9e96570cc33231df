// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/facetmodel.h"
#include "tests/app/storyfixture.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"
#include "views/welcomepage.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// A listener's first evening, on the real window with real keys and clicks: a real library file, feeds and sound from
// a web server on loopback, a real sound server that is recorded. Leaves its pictures in EARMARK_SHOTS.
class StoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstStartOffersShows();
    void theCatalogueFillsThePanesOffline();
    void opmlFillsThePanes();
    void aGuestNarrowsEverything();
    void aFailedRefreshIsSaidAndTriedAgain();
    void searchNarrowsAsTyped();
    void anEpisodeSounds();
    void aMomentIsMarked();
    void anEpisodeIsAFavourite();
    void aPlaylistIsMadeAndExported();
    void everythingIsThereAgain();
    void cleanupTestCase() { stop(); }

private:
    void choose(const char *pane, const QString &name, Qt::KeyboardModifiers modifiers = {});
    void exportAs(const QString &format, const QString &path);
    void answerInput(const QString &text);
    [[nodiscard]] QListView *episodes() const;
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QStringList chips() const;
    [[nodiscard]] int countOf(const char *pane, const QString &name) const;
    [[nodiscard]] bool isFailing(const QString &show) const;

    HttpServer m_server;
    SoundServer m_sound;
    qint64 m_heardMs = 0;
};

void StoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    if (const QString why = SoundServer::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    const QUrl audio = m_server.url(u"/tone.wav"_s);
    m_server.route(u"/boat.xml"_s, {.headers = {{"Content-Type", "application/rss+xml"}}, .body = boatFeed(audio)});
    m_server.route(u"/lamp.xml"_s, {.headers = {{"Content-Type", "application/rss+xml"}}, .body = lampFeed(audio)});
    m_server.route(
        u"/tone.wav"_s,
        {.headers = {{"Content-Type", "audio/wav"}, {"ETag", "\"tone\""}}, .body = toneWav(60, 1000), .ranges = true});
    QVERIFY(start());
}

void StoryTest::firstStartOffersShows()
{
    auto *welcome = window().findChild<WelcomePage *>();
    QVERIFY(welcome);
    QTRY_VERIFY(welcome->isVisible());
    auto *starters = welcome->findChild<QAbstractItemView *>();
    QVERIFY(starters);
    QCOMPARE_GE(starters->model()->rowCount(), 2);
    QVERIFY(picture(u"01-first-start"_s));
}

void StoryTest::theCatalogueFillsThePanesOffline()
{
    const QString mine = home();
    const QTemporaryDir empty;
    moveTo(empty.path());
    m_server.clearRequests();
    QVERIFY(start(u"dark"_s));
    auto *fill = find<QPushButton>("catalogueButton");
    QTRY_VERIFY(fill && fill->isVisible());
    QTest::mouseClick(fill, Qt::LeftButton);
    QTRY_COMPARE_GE_WITH_TIMEOUT(titles().size(), 20, 15'000);
    QTRY_COMPARE_GE(paneList("showsPane")->model()->rowCount(), 3);
    QCOMPARE_GE(paneList("guestsPane")->model()->rowCount(), 10);
    QCOMPARE_GE(paneList("topicsPane")->model()->rowCount(), 10);
    QTRY_VERIFY(window().pageEpisode().isValid() && !titles().first().isEmpty());
    QCOMPARE(m_server.requests().size(), 0);
    QVERIFY(window().palette().color(QPalette::Base).lightness() < 60);
    QVERIFY(picture(u"08-catalogue-dark"_s));
    moveTo(mine);
    QVERIFY(start());
}

void StoryTest::opmlFillsThePanes()
{
    const QString path = write(u"mine.opml"_s, opml(m_server.url(u"/boat.xml"_s), m_server.url(u"/lamp.xml"_s)));
    QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(answerFileDialog(path));
    QTRY_COMPARE_WITH_TIMEOUT(titles().size(), boatEpisodes + lampEpisodes, 15'000);
    QTRY_COMPARE(countOf("showsPane", u"The Boat Shed"_s), boatEpisodes);
    QCOMPARE(countOf("showsPane", u"Lamplight Radio"_s), lampEpisodes);
    // One person in two shows: named by a tag in one, by title and notes in the other.
    QCOMPARE(countOf("guestsPane", u"Marta Lindqvist"_s), 2);
    QCOMPARE(countOf("guestsPane", u"Oren Vasquez"_s), 1);
    QTRY_COMPARE(titles().first(), u"Clinker planking by hand"_s); // rows are read after their number is known
    QTRY_VERIFY(window().pageEpisode().isValid());
    QCOMPARE(unnamedControls(window()).join(u'\n'), QString());
    QVERIFY(picture(u"02-library"_s));
}

void StoryTest::aGuestNarrowsEverything()
{
    choose("guestsPane", u"Marta Lindqvist"_s);
    QTRY_COMPARE(titles(), QStringList({u"Clinker planking by hand"_s, u"Lighthouses with Marta Lindqvist"_s}));
    QCOMPARE(countOf("showsPane", u"The Boat Shed"_s), 1);
    QCOMPARE(countOf("guestsPane", u"Oren Vasquez"_s), 1); // its own pane's choice does not narrow a pane
    choose("showsPane", u"Lamplight Radio"_s);
    QTRY_COMPARE(titles(), QStringList(u"Lighthouses with Marta Lindqvist"_s));
    // What narrows the list stands above it and can be taken away there.
    QTRY_COMPARE(chips(), QStringList({u"Lamplight Radio ✕"_s, u"Marta Lindqvist ✕"_s}));
    QVERIFY(picture(u"03-guest-and-show"_s));
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(titles().size(), 2);
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(titles().size(), boatEpisodes + lampEpisodes);
}

void StoryTest::aFailedRefreshIsSaidAndTriedAgain()
{
    const HttpReply feed{.headers = {{"Content-Type", "application/rss+xml"}},
                         .body = lampFeed(m_server.url(u"/tone.wav"_s))};
    m_server.route(u"/lamp.xml"_s, HttpReply{.status = 404});
    QTest::keyClick(&window(), Qt::Key_F5);
    QTRY_VERIFY(isFailing(u"Lamplight Radio"_s));
    QVERIFY(!isFailing(u"The Boat Shed"_s));
    QCOMPARE(titles().size(), boatEpisodes + lampEpisodes); // nothing is lost
    choose("showsPane", u"Lamplight Radio"_s);
    auto *retry = find<QPushButton>("noticeAction");
    QTRY_VERIFY(retry->isVisible());
    QTRY_COMPARE(titles().size(), lampEpisodes);
    QVERIFY(picture(u"09-failed-refresh"_s));

    m_server.route(u"/lamp.xml"_s, feed);
    m_server.clearRequests();
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(m_server.requests(u"/lamp.xml"_s).size(), 1);
    QTRY_VERIFY(!isFailing(u"Lamplight Radio"_s));
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(titles().size(), boatEpisodes + lampEpisodes);
}

void StoryTest::searchNarrowsAsTyped()
{
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    auto *search = find<QLineEdit>("search");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"steam"_s);
    QTRY_COMPARE(titles(), QStringList(u"Clinker planking by hand"_s));
    const auto &model = program().browser().episodes();
    QTRY_VERIFY(model.rowAt(0) && !model.rowAt(0)->match.inSnippet.isEmpty());
    QVERIFY(picture(u"04-search"_s));
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(titles().size(), boatEpisodes + lampEpisodes);
}

void StoryTest::anEpisodeSounds()
{
    m_sound.clear();
    QTest::mouseClick(episodes()->viewport(), Qt::LeftButton, {},
                      episodes()->visualRect(episodes()->model()->index(0, 0)).center());
    episodes()->setFocus();
    QTest::keyClick(episodes(), Qt::Key_Return);
    Player &player = program().player();
    QTRY_COMPARE_WITH_TIMEOUT(player.state(), Player::State::Playing, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(player.positionMs() > 1500, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(loudness(m_sound.last(300)) > 0.05, 10'000);
    const double heard = pitch(m_sound.last(300));
    QVERIFY2(std::abs(heard - 1000) < 10, qPrintable(QString::number(heard)));
    QVERIFY(picture(u"05-playing"_s));
    QTest::keyClick(&window(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_COMPARE(player.state(), Player::State::Paused);
    m_heardMs = player.positionMs();
}

void StoryTest::aMomentIsMarked()
{
    QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(dialog<QDialog>());
    auto *note = dialog<QDialog>()->findChild<QLineEdit *>();
    QVERIFY(note);
    QTest::keyClicks(note, u"how hot the box gets"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(program().bookmarks().rowCount(), 1);
    const Bookmark &bookmark = program().bookmarks().bookmarks().constFirst();
    QCOMPARE(bookmark.note, u"how hot the box gets"_s);
    QCOMPARE(bookmark.positionMs, std::max<qint64>(0, m_heardMs - 5000));
    QCOMPARE(program().player().positionMs(), m_heardMs);
}

void StoryTest::anEpisodeIsAFavourite()
{
    episodes()->setFocus();
    QTest::keyClick(episodes(), Qt::Key_D, Qt::ControlModifier);
    const auto &model = program().browser().episodes();
    QTRY_VERIFY(model.rowAt(0) && model.rowAt(0)->favourite);
}

void StoryTest::aPlaylistIsMadeAndExported()
{
    episodes()->setFocus();
    QTest::keyClick(episodes(), Qt::Key_Home);
    QTest::keyClick(episodes(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier);
    answerInput(u"By the water"_s);
    QTRY_COMPARE(program().playlists().rowCount(), 1);
    QTRY_COMPARE(program().playlists().playlists().constFirst().items, 2);

    auto *pane = find<QDockWidget>("playlistsPane");
    pane->raise();
    auto *lists = pane->findChild<QTreeView *>(u"playlistList"_s);
    QVERIFY(lists);
    QTRY_VERIFY(lists->isVisible());
    QTest::mouseClick(lists->viewport(), Qt::LeftButton, {}, lists->visualRect(lists->model()->index(0, 0)).center());
    auto *items = pane->findChild<QListView *>(u"playlistItems"_s);
    QVERIFY(items);
    QTRY_COMPARE(items->model()->rowCount(), 2);
    QTRY_COMPARE(items->model()->index(0, 0).data().toString(), u"Clinker planking by hand"_s);
    QVERIFY(picture(u"06-playlist"_s));
    for (const QString &name : {u"water.m3u8"_s, u"water.xspf"_s}) {
        QToolButton *save = nullptr;
        for (QToolButton *button : pane->findChildren<QToolButton *>()) {
            if (button->defaultAction() && button->defaultAction()->objectName() == "exportPlaylistAction"_L1)
                save = button;
        }
        QVERIFY(save);
        QTest::mouseClick(save, Qt::LeftButton);
        exportAs(name.section(u'.', -1), filePath(name));
        QTRY_VERIFY(QFile::exists(filePath(name)));
    }
    QFile m3u(filePath(u"water.m3u8"_s));
    QVERIFY(m3u.open(QIODevice::ReadOnly));
    const QByteArray written = m3u.readAll();
    QVERIFY2(written.startsWith("#EXTM3U\n"), written.constData());
    QCOMPARE(written.count("#EXTINF:"), 2);
    QVERIFY(written.contains(m_server.url(u"/tone.wav"_s).toEncoded() + "?boat-3\n"));
}

void StoryTest::exportAs(const QString &format, const QString &path)
{
    QTRY_VERIFY(dialog<QDialog>() && dialog<QDialog>()->objectName() == "exportDialog"_L1);
    auto *formats = dialog<QDialog>()->findChild<QComboBox *>(u"exportFormatBox"_s);
    formats->setCurrentIndex(formats->findText(format, Qt::MatchStartsWith));
    QTest::mouseClick(dialog<QDialog>()->findChild<QPushButton *>(u"saveExportButton"_s), Qt::LeftButton);
    QVERIFY(answerFileDialog(path));
}

void StoryTest::everythingIsThereAgain()
{
    // As the listener likes it: without topics, and the panes wider.
    find<QDockWidget>("topicsPane")->hide();
    window().resizeDocks({find<QDockWidget>("showsPane")}, {280}, Qt::Horizontal);
    const QSize size = window().size();
    QTRY_COMPARE(find<QDockWidget>("showsPane")->width(), 280);
    window().close();
    QVERIFY(start());
    QTRY_COMPARE(titles().size(), boatEpisodes + lampEpisodes);
    QTRY_COMPARE(program().bookmarks().rowCount(), 1);
    QCOMPARE(program().bookmarks().bookmarks().constFirst().note, u"how hot the box gets"_s);
    QTRY_COMPARE(program().playlists().rowCount(), 1);
    QCOMPARE(program().playlists().playlists().constFirst().items, 2);
    const auto &model = program().browser().episodes();
    QTRY_VERIFY(model.rowAt(0));
    QVERIFY(model.rowAt(0)->favourite);
    QCOMPARE(model.rowAt(0)->positionMs, m_heardMs);
    QVERIFY(find<QDockWidget>("topicsPane")->isHidden());
    QCOMPARE(window().size(), size);
    QTRY_COMPARE(find<QDockWidget>("showsPane")->width(), 280);
    // Playing goes on where it was left.
    episodes()->setFocus();
    QTest::keyClick(episodes(), Qt::Key_Home);
    QTest::keyClick(episodes(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(program().player().state(), Player::State::Playing, 10'000);
    QCOMPARE_GE(program().player().positionMs(), m_heardMs);
    QVERIFY(picture(u"07-again"_s));
}

QListView *StoryTest::episodes() const
{
    return find<QListView>("episodes");
}

QStringList StoryTest::titles() const
{
    QStringList all;
    for (int row = 0; row < episodes()->model()->rowCount(); ++row)
        all.append(episodes()->model()->index(row, 0).data().toString());
    return all;
}

QStringList StoryTest::chips() const
{
    QStringList texts;
    for (const QPushButton *chip : window().findChildren<QPushButton *>(u"chip"_s)) {
        if (chip->isVisible())
            texts.append(chip->text());
    }
    return texts;
}

int StoryTest::countOf(const char *pane, const QString &name) const
{
    const QAbstractItemModel *model = paneList(pane)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == name)
            return model->index(row, 0).data(FacetModel::CountRole).toInt();
    }
    return -1;
}

bool StoryTest::isFailing(const QString &show) const
{
    const QAbstractItemModel *model = paneList("showsPane")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == show)
            return model->index(row, 0).data(FacetModel::FailingRole).toBool();
    }
    return false;
}

void StoryTest::choose(const char *pane, const QString &name, Qt::KeyboardModifiers modifiers)
{
    QListView *list = paneList(pane);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data().toString() == name) {
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(index).center());
            return;
        }
    }
    QFAIL(qPrintable(u"no row "_s + name));
}

void StoryTest::answerInput(const QString &text)
{
    QTRY_VERIFY(qobject_cast<QInputDialog *>(dialog<QDialog>()));
    auto *field = dialog<QDialog>()->findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!dialog<QDialog>());
}

EARMARK_STORY_MAIN(StoryTest)

#include "tst_story.moc"
