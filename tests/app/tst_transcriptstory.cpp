// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "tests/support/httpserver.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray captions()
{
    QByteArray file = "WEBVTT\n\n";
    const QList<QByteArray> lines{
        "Good evening, and welcome to the shed.",
        "Tonight we look at how a plank is bent, why it has to be wet, and what happens to "
        "those who hurry.",
        "I have brought a steam box, which is a drain pipe with ambitions.", "How long does the larch stay in it?",
        "An hour for an inch, and not a minute less: the fibres have to let go of each other."};
    for (int i = 0; i < 40; ++i)
        file += QTime(0, 0).addSecs(i * 12).toString(u"hh:mm:ss"_s).toLatin1() + ".000 --> "
                + QTime(0, 0).addSecs(i * 12 + 11).toString(u"hh:mm:ss"_s).toLatin1() + ".000\n<v "
                + (i % 5 < 3 ? "Ida Brook" : "Marta Lindqvist") + '>' + lines.at(i % lines.size()) + "\n\n";
    return file + "00:09:00.000 --> 00:09:04.000\n<v Marta Lindqvist>Even a caulking mallet has its opinion.\n";
}

} // namespace

// What is said in an episode is read beside it, found by the search, and leads to its moment, in the real window.
class TranscriptStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsSaidIsReadAndFound_data();
    void whatIsSaidIsReadAndFound();

private:
    HttpServer m_web;
};

void TranscriptStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_web.route(u"/1.vtt"_s, HttpReply{.headers = {{"Content-Type"_ba, "text/vtt"_ba}}, .body = captions()});
    QVERIFY(makeFolders(places()));
    Library library(places().library);
    QVERIFY(library.open().result());
    ParsedEpisode episode;
    episode.guid = u"1"_s;
    episode.title = u"Clinker planking by hand"_s;
    episode.description = u"Larch, copper rivets and patience."_s;
    episode.durationMs = 600'000;
    episode.transcripts = {TranscriptLink{m_web.url(u"/1.vtt"_s).toString(), u"text/vtt"_s, u"en"_s}};
    ParsedShow show;
    show.title = u"The Boat Shed"_s;
    show.feedUrl = m_web.url(u"/feed"_s).toString();
    show.episodes = {episode};
    QVERIFY(library.save(show).result());
    const EpisodeId id = library.view({}).result()->episodes.constFirst();
    QVERIFY(
        library.notePlay({.episode = id, .startedAtMs = 1'762'000'000'000, .heardAtMs = 1, .toMs = 345'000}).result());
}

void TranscriptStoryTest::whatIsSaidIsReadAndFound_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void TranscriptStoryTest::whatIsSaidIsReadAndFound()
{
    QFETCH(QString, scheme);
    QVERIFY(start(scheme));
    auto *said = find<QListView>("transcriptList");
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(said->isVisible());
    QTRY_COMPARE_GE(said->model()->rowCount(), 20);
    for (const char *pane : {"transcriptPane", "historyPane"})
        QCOMPARE(unnamedControls(*find<QDockWidget>(pane)).join(u'\n'), QString());
    auto *within = find<QLineEdit>("transcriptFind");
    within->setText(u"steam box"_s);
    QVERIFY(find<QLabel>("transcriptCount")->text().contains(u'8'));
    QVERIFY(picture(u"70-transcript-"_s + scheme));
    within->clear();

    auto *search = find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClicks(search, u"caulking"_s);
    const EpisodeModel &episodes = program().browser().episodes();
    QTRY_VERIFY(episodes.rowCount() == 1 && episodes.rowAt(0) && episodes.rowAt(0)->match.momentMs == 540'000);
    QVERIFY(picture(u"71-said-"_s + scheme));
    QSignalSpy plays(&window(), &MainWindow::playRequested);
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QCOMPARE(plays.size(), 1);
    QCOMPARE(plays.at(0).at(1).toLongLong(), 540'000);

    key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(find<QListView>("historyList")->model()->rowCount(), 1);
    QVERIFY(picture(u"72-history-"_s + scheme));
}

EARMARK_STORY_MAIN(TranscriptStoryTest)

#include "tst_transcriptstory.moc"
