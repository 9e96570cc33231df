// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/httpdate.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestHttpDate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<qint64>>("ms");
        const std::optional<qint64> ms = 784'111'777'000;
        const std::optional<qint64> none;
        QTest::newRow("IMF-fixdate") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << ms;
        QTest::newRow("RFC 850") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << ms;
        QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994"_ba << ms;
        QTest::newRow("wrong weekday") << "Fri, 06 Nov 1994 08:49:37 GMT"_ba << ms;
        QTest::newRow("one digit") << "Sun, 6 Nov 1994 8:49:37 GMT"_ba << ms;
        QTest::newRow("no such day") << "Sun, 31 Feb 1994 08:49:37 GMT"_ba << none;
        QTest::newRow("words") << "soon"_ba << none;
        QTest::newRow("empty") << ""_ba << none;
    }

    void dates()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<qint64>, ms);
        QCOMPARE(parseHttpDate(text), ms);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("wait"); // ms; -1: nothing
        QTest::newRow("seconds") << "120"_ba << qint64(120'000);
        QTest::newRow("none") << "0"_ba << qint64(0);
        QTest::newRow("space") << " 7 "_ba << qint64(7'000);
        QTest::newRow("a week is a day") << "604800"_ba << qint64(86'400'000);
        QTest::newRow("beyond any number") << "99999999999999999999"_ba << qint64(86'400'000);
        QTest::newRow("date") << "Sun, 06 Nov 1994 08:50:37 GMT"_ba << qint64(60'000);
        QTest::newRow("passed") << "Sun, 06 Nov 1994 08:00:00 GMT"_ba << qint64(0);
        QTest::newRow("far date") << "Sun, 06 Nov 2094 08:00:00 GMT"_ba << qint64(86'400'000);
        QTest::newRow("negative") << "-5"_ba << qint64(-1);
        QTest::newRow("fraction") << "1.5"_ba << qint64(-1);
        QTest::newRow("empty") << ""_ba << qint64(-1);
        QTest::newRow("words") << "later"_ba << qint64(-1);
    }

    void retryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, wait);
        const auto answer = earmark::retryAfter(header, 784'111'777'000);
        QCOMPARE(answer ? answer->count() : -1, wait);
    }
};

QTEST_APPLESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
