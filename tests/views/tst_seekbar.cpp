// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/seekbar.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr qint64 hour = 3'600'000;

Chapter chapter(qint64 startMs, const QString &title)
{
    return {.startMs = startMs, .endMs = {}, .title = title, .url = {}, .image = {}};
}

} // namespace

class TestSeekBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysSeek_data();
    void keysSeek();
    void keysStayWithinTheEpisode();
    void clickSeeks();
    void dragSeeksOnceWhenItEnds();
    void escapeEndsADrag();
    void unknownLengthSeeksNowhere();
    void speaksItsValue();
    void knowsItsChapters();

private:
    std::unique_ptr<SeekBar> m_bar;
    std::unique_ptr<QSignalSpy> m_seeks;
};

void TestSeekBar::init()
{
    m_bar = std::make_unique<SeekBar>();
    m_bar->resize(412, 24); // 400 px of groove
    m_bar->setDuration(hour);
    m_bar->setPosition(1'498'000);
    m_bar->setSteps(10'000, 30'000);
    m_bar->setChapters(
        {chapter(0, u"Introduction"_s), chapter(1'200'000, u"Batching"_s), chapter(2'400'000, u"The end"_s)});
    m_bar->show();
    m_seeks = std::make_unique<QSignalSpy>(m_bar.get(), &SeekBar::seekRequested);
}

void TestSeekBar::keysSeek_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<qint64>("wanted");
    QTest::newRow("left") << Qt::Key_Left << qint64(1'488'000);
    QTest::newRow("right") << Qt::Key_Right << qint64(1'528'000);
    QTest::newRow("next chapter") << Qt::Key_PageUp << qint64(2'400'000);
    QTest::newRow("start of this chapter") << Qt::Key_PageDown << qint64(1'200'000);
    QTest::newRow("beginning") << Qt::Key_Home << qint64(0);
}

void TestSeekBar::keysSeek()
{
    QFETCH(Qt::Key, key);
    QFETCH(qint64, wanted);
    QTest::keyClick(m_bar.get(), key);
    QCOMPARE(m_seeks->size(), 1);
    QCOMPARE(m_seeks->at(0).at(0).toLongLong(), wanted);
    QCOMPARE(m_bar->position(), 1'498'000); // the player decides
}

void TestSeekBar::keysStayWithinTheEpisode()
{
    m_bar->setPosition(4'000);
    QTest::keyClick(m_bar.get(), Qt::Key_Left);
    m_bar->setPosition(hour - 1'000);
    QTest::keyClick(m_bar.get(), Qt::Key_Right);
    QCOMPARE(m_seeks->at(0).at(0).toLongLong(), 0);
    QCOMPARE(m_seeks->at(1).at(0).toLongLong(), hour);
}

void TestSeekBar::clickSeeks()
{
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(6 + 100, 14));
    QCOMPARE(m_seeks->size(), 1);
    QCOMPARE(m_seeks->at(0).at(0).toLongLong(), hour / 4);
}

void TestSeekBar::dragSeeksOnceWhenItEnds()
{
    QSignalSpy previews(m_bar.get(), &SeekBar::previewed);
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, QPoint(6 + 100, 14));
    QTest::mouseMove(m_bar.get(), QPoint(6 + 200, 14));
    QCOMPARE(m_seeks->size(), 0);
    QTRY_VERIFY(previews.size() >= 2);
    QCOMPARE(previews.last().at(0).toLongLong(), hour / 2);
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, QPoint(6 + 200, 14));
    QCOMPARE(m_seeks->size(), 1);
    QCOMPARE(m_seeks->at(0).at(0).toLongLong(), hour / 2);
    QCOMPARE(previews.last().at(0).toLongLong(), -1);
}

void TestSeekBar::escapeEndsADrag()
{
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, QPoint(106, 14));
    QTest::keyClick(m_bar.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, QPoint(106, 14));
    QCOMPARE(m_seeks->size(), 0);
}

void TestSeekBar::unknownLengthSeeksNowhere()
{
    m_bar->setDuration(0);
    QTest::keyClick(m_bar.get(), Qt::Key_Right);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(106, 14));
    QCOMPARE(m_seeks->size(), 0);
}

void TestSeekBar::speaksItsValue()
{
    m_bar->setDuration(3'840'000);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_bar.get());
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->role(), QAccessible::Slider);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    QCOMPARE(spoken->text(QAccessible::Value), u"24:58 of 1:04:00"_s);
    QVERIFY(spoken->valueInterface() != nullptr);
    QCOMPARE(spoken->valueInterface()->maximumValue().toInt(), 3840);
    spoken->valueInterface()->setCurrentValue(60);
    QCOMPARE(m_seeks->last().at(0).toLongLong(), 60'000);
}

void TestSeekBar::knowsItsChapters()
{
    QCOMPARE(m_bar->chapterAt(0), u"Introduction"_s);
    QCOMPARE(m_bar->chapterAt(1'199'999), u"Introduction"_s);
    QCOMPARE(m_bar->chapterAt(1'200'000), u"Batching"_s);
    m_bar->setChapters({});
    QCOMPARE(m_bar->chapterAt(5), QString());
}

QTEST_MAIN(TestSeekBar)
#include "tst_seekbar.moc"
