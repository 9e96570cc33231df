// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodepage.h"

#include "tests/support/noartwork.h"
#include "tests/views/exampleepisode.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestEpisodePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsEmpty();
    void showsTheEpisode();
    void feedTextIsNeverMarkup();
    void derivedTitlesAreMarked();
    void pagesThatAddedSomethingAreNamed();
    void actionsAsk();
    void playingTurnsPlayIntoPause();
    void peopleAndTopicsLeadOnward();
    void playlistMenuOffersHandMadeOnes();
    void chaptersPlayFromTheirStart();
    void momentInNotesPlaysThisEpisode();
    void bookmarksCanBeEditedAndRemoved();
    void linksLeaveOnlyToTheWeb();
    void emptyPartsHaveNoTab();
    void updateKeepsScrollAndTab();
    void showGoesToTheTop();

private:
    template <class T>
    T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void click(const QString &name) { QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton); }
    void chooseTab(const QString &word);

    test::NoArtwork m_artwork;
    std::unique_ptr<EpisodePage> m_page;
    EpisodeDetail m_episode;
};

void TestEpisodePage::init()
{
    m_page = std::make_unique<EpisodePage>(m_artwork);
    m_page->resize(380, 500);
    m_episode = test::exampleEpisode();
    m_page->show(m_episode);
    m_page->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestEpisodePage::chooseTab(const QString &word)
{
    auto *tabs = child<QTabBar>(u"episodeTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->isTabVisible(tab) && tabs->tabText(tab).startsWith(word))
            QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center() - QPoint(9, 0));
    }
    QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(word));
}

void TestEpisodePage::beginsEmpty()
{
    EpisodePage empty(m_artwork);
    empty.QWidget::show();
    QCOMPARE(empty.episode(), EpisodeId());
    QVERIFY(!empty.findChild<QAbstractButton *>(u"playButton"_s)->isVisible());
    m_page->clear();
    QCOMPARE(m_page->episode(), EpisodeId());
    QVERIFY(!child<QAbstractButton>(u"playButton"_s)->isVisible());
}

void TestEpisodePage::showsTheEpisode()
{
    QCOMPARE(m_page->episode(), m_episode.row.id);
    QVERIFY(child<QLabel>(u"episodeTitle"_s)->text().contains(u"network stack"_s));
    QCOMPARE(child<QAbstractButton>(u"showLink"_s)->accessibleName(), u"Packet Hours"_s);
    const QString meta = child<QLabel>(u"metaLabel"_s)->text();
    QVERIFY2(meta.contains(u"11"_s) && meta.contains(u"2025"_s) && meta.contains(u"1 h 04 min"_s), qPrintable(meta));
    QVERIFY(child<QTextBrowser>(u"notesView"_s)->toPlainText().contains(u"More words."_s));
}

void TestEpisodePage::feedTextIsNeverMarkup()
{
    const QString hostile = u"<img src='file:///dev/zero'><b>x</b> & y"_s;
    m_episode.row.title = hostile;
    m_episode.row.show = hostile;
    m_episode.credits[0].credit.name = hostile;
    m_episode.credits[0].credit.evidence.text = hostile;
    m_episode.credits[0].credit.role = hostile;
    m_episode.topics[0].mention.label = hostile;
    m_episode.topics[0].mention.evidence = {.field = u"title"_s, .start = 0, .end = 1, .text = hostile};
    m_episode.chapters[0].title = hostile;
    m_page->update(m_episode);
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QWidget *widget : m_page->findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->objectName()));
    const auto *chapters = child<QListWidget>(u"chapterList"_s);
    QVERIFY(!chapters->item(0)->toolTip().contains(u"<img"_s));
    QCOMPARE(child<QAbstractButton>(u"topicChip"_s)->accessibleName(), hostile);
}

void TestEpisodePage::derivedTitlesAreMarked()
{
    auto *title = child<QLabel>(u"episodeTitle"_s);
    QVERIFY(!title->font().italic());
    m_episode.row.titleOrigin = TitleOrigin::Derived;
    m_page->update(m_episode);
    QVERIFY(title->font().italic());
    QVERIFY(!title->toolTip().isEmpty());
}

