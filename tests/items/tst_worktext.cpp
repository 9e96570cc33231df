// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/worktext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

// What works are called, and how a list of them leaves the program.
class TestWorkText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAName();
    void markdownKeepsTheWordsAsTheyAre();
};

void TestWorkText::everyKindHasAName()
{
    QCOMPARE(workTitle({ReferenceKind::Rfc, u"9114"_s, {}, 1}), u"RFC 9114"_s);
    QCOMPARE(workTitle({ReferenceKind::Arxiv, u"2101.00027"_s, {}, 1}), u"arXiv 2101.00027"_s);
    QCOMPARE(workTitle({ReferenceKind::Repository, u"boats/planks"_s, {}, 1}), u"boats/planks"_s);
    QVERIFY(workTitle({ReferenceKind::Doi, u"10.1000/182"_s, {}, 1}).endsWith(u"10.1000/182"_s));
    QVERIFY(workTitle({ReferenceKind::Book, u"9780306406157"_s, {}, 1}).startsWith(u"ISBN"_s));
}

void TestWorkText::markdownKeepsTheWordsAsTheyAre()
{
    const QString list =
        worksMarkdown({{ReferenceKind::Rfc, u"9114"_s, u"https://rfc.example/9114"_s, 2},
                       {ReferenceKind::Repository, u"a_b/c[d]*"_s, u"https://forge.example/a_b/c(d)"_s, 1}});
    QCOMPARE(list, u"- [RFC 9114](<https://rfc.example/9114>)\n"
                   u"- [a\\_b/c\\[d\\]\\*](<https://forge.example/a_b/c(d)>)\n"_s);
    QCOMPARE(worksMarkdown({}), QString());
}

QTEST_GUILESS_MAIN(TestWorkText)
#include "tst_worktext.moc"
