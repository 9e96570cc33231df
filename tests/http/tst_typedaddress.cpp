// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/typedaddress.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestTypedAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::newRow("https") << u"https://a.test/f.xml"_s << u"https://a.test/f.xml"_s;
        QTest::newRow("http stays") << u"http://a.test/f.xml"_s << u"http://a.test/f.xml"_s;
        QTest::newRow("no scheme") << u"a.test/show"_s << u"https://a.test/show"_s;
        QTest::newRow("space around") << u"  a.test/show\n"_s << u"https://a.test/show"_s;
        QTest::newRow("host and port") << u"a.test:8000/f"_s << u"https://a.test:8000/f"_s;
        QTest::newRow("localhost") << u"http://localhost/f"_s << u"http://localhost/f"_s;
        QTest::newRow("feed") << u"feed://a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("feed around http") << u"feed:http://a.test/f"_s << u"http://a.test/f"_s;
        QTest::newRow("feed around https") << u"feed://https://a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("itpc") << u"itpc://a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("pcast") << u"pcast:a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("podcast") << u"PODCAST://a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("two slashes") << u"//a.test/f"_s << u"https://a.test/f"_s;
        QTest::newRow("angle brackets") << u"<https://a.test/f>"_s << u"https://a.test/f"_s;
        QTest::newRow("quotes") << u"\"https://a.test/f\""_s << u"https://a.test/f"_s;
        QTest::newRow("fragment") << u"https://a.test/f#top"_s << u"https://a.test/f"_s;
        QTest::newRow("international host") << u"bücher.test/f"_s << u"https://xn--bcher-kva.test/f"_s;
        QTest::newRow("login") << u"https://me:pw@a.test/f"_s << u"https://me:pw@a.test/f"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8000/f"_s << u"http://[::1]:8000/f"_s;
    }

    void understands()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        const Result<QUrl> read = addressFromText(text);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->toString(QUrl::FullyEncoded), url);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("empty") << QString() << Error::Kind::InvalidArgument;
        QTest::newRow("a word") << u"podcast"_s << Error::Kind::InvalidArgument;
        QTest::newRow("words") << u"some show about trains"_s << Error::Kind::InvalidArgument;
        QTest::newRow("file") << u"file:///etc/hostname"_s << Error::Kind::SchemeRefused;
        QTest::newRow("feed around file") << u"feed:file:///etc/hostname"_s << Error::Kind::SchemeRefused;
        QTest::newRow("data") << u"data:text/plain,x"_s << Error::Kind::SchemeRefused;
        QTest::newRow("exec") << u"exec:rm"_s << Error::Kind::SchemeRefused;
        QTest::newRow("ftp") << u"ftp://a.test/f"_s << Error::Kind::SchemeRefused;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s << Error::Kind::SchemeRefused;
        QTest::newRow("no host") << u"https:///f"_s << Error::Kind::InvalidArgument;
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(Error::Kind, kind);
        const Result<QUrl> read = addressFromText(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
    }
};

QTEST_APPLESS_MAIN(TestTypedAddress)
#include "tst_typedaddress.moc"
