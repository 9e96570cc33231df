// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/foldedword.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

// Words are found whatever their case, as Qt and Unicode fold it.
class TestFoldedWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsAsQtDoes_data();
    void foldsAsQtDoes();
    void foldsEachCharacter();
    void leavesPointsBehind();
};

void TestFoldedWord::foldsAsQtDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << u"The Rope [PODCAST] @42 `z{"_s;
    QTest::newRow("sharp s") << u"STRASSE Stra\u00DFe \u1E9E end"_s;
    QTest::newRow("Turkish") << u"\u0130stanbul ISI\u0131"_s;
    QTest::newRow("Greek") << u"\u039F\u03B4\u03C5\u03C3\u03C3\u03B5\u03CD\u03C2 \u03A3"_s;
    QTest::newRow("Cyrillic at both ends") << u"\u041C\u043E\u0441\u0442 and Bridge \u041C\u041E\u0421\u0422"_s;
    QTest::newRow("ligature") << u"O\uFB03ce \uFB06"_s;
    QTest::newRow("beyond the first plane") << u"\U00010400 and \U0001F600 A"_s;
    QTest::newRow("half a pair") << QString(QChar(0xD801)) + u"A"_s;
}

void TestFoldedWord::foldsAsQtDoes()
{
    QFETCH(const QString, text);
    QCOMPARE(foldedText(text), text.toCaseFolded());
}

void TestFoldedWord::foldsEachCharacter()
{
    for (uint code = 0; code <= 0xFFFF; ++code) {
        const QChar c(static_cast<char16_t>(code));
        QCOMPARE(foldedCharacter(c), c.toCaseFolded());
    }
}

void TestFoldedWord::leavesPointsBehind()
{
    QCOMPARE(FoldedWord(u"Sept..").view(), u"sept");
    QCOMPARE(FoldedWord(u"a.M.").view(), u"a.m");
    QVERIFY(FoldedWord(u"...").view().isEmpty());
}

QTEST_APPLESS_MAIN(TestFoldedWord)
#include "tst_foldedword.moc"
