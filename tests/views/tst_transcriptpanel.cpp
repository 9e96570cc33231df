// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playmodel.h"
#include "models/items/transcriptmodel.h"
#include "views/historypanel.h"
#include "views/transcriptpanel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace earmark;
using namespace Qt::StringLiterals;

namespace {

constexpr EpisodeId episode{7};

// A passage every ten seconds, two speakers, one word that comes now and then.
Transcript longTranscript()
{
    Transcript transcript;
    for (int i = 0; i < 200; ++i)
        transcript.passages.append({i * 10'000,
                                    {},
                                    i % 4 < 2 ? u"Ann"_s : u"Ben"_s,
                                    i % 50 == 3 ? u"And here the Trawl comes in again, with all its floats and ropes."_s
                                                : u"Some words about the quay and those who mend there."_s});
    return transcript;
}

} // namespace

// The panes of what is said and of what was heard, driven by keys and clicks.
class TestTranscriptPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissing();
    void followsTheSound();
    void clickAndEnterSeek();
    void findsWithin();
    void showsMarkupAsText();
    void historyPlaysAndClears();
};

void TestTranscriptPanel::saysWhatIsMissing()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TranscriptPanel panel(model);
    panel.show();
    auto *find = panel.findChild<QLineEdit *>(u"transcriptFind"_s);
    QVERIFY(!find->isEnabled());
    panel.setEpisode(episode, TranscriptPanel::State::Failed, u"The server does not know it."_s);
    QSignalSpy again(&panel, &TranscriptPanel::readRequested);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"transcriptAgain"_s), Qt::LeftButton);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.at(0).at(0).value<EpisodeId>(), episode);
    model.setTranscript(longTranscript());
    panel.setEpisode(episode, TranscriptPanel::State::Shown);
    QVERIFY(find->isEnabled());
    QVERIFY(panel.findChild<QListView *>(u"transcriptList"_s)->isVisible());
}

void TestTranscriptPanel::followsTheSound()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTranscript(longTranscript());
    TranscriptPanel panel(model);
    panel.resize(360, 400);
    panel.show();
    panel.setEpisode(episode, TranscriptPanel::State::Shown);
    auto *list = panel.findChild<QListView *>(u"transcriptList"_s);
    panel.setPosition(EpisodeId{8}, 1'005'000); // another episode sounds
    QCOMPARE(model.soundingRow(), -1);
    panel.setPosition(episode, 1'005'000);
    QCOMPARE(model.soundingRow(), 100);
    QVERIFY(list->viewport()->rect().intersects(list->visualRect(model.index(100))));
    panel.findChild<QCheckBox *>(u"transcriptFollow"_s)->setChecked(false);
    const int before = list->verticalScrollBar()->value();
    panel.setPosition(episode, 0);
    QCOMPARE(model.soundingRow(), 0);
    QCOMPARE(list->verticalScrollBar()->value(), before);
}

void TestTranscriptPanel::clickAndEnterSeek()
{
    TranscriptModel model;
    Transcript transcript = longTranscript();
    transcript.passages[2].startMs.reset();
    model.setTranscript(transcript);
    TranscriptPanel panel(model);
    panel.resize(360, 400);
    panel.show();
    panel.setEpisode(episode, TranscriptPanel::State::Shown);
    auto *list = panel.findChild<QListView *>(u"transcriptList"_s);
    QSignalSpy plays(&panel, &TranscriptPanel::playRequested);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model.index(1)).center());
    QCOMPARE(plays.size(), 1);
    QCOMPARE(plays.at(0).at(1).toLongLong(), 10'000);
    QTest::keyClick(list, Qt::Key_Down); // at no time
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(plays.size(), 2);
    QCOMPARE(plays.at(1).at(1).toLongLong(), 30'000);
    QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), u"Ben, "_s + transcript.passages.at(2).text);
}

void TestTranscriptPanel::findsWithin()
{
    TranscriptModel model;
    model.setTranscript(longTranscript());
    TranscriptPanel panel(model);
    panel.resize(360, 400);
    panel.show();
    panel.setEpisode(episode, TranscriptPanel::State::Shown);
    auto *find = panel.findChild<QLineEdit *>(u"transcriptFind"_s);
    auto *list = panel.findChild<QListView *>(u"transcriptList"_s);
    auto *count = panel.findChild<QLabel *>(u"transcriptCount"_s);
    QVERIFY(!count->isVisible());
    QTest::keyClicks(find, u"trawl"_s);
    QCOMPARE(list->currentIndex().row(), 3);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(list->currentIndex().row(), 53);
    QVERIFY(count->text().contains(u'2') && count->text().contains(u'4'));
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(list->currentIndex().row(), 153); // round the end
    QVERIFY(list->viewport()->rect().intersects(list->visualRect(model.index(153))));
    find->clear();
    QTest::keyClicks(find, u"nowhere"_s);
    QCOMPARE(list->currentIndex().row(), 153);
}

void TestTranscriptPanel::showsMarkupAsText()
{
    TranscriptModel model;
    model.setTranscript({{}, {}, {{0, {}, u"<b>Ann</b>"_s, u"<img src='http://evil.test/x'> is text."_s}}});
    TranscriptPanel panel(model);
    panel.setEpisode(episode, TranscriptPanel::State::Shown);
    panel.resize(300, 300);
    QVERIFY(!panel.grab().isNull());
    QCOMPARE(model.index(0).data().toString(), u"<img src='http://evil.test/x'> is text."_s);
}

void TestTranscriptPanel::historyPlaysAndClears()
{
    PlayModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HistoryPanel panel(model);
    panel.resize(360, 400);
    panel.show();
    auto *list = panel.findChild<QListView *>(u"historyList"_s);
    QVERIFY(!list->isVisible());
    Play first{.episode = EpisodeId{1}, .startedAtMs = 2'000, .heardAtMs = 3'000, .toMs = 754'000};
    first.episodeTitle = u"Nets"_s;
    first.show = u"Harbour"_s;
    Play second{.episode = EpisodeId{2}, .startedAtMs = 1'000, .heardAtMs = 3'000, .finished = true};
    second.episodeTitle = u"Ropes"_s;
    model.setPlays({first, second});
    QVERIFY(list->isVisible());
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"12:34"_s));

    QSignalSpy plays(&panel, &HistoryPanel::playRequested);
    QSignalSpy removals(&panel, &HistoryPanel::removalRequested);
    QSignalSpy clearings(&panel, &HistoryPanel::clearRequested);
    QTest::keyClicks(panel.findChild<QLineEdit *>(u"historyFilter"_s), u"rop"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(plays.size(), 1);
    QCOMPARE(plays.at(0).at(0).value<EpisodeId>(), EpisodeId{2});
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTest::mouseClick(panel.findChild<QToolButton *>(u"clearHistory"_s), Qt::LeftButton);
    QCOMPARE(removals.size(), 1);
    QCOMPARE(removals.at(0).at(0).value<QList<qint64>>(), QList<qint64>({1'000}));
    QCOMPARE(clearings.size(), 1);
}

QTEST_MAIN(TestTranscriptPanel)
#include "tst_transcriptpanel.moc"
