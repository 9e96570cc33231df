// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/redact.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestRedact final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void hidesSecrets_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"https://a.test/f.xml"_s << u"https://a.test/f.xml"_s;
        QTest::newRow("login") << u"https://me:pw@a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("token") << u"https://a.test/f?token=abc&page=2"_s << u"https://a.test/f?token=...&page=2"_s;
        QTest::newRow("inside a name") << u"https://a.test/f?X-Amz-Signature=1&MyApiKey=2"_s
                                       << u"https://a.test/f?X-Amz-Signature=...&MyApiKey=..."_s;
        QTest::newRow("case") << u"https://a.test/f?AUTH=1"_s << u"https://a.test/f?AUTH=..."_s;
        QTest::newRow("password") << u"https://a.test/f?password=1&hash=2&sig=3"_s
                                  << u"https://a.test/f?password=...&hash=...&sig=..."_s;
        QTest::newRow("fragment") << u"https://a.test/f#access_token=1"_s << u"https://a.test/f"_s;
        QTest::newRow("same name twice") << u"https://a.test/?key=1&key=2"_s << u"https://a.test/?key=...&key=..."_s;
        QTest::newRow("escaped name") << u"https://a.test/?%74oken=canary"_s << u"https://a.test/?token=..."_s;
    }

    void hidesSecrets()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        QCOMPARE(redact(QUrl(url)), shown);
    }
};

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
