// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/contenttype.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestContentType final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<ContentType>("type");
        QTest::newRow("type alone") << u"text/html"_s << ContentType{u"text/html"_s, {}};
        QTest::newRow("charset") << u"text/xml; charset=UTF-8"_s << ContentType{u"text/xml"_s, u"utf-8"_s};
        QTest::newRow("quoted") << u"Text/XML;charset=\"ISO-8859-1\""_s << ContentType{u"text/xml"_s, u"iso-8859-1"_s};
        QTest::newRow("single quotes") << u"text/xml; charset='utf-8'"_s << ContentType{u"text/xml"_s, u"utf-8"_s};
        QTest::newRow("other parameters")
            << u"text/html; boundary=x; charset=koi8-r; charset=utf-8"_s << ContentType{u"text/html"_s, u"koi8-r"_s};
        QTest::newRow("spaces") << u" application/rss+xml ;  charset = utf-8 "_s
                                << ContentType{u"application/rss+xml"_s, u"utf-8"_s};
        QTest::newRow("empty") << QString() << ContentType{};
        QTest::newRow("nonsense") << u"xml"_s << ContentType{};
        QTest::newRow("empty charset") << u"text/xml; charset="_s << ContentType{u"text/xml"_s, {}};
        QTest::newRow("lone quote") << u"text/xml; charset=\""_s << ContentType{u"text/xml"_s, u"\""_s};
    }

    void reads()
    {
        QFETCH(QString, header);
        QFETCH(ContentType, type);
        const ContentType read = parseContentType(header);
        QCOMPARE(read.type, type.type);
        QCOMPARE(read.charset, type.charset);
    }
};

QTEST_APPLESS_MAIN(TestContentType)
#include "tst_contenttype.moc"
