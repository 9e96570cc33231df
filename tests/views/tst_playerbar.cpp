// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playerbar.h"

#include "tests/support/noartwork.h"
#include "tests/views/exampleepisode.h"
#include "views/seekbar.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSlider>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPlayerBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatPlays();
    void saysThatThePositionIsAGuess();
    void saysWhatIsLeft();
    void saysWhenItSleeps();
    void takesAnySpeed();
    void saysWhatWentWrong();
    void buttonsAsk();
    void speedMenuAsks();
    void muteBringsBackWhatWas();
    void nothingPlaying();
    void fitsNarrowWindows_data();
    void fitsNarrowWindows();

private:
    template <class T>
    T *child(const QString &name) const
    {
        return m_bar->findChild<T *>(name);
    }

    test::NoArtwork m_artwork;
    std::unique_ptr<PlayerBar> m_bar;
    PlayerStatus m_status;
};

void TestPlayerBar::init()
{
    m_bar = std::make_unique<PlayerBar>(m_artwork);
    m_bar->resize(1280, 72);
    m_bar->setEpisode(test::exampleEpisode());
    m_status = {.state = Player::State::Playing,
                .loaded = true,
                .positionMs = 1'498'000,
                .durationMs = 3'840'000,
                .volume = 0.6,
                .rate = 1.0,
                .error = {},
                .chapters = {}};
    m_bar->setStatus(m_status);
    m_bar->show();
}

void TestPlayerBar::saysWhatPlays()
{
    QCOMPARE(child<QAbstractButton>(u"playerTitle"_s)->accessibleName(), test::exampleEpisode().row.title);
    const QString sub = child<QLabel>(u"playerSubtitle"_s)->text();
    QVERIFY2(sub.contains(u"Mira Okonkwo"_s) && sub.contains(u"Batching"_s), qPrintable(sub));
    QCOMPARE(child<QLabel>(u"positionLabel"_s)->text(), u"24:58"_s);
    QCOMPARE(m_bar->findChild<SeekBar *>()->position(), 1'498'000);
}

void TestPlayerBar::saysThatThePositionIsAGuess()
{
    m_status.approximate = true;
    m_bar->setStatus(m_status);
    QCOMPARE(child<QLabel>(u"positionLabel"_s)->text(), u"≈24:58"_s);
    m_status.approximate = false;
    m_bar->setStatus(m_status);
    QCOMPARE(child<QLabel>(u"positionLabel"_s)->text(), u"24:58"_s);
}

void TestPlayerBar::saysWhatIsLeft()
{
    QCOMPARE(child<QLabel>(u"remainingLabel"_s)->text(), u"39:02 left"_s);
    m_status.rate = 1.4;
    m_bar->setStatus(m_status);
    QCOMPARE(child<QLabel>(u"remainingLabel"_s)->text(), u"39:02 left · 27:52 at 1.4×"_s);
    m_status.trimmedMs = 83'000;
    m_bar->setStatus(m_status);
    QCOMPARE(child<QLabel>(u"remainingLabel"_s)->text(), u"39:02 left · 27:52 at 1.4× · 1:23 of pauses saved"_s);
}

