// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/errortext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnWords();
    void subjectsAreTakenAsTheyAre();
    void withoutSubject();
    void statusesDiffer();
};

namespace {

constexpr auto lastKind = static_cast<int>(Error::Kind::LockedArchive);

Error errorOf(Error::Kind kind, const QString &subject, int code = 0)
{
    return {.kind = kind, .detail = u"english for the log"_s, .subject = subject, .code = code};
}

} // namespace

void TestErrorText::everyKindHasItsOwnWords()
{
    QSet<QString> texts;
    for (int i = 0; i <= lastKind; ++i) {
        const QString text = errorText(errorOf(static_cast<Error::Kind>(i), u"SUBJECT"_s));
        QVERIFY2(text.contains(u"SUBJECT"_s), qPrintable(u"kind %1: %2"_s.arg(i).arg(text)));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"english"_s), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), lastKind + 1);
}

void TestErrorText::subjectsAreTakenAsTheyAre()
{
    const QString subject = u"https://a.example/100%1%2%n?x=<b>"_s;
    QVERIFY(errorText(errorOf(Error::Kind::TimedOut, subject)).contains(subject));
    QVERIFY(errorText(errorOf(Error::Kind::HttpStatus, subject, 503)).contains(subject));
}

void TestErrorText::withoutSubject()
{
    for (int i = 0; i <= lastKind; ++i) {
        const QString text = errorText(errorOf(static_cast<Error::Kind>(i), QString()));
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"  "_s), qPrintable(text));
    }
}

void TestErrorText::statusesDiffer()
{
    QSet<QString> texts;
    for (const int status : {400, 403, 404, 410, 429, 503}) {
        const QString text = errorText(errorOf(Error::Kind::HttpStatus, u"https://a.example/"_s, status));
        QVERIFY2(text.contains(u"https://a.example/"_s), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), 6);
    QVERIFY(errorText(errorOf(Error::Kind::HttpStatus, u"x"_s, 418)).contains(u"418"_s));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
