// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/streamtext.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestStreamText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFaultHasWordsOfItsOwn();
    void whatIsOddIsToldWhereItPlays();
    void theReportNamesEachRequest();
};

void TestStreamText::eachFaultHasWordsOfItsOwn()
{
    QSet<QString> verdicts;
    int faults = 0;
    for (int fault = int(StreamFault::None); fault <= int(StreamFault::Decoding); ++fault, ++faults) {
        StreamReport report;
        report.fault = static_cast<StreamFault>(fault);
        report.error = Error{Error::Kind::HttpStatus, {}, u"https://e.org/a.mp3"_s, 403};
        report.isFinished = true;
        QVERIFY(!verdictText(report).isEmpty());
        QVERIFY(!adviceText(report).isEmpty());
        verdicts.insert(verdictText(report));
    }
    QCOMPARE(verdicts.size(), faults);
    QVERIFY(verdicts.contains(u"The server refuses the audio (status 403)"_s));
}

void TestStreamText::whatIsOddIsToldWhereItPlays()
{
    StreamReport report;
    report.isFinished = true;
    QCOMPARE(remarkTexts(report), QStringList());
    report.refusesRanges = true;
    report.strangeType = true;
    report.steps = {{.url = u"https://e.org/a"_s, .status = 200, .contentType = u"text/plain"_s}};
    QCOMPARE(remarkTexts(report).size(), 2);
    QVERIFY(remarkTexts(report).last().contains("text/plain"_L1));
}

void TestStreamText::theReportNamesEachRequest()
{
    StreamReport report;
    report.url = u"https://e.org/a"_s;
    report.isFinished = true;
    report.fault = StreamFault::Status;
    report.error = Error{Error::Kind::HttpStatus, u"the server answered 404"_s, u"https://e.org/b"_s, 404};
    report.steps = {{.url = u"https://e.org/a"_s, .status = 302, .elapsedMs = 12},
                    {.url = u"https://e.org/b"_s, .status = 404, .elapsedMs = 34, .error = report.error}};
    const QString text = reportText(report);
    QVERIFY(text.contains("12 ms  https://e.org/a\n    302: leads on"_L1));
    QVERIFY(text.contains("34 ms  https://e.org/b\n    404: refused"_L1));
    QVERIFY(text.contains("the server answered 404"_L1));
}

QTEST_GUILESS_MAIN(TestStreamText)

#include "tst_streamtext.moc"