void TestPlayerBar::saysWhenItSleeps()
{
    auto *sleep = child<QToolButton>(u"sleepButton"_s);
    QCOMPARE(sleep->accessibleName(), u"Sleep timer"_s);
    m_bar->setSleep(true, 754'000);
    QCOMPARE(sleep->text(), u"12:34"_s);
    QCOMPARE(sleep->accessibleName(), u"Sleep timer: 12:34 left"_s);
    m_bar->setSleep(false, {});
    QVERIFY(sleep->text().isEmpty());
}

void TestPlayerBar::takesAnySpeed()
{
    QSignalSpy asked(m_bar.get(), &PlayerBar::rateRequested);
    auto *box = m_bar->findChild<QDoubleSpinBox *>(u"speedBox"_s);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(asked.takeFirst().at(0).toDouble(), 1.05);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(asked.takeLast().at(0).toDouble(), 0.95);
}

void TestPlayerBar::saysWhatWentWrong()
{
    auto *retry = child<QAbstractButton>(u"retryButton"_s);
    QVERIFY(!retry->isVisible());
    m_status.state = Player::State::Failed;
    m_status.error =
        Error{.kind = Error::Kind::HttpStatus, .detail = {}, .subject = u"https://example.org/a"_s, .code = 404};
    m_bar->setStatus(m_status);
    QVERIFY(!child<QLabel>(u"remainingLabel"_s)->text().isEmpty());
    QVERIFY(!child<QLabel>(u"remainingLabel"_s)->text().contains(u"left"_s));
    QVERIFY(retry->isVisible());
    QSignalSpy retries(m_bar.get(), &PlayerBar::retryRequested);
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(retries.size(), 1);
}

void TestPlayerBar::buttonsAsk()
{
    QSignalSpy play(m_bar.get(), &PlayerBar::playPauseRequested);
    QSignalSpy skip(m_bar.get(), &PlayerBar::skipRequested);
    QSignalSpy next(m_bar.get(), &PlayerBar::nextRequested);
    QSignalSpy mark(m_bar.get(), &PlayerBar::markRequested);
    QSignalSpy open(m_bar.get(), &PlayerBar::episodeRequested);
    m_bar->setSkips(15, 45);
    m_bar->setHasNext(true);
    for (const QString &name : {u"playPauseButton"_s, u"skipBackButton"_s, u"skipForwardButton"_s, u"nextButton"_s,
                                u"markButton"_s, u"playerTitle"_s})
        QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton);
    QCOMPARE(play.size(), 1);
    QCOMPARE(skip.size(), 2);
    QCOMPARE(skip.at(0).at(0).toLongLong(), -15'000);
    QCOMPARE(skip.at(1).at(0).toLongLong(), 45'000);
    QCOMPARE(next.size(), 1);
    QCOMPARE(mark.size(), 1);
    QCOMPARE(open.at(0).at(0).value<EpisodeId>(), test::exampleEpisode().row.id);
    m_bar->setHasNext(false);
    QTest::mouseClick(child<QAbstractButton>(u"nextButton"_s), Qt::LeftButton);
    QCOMPARE(next.size(), 1);
}

void TestPlayerBar::speedMenuAsks()
{
    QSignalSpy rates(m_bar.get(), &PlayerBar::rateRequested);
    const QMenu *menu = child<QToolButton>(u"speedButton"_s)->menu();
    const QList<QAction *> choices = menu->actions();
    const auto choice = std::ranges::find(choices, u"1.5×"_s, &QAction::text);
    QVERIFY(choice != choices.end());
    (*choice)->trigger();
    QCOMPARE(rates.at(0).at(0).toDouble(), 1.5);
}

void TestPlayerBar::muteBringsBackWhatWas()
{
    QSignalSpy volumes(m_bar.get(), &PlayerBar::volumeRequested);
    auto *mute = child<QAbstractButton>(u"muteButton"_s);
    QTest::mouseClick(mute, Qt::LeftButton);
    QCOMPARE(volumes.at(0).at(0).toDouble(), 0.0);
    m_status.volume = 0;
    m_bar->setStatus(m_status);
    QCOMPARE(child<QSlider>(u"volumeSlider"_s)->value(), 0);
    QTest::mouseClick(mute, Qt::LeftButton);
    QCOMPARE(volumes.at(1).at(0).toDouble(), 0.6);
}

void TestPlayerBar::nothingPlaying()
{
    m_bar->setEpisode({});
    QVERIFY(!child<QAbstractButton>(u"playPauseButton"_s)->isEnabled());
    QVERIFY(!child<QAbstractButton>(u"playerTitle"_s)->isEnabled());
    QVERIFY(child<QLabel>(u"remainingLabel"_s)->text().isEmpty());
}

void TestPlayerBar::fitsNarrowWindows_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1280, 1024, 800, 640, 500, 400})
        QTest::addRow("%d px", width) << width;
}

void TestPlayerBar::fitsNarrowWindows()
{
    QFETCH(int, width);
    m_bar->resize(width, 72);
    QCOMPARE(m_bar->width(), width);
    for (const QString &name : {u"playPauseButton"_s, u"seekBar"_s, u"skipForwardButton"_s}) {
        const auto *part = child<QWidget>(name);
        QVERIFY(part->isVisible());
        const QRect place(part->mapTo(m_bar.get(), QPoint(0, 0)), part->size());
        QVERIFY2(m_bar->rect().contains(place), qPrintable(name));
    }
    QVERIFY(m_bar->findChild<SeekBar *>()->width() >= 80);
    QList<QRect> taken;
    for (const QWidget *part : m_bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!part->isVisible() || part->isWindow())
            continue;
        for (const QRect &other : taken)
            QVERIFY2(!other.intersects(part->geometry()), qPrintable(part->objectName()));
        taken << part->geometry();
    }
}

QTEST_MAIN(TestPlayerBar)
#include "tst_playerbar.moc"
