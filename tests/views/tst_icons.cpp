// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/icons.h"

#include <QtCore/QDirIterator>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

// The strongest colour of a picture of one ink.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
        }
    }
    return strongest;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDrawingDraws_data();
    void everyDrawingDraws();
    void takesThePalettesColour();
    void followsAChangeToDark();
    void isSharpAtEveryScale_data();
    void isSharpAtEveryScale();
    void unknownNamesAreNull();

private:
    QPalette m_light;
};

void TestIcons::initTestCase()
{
    m_light = QPalette(QColor(0xee, 0xee, 0xee));
    m_light.setColor(QPalette::ButtonText, QColor(0x20, 0x20, 0x20));
    m_light.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x90, 0x90, 0x90));
    m_light.setColor(QPalette::HighlightedText, Qt::white);
    QGuiApplication::setPalette(m_light);
}

void TestIcons::everyDrawingDraws_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator files(u":/icons/actions"_s, {u"*.svg"_s}, QDir::Files);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const QString name = files.nextFileInfo().completeBaseName();
        QTest::newRow(qPrintable(name)) << name;
    }
    QVERIFY(count > 40);
}

void TestIcons::everyDrawingDraws()
{
    QFETCH(QString, name);
    const QPixmap pixmap = icon(name, QPalette::ButtonText).pixmap(16, 16);
    QCOMPARE(pixmap.size(), QSize(16, 16));
    QCOMPARE(inkOf(pixmap).rgb() & 0xffffff, QRgb(0x202020));
    QVERIFY(inkOf(pixmap).alpha() > 150);
}

void TestIcons::takesThePalettesColour()
{
    const QIcon drawing = icon(u"bookmarks"_s, QPalette::ButtonText);
    QCOMPARE(inkOf(drawing.pixmap(QSize(32, 32), 1.0, QIcon::Disabled)), QColor(0x90, 0x90, 0x90));
    QCOMPARE(inkOf(drawing.pixmap(QSize(32, 32), 1.0, QIcon::Selected)), QColor(Qt::white));
    QCOMPARE(inkOf(icon(u"bookmarks"_s, QPalette::HighlightedText).pixmap(32, 32)), QColor(Qt::white));
}

void TestIcons::followsAChangeToDark()
{
    const QIcon drawing = icon(u"bookmarks"_s, QPalette::ButtonText);
    QCOMPARE(inkOf(drawing.pixmap(32, 32)), QColor(0x20, 0x20, 0x20));
    QPalette dark(QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::ButtonText, QColor(0xe0, 0xe0, 0xe0));
    QGuiApplication::setPalette(dark);
    QCOMPARE(inkOf(drawing.pixmap(32, 32)), QColor(0xe0, 0xe0, 0xe0));
    QGuiApplication::setPalette(m_light);
}

void TestIcons::isSharpAtEveryScale_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
}

void TestIcons::isSharpAtEveryScale()
{
    QFETCH(qreal, scale);
    const QPixmap pixmap = icon(u"list-add"_s, QPalette::ButtonText).pixmap(QSize(16, 16), scale);
    QCOMPARE(pixmap.size(), QSize(qRound(16 * scale), qRound(16 * scale)));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
}

void TestIcons::unknownNamesAreNull()
{
    QVERIFY(icon(u"no-such-drawing"_s).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
