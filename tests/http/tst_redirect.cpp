// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/redirect.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestRedirect final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void decides_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("next"); // empty: refused
        QTest::addColumn<Error::Kind>("error");
        const auto none = Error::Kind::Cancelled;
        QTest::newRow("absolute") << u"http://a.test/f"_s << "http://b.test/g"_ba << u"http://b.test/g"_s << none;
        QTest::newRow("up to https") << u"http://a.test/f"_s << "https://a.test/f"_ba << u"https://a.test/f"_s << none;
        QTest::newRow("path") << u"http://a.test/x/f?q=1"_s << "/g"_ba << u"http://a.test/g"_s << none;
        QTest::newRow("relative") << u"http://a.test/x/f"_s << "g?r=2"_ba << u"http://a.test/x/g?r=2"_s << none;
        QTest::newRow("no scheme") << u"https://a.test/f"_s << "//b.test/g"_ba << u"https://b.test/g"_s << none;
        QTest::newRow("escapes stay") << u"http://a.test/f"_s << "/a%20b%2Fc"_ba << u"http://a.test/a%20b%2Fc"_s
                                      << none;
        QTest::newRow("fragment goes") << u"http://a.test/f"_s << "/g#part"_ba << u"http://a.test/g"_s << none;
        QTest::newRow("down to http") << u"https://a.test/f"_s << "http://a.test/f"_ba << QString()
                                      << Error::Kind::RedirectRefused;
        QTest::newRow("file") << u"http://a.test/f"_s << "file:///etc/hostname"_ba << QString()
                              << Error::Kind::SchemeRefused;
        QTest::newRow("data") << u"http://a.test/f"_s << "data:text/plain,x"_ba << QString()
                              << Error::Kind::SchemeRefused;
        QTest::newRow("local socket") << u"http://a.test/f"_s << "unix+http://sock/"_ba << QString()
                                      << Error::Kind::SchemeRefused;
        QTest::newRow("itself") << u"http://a.test/f"_s << "http://a.test/f"_ba << QString()
                                << Error::Kind::RedirectRefused;
        QTest::newRow("itself, other fragment")
            << u"http://a.test/f#1"_s << "/f#2"_ba << QString() << Error::Kind::RedirectRefused;
        QTest::newRow("missing") << u"http://a.test/f"_s << ""_ba << QString() << Error::Kind::RedirectRefused;
        QTest::newRow("no host") << u"http://a.test/f"_s << "http://"_ba << QString() << Error::Kind::SchemeRefused;
    }

    void decides()
    {
        QFETCH(QString, start);
        QFETCH(QByteArray, location);
        QFETCH(QString, next);
        QFETCH(Error::Kind, error);
        RedirectTrail trail((QUrl(start)));
        const Result<QUrl> answer = trail.follow(302, location);
        if (!next.isEmpty()) {
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->toString(QUrl::FullyEncoded), next);
            QCOMPARE(trail.url(), *answer);
        } else {
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, error);
        }
    }

    void endsAfterTenHops()
    {
        RedirectTrail trail(QUrl(u"http://a.test/0"_s));
        for (int hop = 1; hop <= RedirectTrail::maxHops; ++hop)
            QVERIFY(trail.follow(302, "/" + QByteArray::number(hop)));
        const auto eleventh = trail.follow(302, "/11");
        QVERIFY(!eleventh);
        QCOMPARE(eleventh.error().kind, Error::Kind::RedirectRefused);
    }

    void noticesLongCircles()
    {
        RedirectTrail trail(QUrl(u"http://a.test/1"_s));
        QVERIFY(trail.follow(302, "/2"));
        QVERIFY(trail.follow(302, "/3"));
        QVERIFY(!trail.follow(302, "/2"));
    }

    void permanentAddress_data()
    {
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<QString>("permanent");
        QTest::newRow("301") << QList{301} << u"http://a.test/1"_s;
        QTest::newRow("308, 301") << QList{308, 301} << u"http://a.test/2"_s;
        QTest::newRow("302") << QList{302} << u"http://a.test/0"_s;
        QTest::newRow("307") << QList{307} << u"http://a.test/0"_s;
        QTest::newRow("301, 302, 301") << QList{301, 302, 301} << u"http://a.test/1"_s;
        QTest::newRow("302, 301") << QList{302, 301} << u"http://a.test/0"_s;
    }

    void permanentAddress()
    {
        QFETCH(QList<int>, statuses);
        QFETCH(QString, permanent);
        RedirectTrail trail(QUrl(u"http://a.test/0"_s));
        for (qsizetype hop = 0; hop < statuses.size(); ++hop)
            QVERIFY(trail.follow(statuses[hop], "/" + QByteArray::number(hop + 1)));
        QCOMPARE(trail.permanentUrl().toString(), permanent);
    }

    void credentialsStayAtTheirOrigin()
    {
        RedirectTrail trail(QUrl(u"https://me:pw@a.test/f"_s));
        QCOMPARE(trail.follow(301, "https://a.test/g")->userInfo(), u"me:pw"_s);
        QVERIFY(trail.keepsCredentials());
        QCOMPARE(trail.follow(301, "https://b.test/g")->userInfo(), QString());
        QVERIFY(!trail.keepsCredentials());
        QCOMPARE(trail.follow(301, "https://a.test/h")->userInfo(), QString());
        QVERIFY(!trail.keepsCredentials());
    }

    void aRedirectCannotBringItsOwnCredentials()
    {
        RedirectTrail trail(QUrl(u"https://a.test/f"_s));
        QCOMPARE(trail.follow(302, "https://x:y@a.test/g")->userInfo(), QString());
    }

    void origins()
    {
        QVERIFY(haveSameOrigin(QUrl(u"https://a.test/x"_s), QUrl(u"https://A.test:443/y"_s)));
        QVERIFY(!haveSameOrigin(QUrl(u"https://a.test/"_s), QUrl(u"http://a.test/"_s)));
        QVERIFY(!haveSameOrigin(QUrl(u"https://a.test/"_s), QUrl(u"https://a.test:8443/"_s)));
        QVERIFY(!haveSameOrigin(QUrl(u"https://a.test/"_s), QUrl(u"https://b.a.test/"_s)));
    }
};

QTEST_APPLESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