void TestEpisodePage::pagesThatAddedSomethingAreNamed()
{
    auto *sources = child<QLabel>(u"episodeSources"_s);
    m_episode.sources = {{EpisodeSource::Kind::Feed, u"https://a.example/f"_s, 0, {u"title"_s}}};
    m_page->update(m_episode);
    QVERIFY(!sources->isVisible()); // the feed said it all
    m_episode.sources.append({EpisodeSource::Kind::File, u"<b>list</b>.txt"_s, 0, {u"guests"_s}});
    m_page->update(m_episode);
    QVERIFY(sources->isVisible());
    QCOMPARE(sources->textFormat(), Qt::PlainText);
    QVERIFY2(sources->text().contains(u"b>.txt: guests"_s), qPrintable(sources->text()));
}

void TestEpisodePage::actionsAsk()
{
    QSignalSpy play(m_page.get(), &EpisodePage::playRequested);
    QSignalSpy queue(m_page.get(), &EpisodePage::queueRequested);
    QSignalSpy star(m_page.get(), &EpisodePage::favouriteRequested);
    QSignalSpy show(m_page.get(), &EpisodePage::showChosen);
    for (const QString &name : {u"playButton"_s, u"queueButton"_s, u"starButton"_s, u"showLink"_s})
        click(name);
    QCOMPARE(play.at(0).at(0).value<EpisodeId>(), m_episode.row.id);
    QCOMPARE(play.at(0).at(1).toLongLong(), -1);
    QCOMPARE(queue.at(0).at(0).value<QList<EpisodeId>>(), QList{m_episode.row.id});
    QCOMPARE(queue.at(0).at(1).toBool(), false);
    QCOMPARE(star.at(0).at(1).toBool(), true);
    QCOMPARE(show.at(0).at(0).value<ShowId>(), m_episode.row.showId);

    m_episode.row.hasAudio = false;
    m_page->update(m_episode);
    QVERIFY(!child<QAbstractButton>(u"playButton"_s)->isEnabled());
}

void TestEpisodePage::playingTurnsPlayIntoPause()
{
    QSignalSpy play(m_page.get(), &EpisodePage::playRequested);
    QSignalSpy pause(m_page.get(), &EpisodePage::pauseRequested);
    const QString before = child<QAbstractButton>(u"playButton"_s)->text();
    m_page->setPlaying(true);
    QVERIFY(child<QAbstractButton>(u"playButton"_s)->text() != before);
    click(u"playButton"_s);
    QCOMPARE(pause.size(), 1);
    QCOMPARE(play.size(), 0);
}

void TestEpisodePage::peopleAndTopicsLeadOnward()
{
    QSignalSpy people(m_page.get(), &EpisodePage::personChosen);
    QSignalSpy topics(m_page.get(), &EpisodePage::topicChosen);
    const auto links = m_page->findChildren<QAbstractButton *>(u"personLink"_s);
    QCOMPARE(links.size(), 2);
    for (QAbstractButton *link : links) {
        QVERIFY(link->accessibleDescription().contains(u"with"_s)); // its evidence
        QTest::keyClick(link, Qt::Key_Space);
    }
    click(u"moreEpisodesLink"_s);
    QCOMPARE(people.size(), 3);
    QCOMPARE(people.at(0).at(0).value<PersonId>(), PersonId{1});
    QCOMPARE(people.at(1).at(0).value<PersonId>(), PersonId{2});
    QCOMPARE(people.at(2).at(0).value<PersonId>(), PersonId{1});
    for (QAbstractButton *chip : m_page->findChildren<QAbstractButton *>(u"topicChip"_s))
        QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(topics.size(), 2);
    QCOMPARE(topics.at(1).at(0).value<TopicId>(), TopicId{2});
}

void TestEpisodePage::playlistMenuOffersHandMadeOnes()
{
    Playlist made{.id = PlaylistId{5}, .title = u"Rail & road"_s, .query = {}, .items = 2, .durationMs = 0};
    Playlist search{.id = PlaylistId{6}, .title = u"Long ones"_s, .query = u"longer:2h"_s, .items = 9, .durationMs = 0};
    m_page->setPlaylists({made, search});
    const QMenu *menu = child<QPushButton>(u"playlistButton"_s)->menu();
    QCOMPARE(menu->actions().size(), 3); // the playlist, a line, a new one
    QCOMPARE(menu->actions().first()->text(), u"Rail && road"_s);
    QSignalSpy added(m_page.get(), &EpisodePage::playlistRequested);
    QSignalSpy made2(m_page.get(), &EpisodePage::newPlaylistRequested);
    menu->actions().first()->trigger();
    menu->actions().last()->trigger();
    QCOMPARE(added.at(0).at(0).value<PlaylistId>(), PlaylistId{5});
    QCOMPARE(added.at(0).at(1).value<QList<EpisodeId>>(), QList{m_episode.row.id});
    QCOMPARE(made2.size(), 1);
}

void TestEpisodePage::chaptersPlayFromTheirStart()
{
    chooseTab(u"Chapters"_s);
    auto *chapters = child<QListWidget>(u"chapterList"_s);
    QVERIFY(chapters->isVisible());
    QSignalSpy play(m_page.get(), &EpisodePage::playRequested);
    QTest::mouseClick(chapters->viewport(), Qt::LeftButton, {}, chapters->visualItemRect(chapters->item(1)).center());
    QTest::keyClick(chapters, Qt::Key_Return);
    QCOMPARE(play.size(), 2);
    QCOMPARE(play.at(0).at(1).toLongLong(), 1'200'000);
    QCOMPARE(play.at(1).at(1).toLongLong(), 1'200'000);
}

void TestEpisodePage::momentInNotesPlaysThisEpisode()
{
    QSignalSpy play(m_page.get(), &EpisodePage::playRequested);
    auto *notes = child<QTextBrowser>(u"notesView"_s);
    const QTextCursor found = notes->document()->find(u"04:12"_s);
    QTest::mouseClick(notes->viewport(), Qt::LeftButton, {}, notes->cursorRect(found).center() - QPoint(8, 0));
    QCOMPARE(play.size(), 1);
    QCOMPARE(play.at(0).at(0).value<EpisodeId>(), m_episode.row.id);
    QCOMPARE(play.at(0).at(1).toLongLong(), 252'000);
}

void TestEpisodePage::bookmarksCanBeEditedAndRemoved()
{
    chooseTab(u"Bookmarks"_s);
    auto *list = child<QListWidget>(u"episodeBookmarkList"_s);
    QSignalSpy edit(m_page.get(), &EpisodePage::bookmarkEditRequested);
    QSignalSpy remove(m_page.get(), &EpisodePage::bookmarkRemovalRequested);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_F2);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(edit.at(0).at(0).value<Bookmark>(), m_episode.bookmarks.first());
    QCOMPARE(remove.at(0).at(0).value<BookmarkId>(), BookmarkId{1});
}

void TestEpisodePage::linksLeaveOnlyToTheWeb()
{
    chooseTab(u"Links"_s);
    QSignalSpy left(m_page.get(), &EpisodePage::linkActivated);
    auto *links = child<QListWidget>(u"linkList"_s);
    for (int row = 0; row < 2; ++row) {
        links->setCurrentRow(row);
        QTest::keyClick(links, Qt::Key_Return);
    }
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toUrl(), QUrl(u"https://example.org/rfc"_s));
}

void TestEpisodePage::emptyPartsHaveNoTab()
{
    chooseTab(u"Chapters"_s);
    m_episode.chapters.clear();
    m_episode.links.clear();
    m_page->update(m_episode);
    const auto *tabs = child<QTabBar>(u"episodeTabs"_s);
    QStringList shown;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->isTabVisible(tab))
            shown << tabs->tabText(tab);
    }
    QCOMPARE(shown, (QStringList{u"Notes"_s, u"Bookmarks 1"_s}));
    QVERIFY(child<QTextBrowser>(u"notesView"_s)->isVisible());
}

void TestEpisodePage::updateKeepsScrollAndTab()
{
    QScrollBar *bar = child<QScrollArea>(u"episodeScroll"_s)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 300);
    bar->setValue(300);
    m_episode.row.favourite = true;
    m_episode.row.positionMs = 61'000;
    m_page->update(m_episode);
    QCOMPARE(bar->value(), 300);
    QVERIFY(child<QAbstractButton>(u"starButton"_s)->isChecked());

    chooseTab(u"Chapters"_s);
    m_episode.chapters[0].title = u"Before we begin"_s;
    m_page->update(m_episode);
    QVERIFY(child<QListWidget>(u"chapterList"_s)->isVisible());
    QCOMPARE(child<QListWidget>(u"chapterList"_s)->item(0)->text(), u"Before we begin"_s);
}

void TestEpisodePage::showGoesToTheTop()
{
    QScrollBar *bar = child<QScrollArea>(u"episodeScroll"_s)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 300);
    bar->setValue(300);
    m_episode.row.id = EpisodeId{8};
    m_page->show(m_episode);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(m_page->episode(), EpisodeId{8});
}

QTEST_MAIN(TestEpisodePage)
#include "tst_episodepage.moc"
